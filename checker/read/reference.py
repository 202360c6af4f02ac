"""Files of facts that the user trusts: JSON lines or CSV, one row for one fact or for what one person holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from checker.claims import claim_types
from checker.errors import Problem
from checker.model import ReferenceFact, ReferenceIntake
from checker.read.decode import DecodingError, decode_text
from checker.read.paths import read_bytes
from checker.read.rows import Row, read_csv_rows, read_json_rows

_BIRTH = "birth date"
_OTHER_NAMES = {"role": "office", "start": "from", "end": "to", "birth_date": _BIRTH, "birthdate": _BIRTH}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OPEN = frozenset({"", "None", "null"})  # what programs write for no value
_FREE = ("subject", "attribute", "value")


def read_references(paths: Sequence[str]) -> ReferenceIntake:
    """Return the facts of all files and every problem met; never raises for what a path holds."""
    facts: list[ReferenceFact] = []
    problems: list[Problem] = []
    for path in paths:
        for found in _read_file(path):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                facts.append(found)
    return ReferenceIntake(tuple(facts), tuple(problems))


def read_reference_text(path: str, text: str, *, json: bool = False) -> Iterator[ReferenceFact | Problem]:
    """Yield the facts that a text states, and its problems; `path` is the file that they name."""
    for row in read_json_rows(path, text) if json else read_csv_rows(path, text):
        yield from (row,) if isinstance(row, Problem) else _read_row(path, row)


def _read_file(path: str) -> Iterator[ReferenceFact | Problem]:
    shown, suffix = Path(path).as_posix(), Path(path).suffix.lower()
    if suffix not in (".csv", ".jsonl"):
        yield Problem(shown, "", "not a kind of file that holds facts; known are .csv .jsonl")
        return
    data = read_bytes(Path(path))
    if isinstance(data, str):
        yield Problem(shown, "", data)
        return
    try:
        text = decode_text(data, guess=suffix == ".csv")
    except DecodingError as error:
        yield Problem(shown, "", str(error))
        return
    yield from read_reference_text(shown, text, json=suffix == ".jsonl")


def _read_row(path: str, row: Row) -> Iterator[ReferenceFact | Problem]:
    """Yield the facts of a row, or all that is wrong with it."""
    fields = {_OTHER_NAMES.get(name, name): value for name, value in row.fields.items()}
    start, end = _read_day(fields.get("from", "")), _read_day(fields.get("to", ""))
    stated = _stated(fields)
    reasons = list(_faults(fields, start, end))
    if reasons:
        yield from (Problem(path, f"line {row.line}", reason) for reason in reasons)
        return
    subject, nickname = fields.get("subject") or fields["person"], fields.get("nickname", "")
    for attribute, value in stated.items():
        days = (start, end) if isinstance(start, date | None) and isinstance(end, date | None) else (None, None)
        yield ReferenceFact(path, row.line, row.text, subject, attribute, value, *days, nickname)


def _stated(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes that a row gives, with their values."""
    if "attribute" in fields:
        name = fields["attribute"].lower().replace("_", " ")
        return {name: fields.get("value", "")}
    stated = {name: fields[name] for name in _known_attributes() if name in fields}
    organisation = fields.get("organisation", "")
    if "office" in stated and organisation.lower() not in stated["office"].lower():
        stated["office"] = f"{stated['office']} of {organisation}"
    return stated


def _faults(fields: Mapping[str, str], start: date | str | None, end: date | str | None) -> Iterator[str]:
    """Yield what is wrong with a row."""
    if "attribute" in fields or "value" in fields or "subject" in fields:
        yield from (f"{name} is missing" for name in _FREE if name not in fields)
    elif "person" not in fields:
        yield "has neither person and office nor subject, attribute and value"
    elif not _stated(fields):
        yield f"says nothing of the person: needs one of {', '.join(_known_attributes())}"
    for attribute, value in _stated(fields).items():
        yield from _value_faults(attribute, value, fields)
    for day in (start, end):
        if isinstance(day, str):
            yield f"'{day}' is no date, such as 2024-03-05"
    if isinstance(start, date) and isinstance(end, date) and end < start:
        yield f"ends on {end}, before it begins on {start}"


def _value_faults(attribute: str, value: str, fields: Mapping[str, str]) -> Iterator[str]:
    if attribute not in _known_attributes():
        yield f"no attribute '{attribute}'; known are {', '.join(_known_attributes())}"
    elif attribute == _BIRTH and value and not isinstance(_read_day(value), date):
        yield f"'{value}' is no date, such as 1961-08-04"
    elif attribute == "age" and value and not value.isdecimal():
        yield f"'{value}' is no age in years"
    elif attribute == "age" and not ("from" in fields and "to" in fields):
        yield "an age needs from and to; a birth date needs neither"


def _read_day(words: str) -> date | str | None:
    """Return the day, None where there is none, or the words that are no day."""
    if words in _OPEN:
        return None
    try:
        return date.fromisoformat(words) if _DAY.fullmatch(words) else words
    except ValueError:
        return words


@cache
def _known_attributes() -> tuple[str, ...]:
    """Return what a fact can say of a person: the slots of the claim types about persons, and the birth date."""
    personal = [claim_type for claim_type in claim_types() if ("person",) in claim_type.about]
    subjects = {slot for claim_type in personal for about in claim_type.about for slot in about}
    slots = {slot for claim_type in personal for slot in claim_type.slots}
    return tuple(sorted((slots | {_BIRTH}) - subjects - {"as_of"}))
