"""Finding time expressions, the laws of resolving them, holidays, inferring a publication time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.resolve.times.holidays import easter_sunday, holiday_in
from checker.resolve.times.publication import infer_publication
from checker.resolve.times.times import resolve_time
from checker.slots.times.calendar import DAY
from checker.slots.times.duration import Duration
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import TimeExpression
from checker.tag.times.times import find_times

LENGTHS = (
    ("He may stay for three more years.", "3 years"),
    ("He served two six-year terms.", "6 years"),
    ("He got twenty-four hours.", "24 hours"),
    ("It took one hundred and fifty years.", "150 years"),
    ("It took two and a half weeks.", "2.5 weeks"),
    ("He faces 12 to 15 years.", "12 to 15 years"),
    ("He faces three to five years.", "3 to 5 years"),
    ("She was given a year in prison.", "1 year"),
    ("a weeklong strike", "1 week"),
    ("a decade-long war", "1 decade"),
)
MAY_DAY = Instant.of_day(date(2019, 5, 1))


def only(text: str) -> TimeExpression | Duration:
    """Return the value of the one time that a text tells."""
    (found,) = find_times(text)
    return found.value


@pytest.mark.parametrize(("text", "length"), LENGTHS)
def test_a_length_is_read(text: str, length: str) -> None:
    """Numbers in words, ranges, words between number and unit, units with "long"."""
    assert str(only(text)) == length


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The vote on Tuesday, June 11, 2019, was close.", ["Tuesday, June 11, 2019"]),
        ("They met on the 19th of June 2019 in Rome.", ["the 19th of June 2019"]),
        ("He may march in the sun; a second report sat unread.", []),
        ("Mayor May spoke to March.", []),
        ("It began in May and ended in March.", ["May", "March"]),
        ("Some 5,000 people paid $5 a day.", []),
        ("Sales fell over the Memorial Day week, and a Christmas tree burned.", []),
        ("They met on Christmas Eve and before Easter.", ["Christmas Eve", "before Easter"]),
        ("The 5-year-old boy, twice a week, one day.", []),
        ("Closed since April 2nd, open by Friday.", ["since April 2nd", "by Friday"]),
        ("It ran from June 3 to June 5.", ["from June 3 to June 5"]),
        ("The talks moved from Tuesday to Wednesday.", ["Tuesday", "Wednesday"]),
        ("Police were there within 24 hours, for nearly two years.", ["within 24 hours", "nearly two years"]),
        ("The march is at 3:30 p.m. ET on Friday.", ["3:30 p.m. ET on Friday"]),
        ("She left the day before yesterday.", ["the day before yesterday"]),
        ("On the 40th anniversary the 19th amendment passed.", []),
        ("The 2016 election, unlike 2016 people, mattered.", ["The 2016"]),
        ("The vote is on Wednesday, the first of its kind.", ["Wednesday"]),
        ("They met on Friday the 13th, in April of last year.", ["Friday the 13th", "April of last year"]),
        ("In the 1990s and the ’90s.", ["the 1990s", "90s"]),
    ],
)
def test_found(text: str, surfaces: list[str]) -> None:
    """Times are found with their articles and bounds; ordinary words and rates are not."""
    assert [text[slice(*found.span)] for found in find_times(text)] == surfaces


RELATIVE = (
    *("today", "yesterday", "tomorrow", "tonight", "overnight", "on Tuesday", "on Friday night", "early Tuesday"),
    *("last week", "next Friday", "last Monday", "earlier this week", "the week after next", "Thursday of last week"),
    *("three days ago", "two weeks ago", "a week from Tuesday", "the past three weeks", "the weekend", "since Monday"),
    "from Monday to Friday",
)


@given(st.sampled_from(RELATIVE), st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(1, 200))
def test_relative_times_move_with_publication(text: str, published: date, weeks: int) -> None:
    """Publishing whole weeks later moves every value by as much."""
    value = only(f"It was {text}.")
    assert not isinstance(value, Duration)
    for tense in ("past", "future", "present", None):
        first = resolve_time(value, published, None, tense)
        later = resolve_time(value, published + timedelta(weeks=weeks), None, tense)
        shift = weeks * 7 * DAY
        assert (later.start, later.end, later.grain, later.modifier) == (
            None if first.start is None else first.start + shift,
            None if first.end is None else first.end + shift,
            first.grain,
            first.modifier,
        )


WORDS = (
    *RELATIVE,
    *(
        "June",
        "May",
        "February",
        "Tuesday",
        "11",
        "31",
        "30",
        "2019",
        "5",
        "p.m.",
        "12:30",
        "9/11",
        "1,000",
        "Q3",
        "’90s",
    ),
    *("the", "of", "a", "half", "and", "s", "-", "–", ",", "last", "early", "end of", "after", "ago", "week", "years"),
    "Christmas",
)


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(), st.dates())
def test_no_text_makes_the_finder_or_the_resolver_raise(text: str, published: date) -> None:
    """Spans are ordered, disjoint and not empty; every value resolves, shows itself and reads back."""
    position = 0
    for found in find_times(text):
        assert position <= found.span.start < found.span.end <= len(text)
        position = found.span.end
        if isinstance(found.value, Duration):
            assert Duration.parse(str(found.value)) == found.value
        else:
            value = resolve_time(found.value, published, MAY_DAY, "past")
            assert Instant.parse(str(value)) == value


@given(
    st.sampled_from(RELATIVE),
    st.sampled_from(("(", "“", "\n", "é — ", "He said ")),
    st.sampled_from((")", "’s", "\n", ", he said")),
)
def test_spans_are_exact_wherever_a_time_stands(text: str, before: str, after: str) -> None:
    """The words around an expression do not move its span, and part of a text can be searched alone."""
    words = text.removeprefix("on ")
    whole = f"{before}{words}{after}"
    (found,) = find_times(whole)
    assert whole[slice(*found.span)] == words
    (inside,) = find_times(f"Monday {whole}", 7 + len(before), 7 + len(before) + len(words))
    assert inside.span == (found.span.start + 7, found.span.end + 7)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Easter", 2019, "2019-04-21"),
        ("Good Friday", 2024, "2024-03-29"),
        ("Thanksgiving", 2019, "2019-11-28"),
        ("Black Friday", 2019, "2019-11-29"),
        ("Memorial Day", 2019, "2019-05-27"),
        ("Boxing Day", 2019, "2019-12-26"),
        ("Ascension Day", 2019, "2019-05-30"),
        ("Remembrance Sunday", 2019, "2019-11-10"),
        ("Independence Day", 2019, None),
        ("Election Day", 2016, "2016-11-08"),
        ("Inauguration Day", 2017, "2017-01-20"),
        ("9/11", 2019, "2001-09-11"),
        ("Ramadan", 2019, None),
        ("Election Day", 2019, None),
    ],
)
def test_holidays(name: str, year: int, day: str | None) -> None:
    """Named days are computed for each year, or left unknown."""
    assert holiday_in(name, year) == (date.fromisoformat(day) if day else None)


@given(st.integers(1600, 4000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    """Easter lies between March 22 and April 25."""
    assert easter_sunday(year).weekday() == 6
    assert date(year, 3, 22) <= easter_sunday(year) <= date(year, 4, 25)


def test_publication_is_inferred_from_full_dates() -> None:
    """What is over comes before publication, what is to come after it; contradictions and silence infer nothing."""
    past, future, weekday = only("It was on June 11, 2019."), only("It is on July 4, 2019."), only("It was on Tuesday.")
    assert not isinstance(past, Duration)
    assert not isinstance(future, Duration)
    assert not isinstance(weekday, Duration)
    assert str(infer_publication([(past, "past"), (future, "future")])) == "2019-06-11 to 2019-07-04 (day)"
    assert str(infer_publication([(past, "past")])) == "since 2019-06-11"
    assert infer_publication([(future, "past"), (past, "future")]) is None
    assert infer_publication([(weekday, "past"), (past, None)]) is None
