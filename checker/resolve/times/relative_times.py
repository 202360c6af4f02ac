"""Resolve units counted from publication or from a time told before: "last week", "the next day", "the weekend"."""

from checker.resolve.times.moment import Moment, NoTimeError, bounds
from checker.slots.times.calendar import DAY, MINUTES_IN, MONTHS_IN, add_units, nearest_weekday, part_of, unit_at
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import RelativeUnit, Stretch

_WEEK = 7 * DAY
_MONDAY = 1


def resolve_unit(unit: RelativeUnit, moment: Moment) -> Instant:
    """Return the unit of "last week", "yesterday", "the next day"."""
    now = moment.now if unit.base == "published" else bounds(narrow_anchor(moment, unit.grain))[0]
    if unit.grain == "weekend":
        return _weekend(unit.offset, now, moment)
    if unit.grain == "night":
        return Instant(*part_of("day", now + unit.offset * DAY, "night"), "part", "night")
    start, end = unit_at(unit.grain, now, unit.offset)
    if unit.grain == "week" and unit.base == "published" and now // DAY % 7 == 0 and unit.offset <= 0:
        # On a Sunday "last week" may be the week that ends and "this week" the one that begins.
        return Instant(start, end + _WEEK, "week", "about")
    return Instant(start, end, unit.grain)


def narrow_anchor(moment: Moment, grain: str) -> Instant | None:
    """Return the anchor if it is no wider than two units of the grain, or than two days for smaller grains."""
    start, end = bounds(moment.anchor)
    first, last = unit_at(grain if grain in MONTHS_IN or grain in MINUTES_IN else "day", start)
    if end - start > 2 * max(last - first, DAY):
        raise NoTimeError
    return moment.anchor


def _weekend(offset: int, now: int, moment: Moment) -> Instant:
    """Return a Saturday and Sunday: the one that is on, or else the last or the next by pointer and tense."""
    saturday = nearest_weekday(now, 5, -1)
    running = now - saturday < 2 * DAY
    if offset == 0:
        saturday += _WEEK if not running and moment.tense in ("future", "present") else 0
    elif offset > 0:
        saturday += _WEEK
    elif running:
        saturday -= _WEEK
    return Instant(saturday, saturday + 2 * DAY, "weekend")


def weekend_around(day: int) -> Instant:
    """Return the weekend that holds a day, or that a Thursday, Friday or Monday makes longer; other days have none."""
    saturday = nearest_weekday(day, 0, -1) + 5 * DAY
    if day // DAY % 7 == _MONDAY:
        saturday -= _WEEK
    elif saturday - day > 2 * DAY:
        raise NoTimeError
    return Instant(min(day, saturday), max(day + DAY, saturday + 2 * DAY), "weekend")


def resolve_stretch(stretch: Stretch, moment: Moment) -> Instant:
    """Return the stretch up to or from publication, the day of publication included."""
    now = moment.now
    if stretch.grain in ("minute", "hour"):
        start, end = bounds(moment.published)
        if stretch.sign < 0:
            return Instant(add_units(stretch.grain, start, -stretch.high), end, stretch.grain, _about(stretch))
        return Instant(start, add_units(stretch.grain, end, stretch.high), stretch.grain, _about(stretch))
    if stretch.sign < 0:
        return Instant(add_units(stretch.grain, now, -stretch.high), now + DAY, stretch.grain, _about(stretch))
    return Instant(now, add_units(stretch.grain, now + DAY, stretch.high), stretch.grain, _about(stretch))


def _about(stretch: Stretch) -> str:
    return "" if stretch.low == stretch.high else "about"
