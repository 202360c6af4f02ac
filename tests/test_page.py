"""The page in a real browser without a window: reading, filtering, deciding, exporting; and hostile articles."""

import csv
import io
import json
import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hand_built import discrepancy, report
from headless import Page, Show, missing
from many import many_disputes

from checker.claims import claim_types
from checker.model import Article, Decision, Reading, Report, State
from checker.pipeline import check
from checker.read import read_articles
from checker.rulebook import default_rules_root, load_rules
from checker.triage import read_decisions, triage_discrepancies

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "there is a browser")

FIXTURE = Path(__file__).resolve().parents[1] / "fixtures" / "harbour-strike"
ROSA, JORGE = "Rosa Fuentes", "Jorge Fuentes"


@pytest.fixture(scope="module")
def harbour() -> Report:
    """Return the report on the invented strike: an error on one minister, a note on another person."""
    return check(read_articles([str(FIXTURE)]).articles)


def test_readings_stand_side_by_side_with_their_evidence(show: Show, harbour: Report) -> None:
    """The worst is shown first: its readings with their claims, the words that differ marked, and the reasons."""
    page = show(harbour)
    assert page.text("#detail h2") == ROSA
    assert page.texts("#detail .reading h3") == ["Chile transport minister", "Chile labour minister"]
    assert page.texts("#detail .source") == ["Pacific Cable", "Radio Bahía", "Santiago Ledger"]
    assert page.texts("#detail mark strong") == ["Transport", "Transport", "Labour"]
    assert page.text("#detail .sentence").startswith("Chile's Transport Minister Rosa Fuentes met the union")
    assert page.text("#detail .context:last-child").endswith("the minister said.")
    assert page.texts("#detail .bars li") == ["Both name Rosa Fuentes", "Transport is not labour"]
    assert page.texts(".lane-value") == ["Chile transport minister", "Chile labour minister"]


def test_the_list_is_filtered(show: Show, harbour: Report) -> None:
    """By severity, rule, source, status and text, each with its count; what is looked at follows."""
    page = show(harbour)
    assert (page.texts(".row-subject"), page.text("#matching")) == ([ROSA, JORGE], "2 disputed facts")
    page.click('[data-severity="note"]')
    assert (page.texts(".row-subject"), page.text("#detail h2")) == ([JORGE], JORGE)
    page.click("#filters-clear")
    page.choose("source", "Pacific Cable")
    assert (page.texts(".row-subject"), page.text("#matching")) == ([ROSA], "1 of 2 disputed facts")
    page.choose("source", "")
    page.choose("text", "walkout jorge")
    assert page.texts(".row-subject") == [JORGE]
    page.choose("text", "nobody")
    assert (page.texts(".row-subject"), page.text("#detail")) == ([], "Nothing matches these filters.")
    page.click("#filters-clear")
    page.choose("status", "dismissed")
    assert page.texts(".row-subject") == []


def test_decisions_by_keys_survive_a_reload(show: Show, harbour: Report) -> None:
    """Dismiss with a reason, accept with the right reading, undo, take back: all by keys, all kept in the browser."""
    page = show(harbour)
    page.press("d", "3", "\ue007")
    assert page.text("#progress-words") == "1 of 2 decided"
    assert page.text("#detail h2") == JORGE
    page.press("a", "2", "\ue007", "k")
    assert page.text("#progress-words") == "2 of 2 decided"
    assert page.text("#detail h2") == ROSA
    page.press("j", "z")
    assert page.texts(".row .status") == ["dismissed", ""]
    page.reload()
    assert (page.texts(".row .status"), page.text("#detail h2")) == (["dismissed", ""], JORGE)
    page.press("k")
    assert page.text(".decision p") == f"Dismissed: different person or thing ({today_words()})"
    page.press("u")
    assert page.text("#progress-words") == "0 of 2 decided"
    page.press("z")
    page.reload()
    assert page.text("#progress-words") == "1 of 2 decided"


def today_words() -> str:
    """Return the day as the page writes it."""
    today = date.today()
    return f"{today.day} {today:%B %Y}"


def test_the_exported_file_is_the_one_that_the_check_reads(show: Show, harbour: Report, tmp_path: Path) -> None:
    """Whatever note is written, the checker reads back what was decided, and honours it."""
    note = "say \"no\" \\ 1 < 2 \u2028 \x7f 😀 ]]] # '''"
    page = show(harbour)
    page.press("d", "8")
    page.browser.execute_script("document.getElementById('ask-note').value = arguments[0]", note)
    page.press("\ue007")
    page.press("a", "1", "\ue007")
    file = tmp_path / "checker-decisions.toml"
    file.write_text(page.exported("decisions"), encoding="utf-8")
    decisions = read_decisions(file)
    first, second = harbour.discrepancies
    dismissed, accepted = decisions[first.fingerprint], decisions[second.fingerprint]
    assert (dismissed.state, dismissed.reason, dismissed.note) == (State.DISMISSED, "other", note)
    assert (accepted.state, accepted.right) == (State.ACCEPTED, "Valparaíso deputy mayor")
    assert (accepted.decided, accepted.rule) == (date.today(), "role/person-office")
    states = [one.state for one in triage_discrepancies(harbour.discrepancies, decisions).discrepancies]
    assert states == [State.DISMISSED, State.ACCEPTED]


def test_a_new_reading_asks_again(show: Show) -> None:
    """What was decided on other readings is open, says which reading is new, and can be decided again."""
    earlier = Decision("f00d", State.DISMISSED, "toll/deaths", "", ("12",), date(2024, 5, 2), reason="other", note="so")
    earlier = replace(earlier, who="Ada", decided=date(2024, 5, 3))
    page = show(report(replace(discrepancy(), state=State.UPDATED, decision=earlier)))
    assert (page.texts(".row .status"), page.text("#progress-words")) == (["a new reading"], "0 of 1 decided")
    assert page.texts("#detail .reading .news") == [" · new since it was decided"]
    assert page.text(".decision p") == "Dismissed before there was a new reading: other — so (Ada, 3 May 2024)"
    page.press("d", "\ue007")
    assert (page.texts(".row .status"), page.text("#progress-words")) == (["dismissed"], "1 of 1 decided")
    entry = tomllib.loads(page.exported("decisions"))["f00d"]
    assert (entry["readings"], entry["first_seen"], entry["note"]) == (["12", "15"], date(2024, 5, 2), "so")


def test_a_decision_that_has_expired_is_made_without_end(show: Show) -> None:
    """It is open again, its reason is offered, and what is decided anew does not expire at once."""
    earlier = Decision(
        "f00d",
        State.DISMISSED,
        "toll/deaths",
        "",
        ("12",),
        date(2024, 5, 2),
        reason="rounding",
        expires=date(2024, 6, 1),
    )
    page = show(replace(report(discrepancy()), expired=(earlier,)))
    assert page.text("#progress-words") == "0 of 1 decided"
    page.press("d", "\ue007")
    entry = tomllib.loads(page.exported("decisions"))["f00d"]
    assert (entry["reason"], "expires" in entry) == ("rounding", False)


def test_one_reason_settles_many(show: Show) -> None:
    """A decision can hold for all open ones of a rule; one undo takes all of them back."""
    page = show(many_disputes(24))
    page.press("d", "1")
    assert page.texts("#ask-scope option") == ["This one", "All open ones of this rule (2)"]
    page.browser.execute_script("document.getElementById('ask-scope').value = 'rule'")
    page.press("\ue007")
    assert page.text("#progress-words") == "2 of 24 decided"
    page.press("z")
    assert page.text("#progress-words") == "0 of 24 decided"


def test_corrections_leave_the_page(show: Show, harbour: Report) -> None:
    """What was accepted goes out as a list, a table and linked data, without the articles that were right."""
    page = show(harbour)
    page.press("a", "2", "\ue007")
    rows = list(csv.DictReader(io.StringIO(page.exported("csv"))))
    assert [(row["source"], row["printed"], row["right"]) for row in rows] == [
        ("Pacific Cable", "Chile's Transport Minister Rosa Fuentes", "Chile labour minister"),
        ("Radio Bahía", "Transport Minister Rosa Fuentes", "Chile labour minister"),
    ]
    lines = page.exported("markdown").splitlines()
    assert lines[2] == (
        r"- [ ] **Pacific Cable**, 14 August 2024, "
        + re.sub(r"([-_])", r"\\\1", harbour.discrepancies[0].readings[0].claims[0].article.path or "")
        + ":8:1: “Chile's Transport Minister Rosa Fuentes” — should be **Chile labour minister**."
    )
    nodes = json.loads(page.exported("jsonld"))["@graph"]
    assert [node["publisher"]["name"] for node in nodes] == ["Pacific Cable", "Radio Bahía"]
    assert nodes[1]["correction"] == {
        "@type": "CorrectionComment",
        "text": "An earlier version of this article read “Transport Minister Rosa Fuentes”. "
        "It should be: Chile labour minister.",
        "datePublished": date.today().isoformat(),
    }


def test_an_extraction_error_becomes_an_example(show: Show, harbour: Report, tmp_path: Path) -> None:
    """The example is one that the rule file takes as it is."""
    page = show(harbour)
    page.press("d", "7", "\ue007")
    text = page.exported("examples")
    rule = tmp_path / "role" / "person-office.toml"
    rule.parent.mkdir()
    built_in = (default_rules_root() / "role" / "person-office.toml").read_text(encoding="utf-8")
    rule.write_text(f"{built_in}\n{text}", encoding="utf-8")
    (loaded,) = load_rules([tmp_path], {one.name: one for one in claim_types()})
    assert loaded.examples[-1].verdict == "apart"
    assert tomllib.loads(text)["examples"][0]["articles"] == [
        "2024-08-14 Pacific Cable | Chile's Transport Minister Rosa Fuentes met the union in the old customs house "
        "and left without an agreement.",
        "2024-08-15 Santiago Ledger | Chile's Labour Minister Rosa Fuentes spoke with the union for six hours on "
        "Wednesday.",
    ]


def test_the_whole_article_is_a_key_away(show: Show, harbour: Report) -> None:
    """It opens at the claim, with every claim of it marked."""
    page = show(harbour)
    page.press("o")
    assert page.text("#article-title") == "Dockers in Valparaíso stay out for a third day"
    assert page.text("mark.target") == "Chile's Transport Minister Rosa Fuentes"
    assert "Luis Cortés, 51" in page.text("#article-body")
    assert {"Marta Fuentes, the mayor of Valparaíso", "51"} & set(page.texts(".claimed"))
    page.press("\ue00c")
    assert page.browser.execute_script("return document.querySelector('dialog[open]')") is None


def test_silence_is_told(show: Show, harbour: Report) -> None:
    """Beside the findings stand what agreed, what was not read and what did not run."""
    page = show(harbour)
    page.click("#tab-agreed")
    assert page.text("#panel-agreed p").endswith("All but the disputed ones agree.")
    page.click("#tab-unread")
    assert page.text("#panel-unread p") == "Every article could be read."
    page.click("#tab-idle")
    assert "reference/fact" in page.texts("#panel-idle td:first-child")


HOSTILE = (
    "</script><script>window.hit = 1</script><img src=x onerror='window.hit = 1'><svg onload='window.hit = 1'>"
    "<a href='javascript:window.hit = 1'>twelve</a> \u202etwelve\u202c \u0627\u0644 {{data}} <!-- "
)


def test_hostile_articles_are_plain_text(show: Show) -> None:
    """Markup, scripts, addresses that are scripts and marks of direction run nothing and load nothing."""
    articles = tuple(
        Article(f"{n}{HOSTILE}", f"{HOSTILE} said {n} things", title=HOSTILE, source=HOSTILE, url=url, path=HOSTILE)
        for n, url in ((12, "javascript:window.hit = 1"), (15, "data:text/html,<script>1</script>"))
    )
    from hand_built import claim

    readings = tuple(
        Reading(f"{HOSTILE}{n}", (claim(article, f"said {n}", attribution=HOSTILE),))
        for n, article in zip((12, 15), articles, strict=True)
    )
    found = discrepancy(readings=readings)
    page = show(report(found, articles=articles))
    page.press("o", "\ue00c", "d", "3", "\ue007", "k")
    for tab in ("agreed", "unread", "idle", "disputed"):
        page.click(f"#tab-{tab}")
    assert page.browser.execute_script("return window.hit") is None
    assert page.browser.execute_script("return document.scripts.length") == 3
    assert page.browser.execute_script("return [...document.querySelectorAll('a[href], img, iframe')].length") == 0
    plain = HOSTILE.replace("\u202e", "\ufffd").replace("\u202c", "\ufffd")
    assert page.text("#detail .source") == plain.strip()
    assert page.text("#detail .address") == "javascript:window.hit = 1"
    assert requests_of(page) == {page.path.as_uri()}
    assert [entry for entry in page.browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def requests_of(page: Page) -> set[str]:
    """Return the addresses that the browser has asked for, apart from the blank page."""
    events = (json.loads(entry["message"])["message"] for entry in page.browser.get_log("performance"))
    asked = (event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent")
    return {url for url in asked if not url.startswith(("about:", "blob:"))} | {page.path.as_uri()}


def test_two_thousand_disputed_facts_are_listed_and_filtered(show: Show) -> None:
    """All are there, and the search finds those with the word."""
    page = show(many_disputes(2000))
    assert page.text("#matching") == "2,000 disputed facts"
    page.wait(lambda: page.browser.execute_script("return document.querySelectorAll('#list .row').length") == 2000)
    page.choose("text", "quay 1234")
    assert page.texts(".row-subject") == ["hurt on quay 1234"]


def test_paper_gets_all_that_is_listed(show: Show, harbour: Report) -> None:
    """Printing lays out every disputed fact that the filters leave, and nothing of the screen's tools."""
    page = show(harbour)
    page.browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert page.browser.execute_script(
        "return [...document.querySelectorAll('#paper h2')].map((n) => n.textContent)"
    ) == [
        ROSA,
        JORGE,
    ]
    page.browser.execute_script("dispatchEvent(new Event('afterprint'))")
    assert page.browser.execute_script("return document.querySelectorAll('#paper *').length") == 0
