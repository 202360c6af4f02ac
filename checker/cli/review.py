"""`checker review`: the report in the browser, and decisions straight into their file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.sources import load_rulebook, read_batch, read_facts, rules_option
from checker.cli.streams import emit, print_problems, warn
from checker.errors import Problem, SettingsError
from checker.report import record_report, summarise_report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.model import Report
    from checker.review import Server

_NEEDS_FLASK = "the review needs Flask: pip install 'source-consistency-checker[review]'"


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """The options of one review, as the command line names them."""

    within: str | None
    rule_roots: tuple[Path, ...]
    reference: tuple[str, ...]
    decisions: Path
    who: str | None
    port: int
    no_browser: bool


@click.command("review")
@click.argument("paths", nargs=-1, required=True)
@click.option("--within", metavar="FIELD", help="Compare only articles with one value in this field of their metadata.")
@rules_option
@click.option("--reference", multiple=True, metavar="FILE", help="Hold articles against facts; repeatable.")
@click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    default="checker-decisions.toml",
    show_default=True,
    help="The file of decisions.",
)
@click.option("--who", metavar="NAME", help="Who decides; the name of the account unless given.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port to listen on, any free one for 0.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def review_command(paths: tuple[str, ...], **options: object) -> None:
    """Review the discrepancies of the articles in PATHS in the browser.

    The page is served on this machine only. Decisions are written to their file as they are made, and the report
    follows the articles. Ctrl-C ends the review.
    """
    chosen = ReviewOptions(**options)  # type: ignore[arg-type]
    server, address = _prepare(paths, chosen)
    emit(f"{address}\n")
    if not chosen.no_browser:
        click.launch(address)
    server.run()
    warn(f"The review has ended; decisions are in {chosen.decisions}.")


def _prepare(paths: Sequence[str], chosen: ReviewOptions) -> tuple[Server, str]:
    """Check the articles, and return the server with the address of the page."""
    import secrets

    try:
        from checker.review import Desk, Server, create_app
    except ModuleNotFoundError as error:
        raise SettingsError([Problem("", "", _NEEDS_FLASK)]) from error
    desk = Desk(_checker(paths, chosen), lambda: _stamp(paths), chosen.decisions, date.today)
    if not desk.report.articles:
        raise SettingsError([Problem("", "", "no article could be read")])
    token, who = secrets.token_urlsafe(24), _account() if chosen.who is None else chosen.who
    try:
        server = Server(lambda port: create_app(desk, token, port, who), chosen.port)
    except OSError as error:
        raise SettingsError([Problem("", f"port {chosen.port}", error.strerror or "cannot be used")]) from error
    warn(f"{summarise_report(record_report(desk.report))} Ctrl-C ends the review at")
    return server, f"http://127.0.0.1:{server.port}/{token}/"


def _checker(paths: Sequence[str], chosen: ReviewOptions) -> Callable[[], Report]:
    from checker.pipeline import check_articles

    if "-" in paths:
        raise SettingsError([Problem("", "-", "stdin cannot be read again when articles change: give files")])
    rules = load_rulebook(chosen.rule_roots)

    def check() -> Report:
        intake, known = read_batch(paths, chosen.within), read_facts(chosen.reference)
        problems = (*intake.problems, *known.problems)
        print_problems(problems)
        report = check_articles(intake.articles, rules, unreadable=len(intake.problems), reference=known.facts)
        return replace(report, problems=problems)

    return check


def _stamp(paths: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return what changes when a file below the paths does."""
    files = [
        path for root in map(Path, paths) for path in (root.rglob("*") if root.is_dir() else [root]) if path.is_file()
    ]
    return sorted((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)


def _account() -> str:
    """Return the name of the account, nothing where it has none."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
