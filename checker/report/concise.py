"""One line a discrepancy, worst first, for editors that jump to a place."""

from checker.report.excerpt import printable
from checker.report.page import Page
from checker.report.record import DiscrepancyRecord, ReportRecord
from checker.report.summary import coverage_lines, summarise_report


def render(report: ReportRecord, page: Page) -> str:
    """Return `place: severity rule message [fingerprint]` for each discrepancy, then what was read and compared."""
    lines = [concise_line(one, page) for one in report.shown]
    agreed = [f"agreed {one.rule} {one.subject}: {one.readings[0].value}" for one in report.agreements or ()]
    closing = (summarise_report(report), *coverage_lines(report)[:2])
    return "".join(f"{printable(line)}\n" for line in (*lines, *agreed, *closing))


def concise_line(discrepancy: DiscrepancyRecord, page: Page) -> str:
    """Return the line of a discrepancy, at the place of its first claim."""
    first = discrepancy.claims[0]
    path = page.relative(first.path) if first.path else first.article
    place = ":".join(str(part) for part in (path, first.line, first.column) if part is not None)
    severity = f"{discrepancy.severity.value} {discrepancy.rule}"
    return f"{place}: {severity} {discrepancy.headline} [{discrepancy.fingerprint}]"
