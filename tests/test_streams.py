"""The standard streams: a terminal, a pipe, a full disk, or none at all."""

import io
import os

import pytest

from checker.cli import main
from checker.cli.progress import progress_teller
from checker.cli.streams import emit, page_width, prepare_streams, stdin_reader, wants_color
from checker.errors import SettingsError


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colour_unless_it_does_not_want_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colored: bool  # noqa: FBT001
) -> None:  # fmt: skip
    """NO_COLOR counts where it is not empty."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert wants_color("auto") is colored


class FullDisk(io.StringIO):
    """A stream that takes nothing."""

    def write(self, _: str) -> int:
        """Fail as a full disk does."""
        raise OSError(28, "No space left on device")


def test_stdout_may_fail_or_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is an error with its reason; a program without streams still runs."""
    monkeypatch.setattr("sys.stdout", FullDisk())
    prepare_streams()
    with pytest.raises(SettingsError, match=r"^standard output: No space left on device$"):
        emit("text")
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stdin", None)
    emit("text")
    assert (stdin_reader(), wants_color("auto"), page_width()) == (None, False, 100)


def test_help_that_cannot_be_written_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code says that the program failed, and stderr why."""
    monkeypatch.setattr("sys.stdout", FullDisk())
    with pytest.raises(SystemExit) as end:
        main.main(["--help"])
    assert (end.value.code, capsys.readouterr().err) == (2, "error: standard output: No space left on device\n")


def test_a_closed_pipe_is_left_in_peace(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written to it, now and when the program ends, goes nowhere."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        monkeypatch.setattr("sys.stdout", closed)
        emit("text")
        emit("more")
        monkeypatch.undo()


def test_a_long_check_shows_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that rewrites itself and vanishes at the end; none for a pipe, nor for a few articles."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    assert progress_teller(500) is None
    monkeypatch.setattr(written, "isatty", lambda: True)
    assert progress_teller(49) is None
    tell = progress_teller(500)
    assert tell is not None
    tell(16)
    tell(500)
    assert written.getvalue() == "\r\033[K16 of 500 articles\r\033[K"
