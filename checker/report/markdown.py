"""The report as Markdown, for comments and step summaries; no text of an article can be markup."""

import re
from collections.abc import Iterator

from checker.report.excerpt import printable
from checker.report.page import Page
from checker.report.record import ClaimRecord, DiscrepancyRecord, ReadingRecord, ReportRecord
from checker.report.summary import counted, summarise_report

_MARKUP = re.compile(r"([\\`*_\[\]#|~@]|:(?=//|[\w+-]+:)|(?<=www)\.)")


def render(report: ReportRecord, page: Page) -> str:
    """Return a heading, a summary, a table of discrepancies, and what was read and compared."""
    listed = report.shown[: page.most]
    lines = ["## Consistency of sources", "", escape(summarise_report(report)), ""]
    if listed:
        lines += ["| | rule | what | readings |", "|---|---|---|---|", *(_row(one, page) for one in listed)]
        lines.append("")
    if len(listed) < len(report.shown):
        lines += [f"{counted(len(report.shown) - len(listed), 'discrepancy')} more.", ""]
    lines.extend(_agreements(report, page))
    lines.extend(_coverage(report))
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Return a text as Markdown that shows it: neither HTML, nor a link, nor a mention, nor the end of a cell."""
    plain = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKUP.sub(r"\\\1", plain)


def _row(discrepancy: DiscrepancyRecord, page: Page) -> str:
    state = "" if discrepancy.state == "new" else f" ({discrepancy.state.value})"
    readings = "<br>".join(_reading(reading, page) for reading in discrepancy.readings)
    cells = (f"{discrepancy.severity.value}{state}", escape(discrepancy.rule), escape(discrepancy.headline), readings)
    return f"| {' | '.join(cells)} |"


def _reading(reading: ReadingRecord, page: Page) -> str:
    return f"**{escape(reading.value)}**: {'; '.join(_claim(claim, page) for claim in reading.claims)}"


def _claim(claim: ClaimRecord, page: Page) -> str:
    path = page.relative(claim.path) if claim.path else claim.article
    place = ":".join(str(part) for part in (path, claim.line) if part is not None)
    speaker = f", said by {claim.attributed_to}" if claim.attributed_to else ""
    return escape(f"{', '.join(filter(None, (claim.source, place)))}{speaker}, “{claim.surface}”")


def _agreements(report: ReportRecord, page: Page) -> Iterator[str]:
    if report.agreements is None:
        return
    yield from ("| agreed | what | readings |", "|---|---|---|")
    for one in report.agreements:
        readings = "<br>".join(_reading(reading, page) for reading in one.readings)
        yield f"| {escape(one.rule)} | {escape(one.subject)} | {readings} |"
    yield ""


def _coverage(report: ReportRecord) -> Iterator[str]:
    unreadable = f", {report.unreadable} unreadable" if report.unreadable else ""
    yield f"{counted(report.articles, 'article')} read{unreadable}, in {counted(report.stories, 'story')}."
    yield from ("", "| claims | extracted | aligned | pairs compared |", "|---|---:|---:|---:|")
    for name, counts in report.by_claim_type.items():
        yield f"| {escape(name)} | {counts.claims} | {counts.aligned} | {counts.compared} |"
