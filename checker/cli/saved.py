"""`checker report` and `checker diff`: saved JSON reports, rendered again and compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.check import FOUND
from checker.cli.sources import load_rulebook, rules_option
from checker.cli.streams import emit, page_width, stdin_reader, wants_color
from checker.cli.targets import parse_targets, repository_path, write_file
from checker.errors import Problem, SettingsError
from checker.report import FORMATS, Page, load_report, render_difference, render_report

if TYPE_CHECKING:
    from checker.report.record import ReportRecord


@click.command("report")
@click.argument("report")
@click.option("--format", type=click.Choice(FORMATS), default="text", show_default=True, help="What stdout holds.")
@click.option("--output", multiple=True, metavar="[FORMAT=]FILE", help="Write the report to a file; repeatable.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@rules_option
def report_command(report: str, format: str, output: tuple[str, ...], color: str, rule_roots: tuple[Path, ...]) -> None:
    """Render the saved JSON REPORT again, in any format; - is stdin."""
    record, rules = read_report(report), load_rulebook(rule_roots)
    targets = parse_targets(format, output, FORMATS)
    for named, path in targets.files:
        write_file(path, render_report(record, named, Page(relative=repository_path(), rules=rules)))
    if targets.stdout:
        page = Page(wants_color(color), page_width(), repository_path(), rules)
        emit(render_report(record, targets.stdout, page))


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--exit-zero", is_flag=True, help="New discrepancies are no reason to exit with 1.")
def diff_command(old: str, new: str, format: str, *, exit_zero: bool) -> None:
    """Tell what is new, changed and gone in the JSON report NEW against OLD. Exit code: 1 where anything is new."""
    text, news = render_difference(read_report(old), read_report(new), format)
    emit(text)
    click.get_current_context().exit(FOUND if news and not exit_zero else 0)


def read_report(name: str) -> ReportRecord:
    """Return a saved report; `-` is stdin."""
    reader = stdin_reader()
    try:
        held = reader() if name == "-" and reader else Path(name).read_bytes()
        return load_report(held.decode("utf-8-sig"), name)
    except OSError as error:
        raise SettingsError([Problem(name, "", error.strerror or "cannot be read")]) from error
    except UnicodeDecodeError as error:
        raise SettingsError([Problem(name, "", "is not UTF-8 text")]) from error
