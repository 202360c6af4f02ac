"""A check in one line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Report

NOTHING_COMPARABLE = "Nothing was comparable: no two claims are about the same thing."


def count_severities(report: Report) -> dict[str, int]:
    """Return how many discrepancies there are of each severity, the worst first."""
    counts = Counter(discrepancy.severity.value for discrepancy in report.discrepancies)
    return {severity: counts[severity] for severity in ("error", "warning", "note")}


def count_undated(report: Report) -> int:
    """Return how many articles have no day of publication: of their times only those are known that need none."""
    return sum(article.published is None for article in report.articles)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as `1 error` or `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def summarise_report(report: Report) -> str:
    """Return one line: how many discrepancies in how many articles, and whether anything was comparable."""
    articles = counted(len(report.articles), "article")
    total = len(report.discrepancies)
    if total:
        parts = ", ".join(counted(number, severity) for severity, number in count_severities(report).items())
        return f"{total} {'discrepancy' if total == 1 else 'discrepancies'} ({parts}) in {articles}."
    nothing = "" if any(report.compared.values()) else f" {NOTHING_COMPARABLE}"
    return f"No discrepancies in {articles}.{nothing}"
