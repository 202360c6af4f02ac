"""A weekday and the date it stands with: "Tuesday, June 11"."""

from collections.abc import Iterator, Mapping
from datetime import date

from checker.model import ClaimType, Match, SlotValue
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import BoundTime, CalendarTime, ClockTime, PartTime
from checker.slots.times.weekday import Weekday

_NEAR_DAYS = 45  # a date told without its year is this year's only near the day of publication


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    time = _bare(match.mentions["time"].value)
    if isinstance(time, CalendarTime) and time.weekday is not None:
        day = _date(time, match.document.article.day)
        if day:
            yield {"weekday": Weekday(time.weekday), "date": Weekday(day.weekday(), day)}


def _bare(time: object) -> object:
    """Return the date inside "by Tuesday, June 11", "8 p.m. on Tuesday, June 11" and the like."""
    while isinstance(time, BoundTime | PartTime | ClockTime):
        time = time.base
    return time


def _date(time: CalendarTime, published: date | None) -> date | None:
    """Return the date; without its year the one nearest to the publication, None where that is far or unknown."""
    if time.month is None or time.day is None:
        return None
    if time.year is not None:
        return _day(time.year, time)
    if published is None:
        return None
    days = (_day(published.year + years, time) for years in (-1, 0, 1))
    near = [day for day in days if day and abs((day - published).days) <= _NEAR_DAYS]
    return near[0] if near else None


def _day(year: int, time: CalendarTime) -> date | None:
    try:
        return date(year, time.month or 1, time.day or 1)
    except ValueError:
        return None


CLAIM_TYPE = ClaimType(
    name="calendar",
    slots={"weekday": Weekday, "date": Weekday, "as_of": Instant},
    about=(),
    patterns=("{time}",),
    needs=frozenset({"time"}),
    build=_build,
    examples=(
        ("The fair opens «Friday, 10 May, at noon».", {"weekday": "Friday", "date": "Friday, 2024-05-10"}),
        ("The mill burned on «Monday, June 11, 2019».", {"weekday": "Monday", "date": "Tuesday, 2019-06-11"}),
    ),
    alone=("weekday",),
)
