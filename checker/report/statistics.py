"""How often each rule compared and found."""

from collections import Counter

from checker.model import Report
from checker.report.draw import draw_table


def draw_statistics(report: Report) -> str:
    """Return a table of the rules that ran: pairs compared, and what was found of each severity."""
    found = Counter((one.rule, one.severity.value) for one in report.discrepancies)
    levels = ("error", "warning", "note")
    rows = [(rule, pairs, *(found[rule, level] for level in levels)) for rule, pairs in sorted(report.compared.items())]
    return draw_table(rows, ("rule", "compared pairs", "errors", "warnings", "notes"))
