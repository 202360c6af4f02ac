"""Laws of times over whole articles: they move with publication, lie within one another, show what they are."""

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from staged import article, mentions

from checker.resolve import resolve_mentions
from checker.resolve.times.times import resolve_time
from checker.segment import segment_article
from checker.slots.times.calendar import DAY
from checker.slots.times.duration import Duration
from checker.slots.times.instant import Instant
from checker.tag import tag_mentions
from checker.tag.times.times import find_times

law = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
DAYS = st.dates(date(1950, 1, 1), date(2050, 1, 1))
RELATIVE = (
    "The council of Galway met on Tuesday.",
    "Ama Mensah will speak on Friday night.",
    "She said Wednesday that the vote on Thursday would stand.",
    "Rain fell overnight; the next day it snowed.",
    "Three days later the bridge reopened.",
    "Two weeks ago, Kofi Mensah resigned as mayor.",
    "The strike, which began last week, ended early Monday.",
    "Police arrested a man on Saturday, two days after the attack on Thursday.",
    "Talks are to resume next Tuesday at 3 p.m.",
    "It was closed from Monday to Friday of this week.",
    "The past three weeks were dry, and the rest of the week will be.",
    "The vote was on Monday. Two days into the vote, it rained over the weekend.",
    "The port was closed Monday through Thursday.",
)
FIXED = (
    "The mill burned on June 11, 2019.",
    "The treaty of 1951 lapsed in March 2002.",
    "Talks lasted two years and three months.",
    "The harbour was dredged in the 1990s.",
    "The vote of June 11, 1999, was close; few recalled it on the 20th anniversary of the vote.",
    "Ten years after the 2009 crash, and from 1914-18, it stood empty.",
    "It was open in March and April 2018, and on June 3 and 4, 2019.",
)
texts = st.lists(st.sampled_from(RELATIVE + FIXED), min_size=1, max_size=6).map(" ".join)


def times(text: str, published: date | None) -> list[Instant | None]:
    """Return the times of an article as its rooms resolve them."""
    found = resolve_mentions(tag_mentions(segment_article(article(text, published=published))))
    return [mention.entity for mention in mentions(found, "time")]


def moved(value: Instant | None, minutes: int) -> Instant | None:
    """Return a time some minutes later."""
    if value is None or value.start is None or value.end is None:
        return value
    return Instant(value.start + minutes, value.end + minutes, value.grain, value.modifier, value.zone)


@law
@given(st.lists(st.sampled_from(RELATIVE), min_size=1, max_size=6).map(" ".join), DAYS, st.integers(-200, 200))
def test_an_article_published_weeks_later_tells_of_times_as_much_later(text: str, published: date, weeks: int) -> None:
    """Weekdays and distances follow the day of publication, in every clause and from every anchor."""
    first, later = times(text, published), times(text, published + timedelta(weeks=weeks))
    assert later == [moved(value, weeks * 7 * DAY) for value in first]


@law
@given(st.lists(st.sampled_from(FIXED), min_size=1, max_size=4).map(" ".join), DAYS | st.none(), DAYS)
def test_full_dates_do_not_move(text: str, published: date | None, other: date) -> None:
    """What needs no publication is the same on any day."""
    assert times(text, published) == times(text, other)


@law
@given(texts, DAYS)
def test_what_a_time_shows_reads_back(text: str, published: date) -> None:
    """Every time of an article is known by what it shows."""
    known = [value for value in times(text, published) if value]
    assert [Instant.parse(str(value)) for value in known] == known


# Each expression lies within the one before it.
REFINEMENTS = (
    ("in 2019", "in late 2019", "in October 2019", "in early October 2019", "on October 3, 2019"),
    ("in the 1990s", "in 1994", "in the spring of 1994", "in April 1994", "in mid-April 1994", "on 15 April 1994"),
    ("last week", "on Thursday of last week"),
    ("this year", "earlier this year"),
    ("this month", "earlier this month"),
    ("since 2014", "since May 2015", "since May 12, 2015", "in 2018"),
    ("from June 3 to June 9, 2018", "on June 5, 2018", "on June 5, 2018, at 3 p.m.", "on June 5, 2018, at 3:30 p.m."),
    ("in the third quarter of 2021", "in August 2021", "at the end of August 2021", "on August 30, 2021"),
    ("on Tuesday", "on Tuesday afternoon", "at 2 p.m. on Tuesday"),
    ("last month", "at the beginning of last month"),
    ("the weekend of June 3, 2017", "on Saturday, June 3, 2017", "on the afternoon of June 3, 2017"),
    ("in 2018", "the second half of 2018", "the third quarter of 2018", "in August 2018"),
    ("in the 1980s", "in the early ’80s", "from 1981-83", "the court's 1982 ruling"),
    ("from 2017 to 2019", "in 2018", "from March to May 2018", "in March and April 2018", "on April 3 and 4, 2018"),
    ("in 2016", "on the fifth anniversary of March 11, 2011"),
)


def nested() -> Iterator[tuple[str, str]]:
    """Yield each time with each of its refinements."""
    for row in REFINEMENTS:
        yield from ((row[i], row[j]) for i in range(len(row)) for j in range(i + 1, len(row)))


@law
@given(st.sampled_from([*nested()]), DAYS)
def test_a_time_contains_its_refinement(pair: tuple[str, str], published: date) -> None:
    """May 2019 contains its beginning and the third of it, and agrees with both."""
    wide, narrow = (resolve(words, published) for words in pair)
    assert wide.contains(narrow)
    assert wide.compare(narrow).agrees


def resolve(words: str, published: date) -> Instant:
    """Return the time that words in the past tense mean."""
    (found,) = find_times(f"It was {words}.")
    assert not isinstance(found.value, Duration)
    return resolve_time(found.value, published, None, "past")
