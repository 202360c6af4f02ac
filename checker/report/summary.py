"""A check in a few lines: what was found, what is not shown, what was read and compared."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.report.record import DiscrepancyRecord, ReportRecord

NOTHING_COMPARABLE = "Nothing was comparable: no two claims are about the same thing."


def count_severities(discrepancies: Iterable[DiscrepancyRecord]) -> dict[str, int]:
    """Return how many discrepancies there are of each severity, the worst first."""
    counts = Counter(discrepancy.severity.value for discrepancy in discrepancies)
    return {severity: counts[severity] for severity in ("error", "warning", "note")}


def count_states(report: ReportRecord) -> dict[str, int]:
    """Return how many discrepancies there are in each state."""
    from checker.model import State

    counts = Counter(discrepancy.state.value for discrepancy in report.discrepancies)
    return {state.value: len(report.gone) if state is State.GONE else counts[state.value] for state in State}


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as `1 error`, `2 errors` or `2 discrepancies`."""
    if number == 1:
        return f"{number} {noun}"
    return f"{number} {noun.removesuffix('y')}{'ies' if noun.endswith('y') else 's'}"


def summarise_report(report: ReportRecord) -> str:
    """Return one line: how many discrepancies in how many articles, and whether anything was comparable."""
    return " ".join((_found(report), *tell_decided(report), *nothing_comparable(report)))


def _found(report: ReportRecord) -> str:
    articles = counted(report.articles, "article")
    shown = report.shown
    if not shown:
        return f"No {'new ' if report.discrepancies else ''}discrepancies in {articles}."
    parts = ", ".join(counted(number, severity) for severity, number in count_severities(shown).items())
    return f"{counted(len(shown), 'discrepancy')} ({parts}) in {articles}."


def tell_decided(report: ReportRecord) -> Iterator[str]:
    """Yield what is not shown because somebody has decided it, and what has become of decisions."""
    states = count_states(report)
    hidden = [f"{states[state]} {state}" for state in ("known", "dismissed") if states[state]]
    if hidden:
        yield f"Not shown: {', '.join(hidden)}."
    if report.gone:
        yield f"Decided and no longer found: {len(report.gone)}."
    if report.expired:
        yield f"Decisions that have expired: {len(report.expired)}."


def _undated(report: ReportRecord) -> Iterator[str]:
    """Yield how many articles have no day of publication: of their times only those are known that need none."""
    if report.undated:
        yield f"Without a day of publication, so that most of their times are unknown: {report.undated}."


def nothing_comparable(report: ReportRecord) -> Iterator[str]:
    """Yield that nothing was comparable, where it is so: it must not look like agreement."""
    if not report.compared:
        yield NOTHING_COMPARABLE


def coverage_lines(report: ReportRecord) -> list[str]:
    """Return what was read, and what was extracted, aligned and compared per claim type, in sentences."""
    unreadable = f", {report.unreadable} unreadable" if report.unreadable else ""
    stories = counted(report.stories, "story")
    types = "; ".join(
        f"{name} {counts.claims}/{counts.aligned}/{counts.compared}"
        for name, counts in report.by_claim_type.items()
        if counts.claims
    )
    return [
        f"{counted(report.articles, 'article')} read{unreadable}, in {stories}.",
        f"Claims extracted/aligned/pairs compared: {types}." if types else "No claims were extracted.",
        *_undated(report),
        *nothing_comparable(report),
    ]
