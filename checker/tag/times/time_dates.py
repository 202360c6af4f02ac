"""Read what the calendar and the clock name: "Tuesday, June 11", "the 19th", "June 2019", "Thanksgiving", "5 p.m."."""

import re
from collections.abc import Mapping

from checker.slots.times.time_expression import (
    CalendarTime,
    ClockTime,
    ContainingUnit,
    CountedTime,
    NamedTime,
    RelativeUnit,
    ShiftedTime,
    Stretch,
    TimeRange,
)
from checker.tag.times.time_context import context_words, word_after, word_before
from checker.tag.times.time_numbers import Token
from checker.tag.times.time_scan import DAY_LETTERS, Found, Scan
from checker.tag.times.time_units import read_anniversary, read_counted_unit

_US_DATE = re.compile(
    r"(?:(?P<weekday>[wW])[ ,])?(?P<month>[mMA])[ .](?P<day>[do])"
    r"(?:[-&](?P<last>[do])(?![ f][mMAuk]))?(?:[ ,i](?P<year>y))?"
)
_BRITISH_DATE = re.compile(
    r"(?:(?P<weekday>[wW])[ ,h])?(?P<day>[do])(?:[-&](?P<last>[do]))?[ f](?P<month>[mMA])(?:[ ,](?P<year>y))?"
)
_MONTH_YEAR = re.compile(r"[mMA][ ,f](?P<year>y)")
_WEEKDAY_THE_DAY = re.compile(r"[wW][h, ]o(?! u)")
_WEEKDAYS = tuple(CalendarTime(None, None, None, weekday) for weekday in range(7))
_MONTHS = frozenset("mMA")
_JOINTS = frozenset("-&")
_SHARES: Mapping[object, int] = {"quarter": 4, "half": 2}


def read_month(scan: Scan, place: int) -> Found | None:
    """Read "June 11", "June 3-5, 2019", "June 2019", "June"."""
    if match := _US_DATE.match(scan.letters, place):
        return _date(scan, match)
    if match := _MONTH_YEAR.match(scan.letters, place):
        return CalendarTime(scan.number(match.start("year")), scan.number(place)), match.end()
    letter = scan.letters[place]
    # "May" and "March" are words of their own, and a clipped month alone is more often a name.
    if letter == "m" or (
        letter == "A" and (_joins_month(scan, place) or scan.word_left(place) in context_words("before a month"))
    ):
        return CalendarTime(None, scan.number(place)), place + 1
    return None


def _joins_month(scan: Scan, place: int) -> bool:
    """Whether a month stands with another: "March-April", "from April to May"."""
    letters = scan.letters
    before = letters[place - 2 : place] if place else ""
    return (letters[place + 1] in _JOINTS and letters[place + 2] in _MONTHS) or (
        before[1:] in _JOINTS and before[:1] in _MONTHS
    )


def read_weekday(scan: Scan, place: int) -> Found | None:
    """Read "Tuesday, June 11, 2019", "Friday the 15th", "Tuesday"."""
    if scan.letters[place : place + 2] == "w|":
        # The commonest case by far.
        return _WEEKDAYS[scan.number(place)], place + 1
    if scan.letters[place + 1 : place + 4] == "<l|" and scan.word(place + 2) == "last":
        return ShiftedTime(1, 1, "week", -1, _WEEKDAYS[scan.number(place)]), place + 3
    if match := _US_DATE.match(scan.letters, place) or _BRITISH_DATE.match(scan.letters, place):
        return _date(scan, match)
    weekday = scan.number(place)
    if _WEEKDAY_THE_DAY.match(scan.letters, place) and _ends_a_day(scan, scan.tokens[place + 2 >> 1]):
        return CalendarTime(None, None, scan.number(place + 2), weekday), place + 3
    return None if scan.letters[place] == "W" else (_WEEKDAYS[weekday], place + 1)


def _date(scan: Scan, match: re.Match[str]) -> Found:
    """Return the date that the groups of a match name, as a range where it has two days."""
    weekday, year, last = match.start("weekday"), match.start("year"), match.start("last")
    month, day = scan.number(match.start("month")), scan.number(match.start("day"))
    year_value = scan.number(year) if year >= 0 else None
    first = CalendarTime(year_value, month, day, scan.number(weekday) if weekday >= 0 else None)
    if last < 0:
        return first, match.end()
    if scan.letters[last - 1] == "&" and not _pairs_days(scan, match, day, last):
        # "On June 3 and 15 others"
        return CalendarTime(None, month, day, first.weekday), last - 1
    return TimeRange(first, CalendarTime(year_value, month, scan.number(last))), match.end()


def _pairs_days(scan: Scan, match: re.Match[str], day: int, last: int) -> bool:
    """Whether "and" joins two days: "June 3 and 4", "3 and 5 June", "between June 3 and 5"."""
    if match.end() > last + 1 or last < match.start("month"):
        return True
    neighbours = scan.number(last) == day + 1 or scan.left(match.start()).lower().endswith("between ")
    return neighbours and _ends_a_day(scan, scan.tokens[last >> 1])


def read_day_number(scan: Scan, place: int) -> Found | None:
    """Read "15 June 2016", "22 to 25 June", "3 days"."""
    if match := _BRITISH_DATE.match(scan.letters, place):
        return _date(scan, match)
    if scan.letters[place + 1 : place + 3] == "-c" and (hour := scan.number(place)) <= 12:
        return _read_clock_range(scan, place, hour)
    return read_counted_unit(scan, place)


def _read_clock_range(scan: Scan, place: int, hour: int) -> Found | None:
    """Read "3 to 5 p.m." with the day that follows: the first hour is the last one of its name before the second."""
    found = read_clock(scan, place + 2)
    last = found[0]
    if not isinstance(last, ClockTime) or last.grain == "midnight":
        return None
    minute = next(m for m in (hour % 12 * 60 + 720, hour % 12 * 60, hour % 12 * 60 - 720) if m < last.minute)
    return (TimeRange(ClockTime(minute, "hour", last.zone, last.base), last), found[1]) if minute >= 0 else None


def read_ordinal(scan: Scan, place: int) -> Found | None:
    """Read "19th of June", "the 19th century", "third quarter of 2016", "first Friday of May", "on the 19th"."""
    letters, number = scan.letters, scan.number(place)
    if match := _BRITISH_DATE.match(letters, place):
        return _date(scan, match)
    gap, following = letters[place + 1 : place + 2], letters[place + 2 : place + 3]
    if following == "Y":
        return read_anniversary(scan, place + 2, number)
    if gap in (" ", "-") and following in ("u", "w", "H"):
        return _read_counted(scan, place, number)
    if gap == "f" and following in ("l", "x", "i", "u") and (base := scan.base(place + 2)):
        return CountedTime(number, "day", None, base[0]), base[1]
    token = scan.tokens[place >> 1]
    if (
        not token.start - 4 > 0
        or scan.text[token.start - 4 : token.start] != "the "
        or scan.text[token.start].isalpha()
    ):
        return None
    # "On the 19th" is a day, "by the 19th amendment" is not.
    led = word_before(scan.text, token.start - 4) in context_words("before the day")
    return (CalendarTime(None, None, number), place + 1) if led and _ends_a_day(scan, token) else None


def _ends_a_day(scan: Scan, token: Token) -> bool:
    """Whether an ordinal counts no noun: "Wednesday, the first debate of the year"."""
    following = scan.text[token.end : token.end + 1]
    return following != "-" and (following != " " or word_after(scan.text, token.end) in context_words("after a day"))


def _read_counted(scan: Scan, place: int, number: int) -> Found | None:
    """Read what an ordinal counts: a century, a quarter, a half, or a unit or weekday of another time."""
    letters, unit = scan.letters, scan.value(place + 2)
    if unit == "century":
        return NamedTime("century", max((number - 1) * 100, 1)), place + 3
    if unit in _SHARES and number <= _SHARES[unit]:
        return _read_share_of_year(scan, place + 4, str(unit), number)
    weekday = unit if isinstance(unit, int) else None
    grain = "day" if weekday is not None else str(unit)
    if letters[place + 3] not in "fi" or grain not in ("day", "week", "month"):
        return None
    base = scan.base(place + 4)
    return base and (CountedTime(number, grain, weekday, base[0]), base[1])


def _read_share_of_year(scan: Scan, place: int, share: str, number: int) -> Found | None:
    """Read "third quarter of 2016", "first half of the year", "second half of next year"."""
    gap, following = scan.letters[place - 1], scan.letters[place]
    if following == "y" and gap in "f ,":
        return NamedTime(share, number, scan.number(place)), place + 1  # type: ignore[arg-type]
    base = scan.base(place) if gap == "f" and following in "lxiu" else None
    if base and isinstance(base[0], RelativeUnit) and base[0].grain == "year":
        return CountedTime(number, share, None, base[0]), base[1]
    return None


# A holiday that is not the day: its weekend, a sale in its season, a party in its honour.
_NOT_THE_DAY = re.compile(r"[ -](?:weekend|week|season|break|holidays?|vacation|sales?|period|rush|spirit)\b")
_THEIRS = re.compile(r" [a-z]+")
_DAYS = ("Day", "Eve", "Night", "day")


def read_holiday(scan: Scan, place: int) -> Found | None:
    """Read "Christmas", "Thanksgiving 2016", "the eve of Easter"; "a Christmas tree" is no time."""
    value, end = scan.value(place), scan.end(place + 1)
    assert isinstance(value, NamedTime)
    theirs = _THEIRS.match(scan.text, end)
    if scan.letters[place + 1 : place + 3] == " u" and scan.word(place + 2) == "weekend":
        return ContainingUnit("weekend", value), place + 3
    if _NOT_THE_DAY.match(scan.text, end):
        return None
    if theirs and not str(value.number).endswith(_DAYS) and theirs[0][1:] not in context_words("after a day"):
        return None
    if scan.left(place).endswith("eve of "):
        return ShiftedTime(1, 1, "day", -1, value), place + 1
    if scan.letters[place + 1 : place + 3] in (" y", "fy", ",y", "iy"):
        return NamedTime("holiday", value.number, scan.number(place + 2)), place + 3
    return value, place + 1


def read_clock(scan: Scan, place: int) -> Found:
    """Read "3:30 p.m." with the day that follows it."""
    clock = scan.value(place)
    assert isinstance(clock, ClockTime)
    gap, following = scan.letters[place + 1 : place + 2], scan.letters[place + 2 : place + 3]
    if gap and gap in " ,if" and following and following in DAY_LETTERS:
        base = scan.base(place + 2)
        if base and not isinstance(base[0], Stretch | ShiftedTime):
            return ClockTime(clock.minute, clock.grain, clock.zone, base[0]), base[1]
    return clock, place + 1
