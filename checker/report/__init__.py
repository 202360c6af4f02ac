"""What a check found, written for people and for programs: one module per format, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from checker.report.draw import draw_table
from checker.report.page import Page
from checker.report.summary import counted, summarise_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Claim, Report
    from checker.report.record import ReportRecord

__all__ = [
    "CLAIM_FORMATS",
    "FORMATS",
    "Page",
    "counted",
    "draw_statistics",
    "draw_table",
    "load_report",
    "record_report",
    "render_claims",
    "render_difference",
    "render_discrepancy",
    "render_report",
    "summarise_report",
]

# Each is the name of the module that renders it.
FORMATS = ("text", "concise", "json", "jsonl", "markdown", "csv", "sarif", "junit", "github", "gitlab", "html")
CLAIM_FORMATS = ("csv", "jsonl")
_PLAIN = Page()


def render_report(report: Report | ReportRecord, format: str, page: Page = _PLAIN) -> str:
    """Return the report in one of `FORMATS`, with a newline at its end; `page` is what a format may need beside it.

    Raises ValueError for any other format.
    """
    if format not in FORMATS:
        raise ValueError(f"no format '{format}'")
    if format == "html":
        from checker.report.html import render_html

        return render_html(report)
    from checker.report.record import ReportRecord

    record = report if isinstance(report, ReportRecord) else record_report(report)
    rendered: str = import_module(f"{__name__}.{format}").render(record, page)
    return rendered


def record_report(report: Report) -> ReportRecord:
    """Return what the result of a check shows, as plain values: what all formats render."""
    from checker.report.record import record_report as record

    return record(report)


def draw_statistics(report: Report) -> str:
    """Return a table of the rules that ran, with what each compared and found."""
    from checker.report.statistics import draw_statistics as draw

    return draw(report)


def load_report(text: str, path: str) -> ReportRecord:
    """Return a saved JSON report, to be rendered again; raises SettingsError where it is none."""
    from checker.report.saved import load_report as load

    return load(text, path)


def render_difference(old: ReportRecord, new: ReportRecord, format: str) -> tuple[str, bool]:
    """Return what is new, changed and gone between two reports, as `text` or `json`, and whether there is any news."""
    from checker.report.difference import render_difference as render

    return render(old, new, format)


def render_discrepancy(report: ReportRecord, fingerprint: str, page: Page = _PLAIN) -> str:
    """Return one discrepancy of a report in full; the start of its fingerprint is enough.

    Raises SettingsError where none or several have it.
    """
    from checker.report.single import render_discrepancy as render

    return render(report, fingerprint, page)


def render_claims(claims: Sequence[Claim], format: str) -> str:
    """Return the claims in one of `CLAIM_FORMATS`, one a line, in the order given. Raises ValueError for any other."""
    from checker.report.claims_list import render_csv, render_jsonl

    if format == "jsonl":
        return render_jsonl(claims)
    if format == "csv":
        return render_csv(claims)
    raise ValueError(f"no format '{format}'")
