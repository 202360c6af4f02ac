"""Who cannot see the page, or uses no mouse, can work with it: what axe-core finds in a real browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from headless import Page, Show, missing

from checker.pipeline import check
from checker.read import read_articles

AXE = os.environ.get("AXE_CORE", "")
REASON = missing() or ("" if AXE else "AXE_CORE does not name the file axe.min.js of the npm package axe-core")
pytestmark = pytest.mark.skipif(bool(REASON), reason=REASON or "there are both")

FIXTURE = Path(__file__).resolve().parents[1] / "fixtures" / "harbour-strike"


@pytest.fixture(params=[(1280, "light"), (390, "dark")], ids=["screen-light", "phone-dark"])
def page(request: pytest.FixtureRequest, show: Show) -> Iterator[Page]:
    """Show the strike on a screen by day, and on a phone by night."""
    width, scheme = request.param
    shown = show(check(read_articles([str(FIXTURE)]).articles))
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    shown.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    shown.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    yield shown
    shown.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    shown.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_the_list_and_a_disputed_fact_shut_nobody_out(page: Page) -> None:
    """Neither as opened nor with a decision made."""
    assert violations(page) == []
    page.click(".row")
    page.press("d", "2", "\ue007")
    assert violations(page) == []


@pytest.mark.parametrize("key", ["d", "a", "?", "o"])
def test_no_dialog_shuts_anybody_out(page: Page, key: str) -> None:
    """The forms of a decision, the help, the whole article."""
    page.click(".row")
    page.press(key)
    assert page.browser.execute_script("return document.querySelectorAll('dialog[open]').length") == 1
    assert violations(page) == []


@pytest.mark.parametrize("tab", ["agreed", "unread", "idle"])
def test_no_tab_shuts_anybody_out(page: Page, tab: str) -> None:
    """What is told of silence."""
    page.click(f"#tab-{tab}")
    assert violations(page) == []


def violations(page: Page) -> list[str]:
    """Return the serious violations of accessibility that axe-core finds now."""
    page.browser.execute_script(f"if (!window.axe) {{ {Path(AXE).read_text(encoding='utf-8')} }}")
    told = "found.violations.map((one) => [one.impact, one.id, one.nodes[0].html])"
    found = page.browser.execute_async_script(f"axe.run().then((found) => arguments[0]({told}))")
    return [f"{rule}: {html}" for impact, rule, html in found if impact in ("serious", "critical")]
