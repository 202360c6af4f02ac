"""The report that a desk reads: the worst first, the evidence of both sides, why, and what would clear it."""

import textwrap
from collections.abc import Iterator

from checker.model import Severity, State
from checker.report.draw import draw_table
from checker.report.excerpt import excerpt, printable
from checker.report.page import Page
from checker.report.record import AgreementRecord, ClaimRecord, DiscrepancyRecord, ReadingRecord, ReportRecord
from checker.report.summary import count_severities, coverage_lines, nothing_comparable, tell_decided

_COLORS = {Severity.ERROR: "\033[1;31m", Severity.WARNING: "\033[1;33m", Severity.NOTE: "\033[1;36m"}
_PLAIN = "\033[0m"
_NARROWEST = 40


def render(report: ReportRecord, page: Page) -> str:
    """Return the report as text with a newline at its end; lines of evidence fit the width of the page."""
    columns = max(page.width, _NARROWEST)
    blocks = ["\n".join(discrepancy_lines(one, page)) for one in report.shown]
    blocks.extend("\n".join(_agreement(one, color=page.color, width=columns)) for one in report.agreements or ())
    blocks.append(_table(report))
    blocks.extend("\n".join(textwrap.wrap(line, columns)) for line in _closing(report))
    return "\n\n".join(blocks) + "\n"


def discrepancy_lines(discrepancy: DiscrepancyRecord, page: Page) -> Iterator[str]:
    """Yield the message of a discrepancy, the witnesses of each reading, and why."""
    color, width = page.color, max(page.width, _NARROWEST)
    subject, message = printable(discrepancy.subject), printable(discrepancy.message)
    about = "" if message.startswith(subject) else f" {subject}"
    severity = discrepancy.severity.value
    label = f"{_COLORS[discrepancy.severity]}{severity}{_PLAIN}" if color else severity
    yield f"{label} {discrepancy.rule}{about} — {message}"
    for reading in discrepancy.readings:
        yield from _reading(reading, color=color, width=width)
    for number, reason in enumerate((*discrepancy.why, *_decided(discrepancy))):
        lead = "  why: " if number == 0 else "       "
        yield from textwrap.wrap(printable(reason), width, initial_indent=lead, subsequent_indent=" " * 9)


def _decided(discrepancy: DiscrepancyRecord) -> Iterator[str]:
    """Yield what somebody has decided about what is shown all the same."""
    decision = discrepancy.decision
    if discrepancy.state is State.UPDATED and decision:
        yield f"{decision.state.value} since {decision.first_seen}, then with: {' / '.join(decision.readings)}"
    elif decision:
        right = f"; right is {decision.right}" if decision.right else ""
        yield f"{decision.state.value} since {decision.decided or decision.first_seen}{right}"


def _agreement(agreement: AgreementRecord, *, color: bool, width: int) -> Iterator[str]:
    yield f"agreed {agreement.rule} {printable(agreement.subject)}"
    for reading in agreement.readings:
        yield from _reading(reading, color=color, width=width)


def _reading(reading: ReadingRecord, *, color: bool, width: int) -> Iterator[str]:
    yield f"  {printable(reading.value)}"
    for claim in reading.claims:
        yield f"    {_witness(claim)}"
        yield f"      {excerpt(claim, color=color, width=width - 6)}"


def _witness(claim: ClaimRecord) -> str:
    speaker = f"; said by {claim.attributed_to}" if claim.attributed_to else ""
    copies = f"; copied by {', '.join(claim.copies)}" if claim.copies else ""
    return printable(f"{claim.witness}{speaker}{copies}")


def _table(report: ReportRecord) -> str:
    row = {
        "articles": report.articles,
        "stories": report.stories,
        "claims": report.claims,
        "aligned": report.aligned,
        "compared pairs": report.compared,
        **{f"{severity}s": number for severity, number in count_severities(report.shown).items()},
        **({"unreadable": report.unreadable} if report.unreadable else {}),
        **({"undated": report.undated} if report.undated else {}),
    }
    return draw_table([list(row.values())], list(row))


def _closing(report: ReportRecord) -> Iterator[str]:
    yield coverage_lines(report)[1]
    yield from tell_decided(report)
    yield from nothing_comparable(report)
    if report.compared and not report.shown:
        yield "No new discrepancies." if report.discrepancies else "No discrepancies."
