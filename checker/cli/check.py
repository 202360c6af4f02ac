"""`checker check`: the discrepancies of a batch of articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from checker.cli.batch import check_batch
from checker.cli.guard import FAILED
from checker.cli.options import batch_options, fill_options
from checker.cli.streams import emit, page_width, wants_color, warn
from checker.cli.targets import append_summary, parse_targets, repository_path, write_file
from checker.errors import Problem, SettingsError
from checker.report import FORMATS, Page, counted, draw_statistics, record_report, render_report, summarise_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.cli.targets import Targets
    from checker.model import Report

FOUND = 1
_NEVER = "never"


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The options of the report, as the command line and the settings name them."""

    format: str
    output: tuple[str, ...]
    fail_on: str
    allow_empty: bool
    show_agreements: bool
    statistics: bool
    color: str
    quiet: bool
    verbose: bool


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@batch_options
@click.option("--format", type=click.Choice(FORMATS), default="text", show_default=True, help="What stdout holds.")
@click.option("--output", multiple=True, metavar="[FORMAT=]FILE", help="Write the report to a file; repeatable.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", _NEVER]),
    default="error",
    show_default=True,
    help="Exit with 1 for new discrepancies from this severity on.",
)
@click.option("--allow-empty", is_flag=True, help="No readable article is no error.")
@click.option("--show-agreements", is_flag=True, help="Also list what was compared and agreed.")
@click.option("--statistics", is_flag=True, help="Also count, by rule, what was compared and found, on stderr.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("-q", "--quiet", is_flag=True, help="Write only errors to stderr.")
@click.option("-v", "--verbose", is_flag=True, help="Tell which settings, decisions and rules are used.")
def check_command(paths: tuple[str, ...], **_: object) -> None:
    """Report where the articles in PATHS contradict each other.

    PATHS are files and folders; - is stdin. Exit code: 0 nothing new found, 1 discrepancies, 2 something could not be
    read or is wrong.
    """
    options, own = fill_options(paths)
    chosen = CheckOptions(**{name: own[name] for name in CheckOptions.__slots__})
    targets = parse_targets(chosen.format, chosen.output, FORMATS)
    named = click.get_current_context().params["decisions"]
    if named and not named.exists():
        raise SettingsError([Problem(str(named), "", "no such file of decisions")])
    batch = check_batch(
        paths,
        options,
        allow_empty=chosen.allow_empty,
        agreements=chosen.show_agreements,
        quiet=chosen.quiet,
        verbose=chosen.verbose,
    )
    _deliver(batch.report, targets, chosen)
    click.get_current_context().exit(FAILED if batch.damaged else _exit_code(batch.report, chosen.fail_on))


def _deliver(report: Report, targets: Targets, chosen: CheckOptions) -> None:
    record = record_report(report)
    plain = Page(relative=repository_path(), rules=report.rules)
    for format, path in targets.files:
        write_file(path, render_report(report if format == "html" else record, format, plain))
    if targets.stdout:
        page = Page(wants_color(chosen.color), page_width(), plain.relative, report.rules)
        emit(render_report(report if targets.stdout == "html" else record, targets.stdout, page))
    if targets.stdout == "github":
        append_summary(record, plain)
    if targets.stdout != "text" and not chosen.quiet:
        warn(summarise_report(record))
    if chosen.statistics:
        warn(draw_statistics(report))
    if report.unread_facts and not chosen.quiet:
        warn(_tell_unread(report.unread_facts))


def _tell_unread(unread: Sequence[Problem]) -> str:
    """Return one line about the facts in words that say nothing, with the first of them."""
    number = counted(len(unread), "reference fact")
    return f"note: {number} cannot be understood, and nothing is held to them; the first: {unread[0]}"


def _exit_code(report: Report, fail_on: str) -> int:
    from checker.model import UNDECIDED, Severity

    if fail_on == _NEVER:
        return 0
    worst = max((one.severity.rank for one in report.discrepancies if one.state in UNDECIDED), default=-1)
    return FOUND if worst >= Severity(fail_on).rank else 0
