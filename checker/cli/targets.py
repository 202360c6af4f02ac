"""Where the reports of one check go: stdout, files, or both."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.guard import FAILED
from checker.cli.streams import print_problems
from checker.errors import Problem
from checker.report import render_report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.report import Page
    from checker.report.record import ReportRecord

_MOST_IN_SUMMARY = 200

_PAIR = re.compile(r"(?P<format>\w+)=(?P<path>.+)")


@dataclass(frozen=True, slots=True)
class Targets:
    """The format for stdout, None where a file takes its place, and the files with the format of each."""

    stdout: str | None
    files: tuple[tuple[str, Path], ...]


def parse_targets(format: str, outputs: Sequence[str], formats: Sequence[str]) -> Targets:
    """Return where reports go: `FORMAT=FILE` adds a file, a plain `FILE` takes what stdout would get.

    Raises click.BadParameter for an unknown format, a folder that is not there, and two plain files.
    """
    pairs = [(_PAIR.fullmatch(output), output) for output in outputs]
    plain = [output for pair, output in pairs if not pair]
    if len(plain) > 1:
        raise click.BadParameter("only one FILE can take the report; write FORMAT=FILE for more", param_hint="--output")
    files = [(pair["format"], pair["path"]) if pair else (format, output) for pair, output in pairs]
    for named, path in files:
        _check_target(named, path, formats)
    return Targets(None if plain else format, tuple((named, Path(path)) for named, path in files))


def _check_target(format: str, path: str, formats: Sequence[str]) -> None:
    if format not in formats:
        raise click.BadParameter(f"'{format}' is not one of {', '.join(formats)}", param_hint="--output")
    if path == "-":
        raise click.BadParameter("needs a file; --format alone writes to stdout", param_hint="--output")
    if not Path(path).parent.is_dir():
        raise click.BadParameter(f"no such folder: {Path(path).parent}", param_hint="--output")


def write_file(path: Path, text: str) -> None:
    """Write a report to a file; exits with 2 where that is not possible."""
    try:
        path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        print_problems([Problem(str(path), "", error.strerror or "cannot be written")])
        click.get_current_context().exit(FAILED)


def repository_path() -> Callable[[str], str]:
    """Return what makes a path relative to the repository around the current folder; one outside stays as it is."""
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)

    def relative(path: str) -> str:
        full = Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links out of the repository)
        return full.relative_to(root).as_posix() if full.is_relative_to(root) else path

    return relative


def append_summary(report: ReportRecord, page: Page) -> None:
    """Add the report to the summary of a step of GitHub's, where one is wanted; it holds a megabyte."""
    wanted = os.environ.get("GITHUB_STEP_SUMMARY")
    if wanted:
        with Path(wanted).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as summary:
            summary.write(render_report(report, "markdown", replace(page, most=_MOST_IN_SUMMARY)))
