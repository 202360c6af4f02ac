"""Options of the test run, and the fixtures that test files share."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command_line import PAPER, Rooms
from hand_built import FIRST, RULE_FILE, SECOND, TOLL, discrepancy, report, write_rule, written
from headless import Page, Show, open_browser
from hypothesis import settings

from checker.model import Intake, Report
from checker.report import render_report

# A busy machine fails no law, and each run tries the same cases; `--hypothesis-profile=search` looks for others.
settings.register_profile("search", deadline=None)
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites what the snapshots expect."""
    parser.addoption("--update", action="store_true", help="write the snapshots anew instead of comparing with them")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Return whether snapshots are written anew."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Rooms:
    """Put hand-built values in place of what the rooms below the command line would give."""
    stage = Rooms(report(discrepancy()), Intake((FIRST, SECOND), ()))
    write_rule(tmp_path / "rules")
    write_rule(tmp_path / "rules", RULE_FILE.replace('"error"', '"note"'), name="toll/injuries")
    monkeypatch.setattr("checker.read.read_articles", stage.read)
    monkeypatch.setattr("checker.pipeline.check_articles", stage.check)
    monkeypatch.setattr("checker.claims.claim_types", lambda: (TOLL,))
    monkeypatch.setattr("checker.rulebook.default_rules_root", lambda: tmp_path / "rules")
    return stage


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder whose batch holds one contradiction."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "batch" / "cable.txt", PAPER.format(source="cable", office="Transport Minister"))
    written(tmp_path / "batch" / "ledger.txt", PAPER.format(source="ledger", office="Labour Minister"))
    return tmp_path


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Path]]:
    """Start one browser for all tests, with a folder for its page and its downloads."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "downloads").mkdir()
    with open_browser(folder / "downloads") as started:
        yield started, folder


@pytest.fixture
def show(browser: tuple[Any, Path]) -> Show:
    """Return what opens the page of a report, with nothing decided and nothing logged in it."""
    started, folder = browser

    def open_page(found: Report) -> Page:
        page = Page(started, folder / "report.html")
        page.path.write_text(render_report(found, "html"), encoding="utf-8")
        started.get(page.path.as_uri())
        started.execute_script("localStorage.clear()")
        page.reload()
        for name in ("performance", "browser"):
            started.get_log(name)
        return page

    return open_page
