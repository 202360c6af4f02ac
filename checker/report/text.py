"""The report that a desk reads: the worst first, the evidence of both sides, why, and what would clear it."""

import textwrap
from collections.abc import Iterator

from checker.model import Claim, Discrepancy, Reading, Report, Severity
from checker.report.draw import draw_table
from checker.report.excerpt import excerpt, printable
from checker.report.place import line_and_column, published, worst_first
from checker.report.summary import NOTHING_COMPARABLE, count_severities, count_undated

_COLORS = {Severity.ERROR: "\033[1;31m", Severity.WARNING: "\033[1;33m", Severity.NOTE: "\033[1;36m"}
_PLAIN = "\033[0m"
_NARROWEST = 40


def render_text(report: Report, *, color: bool, width: int) -> str:
    """Return the report as text with a newline at its end; lines of evidence fit `width` columns."""
    columns = max(width, _NARROWEST)
    blocks = ["\n".join(_block(one, color=color, width=columns)) for one in worst_first(report.discrepancies)]
    blocks.append(_table(report))
    blocks.extend(_closing(report))
    return "\n\n".join(blocks) + "\n"


def _block(discrepancy: Discrepancy, *, color: bool, width: int) -> Iterator[str]:
    subject, message = printable(discrepancy.subject), printable(discrepancy.message)
    about = "" if message.startswith(subject) else f" {subject}"
    severity = discrepancy.severity.value
    label = f"{_COLORS[discrepancy.severity]}{severity}{_PLAIN}" if color else severity
    yield f"{label} {discrepancy.rule}{about} — {message}"
    for reading in discrepancy.readings:
        yield from _reading(reading, color=color, width=width)
    for number, reason in enumerate(discrepancy.why):
        lead = "  why: " if number == 0 else "       "
        yield from textwrap.wrap(printable(reason), width, initial_indent=lead, subsequent_indent=" " * 9)


def _reading(reading: Reading, *, color: bool, width: int) -> Iterator[str]:
    yield f"  {printable(reading.value)}"
    for claim in reading.claims:
        yield f"    {_witness(claim)}"
        yield f"      {excerpt(claim, color=color, width=width - 6)}"


def _witness(claim: Claim) -> str:
    known = [claim.article.source, published(claim) or "", _location(claim)]
    witness = ", ".join(printable(part) for part in known if part)
    speaker = f"; said by {printable(claim.attribution)}" if claim.attribution else ""
    copies = f"; copied by {printable(', '.join(claim.article.copies))}" if claim.article.copies else ""
    return f"{witness}{speaker}{copies}"


def _location(claim: Claim) -> str:
    place = claim.article.path or claim.article.id
    line, column = line_and_column(claim)
    return ":".join(str(part) for part in (place, line, column) if part is not None)


def _table(report: Report) -> str:
    row = {
        "articles": len(report.articles),
        "stories": report.stories,
        "claims": sum(report.claims.values()),
        "aligned": sum(report.aligned.values()),
        "compared pairs": sum(report.compared.values()),
        **{f"{severity}s": number for severity, number in count_severities(report).items()},
        **({"unreadable": report.unreadable} if report.unreadable else {}),
        **({"undated": undated} if (undated := count_undated(report)) else {}),
    }
    return draw_table([list(row.values())], list(row))


def _closing(report: Report) -> Iterator[str]:
    if not any(report.compared.values()):
        yield NOTHING_COMPARABLE
    elif not report.discrepancies:
        yield "No discrepancies."
