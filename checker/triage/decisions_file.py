"""The decisions file: one TOML table for each discrepancy, under its fingerprint, sorted, a few lines each."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from checker.errors import Problem, SettingsError
from checker.model import DECIDED, REASONS, Decision, State
from checker.toml import Table, read_toml, toml_text, write_atomically

_HEAD = "# What people have decided about discrepancies, by fingerprint. Comments are not kept: use note.\n"
_KEYS = tuple(key for key in Decision.__slots__ if key != "fingerprint")
_CONFLICTS = "`checker baseline merge FIRST SECOND` joins two files"


def read_decisions(path: Path) -> dict[str, Decision]:
    """Return the decisions of a file by fingerprint, none where there is no file.

    Raises SettingsError with everything that is wrong in it, each with line and key.
    """
    if not path.exists():
        return {}
    problems: list[Problem] = []
    values = read_toml(path, problems)
    file = Table(str(path), "", values or {}, [])
    decisions = {fingerprint: _read_entry(file.table(fingerprint), fingerprint) for fingerprint in file.values}
    if file.problems:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        problems.extend(_placed(problem, lines) for problem in file.problems)
    if problems:
        raise SettingsError([_advised(problem) for problem in problems])
    return decisions


def read_decision(fingerprint: str, values: Mapping[str, object]) -> Decision:
    """Return one decision from the values of its table; raises SettingsError with everything that is wrong."""
    table = Table("", fingerprint, values, [])
    decision = _read_entry(table, fingerprint)
    if table.problems:
        raise SettingsError(table.problems)
    return decision


def _read_entry(table: Table, fingerprint: str) -> Decision:
    table.refuse_unknown(_KEYS)
    state = table.choice("state", DECIDED)
    first_seen = table.day("first_seen", required=True)
    return Decision(
        fingerprint=fingerprint,
        state=State(state) if state in DECIDED else State.KNOWN,
        rule=table.text("rule"),
        subject=table.text("subject", ""),
        readings=tuple(sorted(table.texts("readings", required=True))),
        first_seen=first_seen or date.min,
        decided=table.day("decided"),
        who=table.text("who", ""),
        reason=_reason(table, state),
        right=table.text("right", ""),
        note=table.text("note", ""),
        expires=table.day("expires"),
    )


def _reason(table: Table, state: str) -> str:
    if state == State.DISMISSED:
        return table.choice("reason", REASONS)
    return table.choice("reason", REASONS, "")


def _placed(problem: Problem, lines: list[str]) -> Problem:
    """Return the problem with the line of its key in the file, that of the table's head where the key is not there."""
    fingerprint, _, key = problem.place.partition(".")
    head = re.compile(rf'\s*\[\s*["\']?{re.escape(fingerprint)}["\']?\s*\]')
    at = next((number for number, line in enumerate(lines, 1) if head.match(line)), None)
    if at is None:
        return problem
    for number in range(at, len(lines)):
        if lines[number].lstrip().startswith("["):
            break
        if re.match(rf"\s*{re.escape(key.partition('[')[0])}\s*=", lines[number]):
            at = number + 1
            break
    return Problem(problem.path, f"line {at}: {problem.place}", problem.reason)


def _advised(problem: Problem) -> Problem:
    """Return the problem with what helps, where a merge has left it."""
    if "merge conflict" in problem.reason:
        return Problem(problem.path, problem.place, f"{problem.reason}; {_CONFLICTS}")
    return problem


def write_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Write the file anew, sorted by fingerprint; raises OSError where that is not possible, the old file unharmed."""
    entries = sorted(decisions, key=lambda decision: decision.fingerprint)
    write_atomically(path, "\n".join([_HEAD, *map(_entry, entries)]))


def _entry(decision: Decision) -> str:
    values = {key: getattr(decision, key) for key in _KEYS}
    lines = [f"{key} = {toml_text(value)}\n" for key, value in values.items() if _stated(value) or key == "readings"]
    return "".join([f"[{toml_text(decision.fingerprint)}]\n", *lines])


def _stated(value: str | date | None) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)
