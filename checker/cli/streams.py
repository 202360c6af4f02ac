"""Writing to stdout and stderr so that no text and no closed pipe makes it fail."""

import io
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress

import click

from checker.errors import Problem, SettingsError

_PAGE_WIDTH = 100
_WIDEST = 160


def prepare_streams() -> None:
    """Make both streams UTF-8 with plain newlines, so that the same report is the same bytes everywhere.

    What UTF-8 cannot hold (half a surrogate pair) is written as an escape, which is also an escape in JSON.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def emit(text: str) -> None:
    """Write to stdout; a reader that has gone away (`| head`) is no error and does not change the exit code.

    Raises SettingsError where writing fails in any other way, as on a full disk.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more when it ends; that must have somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise SettingsError([Problem("", "standard output", error.strerror or "cannot be written")]) from error


def stdin_reader() -> Callable[[], bytes] | None:
    """Return what reads the bytes of stdin, None where the program was started without it."""
    return sys.stdin.buffer.read if sys.stdin else None


def warn(line: str) -> None:
    """Write a line to stderr."""
    with suppress(BrokenPipeError):
        click.echo(line, err=True)


def print_problems(problems: Iterable[Problem]) -> None:
    """Write each problem to stderr, in one line."""
    for problem in problems:
        warn(f"error: {' '.join(str(problem).split())}")


def wants_color(choice: str) -> bool:
    """Return whether to colour stdout: `always`, `never`, or `auto` (a terminal, unless NO_COLOR is set)."""
    if choice != "auto":
        return choice == "always"
    return _is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def page_width() -> int:
    """Return the width for text in columns: a terminal's own, else one that never changes."""
    import shutil

    return min(shutil.get_terminal_size().columns, _WIDEST) if _is_terminal() else _PAGE_WIDTH


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
