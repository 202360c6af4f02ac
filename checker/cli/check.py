"""`checker check`: the discrepancies of a batch of articles."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from checker.cli.guard import FAILED
from checker.cli.sources import load_rulebook, read_batch, read_facts, rules_option
from checker.cli.streams import emit, page_width, print_problems, wants_color, warn
from checker.cli.targets import parse_targets, write_file
from checker.errors import Problem, SettingsError
from checker.report import FORMATS, Page, counted, record_report, render_report, summarise_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from checker.cli.targets import Targets
    from checker.model import Report, Rule

FOUND = 1
_NEVER = "never"
_MANY_ARTICLES, _MOST_JOBS = 200, 8


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The options of one check, as the command line names them."""

    within: str | None
    format: str
    output: tuple[str, ...]
    fail_on: str
    rule_roots: tuple[Path, ...]
    reference: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    allow_empty: bool
    color: str
    quiet: bool
    jobs: int | None


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option("--within", metavar="FIELD", help="Compare only articles with one value in this field of their metadata.")
@click.option("--format", type=click.Choice(FORMATS), default="text", show_default=True, help="What stdout holds.")
@click.option("--output", multiple=True, metavar="[FORMAT=]FILE", help="Write the report to a file; repeatable.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", _NEVER]),
    default="error",
    show_default=True,
    help="Exit with 1 for discrepancies from this severity on.",
)
@rules_option
@click.option(
    "--reference",
    multiple=True,
    metavar="FILE",
    help="Hold articles against the facts of a CSV or JSONL file; repeatable.",
)
@click.option("--select", multiple=True, metavar="NAME", help="Run only this rule or claim type; repeatable.")
@click.option("--ignore", multiple=True, metavar="NAME", help="Leave out this rule or claim type; repeatable.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Read articles in N processes.")
@click.option("--allow-empty", is_flag=True, help="No readable article is no error.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("--quiet", is_flag=True, help="Write only errors to stderr.")
def check_command(paths: tuple[str, ...], **options: object) -> None:
    """Report where the articles in PATHS contradict each other.

    PATHS are files and folders; - is stdin. Exit code: 0 nothing found, 1 discrepancies, 2 something could not be
    read or is wrong.
    """
    from checker.pipeline import check_articles

    chosen = CheckOptions(**options)  # type: ignore[arg-type]
    targets = parse_targets(chosen.format, chosen.output, FORMATS)
    rules = _choose_rules(chosen)
    intake = read_batch(paths, chosen.within)
    known = read_facts(chosen.reference)
    print_problems((*intake.problems, *known.problems))
    if not intake.articles and not chosen.allow_empty:
        raise SettingsError([Problem("", "", "no article could be read")])
    with _without_collector():
        report = check_articles(
            intake.articles,
            rules,
            unreadable=len(intake.problems),
            reference=known.facts,
            jobs=chosen.jobs or _jobs_for(len(intake.articles)),
        )
    _deliver(replace(report, problems=intake.problems), targets, chosen)
    damaged = bool(intake.problems or known.problems)
    click.get_current_context().exit(FAILED if damaged else _exit_code(report, chosen.fail_on))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Stop the search for reference cycles, of which frozen values have none: a sixth of the time on real batches."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _jobs_for(articles: int) -> int:
    """Return how many processes pay: for few articles their start costs more than it saves."""
    return 1 if articles < _MANY_ARTICLES else min(os.cpu_count() or 1, _MOST_JOBS)


def _choose_rules(chosen: CheckOptions) -> tuple[Rule, ...]:
    from checker.rulebook import select_rules

    return select_rules(load_rulebook(chosen.rule_roots), _split(chosen.select), _split(chosen.ignore))


def _split(names: tuple[str, ...]) -> list[str]:
    return [name for listed in names for name in listed.split(",") if name]


def _deliver(report: Report, targets: Targets, chosen: CheckOptions) -> None:
    record = record_report(report)
    for format, path in targets.files:
        write_file(path, render_report(record, format))
    if targets.stdout:
        emit(render_report(record, targets.stdout, Page(color=wants_color(chosen.color), width=page_width())))
    if targets.stdout != "text" and not chosen.quiet:
        warn(summarise_report(record))
    if report.unread_facts and not chosen.quiet:
        warn(_tell_unread(report.unread_facts))


def _tell_unread(unread: Sequence[Problem]) -> str:
    """Return one line about the facts in words that say nothing, with the first of them."""
    number = counted(len(unread), "reference fact")
    return f"note: {number} cannot be understood, and nothing is held to them; the first: {unread[0]}"


def _exit_code(report: Report, fail_on: str) -> int:
    from checker.model import Severity

    if fail_on == _NEVER:
        return 0
    worst = max((discrepancy.severity.rank for discrepancy in report.discrepancies), default=-1)
    return FOUND if worst >= Severity(fail_on).rank else 0
