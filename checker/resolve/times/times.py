"""Turn what a time expression says into an interval, given when the article was published."""

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from checker.resolve.times.calendar_times import resolve_calendar, resolve_name, resolve_named
from checker.resolve.times.moment import Moment, NoTimeError, bounds, in_calendar
from checker.resolve.times.relative_times import narrow_anchor, resolve_stretch, resolve_unit, weekend_around
from checker.slots.times.calendar import (
    DAY,
    DAY_PARTS,
    PART_WORDS,
    add_units,
    minute_of,
    nearest_weekday,
    part_of,
    unit_at,
)
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import (
    Anniversary,
    BoundTime,
    CalendarTime,
    ClockTime,
    ContainingUnit,
    CountedTime,
    NamedTime,
    PartTime,
    RelativeName,
    RelativeUnit,
    ShiftedTime,
    Stretch,
    Tense,
    TimeExpression,
    TimeRange,
    UnknownTime,
)

_WEEK = 7 * DAY
_EXACT = frozenset(("second", "minute", "hour", "day", "night"))


def resolve_time(
    expression: TimeExpression,
    published: date | datetime | None,
    anchor: Instant | None = None,
    tense: Tense | None = None,
) -> Instant:
    """Return the interval that an expression means, unknown where publication or anchor would be needed and is missing.

    The news reading: in the past tense a bare weekday or date is the nearest past one, the day of publication
    included; in the future tense the nearest future one. Without a tense a weekday is past and a date the nearest of
    all; in the present tense a weekday may be either. `anchor` is the time told before, or the time of an event, that
    "the next day" and "three days after" count from. A publication without a zone is the outlet's own day. It never
    raises.
    """
    return resolve_at(expression, publication_instant(published), anchor, tense)


# A year's articles say "Tuesday" and "last week" on the same days.
@lru_cache(maxsize=4096)
def resolve_at(
    expression: TimeExpression, published: Instant | None, anchor: Instant | None, tense: Tense | None
) -> Instant:
    """Return what `resolve_time` returns, for a publication that is an interval."""
    return _resolve(expression, Moment(published, anchor, tense))


def publication_instant(published: date | datetime | None) -> Instant | None:
    """Return the publication as an interval: its minute where the hour is known, its day otherwise."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return Instant(minute_of(published), minute_of(published) + 1, "minute")
    return Instant.of_day(published)


def _resolve(expression: TimeExpression, moment: Moment) -> Instant:
    try:
        found = _RESOLVERS[type(expression)](expression, moment)
        return found if in_calendar(found) else Instant.unknown()
    except (NoTimeError, ValueError, OverflowError):
        # Outside the years 1 to 9999 there is no calendar, and "ten thousand years ago" needs no value.
        return Instant.unknown()


def _shifted(shifted: ShiftedTime, moment: Moment) -> Instant:
    """Return the time a distance from another; weeks and longer are rounded, so the value is as wide as one."""
    wide = ""
    if shifted.base == "published":
        start, end = bounds(moment.published)
        fine = shifted.grain in ("minute", "hour")
        start, end = (start, end) if fine else unit_at("day", start)
    elif shifted.base in ("story", "event"):
        start, end = bounds(narrow_anchor(moment, shifted.grain))
    else:
        base = _resolve(shifted.base, moment)  # type: ignore[arg-type]
        start, end = bounds(base)
        wide = base.grain if _whole(base.grain, start) else ""
    near, far = (shifted.low, shifted.high) if shifted.sign > 0 else (-shifted.high, -shifted.low)
    low, high = add_units(shifted.grain, start, near), add_units(shifted.grain, end, far)
    if shifted.grain not in _EXACT and isinstance(shifted.base, str) and shifted.low:
        first, last = unit_at(shifted.grain, start)
        half = (last - first) // DAY // 2 * DAY
        return Instant(low - half, high + half, shifted.grain, "about")
    # "Ten years after the 2009 crash" is a year.
    grain = wide or ("day" if shifted.grain not in ("minute", "hour") else shifted.grain)
    return Instant(low, high, grain, "" if near == far else "about")


def _anniversary(time: Anniversary, moment: Moment) -> Instant:
    """Return the day, month or year some years after another."""
    base = moment.anchor if isinstance(time.base, str) else _resolve(time.base, moment)
    start, end = bounds(base)
    if base is None or base.modifier or (start, end) != _single(base.grain, start):
        raise NoTimeError
    return Instant(*unit_at(base.grain, add_units("year", start, time.years)), base.grain)


def _single(grain: str, start: int) -> tuple[int, int] | None:
    """Return the day, month or year around a minute, None for other grains."""
    return unit_at(grain, start) if grain in ("day", "month", "year") else None


def _part(time: PartTime, moment: Moment) -> Instant:
    """Return a part of a time; what has no such part stays whole."""
    base = (moment.anchor or Instant.unknown()) if isinstance(time.base, str) else _resolve(time.base, moment)
    start, end = bounds(base)
    if base.modifier == "either":
        return base
    if time.part in ("earlier", "later"):
        return _side_of_now(base, time.part, moment)
    if base.grain == "day" and end - start == DAY:
        if time.part not in DAY_PARTS:
            return base
        return Instant(*part_of("day", start, time.part), "part", time.part)
    if time.part in PART_WORDS and (start, end) == _whole(base.grain, start):
        return Instant(*part_of(base.grain, start, time.part), base.grain, time.part)
    if time.part in DAY_PARTS and time.part not in PART_WORDS and base.grain != "part":
        raise NoTimeError
    return base


def _whole(grain: str, start: int) -> tuple[int, int] | None:
    """Return the unit of a grain around a minute, None for grains without units."""
    return None if grain in ("part", "day", "hour", "minute", "unknown") else unit_at(grain, start)


def _side_of_now(base: Instant, part: str, moment: Moment) -> Instant:
    """Return what is over, or still to come, of the unit that holds the day of publication."""
    start, end = bounds(base)
    now = moment.now
    if end - start <= DAY or not start <= now < end:
        return base
    if part == "earlier":
        return Instant(start, max(now, start + DAY), base.grain, "about")
    return Instant(now, end, base.grain, "about")


def _counted(counted: CountedTime, moment: Moment) -> Instant:
    """Return the nth weekday, day, week or month of a time, the last for 0."""
    start, end = bounds(_resolve(counted.base, moment))
    if counted.weekday is not None:
        first = nearest_weekday(start, counted.weekday, 1)
        day = (
            first + (counted.number - 1) * _WEEK if counted.number else nearest_weekday(end - DAY, counted.weekday, -1)
        )
        return Instant(day, day + DAY) if start <= day < end else Instant.unknown()
    if counted.grain == "week":
        # A week belongs to the unit that holds its Thursday, as in ISO 8601.
        thursday = (
            nearest_weekday(start, 3, 1) + (counted.number - 1) * _WEEK
            if counted.number
            else nearest_weekday(end - DAY, 3, -1)
        )
        return Instant(*unit_at("week", thursday), "week")
    unit = unit_at(counted.grain, start, counted.number - 1) if counted.number else unit_at(counted.grain, end - 1)
    return Instant(*unit, counted.grain) if start <= unit[0] < end else Instant.unknown()


def _containing(unit: ContainingUnit, moment: Moment) -> Instant:
    """Return the unit around a time told before or in the same breath."""
    base = moment.anchor if isinstance(unit.base, str) else _resolve(unit.base, moment)
    start, end = bounds(base)
    if unit.grain == "night":
        return Instant(*part_of("day", start // DAY * DAY, "night"), "part", "night")
    if unit.grain == "weekend":
        return weekend_around(start)
    around = unit_at(unit.grain, start)
    if end > around[1] + DAY:
        raise NoTimeError
    return Instant(*around, unit.grain)


def _clock(clock: ClockTime, moment: Moment) -> Instant:
    """Return a time of day on its day; a midnight may begin or end the day, so it is known to the day only."""
    base = moment.anchor if clock.base is None else _resolve(clock.base, moment)
    start, end = bounds(base)
    if base is not None and base.modifier == "either" and base.grain == "day":
        return base
    if base is None or (end - start > DAY and base.grain != "part"):
        raise NoTimeError
    day = (start + DAY // 4 if base.grain == "part" else start) // DAY * DAY
    if clock.grain == "midnight":
        return Instant(day, day + DAY)
    first = day + clock.minute
    return Instant(first, first + (60 if clock.grain == "hour" else 1), clock.grain, "", clock.zone)


def _bound(bound: BoundTime, moment: Moment) -> Instant:
    """Return one side of a time, or the time made vague."""
    base = _resolve(bound.base, moment)
    start, end = bounds(base)
    if bound.side == "about":
        return Instant(start, end, base.grain, "about", base.zone)
    open_end = bound.side in ("since", "after")
    if open_end:
        return Instant(start if bound.side == "since" else end, None, base.grain, bound.side, base.zone)
    return Instant(None, end if bound.side == "until" else start, base.grain, bound.side, base.zone)


def _range(pair: TimeRange, moment: Moment) -> Instant:
    """Return the interval from one time to another; a year or a day told once counts for both."""
    first_time, last_time = _share(pair.first, pair.last)
    last = _resolve(last_time, moment)
    if last.modifier == "either" and isinstance(last_time, ClockTime):
        return last
    last_start, last_end = bounds(last)
    first = _first_of_range(first_time, last_start, moment)
    start, _ = bounds(first)
    if isinstance(last_time, ClockTime):
        # "From 3 to 5 p.m." ends when the clock shows five.
        last_end = last_start
    if last_end <= start or last_start < start:
        raise NoTimeError
    about = "about" if "either" in (first.modifier, last.modifier) else ""
    return Instant(start, last_end, last.grain if last.grain != "part" else "hour", about, first.zone or last.zone)


def _first_of_range(time: TimeExpression, last_start: int, moment: Moment) -> Instant:
    """Return where a range begins: a weekday or a date without its year is the latest before its end."""
    if not isinstance(time, CalendarTime) or time.year is not None:
        return _resolve(time, moment)
    if time.weekday is not None and time.day is None:
        day = nearest_weekday(last_start, time.weekday, -1)
        return Instant(day, day + DAY)
    first = _resolve(time, Moment(Instant(last_start, last_start + DAY), None, "past"))
    return (
        Instant(first.start, first.end, first.grain)
        if first.modifier != "about"
        else Instant(first.start, first.start, first.grain)
    )


def _share(first: TimeExpression, last: TimeExpression) -> tuple[TimeExpression, TimeExpression]:
    """Give each of two times what only the other tells: the year, the month, the day of a time of day."""
    if isinstance(first, ClockTime) and isinstance(last, ClockTime):
        base = first.base or last.base
        zone = first.zone or last.zone
        return ClockTime(first.minute, first.grain, zone, base), ClockTime(
            last.minute, last.grain, zone, last.base or base
        )
    if (
        isinstance(first, CalendarTime)
        and isinstance(last, CalendarTime)
        and first.year is None
        and first.month is not None
    ):
        year = last.year
        if year is not None and last.month is not None and last.month < first.month:
            year -= 1
        return CalendarTime(year, first.month, first.day, first.weekday), last
    return first, last


def _unknown(_time: UnknownTime, _moment: Moment) -> Instant:
    return Instant.unknown()


_RESOLVERS: dict[type, Callable[[Any, Moment], Instant]] = {
    CalendarTime: resolve_calendar,
    RelativeName: resolve_name,
    NamedTime: resolve_named,
    RelativeUnit: resolve_unit,
    ShiftedTime: _shifted,
    Anniversary: _anniversary,
    Stretch: resolve_stretch,
    PartTime: _part,
    CountedTime: _counted,
    ContainingUnit: _containing,
    ClockTime: _clock,
    BoundTime: _bound,
    TimeRange: _range,
    UnknownTime: _unknown,
}
