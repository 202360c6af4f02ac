"""Options of the test run, and the browser that tests of the page share."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from headless import Page, Show, open_browser

from checker.model import Report
from checker.report import render_report


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites what the snapshots expect."""
    parser.addoption("--update", action="store_true", help="write the snapshots anew instead of comparing with them")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Return whether snapshots are written anew."""
    return bool(request.config.getoption("--update"))


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
