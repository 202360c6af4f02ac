"""What time expressions mean, seen from a day of publication, in each tense."""

from datetime import date, datetime

import pytest

from checker.resolve.times.times import resolve_time
from checker.slots.times.duration import Duration
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import Tense, TimeExpression
from checker.tag.times.times import find_times

WEDNESDAY = date(2019, 6, 12)
MAY_DAY = Instant.of_day(date(2019, 5, 1))


def only(text: str) -> TimeExpression | Duration:
    """Return the value of the one time that a text tells."""
    (found,) = find_times(text)
    return found.value


def read(
    text: str, tense: Tense | None = "past", published: date | None = WEDNESDAY, anchor: Instant | None = None
) -> str:
    """Return how the one time of a text is shown."""
    value = only(text)
    return str(value) if isinstance(value, Duration) else str(resolve_time(value, published, anchor, tense))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("on Tuesday, June 11, 2019", "2019-06-11"),
        ("on Tuesday, June 11", "2019-06-11"),
        ("on 11 June 2019", "2019-06-11"),
        ("on Oct. 2", "2018-10-02"),
        ("on 2019-06-11", "2019-06-11"),
        ("on 21/04/2016", "2016-04-21"),
        ("on 3/4/2016", "unknown"),
        ("on Monday, June 11, 2019", "unknown (clash)"),
        ("on Monday, June 10 (sic)", "2019-06-10"),
        ("on Thursday, June 13", "2019-06-13"),
        ("on Friday, June 11", "unknown (clash)"),
        ("on the 19th,", "2019-05-19"),
        ("on Friday the 14th", "2019-06-14"),
        ("in June 2015", "2015-06"),
        ("in April", "2019-04"),
        ("on Wednesday", "2019-06-12"),
        ("on Friday", "2019-06-07"),
        ("on Tuesday night", "2019-06-11 night"),
        ("early Tuesday", "2019-06-11 early"),
        ("on Thursday", "2019-06-06 to 2019-06-13 (day either)"),
        ("last Friday", "2019-06-07"),
        ("last Monday", "2019-06-03 to 2019-06-10 (day either)"),
        ("next Friday", "2019-06-14 to 2019-06-21 (day either)"),
        ("this Friday", "2019-06-14"),
        ("yesterday", "2019-06-11"),
        ("tomorrow night", "2019-06-13 night"),
        ("this morning", "2019-06-12 morning"),
        ("last night", "2019-06-11 night"),
        ("overnight", "2019-06-12 overnight"),
        ("the day before yesterday", "2019-06-10"),
        ("a week from Tuesday", "2019-06-18"),
        ("three days ago", "2019-06-09"),
        ("two weeks ago", "2019-05-26 to 2019-06-01 (week about)"),
        ("last week", "week of 2019-06-03"),
        ("earlier this week", "2019-06-10 to 2019-06-11 (week about)"),
        ("later this month", "2019-06-12 to 2019-06-30 (month about)"),
        ("next year", "2020"),
        ("the week after next", "week of 2019-06-24"),
        ("the past three weeks", "2019-05-22 to 2019-06-12 (week)"),
        ("the end of June", "end of 2019-06"),
        ("the end of the month", "end of 2019-06"),
        ("early May", "early 2019-05"),
        ("mid-March", "mid 2019-03"),
        ("late 2018", "late 2018"),
        ("early last year", "early 2018"),
        ("April of last year", "2018-04"),
        ("May 6 this year", "2019-05-06"),
        ("June of next year", "2020-06"),
        ("the weekend", "2019-06-08 to 2019-06-09 (weekend)"),
        ("the fall of 2016", "fall 2016"),
        ("last summer", "summer 2018"),
        ("the third quarter of 2016", "2016-Q3"),
        ("the 1990s", "1990s"),
        ("the 19th century", "19th century"),
        ("since April 2nd", "since 2019-04-02"),
        ("before May 3", "before 2019-05-03"),
        ("between June 3 and June 5", "2019-06-03 to 2019-06-05 (day)"),
        ("from Monday to Friday", "2019-06-03 to 2019-06-07 (day)"),
        ("from 2014 to 2018", "2014-01-01 to 2018-12-31 (year)"),
        ("June 3-5, 2018", "2018-06-03 to 2018-06-05 (day)"),
        ("3 to 5 p.m. Tuesday", "2019-06-11 15:00 to 2019-06-11 17:00 (hour)"),
        ("5 a.m. ET Tuesday", "2019-06-11 05h [ET]"),
        ("noon on Tuesday", "2019-06-11 12:00"),
        ("midnight on Tuesday", "2019-06-11"),
        ("the first Friday of May", "2019-05-03"),
        ("the last week of 2015", "week of 2015-12-28"),
        ("the week of June 3", "week of 2019-06-03"),
        ("Thursday of last week", "2019-06-06"),
        ("the 20th of next month", "2019-07-20"),
        ("Christmas Eve", "2018-12-24"),
        ("Thanksgiving 2016", "2016-11-24"),
        ("the eve of Easter", "2019-04-20"),
        ("the 10th anniversary of May 3, 2001", "2011-05-03"),
        ("the second anniversary of the Jan. 8, 2011", "2013-01-08"),
        ("the fifth anniversary of the 2011 flood", "2016"),
        ("ten years after the 2009 crash", "2019"),
        ("March-April 2018", "2018-03-01 to 2018-04-30 (month)"),
        ("from March to May 2018", "2018-03-01 to 2018-05-31 (month)"),
        ("between March and April 2018", "2018-03-01 to 2018-04-30 (month)"),
        ("in March and April 2018", "2018-03-01 to 2018-04-30 (month)"),
        ("from Monday through Thursday", "2019-06-03 to 2019-06-13 (day about)"),
        ("June 3 to 5", "2019-06-03 to 2019-06-05 (day)"),
        ("on June 3 and 4", "2019-06-03 to 2019-06-04 (day)"),
        ("between June 3 and 5", "2019-06-03 to 2019-06-05 (day)"),
        ("on June 3 and 15 others", "2019-06-03"),
        ("the 2014-2016 outbreak", "2014-01-01 to 2016-12-31 (year)"),
        ("1914-18", "1914-01-01 to 1918-12-31 (year)"),
        ("the years 1939 to 1945", "1939-01-01 to 1945-12-31 (year)"),
        ("the 2018-19 season", "unknown"),
        ("the 2018 fiscal year", "unknown"),
        ("the court's 2013 ruling", "2013"),
        ("the early ’80s", "early 1980s"),
        ("in the seventies", "1970s"),
        ("in his seventies", ""),
        ("the second half of 2018", "2018-H2"),
        ("the first half of last year", "2018-H1"),
        ("the third quarter of last year", "2018-Q3"),
        ("half a year", "0.5 years"),
        ("a quarter of a century", "25 years"),
        ("a quarter-century ago", "1993-12-12 to 1994-12-11 (year about)"),
        ("an hourlong talk", "1 hour"),
        ("the weekend of June 3", "2019-06-01 to 2019-06-03 (weekend)"),
        ("the weekend of May 4", "2019-05-04 to 2019-05-05 (weekend)"),
        ("Memorial Day weekend", "2019-05-25 to 2019-05-27 (weekend)"),
        ("the weekend of June 4", "unknown"),
        ("a year ago Tuesday", "2017-12-12 to 2018-12-11 (year about)"),
        ("a week ago Friday", "unknown"),
        ("overnight Friday", "2019-06-07 overnight"),
        ("this past Tuesday", "2019-06-11"),
        ("the coming Friday", "2019-06-14"),
        ("the Friday before last", "2019-05-31"),
        ("the June 1 weekend", "2019-06-01 to 2019-06-02 (weekend)"),
        ("the week of Christmas", "week of 2018-12-24"),
        ("the week before Christmas", "2018-12-18 to 2018-12-25 (day about)"),
        ("June ’16", "2016-06"),
        ("the summer of '69", "summer 1969"),
        ("'16 of them", ""),
        ("through Friday", "until 2019-06-07"),
        ("the last Sunday of last month", "2019-05-26"),
        ("the winter before the election", "unknown"),
        ("two days before Christmas", "2018-12-23"),
        ("fiscal year 2012", "unknown"),
        ("Ramadan", "unknown"),
        ("Super Tuesday", "unknown"),
        ("on Tuesday, February 31", "unknown"),
        ("in the third week of May", "week of 2019-05-13"),
        ("the last day of the month", "2019-06-30"),
        ("the past year", "2018-06-12 to 2019-06-12 (year)"),
        ("over the next year", "2019-06-12 to 2020-06-12 (year)"),
        ("in the last few hours", "2019-06-11 18:00 to 2019-06-12 (hour about)"),
        ("in the next 3 hours", "2019-06-12 to 2019-06-13 03:00 (hour)"),
        ("in coming weeks", "unknown"),
        ("last-minute", ""),
        ("last May", "2018-05-01 to 2019-05-31 (month either)"),
        ("this summer", "summer 2019"),
        ("summer 2016", "summer 2016"),
        ("the winter of 2016", "2015-12-01 to 2017-02-28 (season about)"),
        ("in the spring", "spring 2019"),
        ("the late summer of 2016", "late summer 2016"),
        ("Q3 2016", "2016-Q3"),
        ("2016 Q3", "2016-Q3"),
        ("2016 November", "2016-11"),
        ("in the middle of next week", "mid week of 2019-06-17"),
        ("the night of June 3", "2019-06-03 night"),
        ("the night on Tuesday", "2019-06-11 night"),
        ("Friday between 1 p.m. and 4 p.m.", "2019-06-07 13:00 to 2019-06-07 16:00 (hour)"),
        ("Saturday Night Live", "unknown"),
        ("the week of the 18th", "week of 2019-05-13"),
        ("the week of June 3-5", "2019-06-03 to 2019-06-05 (day)"),
        ("next week on Friday", "2019-06-21"),
        ("early in 2019", "early 2019"),
        ("late Friday night", "2019-06-07 night"),
        ("earlier Tuesday", "2019-06-11"),
        ("later in the day", "2019-06-12"),
        ("a year and a half ago", "2017-06-13 to 2018-06-12 (year about)"),
        ("four weeks from now", "2019-07-07 to 2019-07-13 (week about)"),
        ("from 3 p.m. to 5 p.m. on Tuesday", "2019-06-11 15:00 to 2019-06-11 17:00 (hour)"),
        ("from June 3 to July 2018", "2018-06-03 to 2018-07-31 (month)"),
        ("about 1990", "1990-01-01 to 1990-12-31 (year about)"),
        ("10,000 years ago", "unknown"),
        ("three weeks", "3 weeks"),
        ("22-month", "22 months"),
        ("nearly two-year", "nearly 2 years"),
        ("a six-month", "6 months"),
        ("for an hour and a half", "1.5 hours"),
        ("nearly twenty-four hours", "nearly 24 hours"),
        ("a couple of days", "2 days"),
        ("two full days", "2 days"),
        ("for a whole week", "1 week"),
        ("three consecutive days", "3 days"),
        ("two years and three months", "27 months"),
        ("3 hours, 12 minutes", "192 minutes"),
        ("three years and 21 days", "3 to 4 years"),
        ("two years and three months ago", "2017-02-25 to 2017-03-27 (month about)"),
        ("in the early-morning on Tuesday", "2019-06-11 morning"),
        ("Tuesday late-evening", "2019-06-11 evening"),
        ("late night on Tuesday", "2019-06-11 night"),
        ("on Thursday morning", "2019-06-06 to 2019-06-13 (day either)"),
        ("Thursday between 1 p.m. and 4 p.m.", "2019-06-06 to 2019-06-13 (day either)"),
        ("on June 5, 2018, at 3 p.m.", "2018-06-05 15h"),
        ("the rest of the month", "2019-06-12 to 2019-06-30 (month about)"),
        ("every Tuesday", "unknown"),
        ("in May of each year", "unknown"),
    ],
)
def test_past_reading(text: str, shown: str) -> None:
    """In the past tense times are the nearest past ones, seen from a Wednesday in June."""
    if shown:
        assert read(f"It was {text}.") == shown
    else:
        assert find_times(f"It was {text}.") == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("this Friday", "2019-06-14"),
        ("this Monday", "2019-06-17"),
        ("this weekend", "2019-06-15 to 2019-06-16 (weekend)"),
        ("on Friday", "2019-06-14"),
        ("on June 19", "2019-06-19"),
        ("on Oct. 2", "2019-10-02"),
        ("by Friday", "until 2019-06-14"),
        ("the weekend", "2019-06-15 to 2019-06-16 (weekend)"),
        ("in two weeks", "2019-06-23 to 2019-06-29 (week about)"),
    ],
)
def test_future_reading(text: str, shown: str) -> None:
    """In the future tense times are the nearest future ones."""
    assert read(f"It will be {text}.", "future") == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the next day", "2019-05-02"),
        ("a day earlier", "2019-04-30"),
        ("that night", "2019-05-01 night"),
        ("three days after the attack", "2019-05-04"),
        ("the following week", "week of 2019-05-06"),
        ("the previous morning", "2019-04-30 morning"),
        ("that year", "2019"),
        ("the day after the attack", "2019-05-02"),
        ("two weeks later", "2019-05-12 to 2019-05-18 (week about)"),
        ("at 3:30 p.m.", "2019-05-01 15:30"),
        ("the 20th anniversary of the attacks", "2039-05-01"),
        ("the ten-year anniversary of the attacks", "2029-05-01"),
        ("a month into the strike", "2019-05-17 to 2019-06-16 (month about)"),
        ("the week after the attack", "2019-05-01 to 2019-05-08 (day about)"),
    ],
)
def test_anchored_reading(text: str, shown: str) -> None:
    """Times that count from another one need it, and are unknown without."""
    assert read(f"It was {text}.", anchor=MAY_DAY) == shown
    assert read(f"It was {text}.") == "unknown"


@pytest.mark.parametrize(
    ("text", "published", "shown"),
    [
        ("last weekend", "2019-06-15", "2019-06-08 to 2019-06-09 (weekend)"),
        ("this weekend", "2019-06-15", "2019-06-15 to 2019-06-16 (weekend)"),
        ("last week", "2019-06-16", "2019-06-03 to 2019-06-16 (week about)"),
        ("this week", "2019-06-16", "2019-06-10 to 2019-06-23 (week about)"),
        ("on February 29", "2016-06-12", "2016-02-29"),
        ("on Election Day", "2019-06-12", "2018-11-06"),
    ],
)
def test_reading_on_other_days(text: str, published: str, shown: str) -> None:
    """On weekends and around rare days the calendar decides."""
    assert read(f"It was {text}.", published=date.fromisoformat(published)) == shown


def test_a_wide_anchor_is_no_day() -> None:
    """A day cannot be counted from a month told before."""
    month = Instant.parse("2019-05")
    assert read("It was the next day.", anchor=month) == "unknown"
    assert read("It was the next month.", anchor=month) == "2019-06"


def test_a_weekday_in_the_present_may_be_past_or_to_come() -> None:
    """Without a clear tense both readings stay open; without any tense a weekday is past."""
    assert read("It is on Friday.", "present") == "2019-06-07 to 2019-06-14 (day either)"
    assert read("It is on Friday.", None) == "2019-06-07"


def test_relative_times_need_a_publication() -> None:
    """Without a publication time only full dates have a value."""
    assert read("It was on Friday.", published=None) == "unknown"
    assert read("It was on June 11, 2019.", published=None) == "2019-06-11"


def test_a_date_far_back_in_the_past_tense_may_lie_just_ahead() -> None:
    """A date without a year that was a year ago, nearly, may be a few days off: both stay open."""
    assert read("It was on June 19.") == "2018-06-19 to 2019-06-19 (day either)"


def test_publication_with_its_hour() -> None:
    """Minutes and hours count from the time of publication, days from its day."""
    value = only("It was 3 hours ago.")
    assert not isinstance(value, Duration)
    assert str(resolve_time(value, datetime(2019, 6, 12, 16, 30))) == "2019-06-12 13:30 to 2019-06-12 13:31 (hour)"
