"""`checker review`: the report in the browser, and decisions straight into their file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.batch import check_batch
from checker.cli.options import batch_options, fill_options
from checker.cli.streams import emit, warn
from checker.errors import Problem, SettingsError
from checker.report import record_report, summarise_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.cli.options import BatchOptions
    from checker.model import Report
    from checker.review import Server

_NEEDS_FLASK = "the review needs Flask: pip install 'source-consistency-checker[review]'"


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """The options of the review itself, as the command line names them."""

    who: str | None
    port: int
    no_browser: bool


@click.command("review")
@click.argument("paths", nargs=-1, required=True)
@batch_options
@click.option("--who", metavar="NAME", help="Who decides; the name of the account unless given.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port to listen on, any free one for 0.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def review_command(paths: tuple[str, ...], **_: object) -> None:
    """Review the discrepancies of the articles in PATHS in the browser.

    The page is served on this machine only. Decisions are written to their file as they are made, and the report
    follows the articles. Ctrl-C ends the review.
    """
    options, own = fill_options(paths)
    chosen = ReviewOptions(**{name: own[name] for name in ReviewOptions.__slots__})
    if "-" in paths:
        raise SettingsError([Problem("", "-", "stdin cannot be read again when articles change: give files")])
    server, address = _prepare(paths, options, chosen)
    emit(f"{address}\n")
    if not chosen.no_browser:
        click.launch(address)
    server.run()
    warn(f"The review has ended; decisions are in {options.decisions}.")


def _prepare(paths: Sequence[str], options: BatchOptions, chosen: ReviewOptions) -> tuple[Server, str]:
    """Check the articles, and return the server with the address of the page."""
    import secrets

    try:
        from checker.review import Desk, Server, create_app
    except ModuleNotFoundError as error:
        raise SettingsError([Problem("", "", _NEEDS_FLASK)]) from error

    def check() -> Report:
        return check_batch(paths, options, agreements=True, quiet=True).report

    desk = Desk(check, lambda: _stamp(paths), options.decisions, options.today)
    token, who = secrets.token_urlsafe(24), _account() if chosen.who is None else chosen.who
    try:
        server = Server(lambda port: create_app(desk, token, port, who), chosen.port)
    except OSError as error:
        raise SettingsError([Problem("", f"port {chosen.port}", error.strerror or "cannot be used")]) from error
    warn(f"{summarise_report(record_report(desk.report))} Ctrl-C ends the review at")
    return server, f"http://127.0.0.1:{server.port}/{token}/"


def _stamp(paths: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return what changes when a file below the paths does."""
    files = (path for root in map(Path, paths) for path in ([*root.rglob("*")] if root.is_dir() else [root]))
    return sorted((str(path), *_version(path)) for path in files if not path.is_dir())


def _version(path: Path) -> tuple[int, int]:
    """Return time and size of a file, zeros where it has just gone."""
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size


def _account() -> str:
    """Return the name of the account, nothing where it has none."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
