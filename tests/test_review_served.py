"""The review as a program: started from the command line, decided in a browser, honoured by the next check."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Thread, Timer
from typing import Any

import pytest
from click.testing import CliRunner
from headless import Page, missing

from checker.cli import main
from checker.model import Report, State
from checker.pipeline import check
from checker.read import read_articles
from checker.triage import read_decisions

pytest.importorskip("flask", reason="Flask is not installed")

from checker.review import Desk, Server, create_app

TOKEN = "s3cret"
_LONGEST = 120  # seconds that anything here may take


@contextmanager
def started(command: list[str], folder: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Start a program that Ctrl-C ends, even where this run was told to ignore it; it is gone afterwards."""
    # A test run in the background of a script ignores the signal, and what it starts would ignore it too.
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
    finally:
        signal.signal(signal.SIGINT, inherited)
    ending = Timer(_LONGEST, process.kill)
    ending.start()
    with process:
        try:
            yield process
        finally:
            ending.cancel()
            process.kill()


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    """In one line, with exit code 2."""
    (tmp_path / "a.txt").write_text("Rosa Lind spoke.", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        run = CliRunner().invoke(main, ["review", str(tmp_path), "--port", port])
    assert (run.exit_code, run.output) == (2, f"error: port {port}: Address already in use\n")


def test_the_command_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    """It prints the address, answers there, and ends quietly."""
    (tmp_path / "a.txt").write_text("Rosa Lind spoke.", encoding="utf-8")
    command = [sys.executable, "-m", "checker", "review", "a.txt", "--no-browser"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    with started(command, tmp_path, environment) as process:
        assert process.stdout
        assert process.stderr
        address = process.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", address)
        with urllib.request.urlopen(address, timeout=_LONGEST) as answer:
            assert b"<h1>Discrepancies</h1>" in answer.read()
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().splitlines()
        assert process.wait() == 0
    assert told[-1] == "The review has ended; decisions are in checker-decisions.toml."


FIRST = "---\nsource: Cable\npublished: 2024-08-14\n---\nTransport Minister Rosa Lind met the union.\n"
SECOND = "---\nsource: Ledger\npublished: 2024-08-14\n---\nLabour Minister Rosa Lind saw the mayor.\n"


@pytest.fixture
def served(tmp_path: Path, browser: tuple[Any, Path]) -> Iterator[tuple[Page, Path]]:
    """Serve the review of two articles, opened in the browser, and their folder."""
    folder = tmp_path / "batch"
    folder.mkdir()
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")

    def stamp() -> list[int]:
        return [path.stat().st_mtime_ns for path in sorted(folder.iterdir())]

    def again() -> Report:
        return check(read_articles([str(folder)]).articles)

    desk = Desk(again, stamp, tmp_path / "checker-decisions.toml", date.today())
    server = Server(lambda port: create_app(desk, TOKEN, port, "desk"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    try:
        browser[0].get(f"http://127.0.0.1:{server.port}/{TOKEN}/")
        yield Page(browser[0], tmp_path / "served.html"), folder
        browser[0].get("about:blank")
    finally:
        server.stop()
        thread.join(_LONGEST)
    assert not thread.is_alive()


@pytest.mark.skipif(bool(missing()), reason=missing() or "there is a browser")
def test_a_decision_in_the_browser_reaches_the_next_check(served: tuple[Page, Path]) -> None:
    """Dismissed by keys, written to the file, honoured by the check, shown again as dismissed."""
    page, folder = served
    file = folder.parent / "checker-decisions.toml"
    assert page.texts(".row-subject") == ["Rosa Lind"]
    page.press("d", "1", "\ue007")
    page.wait(file.exists)
    written = next(iter(read_decisions(file).values()))
    assert (written.state, written.reason, written.who) == (State.DISMISSED, "update over time", "desk")
    undecided = CliRunner().invoke(main, ["check", str(folder), "--quiet", "--decisions", os.devnull])
    assert (undecided.exit_code, undecided.output[:5]) == (1, "error")
    decided = CliRunner().invoke(main, ["check", str(folder), "--quiet", "--decisions", str(file)])
    assert (decided.exit_code, "role/person-office" in decided.output) == (0, False)
    page.browser.refresh()
    assert page.texts(".row .status") == ["dismissed"]
    page.press("u")
    page.wait(lambda: read_decisions(file) == {})


@pytest.mark.skipif(bool(missing()), reason=missing() or "there is a browser")
def test_no_decision_is_lost_while_the_file_is_damaged(served: tuple[Page, Path]) -> None:
    """The page says that it is not saved, and saves it as soon as somebody has mended the file."""
    page, folder = served
    file = folder.parent / "checker-decisions.toml"
    file.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    page.press("d", "1", "\ue007")
    page.wait(lambda: page.text("#trouble").startswith("Not saved yet: "))
    file.unlink()
    page.wait(file.exists)
    assert [decision.reason for decision in read_decisions(file).values()] == ["update over time"]
    page.wait(lambda: page.text("#trouble") == "")


@pytest.mark.skipif(bool(missing()), reason=missing() or "there is a browser")
def test_a_corrected_article_clears_the_page(served: tuple[Page, Path]) -> None:
    """The page follows without being asked."""
    page, folder = served
    assert page.text("#matching") == "1 disputed fact"
    (folder / "b.txt").write_text(SECOND.replace("Labour", "Transport"), encoding="utf-8")
    page.wait(lambda: page.text("#matching") == "0 disputed facts")
    assert page.text("#nothing-found") == "No discrepancies. What was compared agrees."
