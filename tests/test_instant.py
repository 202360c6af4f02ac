"""Times as intervals: comparing, showing, reading back, blocking keys."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Answer, Strength
from checker.slots.times.calendar import DAY, DAY_PARTS, PART_WORDS, part_of, unit_at
from checker.slots.times.instant import Instant, parse_tolerance

DAYS = st.dates(date(1200, 1, 1), date(2300, 1, 1)).map(lambda day: day.toordinal() * DAY)
UNITS = ("minute", "hour", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century")


@st.composite
def instants(draw: st.DrawFn) -> Instant:
    """Draw units, parts of units, sides, ranges, unknown and unbounded times."""
    grain, minute = draw(st.sampled_from(UNITS)), draw(DAYS) + draw(st.integers(0, DAY - 1))
    start, end = unit_at(grain, minute)
    zone = draw(st.sampled_from(("", "", "ET", "GMT")))
    shape = draw(st.integers(0, 7))
    if shape == 0:
        return draw(st.sampled_from((Instant.unknown(), Instant.unknown(clash=True), Instant.any_time())))
    if shape == 1 and grain not in ("minute", "hour", "day"):
        part = draw(st.sampled_from(PART_WORDS))
        return Instant(*part_of(grain, start, part), grain, part)
    if shape == 2:
        part = draw(st.sampled_from(sorted(DAY_PARTS)))
        return Instant(*part_of("day", minute // DAY * DAY, part), "part", part)
    if shape == 3:
        return Instant(start, None, grain, draw(st.sampled_from(("since", "after"))), zone)
    if shape == 4:
        return Instant(None, end, grain, draw(st.sampled_from(("until", "before"))), zone)
    if shape == 5:
        return Instant(start, end + draw(st.integers(0, 900 * DAY)), grain, draw(st.sampled_from(("", "about"))), zone)
    if shape == 6 and grain in ("day", "month", "season"):
        return Instant(start, unit_at(grain, start, 1)[1], grain, "either")
    return Instant(start, end, grain, "", zone)


def day(text: str) -> Instant:
    """Return the day of an ISO date."""
    return Instant.of_day(date.fromisoformat(text))


@given(instants())
def test_showing_and_parsing_give_the_value_back(value: Instant) -> None:
    """What a time shows reads back as the same time."""
    assert Instant.parse(str(value)) == value


@given(instants(), instants(), st.sampled_from(("0", "1 day", "31 days", "1 year")))
def test_comparing_is_symmetric(first: Instant, second: Instant, within: str) -> None:
    """Both orders give one answer, reason and strength."""
    assert first.compare(second, within) == second.compare(first, within)


@given(instants())
def test_a_time_agrees_with_itself(value: Instant) -> None:
    """A bounded time is the same as itself; the unknown stays unknown and all time compatible."""
    answer = value.compare(value).answer
    assert answer is (
        Answer.UNKNOWN if not value.known else Answer.COMPATIBLE if value.start is value.end is None else Answer.SAME
    )


@given(instants(), instants(), st.sampled_from(("0", "1 day", "31 days", "1 year")))
def test_agreeing_times_share_a_key(first: Instant, second: Instant, within: str) -> None:
    """Blocking loses no pair that agrees."""
    if first.compare(second, within).agrees:
        assert set(first.keys()) & set(second.keys())


@given(instants(), instants())
def test_a_wider_tolerance_never_adds_a_difference(first: Instant, second: Instant) -> None:
    """What agrees within a day agrees within a month."""
    if first.compare(second, "1 day").answer is not Answer.DIFFERENT:
        assert first.compare(second, "31 days").answer is not Answer.DIFFERENT


@given(instants())
def test_all_time_is_compatible_with_everything_known(value: Instant) -> None:
    """Without a publication time nothing is accused."""
    expected = Answer.COMPATIBLE if value.known else Answer.UNKNOWN
    assert value.compare(Instant.any_time()).answer is expected


@given(st.sampled_from(UNITS[3:]), DAYS, st.sampled_from(PART_WORDS))
def test_a_unit_contains_its_parts(grain: str, minute: int, part: str) -> None:
    """Early, mid and late May lie in May, and agree with it."""
    start, end = unit_at(grain, minute)
    whole, share = Instant(start, end, grain), Instant(*part_of(grain, start, part), grain, part)
    assert whole.contains(share)
    assert whole.compare(share).agrees


@pytest.mark.parametrize(
    ("first", "second", "within", "answer"),
    [
        ("2019-06-11", "2019-06-11", "0", Answer.SAME),
        ("2019-06-11", "2019-06-12", "0", Answer.DIFFERENT),
        ("2019-06-11", "2019-06-12", "1 day", Answer.COMPATIBLE),
        ("2019-06-11", "2019-06-13", "1 day", Answer.DIFFERENT),
        ("2019-06", "2019-06-13", "0", Answer.COMPATIBLE),
        ("early 2019-05", "2019-05-28", "0", Answer.DIFFERENT),
        ("early 2019-05", "2019-05-16", "0", Answer.COMPATIBLE),
        ("since 2014", "2019-06-11", "0", Answer.COMPATIBLE),
        ("before 2019-05-03", "2019-05-03", "0", Answer.DIFFERENT),
        ("until 2019-05-03", "2019-05-03", "0", Answer.COMPATIBLE),
        ("2019-06-11 night", "2019-06-12 early", "0", Answer.COMPATIBLE),
        ("2019-06-11 night", "2019-06-12 night", "0", Answer.DIFFERENT),
        ("2019-06-11 morning", "2019-06-11", "0", Answer.COMPATIBLE),
        ("2019-06-11 15:30", "2019-06-11 15:45", "0", Answer.DIFFERENT),
        ("2019-06-11 15:30", "2019-06-11 15:45", "15 minutes", Answer.COMPATIBLE),
        ("2019-06-11 05h [ET]", "2019-06-11 09h [GMT]", "0", Answer.COMPATIBLE),
        ("2019-06-11 05h [ET]", "2019-06-14 09h [GMT]", "0", Answer.DIFFERENT),
        ("unknown", "2019-06-11", "0", Answer.UNKNOWN),
        ("any time", "2019-06-11", "0", Answer.COMPATIBLE),
        ("week of 2019-06-10", "2019-06-09", "0", Answer.COMPATIBLE),
    ],
)
def test_comparison(first: str, second: str, within: str, answer: Answer) -> None:
    """Intervals compare by containment, overlap and distance in days or minutes."""
    assert Instant.parse(first).compare(Instant.parse(second), within).answer is answer


def test_a_difference_says_how_far_and_how_firmly() -> None:
    """The reason counts the days; a vague value differs weakly."""
    firm = day("2019-06-11").compare(day("2019-06-14"))
    vague = Instant.parse("early 2019-05").compare(day("2019-09-01"))
    assert (firm.reason, firm.strength) == ("3 days apart", Strength.STRONG)
    assert (vague.answer, vague.strength) == (Answer.DIFFERENT, Strength.WEAK)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (day("2019-06-11"), "2019-06-11"),
        (Instant(*unit_at("month", day("2019-06-11").start or 0), "month"), "2019-06"),
        (Instant(*part_of("month", day("2019-06-01").start or 0, "end"), "month", "end"), "end of 2019-06"),
        (Instant(day("2019-06-03").start, day("2019-06-05").end), "2019-06-03 to 2019-06-05 (day)"),
        (Instant(day("2019-06-03").start, None, "day", "since"), "since 2019-06-03"),
        (Instant(day("2019-06-04").start, None, "day", "after"), "after 2019-06-03"),
        (Instant.unknown(clash=True), "unknown (clash)"),
    ],
)
def test_shown(value: Instant, shown: str) -> None:
    """A time shows itself in the shortest form that says it all."""
    assert str(value) == shown


@pytest.mark.parametrize(
    "text", ["", "soon", "2019-13", "2019-02-30", "2019-06-11 25h", "late 2019-06-11 15:30", "since"]
)
def test_parsing_what_is_no_time_is_an_error(text: str) -> None:
    """Only what `str` shows can be read."""
    with pytest.raises(ValueError, match=r"\S"):
        Instant.parse(text)


@pytest.mark.parametrize("within", ["", "5 %", "one day", "3", "1 parsec"])
def test_a_tolerance_of_another_kind_is_an_error(within: str) -> None:
    """A rule that compares times within a share is a mistake of the rule."""
    with pytest.raises(ValueError, match="tolerance"):
        parse_tolerance(within)


def test_days_of_an_instant() -> None:
    """First and last day are inclusive; open and unknown sides have none."""
    value = Instant.parse("2019-06")
    assert (value.first_day, value.last_day) == (date(2019, 6, 1), date(2019, 6, 30))
    assert (Instant.unknown().first_day, Instant.parse("since 2014").last_day) == (None, None)
    assert Instant.of_day(datetime(2019, 6, 11, 15, 30)) == day("2019-06-11")


def test_either_of_two_days_is_no_day_between() -> None:
    """A weekday that may be the last or the next one agrees with both and with nothing between them."""
    either = Instant.parse("2019-06-06 to 2019-06-13 (day either)")
    answers = [either.compare(day(text)).answer for text in ("2019-06-06", "2019-06-13", "2019-06-11", "2019-06-14")]
    assert answers == [Answer.COMPATIBLE, Answer.COMPATIBLE, Answer.DIFFERENT, Answer.DIFFERENT]
    assert either.compare(day("2019-06-11")).strength is Strength.WEAK
    assert either.compare(either).answer is Answer.SAME
