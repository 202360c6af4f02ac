"""The stories of `fixtures/` that say what must be reported of them, and what must not, in `expected.toml`.

A phrase is "file: words"; the words stand once in that article, and evidence counts where it overlaps them.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker import check
from checker.model import Claim, Discrepancy
from checker.read import read_articles

ROOT = Path(__file__).resolve().parents[1] / "fixtures"
EXPECTED = {path.parent.name: tomllib.loads(path.read_text("utf-8")) for path in sorted(ROOT.glob("*/expected.toml"))}
_RANK = {"note": 1, "warning": 2, "error": 3}


def cases(kind: str) -> list[Any]:
    """Return story and case of one kind; a known gap must fail, so that it is struck out once it is mended."""
    found = []
    for story, expected in EXPECTED.items():
        for case in expected[kind]:
            gap = case.get("known_gap")
            marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
            found.append(pytest.param(story, case, id=f"{story}: {case['what']}", marks=marks))
    return found


@cache
def report(story: str) -> tuple[tuple[Discrepancy, ...], dict[str, str]]:
    """Return the discrepancies of a story and its articles' texts."""
    articles = read_articles([str(ROOT / story)]).articles
    return check(articles).discrepancies, {article.id: article.text for article in articles}


def place(story: str, phrase: str) -> tuple[str, int, int]:
    """Return article, start and end of a phrase."""
    file, words = phrase.split(": ", 1)
    texts = report(story)[1]
    start = texts[file].index(words)
    return file, start, start + len(words)


def states(claims: tuple[Claim, ...], where: tuple[str, int, int]) -> bool:
    """Whether one of the claims has its evidence at the place."""
    file, start, end = where
    return any(
        c.article.id == file and c.part == "text" and c.evidence.start < end and start < c.evidence.end for c in claims
    )


def dispute(story: str, first: str, second: str) -> list[Discrepancy]:
    """Return the discrepancies in which the two phrases are two readings."""
    one, two = place(story, first), place(story, second)
    return [
        found
        for found in report(story)[0]
        if any(
            a is not b and states(a.claims, one) and states(b.claims, two)
            for a in found.readings
            for b in found.readings
        )
    ]


@pytest.mark.parametrize("story", EXPECTED)
def test_every_phrase_stands_once_in_its_article(story: str) -> None:
    """No case passes or fails for words that are not there."""
    reported, silent = EXPECTED[story]["reported"], EXPECTED[story]["silent"]
    phrases = [phrase for case in reported for phrase in case["readings"]]
    phrases += [phrase for case in silent for phrase in case["phrases"]]
    texts = report(story)[1]
    assert [phrase for phrase in phrases if texts[phrase.split(": ")[0]].count(phrase.split(": ", 1)[1]) != 1] == []


@pytest.mark.parametrize(("story", "case"), cases("reported"))
def test_what_must_be_reported_is(story: str, case: dict[str, Any]) -> None:
    """A dispute is reported by its rule, with its severity."""
    found = dispute(story, *case["readings"])
    assert (case["rule"], case["severity"]) in [(one.rule, str(one.severity)) for one in found]


@pytest.mark.parametrize(("story", "case"), cases("silent"))
def test_what_is_compatible_is_not_reported(story: str, case: dict[str, Any]) -> None:
    """Look-alikes are silent; where the case allows it, a note is as good."""
    allowed = _RANK[case["at_most"]] if "at_most" in case else 0
    found = dispute(story, *case["phrases"])
    assert [one.rule for one in found if _RANK[str(one.severity)] > allowed] == []


@pytest.mark.parametrize("story", EXPECTED)
def test_nothing_else_is_an_error_or_a_warning(story: str) -> None:
    """Every error and warning is one that the story expects."""
    agreed = {
        id(found)
        for case in EXPECTED[story]["reported"]
        for found in dispute(story, *case["readings"])
        if (found.rule, str(found.severity)) == (case["rule"], case["severity"])
    }
    stray = [found for found in report(story)[0] if str(found.severity) != "note" and id(found) not in agreed]
    assert [(one.rule, one.subject) for one in stray] == []
