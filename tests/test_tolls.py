"""Tolls: the dead, the injured, those on board, the crowd of what two articles open with."""

from datetime import date

import pytest

from checker import Article, check
from checker.align.tolls import toll_links
from checker.pipeline import claim_document

FERRY = "A ferry sank off the Lofoten islands on Sunday, and"
BOAT = "Heavy seas made a boat of Nordreise capsize in the night:"


def articles(first: str, second: str, *, later: int = 0) -> list[Article]:
    """Return two articles, the second of them published days later."""
    return [
        Article("one", f"{FERRY} {first}", source="Nordlys Post", published=date(2024, 5, 6)),
        Article("two", f"{BOAT} {second}", source="Fjord Times", published=date(2024, 5, 6 + later)),
    ]


@pytest.mark.parametrize(
    ("first", "second", "linked"),
    [
        ("killed 31 people.", "37 people were killed.", True),
        ("left at least 31 dead.", "the death toll rose to 37.", True),
        ("it had 52 people on board.", "57 people were aboard.", True),
        ("killed 31 people.", "37 people were injured.", False),
        ("killed 31 people.", "37 children were killed.", False),
        ("killed 31 people.", "37 of those killed were guests of a hotel.", False),
        ("killed 31 people.", "37 people may have been killed.", False),
        ("killed 31 people.", "37 people were killed there in 1994.", False),
        ("killed 31 people.", "two people were killed.", False),
        ("killed 31 people.", "37 people were killed. On Monday 31 were buried.", False),
        ("killed 31 people.", "37 people were killed. A storm in Peru killed 45.", False),
    ],
)
def test_two_articles_open_with_one_toll(first: str, second: str, *, linked: bool) -> None:
    """Another fate, a part, a plan, another year is none; nor one of two, or what the other article states too."""
    documents = [claim_document(article) for article in articles(first, second)]
    assert [link.first.article.id for link in toll_links(documents)] == ["one"] * linked


@pytest.mark.parametrize(
    ("first", "second", "later", "expected"),
    [
        ("killed 31 people.", "37 people were killed.", 0, ["contradiction"]),
        ("killed 31 people.", "37 people were killed.", 1, ["update"]),
        ("killed at least 31.", "37 people died.", 1, ["update"]),
        ("killed at least 31.", "37 people died.", 0, []),
        ("killed at least 31.", "31 people died.", 1, []),
        ("killed about 31 people.", "33 people died.", 1, []),
        ("killed 31 people, police said on Sunday.", "37 people had died as of Monday.", 0, ["update"]),
        ("killed 31 people, police said on Monday.", "37 people had died as of Sunday.", 0, ["contradiction"]),
    ],
)
def test_a_toll_that_outgrows_a_bound_is_an_update(first: str, second: str, later: int, expected: list[str]) -> None:
    """Of two days, told or published, "at least 31" and 37 were both true in their time; of one day they agree."""
    assert [one.relation.value for one in check(articles(first, second, later=later)).discrepancies] == expected
