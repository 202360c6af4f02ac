"""Two times beside each other that are one: "from June 3 to June 5", "two years and three months ago"."""

import re
from dataclasses import replace
from typing import TypeGuard

from checker.model import Span
from checker.slots.times.duration import DAYS_IN, Duration
from checker.slots.times.time_expression import (
    BoundTime,
    CalendarTime,
    ClockTime,
    NamedTime,
    PartTime,
    RelativeName,
    RelativeUnit,
    ShiftedTime,
    TimeExpression,
    TimeRange,
    UnknownTime,
)

Value = TimeExpression | Duration
_REACH = 14
_JOINED = re.compile(r" (?:to|through|until|till|and) (?:the )?| ?[-–—] ?")
# "Moved from Tuesday to Wednesday" is no stretch of two days.
_MOVED = re.compile(r"\b(?:mov|postpon|delay|reschedul|push|chang|extend)\w*(?: \w+){0,4} from $", re.IGNORECASE)
_IN_YEAR = frozenset((" of ", " ", ", "))
_ADDED = frozenset((" ", ", ", " and ", ", and "))
# How many of the smaller unit make one of the larger; days are no fixed part of a month.
_PARTS = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}


def join_times(text: str, first: tuple[Span, Value], last: tuple[Span, Value]) -> tuple[Span, Value] | None:
    """Return the one time that two times beside each other make, None where they stay two."""
    if last[0].start - first[0].end >= _REACH:
        return None
    between = text[first[0].end : last[0].start]
    if between in _IN_YEAR and (dated := _in_year(first[1], last[1])):
        return Span(first[0].start, last[0].end), dated
    if between == " " and isinstance(last[1], CalendarTime) and last[1].weekday is not None and _ago(first[1]):
        # "A year ago Tuesday"
        return Span(first[0].start, last[0].end), _weeks_ago(first[1])
    if isinstance(first[1], Duration):
        total = _sum(first[1], last[1]) if between in _ADDED else None
        return (Span(first[0].start, last[0].end), total) if total else None
    return _range(text, first[0], first[1], last[0], last[1])


def _ago(value: Value) -> TypeGuard[ShiftedTime]:
    """Whether a time is so long ago."""
    return isinstance(value, ShiftedTime) and value.base == "published" and value.sign < 0


def _weeks_ago(value: ShiftedTime) -> Value:
    """Return what a weekday leaves of "two weeks ago Friday": nobody knows whether to count from the last one."""
    return UnknownTime("a weekday some weeks ago") if value.grain in ("week", "day") else value


def _in_year(date: Value, year: Value) -> Value | None:
    """Return "April of last year", "May 6 this year"."""
    if not isinstance(date, CalendarTime) or date.month is None or date.year is not None:
        return None
    counted = isinstance(year, RelativeUnit) and year.grain == "year" and year.base == "published"
    return replace(date, years=year.offset) if counted else None  # type: ignore[union-attr]


def _sum(first: Duration, last: Value) -> Value | None:
    """Return "two years and three months", or the time that so long "ago" or "later" was."""
    if first.low != first.high or first.low % 1 or not isinstance(last, Duration | ShiftedTime):
        return None
    unit = last.unit if isinstance(last, Duration) else last.grain
    if DAYS_IN[first.unit] <= DAYS_IN[unit] or (isinstance(last, Duration) and last.modifier):
        return None
    size = _PARTS.get((first.unit, unit))
    low, high = (first.low * size + last.low, first.low * size + last.high) if size else (first.low, first.low + 1)
    unit = unit if size else first.unit
    if isinstance(last, Duration):
        return Duration(low, high, unit, first.modifier)
    return ShiftedTime(low, high, unit, last.sign, last.base)


def _range(text: str, start: Span, begin: TimeExpression, stop: Span, end: Value) -> tuple[Span, Value] | None:
    """Return the range from one time to another where "from", "between" or a dash joins them."""
    between = text[start.end : stop.start]
    if isinstance(end, BoundTime) and end.side == "until" and not between.strip():
        between, end = " until ", end.base
    if not _JOINED.fullmatch(between) or not _may_bound(begin) or not _may_bound(end):
        return None
    before = text[max(start.start - 40, 0) : start.start].lower()
    opening = "from " if before.endswith("from ") else "between " if before.endswith("between ") else ""
    if "and" in between and opening != "between " and not _neighbouring_months(begin, end):
        return None
    moved = bool(_MOVED.search(before))
    if " to " in between and (moved if opening == "from " else type(begin) is not type(end)):
        return None
    assert not isinstance(end, Duration)
    return Span(start.start - len(opening), stop.end), TimeRange(begin, end)


def _neighbouring_months(begin: Value, end: Value) -> bool:
    """Whether two times are a month and the next one: "in March and April 2018"."""
    if not isinstance(begin, CalendarTime) or not isinstance(end, CalendarTime) or not begin.month or not end.month:
        return False
    return begin == CalendarTime(None, begin.month) and end == CalendarTime(end.year, begin.month % 12 + 1)


def _may_bound(value: Value) -> bool:
    """Whether a time can begin or end a range."""
    return isinstance(value, CalendarTime | NamedTime | ClockTime | PartTime | RelativeUnit | RelativeName)
