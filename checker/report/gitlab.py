"""GitLab's code quality report: description, check_name, fingerprint, severity, location.

What was read and compared is an entry of its own, whose fingerprint never changes: a list that is empty says nothing.
"""

import json

from checker.report.excerpt import printable
from checker.report.page import Page
from checker.report.record import DiscrepancyRecord, ReportRecord
from checker.report.summary import coverage_lines

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: ReportRecord, page: Page) -> str:
    """Return the issues as a JSON list."""
    issues = [_issue(one, page) for one in report.shown]
    return json.dumps([*issues, _coverage(report)], ensure_ascii=False, indent=2) + "\n"


def _issue(discrepancy: DiscrepancyRecord, page: Page) -> dict[str, object]:
    first = discrepancy.claims[0]
    path = page.relative(first.path) if first.path else first.article
    return {
        "description": printable(discrepancy.headline),
        "check_name": discrepancy.rule,
        "fingerprint": discrepancy.fingerprint,
        "severity": _SEVERITIES[discrepancy.severity.value],
        "location": {"path": path, "lines": {"begin": first.line or 1}},
    }


def _coverage(report: ReportRecord) -> dict[str, object]:
    return {
        "description": printable(" ".join(coverage_lines(report))),
        "check_name": "coverage",
        "fingerprint": "coverage",
        "severity": "info",
        "location": {"path": ".", "lines": {"begin": 1}},
    }
