"""How fast the page is with 2,000 disputed facts: first paint, list, filter, next card.

Run it as `python tests/benchmarks/page.py`; it needs selenium, chromium and chromedriver.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from headless import open_browser
from many import many_disputes

from checker.report import render_report

DISPUTES = 2000
RUNS = 5

PAINT = "return performance.getEntriesByName('first-contentful-paint')[0].startTime"
READY = "return performance.getEntriesByName('ready')[0].startTime"
ACT = """
const [act, done] = arguments;
const start = performance.now();
eval(act);
requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
"""
TYPE = (
    "const field = document.getElementById('filter-text'); field.value = '{}'; field.dispatchEvent(new Event('input'));"
)
FILTER = TYPE.format("quay 17")
CLEAR = TYPE.format("")
NEXT = "document.getElementById('action-next').click()"


def main() -> None:
    report = many_disputes(DISPUTES, filler=30)
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        page = Path(folder, "page.html")
        page.write_text(render_report(report, "html"), encoding="utf-8")
        print(f"{page.stat().st_size / 1e6:.1f} MB, {DISPUTES} disputed facts; milliseconds, best and median of {RUNS}")
        figures: dict[str, list[float]] = {}
        for _ in range(RUNS):
            browser.get(page.as_uri())
            figures.setdefault("first paint", []).append(browser.execute_script(PAINT))
            figures.setdefault("list ready", []).append(browser.execute_script(READY))
            for name, act in (("filter by text", FILTER), ("clear filter", CLEAR), ("next", NEXT)):
                figures.setdefault(name, []).append(browser.execute_async_script(ACT, act))
        for name, taken in figures.items():
            print(f"{name:15} {min(taken):6.0f} {sorted(taken)[len(taken) // 2]:6.0f}")


if __name__ == "__main__":
    main()
