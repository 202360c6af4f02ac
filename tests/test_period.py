"""Periods with two named ends: reading from a time, fuzzy comparison, showing, reading back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Answer
from checker.slots.times.instant import Instant
from checker.slots.times.period import Period

YEARS = st.integers(1900, 2030).map(lambda year: Instant.parse(str(year)))
PERIODS = st.builds(Period, YEARS, YEARS)


@given(PERIODS)
def test_showing_and_parsing_give_the_value_back(value: Period) -> None:
    """What a period shows reads back as the same period."""
    assert Period.parse(str(value)) == value


@given(PERIODS, PERIODS)
def test_comparing_is_symmetric(first: Period, second: Period) -> None:
    """Both orders give one comparison, and agreeing periods share a key."""
    assert first.compare(second) == second.compare(first)
    assert not first.compare(second).agrees or {*first.keys()} & {*second.keys()}


@pytest.mark.parametrize(
    ("first", "second", "answer", "reason"),
    [
        ("2006 to 2012", "2006 to 2012", Answer.SAME, "the same time"),
        ("2006 to 2012", "2006-03 to 2012-05", Answer.COMPATIBLE, "one time lies within the other"),
        ("2006 to 2012", "2006 to 2010", Answer.DIFFERENT, "they end at different times"),
        ("2004 to 2012", "2006 to 2012", Answer.DIFFERENT, "they begin at different times"),
        ("2004 to 2010", "2006 to 2012", Answer.DIFFERENT, "they begin and end at different times"),
    ],
)
def test_each_end_is_compared(first: str, second: str, answer: Answer, reason: str) -> None:
    """An end that differs makes the periods differ."""
    comparison = Period.parse(first).compare(Period.parse(second))
    assert (comparison.answer, comparison.reason) == (answer, reason)


@pytest.mark.parametrize(
    ("time", "period"),
    [
        (Instant.parse("2019"), None),
        (Instant.parse("since 2014"), None),
        (Instant(Instant.parse("2006").start, Instant.parse("2012").end, "year"), "2006 to 2012"),
        (Instant(Instant.parse("2006-03").start, Instant.parse("2012").end, "year"), None),
    ],
)
def test_only_two_whole_ends_make_a_period(time: Instant, period: str | None) -> None:
    """A single unit, an open side and a broken unit are no period."""
    found = Period.of(time)
    assert (str(found) if found else None) == period


@pytest.mark.parametrize(
    ("other", "expected"),
    [("2006 to 2010", {"an end shared"}), ("2007 to 2013", {"no end shared"}), ("2006 to 2012", set())],
)
def test_an_end_that_is_shared_is_a_sign(other: str, expected: set[str]) -> None:
    """One shared end speaks for one event, none against it."""
    signs = Period.parse("2006 to 2012").signs(Period.parse(other))
    assert {name for name, value in signs.items() if value} == {"same grain", *expected}
