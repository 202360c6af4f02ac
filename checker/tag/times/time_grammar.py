"""How words and numbers make one time: a reader for each kind of word that an expression starts with.

A reader takes the scan and the place of its first letter and returns the value with the place behind its last letter,
or None. Places are indices into the letters of `time_tokens`: words are at even places, gaps at odd ones.
"""

import re
from collections.abc import Callable, Mapping

from checker.slots.times.calendar import DAY_PARTS
from checker.slots.times.duration import Duration
from checker.slots.times.time_expression import (
    CalendarTime,
    ClockTime,
    ContainingUnit,
    CountedTime,
    NamedTime,
    PartTime,
    RelativeName,
    RelativeUnit,
    TimeExpression,
    TimeRange,
    UnknownTime,
)
from checker.tag.times.time_dates import (
    read_clock,
    read_day_number,
    read_holiday,
    read_month,
    read_ordinal,
    read_weekday,
)
from checker.tag.times.time_parts import read_deictic, read_earlier, read_part, read_season, read_share, read_share_of
from checker.tag.times.time_scan import Found, Scan
from checker.tag.times.time_units import read_counted_unit, read_lasting, read_neighbour, read_pointed, read_unit
from checker.tag.times.time_years import read_decade, read_short_part, read_whole, read_year

# Words that are no time without the next one.
LEADING = frozenset("ndkabilxervHY")
# "Saturday Night Live" is a show.
_TITLE = re.compile(r"[A-Z][a-z]+ [A-Z]")


def read_time(scan: Scan, place: int) -> Found | None:
    """Return the time or duration that starts with the word at a place, the longest that the grammar knows."""
    found = scan.read(place)
    return found and _extend(scan, *found)


def _extend(scan: Scan, value: TimeExpression | Duration, place: int) -> Found:
    """Add what may follow a day: a part of the day, a time of day, "next week"."""
    letters = scan.letters
    if letters[place] == "|" or not _is_day(value):
        return value, place
    assert not isinstance(value, Duration)
    if letters[place : place + 2] == " u" and scan.word(place + 1) == "weekend" and isinstance(value, CalendarTime):
        return ContainingUnit("weekend", value), place + 2
    if letters[place : place + 2] == " p" and _TITLE.match(scan.text, scan.tokens[(place + 1) >> 1].start):
        return UnknownTime("a title"), place + 2
    if letters[place : place + 2] in (" p", "ip"):
        value, place = PartTime(value, scan.word(place + 1)), place + 2
    elif letters[place : place + 4] in (" a-p", " a p"):
        value, place = PartTime(value, scan.word(place + 3)), place + 4
    gap, following = letters[place], letters[place + 1]
    if following == "c" and gap in " ,@^":
        return _extend_clock(scan, value, place + 1)
    if (
        following in "lxi"
        and gap in " f"
        and isinstance(value, CalendarTime)
        and value.day is None
        and value.weekday is not None
    ):
        pointed = read_pointed(scan, place + 1)
        if pointed and isinstance(pointed[0], RelativeUnit) and pointed[0].grain == "week":
            return CountedTime(1, "day", value.weekday, pointed[0]), pointed[1]
    return value, place


def _is_day(value: TimeExpression | Duration) -> bool:
    """Whether a time is a day, so that a part or an hour of it may follow."""
    if isinstance(value, CalendarTime):
        return value.day is not None or value.weekday is not None
    if isinstance(value, RelativeUnit):
        return value.grain == "day"
    if isinstance(value, RelativeName | NamedTime):
        return value.kind in ("weekday", "holiday")
    return isinstance(value, PartTime) and value.part in DAY_PARTS


def _extend_clock(scan: Scan, day: TimeExpression, place: int) -> Found:
    """Add "at 3 p.m.", "between 1 p.m. and 4 p.m." to a day."""
    first = _clock_on(scan, place, day)
    if scan.letters[place + 1 : place + 3] in ("-c", "&c"):
        return TimeRange(first, _clock_on(scan, place + 2, day)), place + 3
    return first, place + 1


def _clock_on(scan: Scan, place: int, day: TimeExpression) -> ClockTime:
    """Return the time of day at a place, on a day."""
    clock = scan.value(place)
    assert isinstance(clock, ClockTime)
    return ClockTime(clock.minute, clock.grain, clock.zone, day)


READERS: Mapping[str, Callable[[Scan, int], Found | None]] = {
    "m": read_month,
    "M": read_month,
    "A": read_month,
    "w": read_weekday,
    "W": read_weekday,
    "d": read_day_number,
    "n": read_counted_unit,
    "k": read_counted_unit,
    "L": read_lasting,
    "o": read_ordinal,
    "l": read_pointed,
    "x": read_pointed,
    "i": read_pointed,
    "v": read_neighbour,
    "s": read_season,
    "t": read_deictic,
    "a": read_share,
    "b": read_share_of,
    "e": read_earlier,
    "r": read_earlier,
    "u": read_unit,
    "y": read_year,
    "q": read_short_part,
    "h": read_holiday,
    "z": read_decade,
    "D": read_whole,
    "c": read_clock,
    "p": read_part,
}
