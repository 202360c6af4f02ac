"""The whole program: the seed articles, copies, stories, and the trace of one article."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker import Article, check
from checker.model import ReferenceFact, Severity
from checker.pipeline import claims_of, trace_article
from checker.read import read_articles

SEEDS = Path(__file__).resolve().parents[1] / "fixtures" / "rare-earths"
DAY = date(2024, 5, 9)
ONE = Article("one", "Kenya's Finance Minister Njuguna Ndung'u flew to Lisbon.", source="A", published=DAY)
TWO = Article("two", "Kenya's Health Minister Njuguna Ndung'u flew to Lisbon.", source="B", published=DAY)


def seeds(*, metadata: bool) -> tuple[Article, ...]:
    """Return the seed articles, as they are or without what the front matter says."""
    articles = read_articles([str(SEEDS)]).articles
    return articles if metadata else tuple(Article(article.id, article.text) for article in articles)


@pytest.mark.parametrize("metadata", [True, False])
def test_the_seed_articles_disagree_on_one_office(*, metadata: bool) -> None:
    """One error, what office Howard Lutnick holds; one warning, if days are known, when a deal was reached."""
    articles = seeds(metadata=metadata)
    serious = [one for one in check(articles).discrepancies if one.severity is not Severity.NOTE]
    assert [(one.rule, one.subject, one.severity) for one in serious] == [
        ("role/person-office", "Howard Lutnick", Severity.ERROR),
        *(
            [
                (
                    "event/day",
                    "“The two sides reached a trade framework at … aimed at easing the strained relations”",
                    Severity.WARNING,
                )
            ]
            if metadata
            else []
        ),
    ]
    assert [(reading.value, [claim.surface for claim in reading.claims]) for reading in serious[0].readings] == [
        ("commerce secretary", ["Commerce secretary Howard Lutnick"]),
        ("US secretary of state", ["US Secretary of State Howard Lutnick"]),
    ]


def test_an_exact_copy_is_no_witness() -> None:
    """The copy is named with the article that it copies, and adds no discrepancy and no claim."""
    copy = replace(TWO, id="zwei", source="C")
    report, plain = check([ONE, TWO, copy]), check([ONE, TWO])
    assert (len(report.articles), report.claims, report.compared) == (3, plain.claims, plain.compared)
    assert [one.message for one in report.discrepancies] == [one.message for one in plain.discrepancies]
    (one,) = report.discrepancies
    assert [claim.article.copies for reading in one.readings for claim in reading.claims] == [(), ("zwei",)]


def test_a_copy_in_another_story_is_a_witness_there() -> None:
    """Copies are confined to their story."""
    copy = replace(TWO, id="zwei", metadata={"story": "other"})
    report = check([replace(ONE, metadata={"story": "x"}), replace(TWO, metadata={"story": "x"}), copy], within="story")
    assert report.stories == 2
    assert [c.article.copies for one in report.discrepancies for r in one.readings for c in r.claims] == [(), ()]


def test_an_article_alone_is_read_for_what_it_can_say_against_itself() -> None:
    """Nothing else could be compared with it; trusted facts are about all that it says."""
    alone, trusting = check([ONE]), check([ONE], reference=[ReferenceFact("f", 1, "", "Ida Roth", "office", "mayor")])
    assert {name for name, number in alone.claims.items() if number} <= {"calendar", "headline", "name"}
    assert alone.claims["name"] > 0 < trusting.claims["role"]


def test_another_story_changes_no_discrepancy() -> None:
    """With `within` nothing crosses a story, not even a statistic."""
    inside = [replace(article, metadata={"story": "x"}) for article in (ONE, TWO)]
    third = Article("three", TWO.text.replace("Health", "Transport"), published=DAY, metadata={"story": "y"})
    found = [check(articles, within="story").discrepancies for articles in ([*inside, third], inside)]
    assert [(one.fingerprint, one.message) for one in found[0]] == [(one.fingerprint, one.message) for one in found[1]]
    assert len(found[0]) == 1


def test_a_report_counts() -> None:
    """Claims, aligned claims and compared pairs are counted by type and rule; stories by what sets them apart."""
    report = check([ONE, TWO, Article("three", "It rained.", folder="elsewhere")])
    assert (len(report.articles), report.unreadable, report.stories) == (3, 0, 2)
    assert (report.claims["role"], report.aligned["role"]) == (2, 2)
    assert report.compared["role/person-office"] == 1


def test_claims_come_article_by_article() -> None:
    """The claims of a batch keep the order of the articles."""
    assert [claim.article.id for claim in claims_of([TWO, ONE]) if claim.type == "role"] == ["two", "one"]


def test_a_trace_shows_every_stage() -> None:
    """Each sentence comes with its mentions, whom they refer to, and the claims with their pattern."""
    article = Article("a", "It rained. Tom Keane, 51, sang.", published=DAY)
    assert list(trace_article(article)) == [
        "text[0:10] It rained.",
        "    claim event(event=rained, polarity=rained, as_of=2024-05-09) by the pattern (what a sentence tells)",
        "text[11:31] Tom Keane, 51, sang.",
        "    person «Tom Keane» = Tom Keane -> Tom Keane",
        "    age «51» = 51",
        "    claim name(bearer=Tom Keane, spelling=Tom Keane, as_of=2024-05-09) by the pattern {person}",
        "    claim event(event=Tom Keane, agent=Tom Keane, as_of=2024-05-09) by the pattern (what a sentence tells)",
        "    claim person(person=Tom Keane, age=51, as_of=2024-05-09) by the pattern {person}, {age}",
        "    claim event(event=Tom Keane, polarity=sang, as_of=2024-05-09) by the pattern (what a sentence tells)",
    ]


@pytest.mark.parametrize(
    "number",
    ["9" * 400, "1," + "999," * 1500 + "999", "0." + "3" * 5000, "one hundred " * 60, "a" + " million" * 60],
)
def test_a_number_without_end_is_no_crash(number: str) -> None:
    """Digits that go on for lines are no number, and words of numbers are one only as far as numbers go."""
    articles = [Article(name, f"The {name} mayor says {number} people left.", source=name) for name in ("old", "new")]
    assert check(articles).discrepancies == ()


def test_a_crash_is_told_with_its_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """The note stays with the error, from whatever process it comes."""

    def fail(_: object) -> None:
        raise KeyError("a")

    monkeypatch.setattr("checker.stories.tag_mentions", fail)
    with pytest.raises(KeyError) as error:
        claims_of([ONE])
    assert error.value.__notes__ == ["in the article one"]
