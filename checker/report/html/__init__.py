"""The report as one page for the browser: the evidence side by side, why, and what people decide.

The page is one file that needs no server and no network. `checker review` serves the same page from its data.
"""

from checker.model import Report
from checker.report.html.page import content_policy, render_page
from checker.report.html.payload import PageData, page_data
from checker.report.record import ReportRecord

__all__ = ["PageData", "content_policy", "page_data", "render_html", "render_page"]


def render_html(report: Report | ReportRecord) -> str:
    """Return the page that holds the report."""
    return render_page(page_data(report))
