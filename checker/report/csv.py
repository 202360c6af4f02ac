"""The report as a table for spreadsheets: a row a claim, and a last row that tells what was read and compared."""

import csv
import io
from collections.abc import Iterator

from checker.report.page import Page
from checker.report.record import DiscrepancyRecord, ReadingRecord, ReportRecord
from checker.report.summary import coverage_lines

_COLUMNS = (
    *("kind", "fingerprint", "rule", "relation", "severity", "confidence", "state", "reason", "subject", "message"),
    *("reading", "article", "source", "published", "path", "part", "line", "column", "start", "end"),
    *("attributed_to", "surface", "sentence"),
)
_PLACE = ("article", "source", "published", "path", "part", "line", "column", "start", "end")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(report: ReportRecord, page: Page) -> str:  # noqa: ARG001 (every format takes a page)
    """Return the table with its header; no cell can be taken for a formula."""
    table = io.StringIO()
    writer = csv.DictWriter(table, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in _rows(report):
        writer.writerow({column: _harmless(value) for column, value in row.items()})
    return table.getvalue()


def _rows(report: ReportRecord) -> Iterator[dict[str, object]]:
    for discrepancy in report.discrepancies:
        known = _discrepancy(discrepancy)
        for reading in discrepancy.readings:
            yield from ({"kind": "discrepancy", **known, **claim} for claim in _claims(reading))
    for agreement in report.agreements or ():
        for reading in agreement.readings:
            about = {"rule": agreement.rule, "subject": agreement.subject}
            yield from ({"kind": "agreement", **about, **claim} for claim in _claims(reading))
    for kind, decisions in (("gone", report.gone), ("expired", report.expired)):
        for decision in decisions:
            about = {key: getattr(decision, key) for key in ("fingerprint", "rule", "state", "reason", "subject")}
            yield {"kind": kind, **about}
    yield {"kind": "coverage", "message": " ".join(coverage_lines(report))}


def _discrepancy(discrepancy: DiscrepancyRecord) -> dict[str, object]:
    keys = ("fingerprint", "rule", "relation", "severity", "confidence", "state", "subject", "message")
    reason = discrepancy.decision.reason if discrepancy.decision else ""
    return {**{key: getattr(discrepancy, key) for key in keys}, "reason": reason}


def _claims(reading: ReadingRecord) -> Iterator[dict[str, object]]:
    for claim in reading.claims:
        values = {key: getattr(claim, key) for key in (*_PLACE, "attributed_to", "surface", "sentence")}
        yield {"reading": reading.value, **values}


def _harmless(value: object) -> object:
    """Return a text that a spreadsheet shows as it is; an apostrophe keeps it from being a formula."""
    if not isinstance(value, str):
        return value
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value
