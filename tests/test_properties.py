"""The laws that hold for every text and every value."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hand_claimed import AGE, found
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import SLOT_KINDS, bare, batches, dossiers, news, texts

from checker import Article, Report, check
from checker.align import align_claims
from checker.claims import claim_types
from checker.model import Answer, Claim, ClaimedDocument, SlotValue
from checker.pipeline import claim_document, claims_of, trace_article
from checker.report import render_claims, render_report
from checker.rulebook import default_rules_root, load_rules

ROOT = Path(__file__).resolve().parents[1]
KINDS = pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.__name__) for kind in SLOT_KINDS])
law = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])


def findings(report: Report) -> list[tuple[str, str, str]]:
    """Return what identifies each discrepancy of a report."""
    return [(one.fingerprint, one.severity.value, one.message) for one in report.discrepancies]


@law
@given(texts, texts)
def test_every_span_gives_its_surface(title: str, text: str) -> None:
    """Whatever the text, the evidence of a claim is where it says, inside its sentence."""
    article = Article("a", text, title=title, published=date(2024, 5, 9))
    for line in render_claims(claims_of([article]), "jsonl").splitlines():
        claim = json.loads(line)
        content = article.content(claim["part"])
        assert content[claim["start"] : claim["end"]] == claim["surface"] != ""
        assert claim["surface"] in claim["sentence"]
        assert claim["sentence"] in content


@law
@given(batches(texts))
def test_no_text_makes_the_program_raise(articles: tuple[Article, ...]) -> None:
    """Every stage takes any text, and every report can be written."""
    report = check(articles)
    assert json.loads(render_report(report, "json"))["summary"]["articles"] == len(articles)
    assert render_report(report, "text").endswith("\n")
    assert len([*trace_article(articles[0])]) >= bool(articles[0].text.strip())


@KINDS
@law
@given(st.data())
def test_comparing_is_symmetric(kind: type[Any], data: st.DataObject) -> None:
    """The answer and its strength do not depend on which value is asked."""
    first, second = data.draw(SLOT_KINDS[kind]), data.draw(SLOT_KINDS[kind])
    there, back = first.compare(second, "0"), second.compare(first, "0")
    assert (there.answer, there.strength) == (back.answer, back.strength)


@KINDS
@law
@given(st.data())
def test_a_value_never_differs_from_itself(kind: type[Any], data: st.DataObject) -> None:
    """Compared with itself a value is the same, or can be, or is too vague to tell."""
    value = data.draw(SLOT_KINDS[kind])
    assert value.compare(value, "0").answer is not Answer.DIFFERENT


@pytest.mark.parametrize(
    "kind", sorted({type_.slots[about[0]] for type_ in claim_types() for about in type_.about}, key=str)
)
@law
@given(st.data())
def test_values_that_agree_share_a_key(kind: type[Any], data: st.DataObject) -> None:
    """No blocking key separates what would be aligned."""
    first, second = data.draw(SLOT_KINDS[kind]), data.draw(SLOT_KINDS[kind])
    assert not first.compare(second, "0").agrees or {*first.keys()} & {*second.keys()}


def test_every_slot_kind_has_a_strategy() -> None:
    """The laws above hold for every kind that a claim type uses; a reference fact can be of any kind."""
    kinds = {kind for claim_type in claim_types() for kind in claim_type.slots.values()}
    assert kinds - {SlotValue} <= set(SLOT_KINDS)


@law
@given(dossiers())
def test_an_unknown_value_never_accuses(documents: tuple[ClaimedDocument, ...]) -> None:
    """A bare surname is compared with nothing, however many ages there are."""
    assert found(*(bare(document) for document in documents)) == ()


@law
@given(dossiers())
def test_every_reading_is_in_dispute(documents: tuple[ClaimedDocument, ...]) -> None:
    """No reading is reported that does not differ from another, by a claim of another article."""
    for one in found(*documents):
        for reading in one.readings:
            others = [claim for other in one.readings if other is not reading for claim in other.claims]
            assert any(disputes(mine, other) for mine in reading.claims for other in others)


def disputes(first: Claim, second: Claim) -> bool:
    """Return whether two claims of two articles surely give one person two ages."""
    answers = [first.slots[slot].compare(second.slots[slot], "0") for slot in ("person", "age")]
    return first.article.id != second.article.id and answers[0].agrees and answers[1].answer is Answer.DIFFERENT


@law
@given(dossiers(), st.integers(0, 3), st.integers(0, 3))
def test_a_wider_tolerance_adds_nothing(documents: tuple[ClaimedDocument, ...], width: int, more: int) -> None:
    """What is silent within some years is silent within more."""
    narrow = found(*documents, rule=replace(AGE, within=f"{width} years"))
    wide = found(*documents, rule=replace(AGE, within=f"{width + more} years"))
    assert len(wide) <= len(narrow)
    assert max((one.severity.rank for one in wide), default=-1) <= max((o.severity.rank for o in narrow), default=-1)


@law
@given(dossiers())
def test_blocking_keeps_every_pair(documents: tuple[ClaimedDocument, ...]) -> None:
    """What comparing all pairs of two articles would align is aligned."""
    for claim_type in claim_types():
        claims = [claim for document in documents for claim in document.claims if claim.type == claim_type.name]
        for about in claim_type.about:
            stated = [claim for claim in claims if claim.slots.keys() >= set(about)]
            expected = {pair_of(a, b) for a, b in combinations(stated, 2) if belong_together(a, b, about)}
            alignments = [one for one in align_claims(documents, [claim_type]) if one.about == about]
            links = [link for one in alignments for link in one.links if link.first.article != link.second.article]
            assert {pair_of(link.first, link.second) for link in links} == expected


def belong_together(first: Claim, second: Claim, about: tuple[str, ...]) -> bool:
    """Return whether two claims of two articles agree on all slots."""
    agree = all(first.slots[slot].compare(second.slots[slot], "0").agrees for slot in about)
    return agree and first.article.id != second.article.id


def pair_of(first: Claim, second: Claim) -> frozenset[tuple[SlotValue, ...]]:
    """Return what two claims state, in no order."""
    return frozenset((tuple(first.slots.values()), tuple(second.slots.values())))


@law
@given(st.data())
def test_the_order_of_articles_does_not_matter(data: st.DataObject) -> None:
    """The JSON report is the same, byte by byte."""
    articles = data.draw(batches())
    shuffled = data.draw(st.permutations(articles))
    assert render_report(check(shuffled), "json") == render_report(check(articles), "json")


@law
@given(batches())
def test_an_exact_copy_adds_nothing(articles: tuple[Article, ...]) -> None:
    """A copy under a later id is no other witness."""
    copy = replace(articles[0], id="copy", source="another outlet")
    assert findings(check([*articles, copy])) == findings(check(articles))


@law
@given(news)
def test_one_article_contradicts_no_other(text: str) -> None:
    """A single article compares nothing across articles."""
    rules = load_rules([default_rules_root()], {claim_type.name: claim_type for claim_type in claim_types()})
    across = [rule for rule in rules if rule.scope == "across"]
    report = check([Article("a", text, published=date(2024, 5, 9))], across)
    assert (report.discrepancies, sum(report.compared.values())) == ((), 0)


@law
@given(batches(), st.sampled_from(("Rain fell.", "The quay was empty", "“Never,” he said.")))
def test_findings_survive_a_new_first_paragraph(articles: tuple[Article, ...], paragraph: str) -> None:
    """What is said before a claim moves its span, and changes no fingerprint."""
    edited = [replace(article, text=f"{paragraph}\n\n{article.text}") for article in articles]
    assert findings(check(edited)) == findings(check(articles))


@law
@given(batches(size=2), batches(size=2))
def test_another_story_changes_nothing(first: tuple[Article, ...], second: tuple[Article, ...]) -> None:
    """With stories kept apart, the findings of both are those of each."""
    inside = [replace(article, metadata={"story": "x"}) for article in first]
    outside = [replace(a, id=f"other-{a.id}", metadata={"story": "y"}) for a in second]
    both = findings(check([*inside, *outside], within="story"))
    assert sorted(both) == sorted(findings(check(inside, within="story")) + findings(check(outside, within="story")))


def test_statements_make_findings() -> None:
    """The drawn news does contain conflicts: the laws above are not about nothing."""
    texts_ = ("Finance Minister Ama Mensah left.", "Ama Mensah, the Health Minister, left.")
    report = check([Article(str(n), text) for n, text in enumerate(texts_)])
    assert [one.rule for one in report.discrepancies] == ["role/person-office"]
    assert [c.type for c in claim_document(Article("a", "Ama Mensah, 43, left.")).claims] == ["name", "person"]


def test_the_hash_seed_changes_no_byte() -> None:
    """The same articles give the same bytes in every process."""
    command = [sys.executable, "-m", "checker", "check", "fixtures", "--format", "json", "--fail-on", "never"]
    outputs = {
        subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True, timeout=600
        ).stdout
        for seed in ("1", "2024")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["summary"]["articles"] == 26
