"""Times of articles: found beside names and offices, read by the tense of their clause, anchored, left unknown."""

from datetime import date

import pytest
from staged import article, mentions, tagged

from checker.model import TaggedDocument
from checker.resolve import resolve_mentions
from checker.resolve.times.tense import tense_at
from checker.segment import segment_article
from checker.tag import tag_mentions

THURSDAY = date(2024, 5, 9)


def resolved(text: str, published: date | None = THURSDAY) -> TaggedDocument:
    """Return the text with its mentions resolved."""
    return resolve_mentions(tag_mentions(segment_article(article(text, published=published))))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ama Mensah spoke on Friday.", ["person", "time"]),
        ("The 59-year-old Ama Mensah left.", ["age", "person"]),
        ("Talks lasted three days.", ["duration"]),
        ("It rains on Sundays in May.", ["calendar", "time"]),
        ("April Mensah smiled.", ["person"]),
    ],
)
def test_times_stand_beside_other_mentions(text: str, kinds: list[str]) -> None:
    """A time never overlaps a name or an age, and takes the place of a bare weekday or month."""
    assert [mention.kind for sentence in tagged(text).mentions for mention in sentence] == kinds


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The council met on Tuesday.", ["2024-05-07"]),
        ("The council will meet on Tuesday.", ["2024-05-14"]),
        ("The council is to meet on Tuesday.", ["2024-05-14"]),
        ("She said Tuesday that the council will vote on Monday.", ["2024-05-07", "2024-05-13"]),
        ("The fair ran on 3 May. The next day it rained.", ["2024-05-03", "2024-05-04"]),
        ("Three days after the fire, they moved.", ["None"]),
        ("The bridge opened in June 2019.", ["2019-06"]),
        ("The vote was held on Tuesday. Three days after the vote, she left.", ["2024-05-07", "2024-05-10"]),
        ("Thursday’s attack failed. It was a day after the attack.", ["2024-05-09", "2024-05-10"]),
        (
            "The attack on Monday, the attack on Sunday. It was a day after the attack.",
            ["2024-05-06", "2024-05-05", "None"],
        ),
        (
            "The vote of May 3, 1999, was close. They met on the 20th anniversary of the vote.",
            ["1999-05-03", "2019-05-03"],
        ),
        (
            "The war of 1998 was short. A decade after the war, it rained.",
            ["1998", "2003-01-01 to 2013-12-31 (decade about)"],
        ),
        ("The 10th anniversary of the attack is on Monday.", ["None", "2024-05-06"]),
        (
            "She met him on Tuesday. She left in 2014; two years later she returned.",
            ["2024-05-07", "2014", "2015-07-03 to 2017-07-01 (year about)"],
        ),
        ("She left in March 2014; that year it snowed.", ["2014-03", "2014"]),
        ("They met on Tuesday; three days later they parted.", ["2024-05-07", "None"]),
        ("They met on Tuesday; three days later they will part.", ["2024-05-07", "2024-05-10"]),
        ("She was arrested on New Year’s Day.", ["2024-01-01"]),
        ("LUSAKA, May 3 — The day before, the senate had voted.", ["2024-05-03", "2024-05-02"]),
        ("Ministers will meet this weekend.", ["2024-05-11 to 2024-05-12 (weekend)"]),
        ("Ministers met this weekend.", ["2024-05-04 to 2024-05-05 (weekend)"]),
        ("She will succeed him in January.", ["2025-01"]),
        ("They beat Cork on Tuesday night and will play Galway.", ["2024-05-07 night"]),
    ],
)
def test_a_time_is_read_in_its_clause(text: str, values: list[str]) -> None:
    """Past verbs look back, will and is to look ahead, the next day counts from the day told before."""
    assert [str(mention.entity) for mention in mentions(resolved(text), "time")] == values


def test_without_a_publication_day_only_full_dates_are_known() -> None:
    """A weekday stays unknown, and what is told in the past bounds the publication."""
    document = resolved("The mill burned on June 11, 2019. It reopened on Friday.", published=None)
    assert [str(mention.entity) for mention in mentions(document, "time")] == ["2019-06-11", "None"]
    assert str(document.published) == "since 2019-06-11"


@pytest.mark.parametrize(
    ("title", "day"), [("Dockers to strike on Monday", "2024-05-13"), ("Dockers strike on Monday", "2024-05-06")]
)
def test_in_a_headline_to_looks_ahead(title: str, day: str) -> None:
    """Headlines leave out that somebody is to do it."""
    document = resolve_mentions(tag_mentions(segment_article(article("It rains.", title=title, published=THURSDAY))))
    assert [str(mention.entity) for mention in mentions(document, "time")] == [day]


def test_what_was_put_off_until_a_time_is_to_come() -> None:
    """The clause is in the past, the time is not."""
    document = resolved("The trial was postponed until September.")
    assert [str(mention.entity) for mention in mentions(document, "time")] == ["until 2024-09"]


def test_an_inferred_publication_tells_what_it_can() -> None:
    """Between a burning in 2019 and a vote weeks later, June is that June and a weekday any of many."""
    text = (
        "The mill burned on June 11, 2019. The vote will be held on July 3, 2019. It rained in May. She left on Friday."
    )
    document = resolved(text, published=None)
    assert [str(mention.entity) for mention in mentions(document, "time")] == [
        "2019-06-11",
        "2019-07-03",
        "2019-05",
        "None",
    ]
    assert str(document.published) == "2019-06-11 to 2019-07-03 (day)"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("LUSAKA, May 3, 2016 (Reuters) - The senate voted on Monday.", ["2016-05-03", "2016-05-02"]),
        ("LUSAKA, Zambia, May 3, 2016 — The senate voted on Monday.", ["2016-05-03", "2016-05-02"]),
        ("Published: 3 May 2016\n\nThe senate voted yesterday.", ["2016-05-03", "2016-05-02"]),
        ("On May 3, 2016, the mayor left. She wept yesterday.", ["2016-05-03", "None"]),
    ],
)
def test_a_dateline_gives_the_day_of_publication(text: str, values: list[str]) -> None:
    """A full date after a place in capitals, or after "published"; a date in the text does not."""
    assert [str(mention.entity) for mention in mentions(resolved(text, published=None), "time")] == values


@pytest.mark.parametrize(
    ("before", "after", "tense"),
    [
        ("She spoke ", " in Cork.", "past"),
        ("She'll speak ", ".", "future"),
        ("The vote will be held ", ".", "future"),
        ("The vote has been held ", ".", "past"),
        ("On ", ", she was fined.", "past"),
        ("The vote, which failed, ", "", "past"),
        ("They left; the fair ", " has no date.", "past"),
        ("He said that the ", " fair", None),
    ],
)
def test_the_nearest_telling_word_decides(before: str, after: str, tense: str | None) -> None:
    """Words before the time are asked first, and none beyond the clause."""
    text = f"{before}Friday{after}"
    assert tense_at(text, len(before), len(before) + 6, 0, len(text)) == tense
