"""Appearances: who spoke to which outlet or in which programme, and when two articles tell of one."""

from datetime import date

import pytest

from checker.model import Answer, Article, Strength
from checker.pipeline import claim_document
from checker.slots.quotations.appearance import Appearance
from checker.slots.quotations.venue import Venue
from checker.slots.times.instant import Instant


def appearances(text: str, source: str = "Herald") -> list[Appearance]:
    """Return the appearances of an article of a Sunday."""
    claims = claim_document(Article("a", text, source=source, published=date(2019, 5, 5))).claims
    return [value for claim in claims if isinstance(value := claim.slots.get("appearance"), Appearance)]


@pytest.mark.parametrize(
    ("sentence", "venue"),
    [
        ("Ida Roth told CNN that the ferry was safe.", "cnn"),
        ("“The ferry is safe,” Ida Roth told KQXD-TV.", "kqxd"),
        ("In an interview with Fox News, Ida Roth said that the ferry was safe.", "interview · fox-news"),
        ("Ida Roth said on NBC’s “Meet the Press” that the ferry was safe.", "nbc · Meet the Press"),
        ("Ida Roth was asked about the ferry on “Face the Nation.”", "cbs · Face the Nation"),
        ("Speaking on CNN, Ida Roth called the ferry safe.", "cnn"),
        ("Ida Roth told the Post that the ferry was safe.", "post"),
        ("Ida Roth said in an interview for Univision that the ferry was safe.", "interview · univision"),
        ("Ida Roth told CNN host Leo Falk that the ferry was safe.", "cnn · Leo Falk"),
        ("Ida Roth vowed to sail on the radio show of the former mayor Leo Falk.", "interview · Leo Falk"),
        ("Ida Roth watched CNN.", None),
        ("CNN reported that the ferry was safe.", None),
    ],
)
def test_a_sentence_tells_who_spoke_where(sentence: str, venue: str | None) -> None:
    """A speaker and an outlet or programme make an appearance, with or without a quotation."""
    found = [(str(one.speaker), str(one.venue)) for one in appearances(sentence)]
    assert found == ([("Ida Roth", venue)] if venue else [])


OURS = "Ida Roth told CNN on Friday that the harbour ferry to Leith was safe for children and lorries."


@pytest.mark.parametrize(
    ("other", "source", "answer", "strength"),
    [
        (OURS.replace("CNN", "Fox News"), "Herald", Answer.COMPATIBLE, Strength.WEAK),
        (OURS.replace("CNN", "Fox News"), "Fox News", Answer.COMPATIBLE, Strength.WEAK),
        (OURS.replace("CNN on Friday", "Fox News"), "Fox News", Answer.COMPATIBLE, Strength.FAINT),
        (OURS.replace("told CNN", "said on Twitter"), "Herald", Answer.UNKNOWN, Strength.STRONG),
        (OURS.replace("CNN", "Fox News").replace("Friday", "Saturday"), "Herald", Answer.UNKNOWN, Strength.STRONG),
        (OURS.replace("CNN", "Fox News") + " Earlier she was on CNN.", "Herald", Answer.UNKNOWN, Strength.STRONG),
        (OURS.replace("Ida Roth", "Leo Falk"), "Herald", Answer.UNKNOWN, Strength.STRONG),
        ("Ida Roth told Fox News that she had no comment.", "Herald", Answer.UNKNOWN, Strength.STRONG),
    ],
)
def test_one_appearance_or_two(other: str, source: str, answer: Answer, strength: Strength) -> None:
    """Another day, another subject, or an article that knows both venues: two appearances."""
    (first,), second = appearances(OURS), appearances(other, source)[0]
    for comparison in (first.compare(second), second.compare(first)):
        assert (comparison.answer, comparison.strength) == (answer, strength)


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        (Venue("", "pbs", "Charlie Rose"), Venue("", "cbs", "Charlie Rose"), Answer.DIFFERENT),
        (Venue("", "nbc", "Meet the Press"), Venue("", "nbc", "Today"), Answer.DIFFERENT),
        (Venue("", "fox-news", "Fox & Friends"), Venue("", "fox-news", "Fox and Friends"), Answer.SAME),
        (Venue("", "abc", "The View"), Venue("", "abc", "View"), Answer.SAME),
        (Venue("", "nbc", "Meet the Press"), Venue("", "nbc", "Meet the Press Daily"), Answer.UNKNOWN),
        (Venue("", "", "Meet the Press"), Venue("", "nbc", "Meet the Press"), Answer.SAME),
        (Venue("", "nbc"), Venue("", "msnbc"), Answer.UNKNOWN),
        (Venue("", "fox-news"), Venue("", "fox-business"), Answer.UNKNOWN),
        (Venue("", "washington-post"), Venue("", "post"), Answer.UNKNOWN),
        (Venue("", "new-york-times"), Venue("", "post"), Answer.DIFFERENT),
        (Venue("", "cnn", "", "Leo Falk"), Venue("", "cnn", "", "Eva Claes"), Answer.DIFFERENT),
        (Venue("", "cnn", "", "Leo Falk"), Venue("", "cnn", "", "L. Falk"), Answer.SAME),
        (Venue("", "cnn", "New Day", "Leo Falk"), Venue("", "cnn", "New Day", "Eva Claes"), Answer.SAME),
        (Venue("post"), Venue("letter"), Answer.DIFFERENT),
    ],
)
def test_venues(first: Venue, second: Venue, answer: Answer) -> None:
    """Outlets decide, then programmes; two outlets of one house may be one."""
    assert first.compare(second).answer is answer
    assert second.compare(first).answer is answer


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("told CNN on Friday, before the vote of Saturday,", date(2019, 5, 3)),
        ("told CNN earlier Thursday", date(2019, 5, 2)),
        ("told CNN that on Friday or Saturday", None),
    ],
)
def test_the_day_beside_the_venue_is_that_of_the_appearance(told: str, day: date | None) -> None:
    """A weekday right after the outlet wins over others in the sentence; two elsewhere tell nothing."""
    (one,) = appearances(f"Ida Roth {told} the ferry would sail.")
    assert one.day == (Instant.of_day(day) if day else None)


def test_names_weigh_less_than_other_words() -> None:
    """Two interviews of one day tell of the same persons; that alone makes them no single interview."""
    told = "Ida Roth told {} on Friday of Leo Falk and Eva Claes."
    first, second = (appearances(told.format(outlet))[0] for outlet in ("CNN", "Fox News"))
    assert first.compare(second).answer is Answer.UNKNOWN
