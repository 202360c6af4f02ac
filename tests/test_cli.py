"""The program as a whole: how it starts, fails and ends."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from command_line import Rooms, outcome

from checker import __version__


@pytest.mark.parametrize("arguments", [["check"], ["check", "x", "--format", "xml"], ["chek"], ["check", "--nope"]])
def test_a_mistyped_command_line_exits_with_2(arguments: list[str]) -> None:
    """Usage errors leave stdout empty."""
    code, printed, _ = outcome(*arguments)
    assert (code, printed) == (2, "")


def raising(error: BaseException) -> Callable[..., Any]:
    """Return a function that raises."""

    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_a_crash_is_never_a_finding(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one line of advice and exit code 2; the traceback comes on request."""
    monkeypatch.setattr("checker.pipeline.check_articles", raising(KeyError("a\nb")))
    assert outcome("check", "batch") == (
        2,
        "",
        "internal error: KeyError: 'a\\nb' (run `checker --traceback …` to see where)\n",
    )
    code, printed, error = outcome("--traceback", "check", "batch")
    assert (code, printed, error.splitlines()[0], error.splitlines()[-1]) == (
        2,
        "",
        "Traceback (most recent call last):",
        "internal error: KeyError: 'a\\nb' (please report it with this output)",
    )
    assert rooms.asked is None


def test_a_crash_names_the_article(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever checks a thousand articles learns which one to leave out."""
    error = KeyError("a")
    error.add_note("in the article b.txt")
    monkeypatch.setattr("checker.pipeline.check_articles", raising(error))
    told = "internal error: KeyError: 'a' in the article b.txt (run `checker --traceback …` to see where)\n"
    assert outcome("check", "batch") == (2, "", told)
    assert rooms.asked is None


def test_an_interrupt_is_no_finding(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code is that of an interrupted program."""
    monkeypatch.setattr("checker.pipeline.check_articles", raising(KeyboardInterrupt()))
    assert outcome("check", "batch") == (130, "", "interrupted\n")
    assert rooms.asked is None


def checker(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the real program in a process of its own."""
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=600, **options)


def test_the_module_is_the_program() -> None:
    """`python -m checker` has a version."""
    done = checker("--version")
    assert (done.returncode, done.stdout) == (0, f"checker, version {__version__}\n".encode())


def test_output_is_utf_8_everywhere() -> None:
    """No locale changes the bytes."""
    done = checker("explain", "é", env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (2, "error: no rule 'é'\n".encode())


def test_a_reader_that_goes_away_is_no_error() -> None:
    """A closed pipe is quiet and does not change the exit code."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        command = [sys.executable, "-m", "checker", "rules"]
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False, timeout=600)
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_does_not_load_the_rooms() -> None:
    """Help comes at once, because only commands load what they need."""
    heavy = "{'checker.model', 'checker.pipeline', 'tabulate'}"
    script = f"import sys, checker.cli; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=600)
    assert (done.stdout, done.stderr) == ("set()\n", "")
