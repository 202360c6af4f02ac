"""Two reports against each other, by fingerprint."""

import json
from collections.abc import Iterator

from checker.report.concise import concise_line
from checker.report.excerpt import printable
from checker.report.json import discrepancy_values
from checker.report.page import Page
from checker.report.record import DiscrepancyRecord, ReportRecord
from checker.report.summary import counted


def render_difference(old: ReportRecord, new: ReportRecord, format: str) -> tuple[str, bool]:
    """Return what is new, changed and gone, as `text` or `json`, and whether anything is new or has a new reading."""
    groups = dict(_groups(old, new))
    text = _as_json(groups) if format == "json" else "".join(f"{line}\n" for line in _lines(groups))
    return text, bool(groups["new"] or groups["changed"])


def _groups(old: ReportRecord, new: ReportRecord) -> Iterator[tuple[str, list[DiscrepancyRecord]]]:
    before = {one.fingerprint: one for one in old.discrepancies}
    after = {one.fingerprint: one for one in new.discrepancies}
    kept = [one for name, one in after.items() if name in before]
    yield "new", [one for name, one in after.items() if name not in before]
    yield "changed", [one for one in kept if _look(one) != _look(before[one.fingerprint])]
    yield "gone", [one for name, one in before.items() if name not in after]
    yield "unchanged", [one for one in kept if _look(one) == _look(before[one.fingerprint])]


def _look(discrepancy: DiscrepancyRecord) -> tuple[object, ...]:
    return discrepancy.severity, discrepancy.relation, sorted(reading.value for reading in discrepancy.readings)


def _as_json(groups: dict[str, list[DiscrepancyRecord]]) -> str:
    values = {name: list(map(discrepancy_values, found)) for name, found in groups.items()}
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _lines(groups: dict[str, list[DiscrepancyRecord]]) -> Iterator[str]:
    for name in ("new", "changed", "gone"):
        yield from (f"{name} {printable(concise_line(one, Page()))}" for one in groups[name])
    counts = ", ".join(f"{len(found)} {name}" for name, found in groups.items())
    yield f"{counted(sum(map(len, groups.values())), 'discrepancy')}: {counts}."
