"""GitHub's workflow commands: an annotation for each of the worst, and the rest in the log.

GitHub shows at most ten errors, ten warnings and ten notices of a step, and drops the others without a word.
"""

from collections.abc import Iterator
from hashlib import sha256

from checker.report.concise import concise_line
from checker.report.excerpt import printable
from checker.report.page import Page
from checker.report.record import DiscrepancyRecord, ReportRecord
from checker.report.summary import counted, coverage_lines, summarise_report

# Two notices are kept for what is left out and for what was compared.
_MOST = {"error": 10, "warning": 10, "note": 8}
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: ReportRecord, page: Page) -> str:
    """Return the commands, then the discrepancies that got none, as plain lines of the log."""
    room = dict(_MOST)
    commands, rest = [], []
    for one in report.shown:
        room[one.severity.value] -= 1
        if room[one.severity.value] >= 0:
            commands.append(_command(one, page))
        else:
            rest.append(printable(concise_line(one, page)))
    return "".join(f"{line}\n" for line in (*commands, *_rest(rest), _closing(report)))


def _command(discrepancy: DiscrepancyRecord, page: Page) -> str:
    first = discrepancy.claims[0]
    known = {
        "file": page.relative(first.path) if first.path else None,
        "line": first.line,
        "col": first.column,
        "title": f"{discrepancy.rule}: {discrepancy.subject}",
    }
    properties = ",".join(f"{key}={_property(value)}" for key, value in known.items() if value is not None)
    return f"::{_COMMANDS[discrepancy.severity.value]} {properties}::{_data(_message(discrepancy, page))}"


def _message(discrepancy: DiscrepancyRecord, page: Page) -> str:
    places = [
        f"{reading.value}: {claim.source or claim.article}, {_place(claim.path, claim.article, claim.line, page)}"
        for reading in discrepancy.readings
        for claim in reading.claims
    ]
    return "\n".join((discrepancy.headline, *places))


def _place(path: str | None, article: str, line: int | None, page: Page) -> str:
    place = page.relative(path) if path else article
    return f"{place}:{line}" if line else place


def _rest(lines: list[str]) -> Iterator[str]:
    """Yield what got no annotation; the runner takes nothing in these lines for a command."""
    if lines:
        token = sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()
        more = counted(len(lines), "discrepancy")
        yield f"::notice title=Not annotated::{more} more, listed in the log of this step."
        yield from (f"::stop-commands::{token}", *lines, f"::{token}::")


def _closing(report: ReportRecord) -> str:
    told = " ".join((summarise_report(report), *coverage_lines(report)[:2]))
    return f"::notice title=Coverage::{_data(told)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(printable(str(value))).replace(":", "%3A").replace(",", "%2C")
