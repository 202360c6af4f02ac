"""A browser without a window, for the tests of the page."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.model import Report

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def missing() -> str:
    """Return why there is no browser, nothing if there is one."""
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "selenium is not installed"
    if not any(map(shutil.which, _BROWSERS)):
        return "no chromium on PATH"
    return "" if shutil.which("chromedriver") else "no chromedriver on PATH"


@contextmanager
def open_browser(downloads: Path | None = None) -> Iterator[Any]:
    """Start a browser that keeps downloads in a folder, and end it."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = next(filter(None, map(shutil.which, _BROWSERS)))
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if downloads:
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver"), log_output=os.devnull))
    try:
        yield browser
    finally:
        browser.quit()


@dataclass
class Page:
    """An open page: what is on it, and what a person can do with it."""

    browser: Any
    path: Path

    def text(self, selector: str) -> str:
        """Return the text of the first element that fits."""
        return str(
            self.browser.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", selector)
        )

    def texts(self, selector: str) -> list[str]:
        """Return the texts of all elements that fit."""
        script = "return [...document.querySelectorAll(arguments[0])].map((node) => node.innerText)"
        return list(self.browser.execute_script(script, selector))

    def click(self, selector: str) -> None:
        """Click on the first element that fits."""
        self.browser.find_element("css selector", selector).click()

    def press(self, *keys: str) -> None:
        """Press keys, whatever has the focus."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.browser).send_keys(key).perform()

    def choose(self, name: str, value: str) -> None:
        """Choose in one of the lists, or write into the search field."""
        script = "const [id, value] = arguments; const field = document.getElementById(id); field.value = value;"
        script += "for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind))"
        self.browser.execute_script(script, f"filter-{name}", value)

    def reload(self) -> None:
        """Load the page anew."""
        self.browser.get("about:blank")
        self.browser.get(self.path.as_uri())

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something that happens soon."""
        for _ in range(200):
            if until():
                return
            self.browser.execute_async_script("setTimeout(arguments[0], 50)")
        raise AssertionError("it has not happened")

    def exported(self, kind: str) -> str:
        """Return what a button of the export saves, from the file that the browser has downloaded."""
        self.press("\ue00c")
        for old in self.path.parent.glob("downloads/*"):
            old.unlink()
        self.click("#open-export")
        self.click(f'[data-export="{kind}"]')
        # The browser writes under another name first.
        saved = self.path.parent / "downloads"
        self.wait(lambda: [path.suffix for path in saved.iterdir()] in ([".toml"], [".md"], [".csv"], [".jsonld"]))
        self.press("\ue00c")
        (found,) = saved.iterdir()
        return found.read_bytes().decode()


Show = Callable[[Report], Page]
