"""What a check found, written for people and for programs: one module per format, imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.draw import draw_table
from checker.report.summary import counted, summarise_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Claim, Report

__all__ = [
    "CLAIM_FORMATS",
    "FORMATS",
    "counted",
    "draw_table",
    "render_claims",
    "render_report",
    "summarise_report",
]

FORMATS = ("html", "json", "text")
CLAIM_FORMATS = ("csv", "jsonl")


def render_report(report: Report, format: str, *, color: bool = False, width: int = 100) -> str:
    """Return the report in one of `FORMATS`, with a newline at its end.

    `color` and `width` (in columns) are for the formats that people read. Raises ValueError for any other format.
    """
    if format == "html":
        from checker.report.html import render_html

        return render_html(report)
    if format == "json":
        from checker.report.json_report import render_json

        return render_json(report)
    if format == "text":
        from checker.report.text import render_text

        return render_text(report, color=color, width=width)
    raise ValueError(f"no format '{format}'")


def render_claims(claims: Sequence[Claim], format: str) -> str:
    """Return the claims in one of `CLAIM_FORMATS`, one a line, in the order given. Raises ValueError for any other."""
    from checker.report.claims_list import render_csv, render_jsonl

    if format == "jsonl":
        return render_jsonl(claims)
    if format == "csv":
        return render_csv(claims)
    raise ValueError(f"no format '{format}'")
