"""One rule file: its keys, what they may hold, and the rule that they make."""

import re
from collections.abc import Mapping
from string import Formatter
from typing import Any

from checker.model import ClaimType, Example, Rule, Severity, Strength
from checker.rulebook.examples import parse_example_article
from checker.toml import Table, did_you_mean

RULE_KEYS = (
    "summary",
    "why",
    "severity",
    "preview",
    "since",
    "where",
    "given",
    "expect",
    "within",
    "kind",
    "scope",
    "over_time",
    "message",
    "formerly",
    "confidence",
    "examples",
)
EXAMPLE_KEYS = ("verdict", "articles", "reference", "because", "known_gap")
REPORTED = ("conflict", "update", "attributed")
VERDICTS = (*REPORTED, "agree", "apart")
KINDS = ("must-agree", "trend", "total", "never", "reference")
SCOPES = ("across", "article")
OVER_TIME = ("update", "contradiction", "ignore")
PLACEHOLDERS = ("subject", "readings", "rule")
_UNMEASURED = {"strong": 0.5, "weak": 0.5, "faint": 0.5}
VERSION = re.compile(r"\d+\.\d+\.\d+")
_TOLERANCE = re.compile(r"\d+(\.\d+)?( (%|[a-z]+))?")


def read_rule(table: Table, rule_id: str, claim_type: ClaimType) -> Rule | None:
    """Return the rule that a file holds, or None where the table has noted a problem with it."""
    table.refuse_unknown(RULE_KEYS)
    severity = table.choice("severity", [level.value for level in Severity])
    values: dict[str, Any] = {
        "summary": table.text("summary"),
        "why": table.text("why"),
        "where": _read_where(table, claim_type),
        "given": _read_given(table, claim_type),
        "expect": _read_expect(table, claim_type),
        "within": _check_tolerance(table, "within", table.text("within", "0")),
        "kind": table.choice("kind", KINDS, "must-agree"),
        "scope": table.choice("scope", SCOPES, "across"),
        "over_time": table.choice("over_time", OVER_TIME, "update"),
        "message": _read_message(table),
        "formerly": table.texts("formerly"),
        "preview": table.flag("preview"),
        "since": _read_since(table),
        "confidence": _read_confidence(table.table("confidence")),
        "examples": tuple(_read_example(example) for example in table.tables("examples")),
    }
    if table.problems:
        return None
    return Rule(id=rule_id, claim_type=claim_type.name, path=table.path, severity=Severity(severity), **values)


def _check_slot(table: Table, key: str, slot: str, claim_type: ClaimType) -> None:
    if slot and slot not in claim_type.slots:
        guess = did_you_mean(slot, claim_type.slots)
        table.note(key, f"claim type '{claim_type.name}' has no slot '{slot}'{guess}")


def _read_where(table: Table, claim_type: ClaimType) -> Mapping[str, tuple[str, ...]]:
    where = table.table("where")
    for slot in where.values:
        _check_slot(where, slot, slot, claim_type)
    return {slot: _read_choices(where, slot) for slot in where.values}


def _read_choices(where: Table, slot: str) -> tuple[str, ...]:
    value = where.values[slot]
    if isinstance(value, list) and value:
        return where.texts(slot)
    if isinstance(value, str):
        return (where.text(slot),)
    where.note(slot, "must be a text or a list of texts")
    return ()


def _read_given(table: Table, claim_type: ClaimType) -> Mapping[str, str]:
    given: dict[str, str] = {}
    for number, line in enumerate(table.texts("given"), 1):
        key = f"given[{number}]"
        slot, colon, tolerance = (part.strip() for part in line.partition(":"))
        _check_slot(table, key, slot, claim_type)
        if slot in given:
            table.note(key, f"slot '{slot}' is given twice")
        given[slot] = _check_tolerance(table, key, tolerance if colon else "0")
    return given


def _check_tolerance(table: Table, key: str, tolerance: str) -> str:
    if not _TOLERANCE.fullmatch(tolerance) and (tolerance or key != "within"):
        table.note(key, f"'{tolerance}' is no tolerance, such as '0', '5 %' or '31 days'")
    return tolerance


def _read_expect(table: Table, claim_type: ClaimType) -> str:
    expect = table.text("expect")
    _check_slot(table, "expect", expect, claim_type)
    return expect


def _read_message(table: Table) -> str:
    message = table.text("message")
    try:
        fields = [_field(*parsed[1:]) for parsed in Formatter().parse(message) if parsed[1] is not None]
    except ValueError:
        table.note("message", "its braces do not fit together")
        return message
    known = ", ".join(f"{{{placeholder}}}" for placeholder in PLACEHOLDERS)
    for field in fields:
        if field not in PLACEHOLDERS:
            table.note("message", f"only {known} may stand in braces; not '{field}'{did_you_mean(field, PLACEHOLDERS)}")
    return message


def _field(name: str | None, spec: str | None, conversion: str | None) -> str:
    return f"{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec else ''}"


def _read_since(table: Table) -> str:
    since = table.text("since", "0.1.0")
    if since and not VERSION.fullmatch(since):
        table.note("since", f"'{since}' is no version, such as '0.2.0'")
    return since


def _read_confidence(table: Table) -> Mapping[str, float]:
    """Return the confidence of each strength; what a rule leaves open is taken to be unmeasured."""
    table.refuse_unknown([strength.name.lower() for strength in Strength])
    confidence = dict(_UNMEASURED)
    for key, value in table.values.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1:
            table.note(key, "must be a number above 0 and not above 1")
        else:
            confidence[key] = float(value)
    return confidence


def _read_example(table: Table) -> Example:
    table.refuse_unknown(EXAMPLE_KEYS)
    verdict: Any = table.choice("verdict", VERDICTS)
    articles = table.texts("articles", required=True)
    if table.values.get("articles") == []:
        table.note("articles", "must hold at least one article")
    marks = sum(_count_marks(table, number, line) for number, line in enumerate(articles, 1))
    if verdict in REPORTED and articles and not marks:
        table.note("articles", f"'{verdict}' needs its evidence between « »")
    because, known_gap = (table.text(key, "") for key in ("because", "known_gap"))
    reference = table.texts("reference")
    return Example(verdict=verdict, articles=articles, because=because, known_gap=known_gap, reference=reference)


def _count_marks(table: Table, number: int, line: str) -> int:
    """Return how many marks a line has; a line that cannot be read counts as one, so that it is noted only once."""
    try:
        return len(parse_example_article(line, number)[1]) if line else 1
    except ValueError as error:
        table.note(f"articles[{number}]", str(error))
        return 1
