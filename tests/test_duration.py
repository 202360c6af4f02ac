"""Lengths of time: fuzzy comparison, showing, reading back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Answer, Strength
from checker.slots.times.duration import DAYS_IN, Duration

COUNTS = st.integers(0, 400).map(lambda halves: halves / 2)
MODIFIERS = ("", "", "about", "nearly", "more than", "less than", "at least", "at most")
DURATIONS = st.builds(
    lambda low, more, unit, modifier: Duration(low, low + more, unit, modifier),
    COUNTS,
    st.sampled_from((0.0, 0.0, 2.0)),
    st.sampled_from(sorted(DAYS_IN)),
    st.sampled_from(MODIFIERS),
)


@given(DURATIONS)
def test_showing_and_parsing_give_the_value_back(value: Duration) -> None:
    """What a duration shows reads back as the same duration."""
    assert Duration.parse(str(value)) == value


@given(DURATIONS, DURATIONS, st.sampled_from(("0", "5 %", "1 day", "2 weeks")))
def test_comparing_is_symmetric(first: Duration, second: Duration, within: str) -> None:
    """Both orders give one comparison, agreeing values share a key, and each is the same as itself."""
    assert first.compare(second, within) == second.compare(first, within)
    assert set(first.keys()) & set(second.keys())
    assert first.compare(first, within).answer is Answer.SAME


@pytest.mark.parametrize(
    ("first", "second", "within", "answer"),
    [
        ("3 weeks", "21 days", "0", Answer.COMPATIBLE),
        ("22 months", "nearly 2 years", "0", Answer.COMPATIBLE),
        ("7 years", "8 years", "0", Answer.DIFFERENT),
        ("21 days", "22 days", "0", Answer.DIFFERENT),
        ("21 days", "22 days", "1 day", Answer.COMPATIBLE),
        ("more than 1 hour", "2 hours", "0", Answer.COMPATIBLE),
        ("less than 1 hour", "2 hours", "0", Answer.DIFFERENT),
        ("2 to 6 days", "5 days", "0", Answer.COMPATIBLE),
        ("100 days", "104 days", "5 %", Answer.COMPATIBLE),
        ("1 fortnight", "14 days", "0", Answer.COMPATIBLE),
    ],
)
def test_comparison(first: str, second: str, within: str, answer: Answer) -> None:
    """Larger units are rounded, smaller ones exact, bounds agree with all that they admit."""
    assert Duration.parse(first).compare(Duration.parse(second), within).answer is answer


def test_a_difference_names_both_values() -> None:
    """The reason does not depend on the order; values of two units differ weakly."""
    comparison = Duration.parse("2 years").compare(Duration.parse("30 days"))
    assert (comparison.reason, comparison.strength) == ("2 years and 30 days differ", Strength.WEAK)


@pytest.mark.parametrize("text", ["", "weeks", "3 parsecs", "around 3 weeks", "1.2.3 days"])
def test_parsing_what_is_no_duration_is_an_error(text: str) -> None:
    """Only what `str` shows can be read."""
    with pytest.raises(ValueError, match=r"\S"):
        Duration.parse(text)


@pytest.mark.parametrize("within", ["", "3", "many", "1 parsec"])
def test_a_tolerance_of_another_kind_is_an_error(within: str) -> None:
    """A tolerance is zero, a share or a length."""
    with pytest.raises(ValueError, match=r"\S"):
        Duration.parse("3 weeks").compare(Duration.parse("4 weeks"), within)
