"""The report as JSON lines: the summary, each discrepancy on a line of its own, and what else there is."""

import json

from checker.report.json import discrepancy_values, head, tail
from checker.report.page import Page
from checker.report.record import ReportRecord


def render(report: ReportRecord, page: Page) -> str:  # noqa: ARG001 (every format takes a page)
    """Return the first line with schema, tool and summary, then one object a line."""
    rest = [{key: values} for key, values in tail(report).items()]
    lines = [head(report), *map(discrepancy_values, report.discrepancies), *rest]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
