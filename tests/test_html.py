"""The page for the browser as a file: what it holds, that nothing in it can run, and that it is the same every time."""

import json
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from hand_built import FIRST, SECOND, claim, discrepancy, report

from checker.errors import Problem
from checker.model import Article, Decision, Reading, Report, State
from checker.pipeline import check
from checker.report import record_report, render_report

HOSTILE = "</script><script>alert(1)</script><!--<script>{{data}} \"' &amp; \u2028 \u202e"
DECIDED = Decision(
    "f00d", State.DISMISSED, "toll/deaths", "killed in Aden", ("12",), date(2024, 5, 2), reason="rounding", note=HOSTILE
)


def data_of(page: str) -> Any:
    """Return the data that a page holds, the articles among them."""
    held = dict(re.findall(r'<script type="application/json" id="(\w+)">(.*?)</script>', page, re.DOTALL))
    return {**json.loads(held["data"]), "articles": json.loads(held["articles"])}


def page_of(found: Report) -> Any:
    """Return the data of a report's page."""
    return data_of(render_report(found, "html"))


def test_the_page_holds_the_json_report_as_it_is() -> None:
    """What programs read and what people see cannot differ."""
    found = report(discrepancy())
    assert page_of(found)["report"] == json.loads(render_report(found, "json"))


def test_articles_come_with_paragraphs_and_claims() -> None:
    """Offsets count in the text as published; paragraphs and claims are those that the checker saw."""
    text = "Rosa Lind spoke.\n\nTransport Minister Rosa Lind, 51, left. She waved."
    data = page_of(check([Article("a", text, title="A talk", source="Cable", url="https://example.org/a")]))
    article = data["articles"]["a"]
    assert article["paragraphs"] == {"title": [[0, 6]], "text": [[0, 16], [18, 68]]}
    assert (article["text"], article["source"], article["url"]) == (text, "Cable", "https://example.org/a")
    assert ["text", 18, 46, "name"] in article["claims"]


def test_a_saved_report_is_shown_without_articles() -> None:
    """Rendered from its record, the page has all findings, and the sentences alone."""
    data = data_of(render_report(record_report(report(discrepancy())), "html"))
    assert data["report"]["discrepancies"] == page_of(report(discrepancy()))["report"]["discrepancies"]
    assert (data["articles"], data["rules"]) == ({}, {})


def test_all_decisions_are_on_the_page() -> None:
    """Whoever exports from the page loses no decision, not even on what is gone or expired."""
    gone, expired = replace(DECIDED, fingerprint="g"), replace(DECIDED, fingerprint="e")
    found = replace(discrepancy(), decision=DECIDED)
    held = page_of(replace(report(found), gone=(gone,), expired=(expired,)))["report"]
    decisions = [held["discrepancies"][0]["decision"], *held["gone"], *held["expired"]]
    assert [(one["fingerprint"], one["note"]) for one in decisions] == [(n, HOSTILE) for n in ("f00d", "g", "e")]


def test_silence_is_explained() -> None:
    """What could not be read, and rules that compared nothing, are on the page."""
    unread = Problem("b.txt", "line 3", "is not UTF-8")
    data = page_of(replace(report(), problems=(unread,)))
    assert data["problems"] == [{"path": "b.txt", "place": "line 3", "reason": "is not UTF-8"}]
    rules = page_of(check([FIRST, SECOND]))["rules"]
    assert {name: rule["compared"] for name, rule in rules.items() if rule["compared"]} == {"quantity/count": 1}


def test_hostile_text_stays_data() -> None:
    """No text ends the element that holds it, starts another, or is taken for a place of the template."""
    hostile = Article(HOSTILE, HOSTILE, title=HOSTILE, source=HOSTILE, url="javascript:alert(1)")
    found = replace(
        discrepancy(readings=(Reading(HOSTILE, (claim(hostile, HOSTILE),)),)),
        subject=HOSTILE,
        message=HOSTILE,
        decision=DECIDED,
    )
    page = render_report(report(found, articles=(hostile,)), "html")
    assert page.count("<script") == 3
    assert page.count("<!--") == 0
    data = data_of(page)
    assert (data["articles"][HOSTILE]["text"], data["report"]["discrepancies"][0]["subject"]) == (HOSTILE, HOSTILE)


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    """The only script and style are those whose hashes the policy names; nothing else may load or connect."""
    page = render_report(report(), "html")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["default-src"] == directives["connect-src"] == directives["base-uri"] == "'none'"
    assert re.fullmatch(r"'sha256-[\w+/=]+'", directives["script-src"])
    assert re.fullmatch(r"'sha256-[\w+/=]+'", directives["style-src"])
    assert re.findall(r'\s(?:src|href|style|on[a-z]+)="', page) == []


def test_no_script_writes_markup() -> None:
    """Text from articles reaches the page as text: no module uses what would read it as markup or code."""
    folder = Path(str(files("checker.report.html") / "scripts"))
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()))
    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc", source) == []
    )


def test_every_style_and_script_is_on_the_page() -> None:
    """A file that is not put together is dead."""
    page, folder = render_report(report(), "html"), Path(str(files("checker.report.html")))
    parts = [path for path in sorted(folder.rglob("*.*s")) if path.suffix in (".css", ".js")]
    assert len(parts) > 10
    assert [path.name for path in parts if path.read_text(encoding="utf-8") not in page] == []


def test_the_same_report_is_the_same_page() -> None:
    """The key tells reports apart, and nothing but the report decides it."""
    one, other = report(discrepancy()), report()
    assert render_report(one, "html") == render_report(one, "html")
    assert page_of(one)["key"] != page_of(other)["key"]


def test_without_scripts_there_is_a_list() -> None:
    """A mail program that runs no scripts still shows what was found."""
    page = render_report(report(replace(discrepancy(), message="12 < 15 & more")), "html")
    assert "<li>error toll/deaths — 12 &lt; 15 &amp; more</li>" in page
