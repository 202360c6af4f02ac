"""How words and numbers make one time: a reader for each kind of word that an expression starts with.

A reader takes the scan and the place of its first letter and returns the value with the place behind its last letter,
or None. Places are indices into the letters of `time_tokens`: words are at even places, gaps at odd ones.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from checker.slots.calendar import DAY_PARTS
from checker.slots.duration import Duration
from checker.slots.time_expression import (
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
    TimeExpression,
    TimeRange,
    UnknownTime,
)
from checker.tag.time_tokens import Token

Found = tuple[TimeExpression | Duration, int]

_US_DATE = re.compile(r"(?:(?P<weekday>[wW])[ ,])?(?P<month>[mMA])[ .](?P<day>[do])(?:-(?P<last>[do])(?![ f][mMAuk]))?(?:[ ,i](?P<year>y))?")
_BRITISH_DATE = re.compile(
    r"(?:(?P<weekday>[wW])[ ,h])?(?P<day>[do])(?:[-&](?P<last>[do]))?[ f](?P<month>[mMA])(?:[ ,](?P<year>y))?"
)
_MONTH_YEAR = re.compile(r"[mMA][ ,f](?P<year>y)")
_WEEKDAY_THE_DAY = re.compile(r"[wW][h, ]o(?! u)")
_POINTED = re.compile(r"[lxi] (?:[ddnk] )?[wWmMAsupqh]")
_COUNTED_UNIT = re.compile(r"[kdny][ -]u")
_AFTER = re.compile(r" (after|before|from now|since|following)\b")
_THAT = re.compile(r"\b(?:[Tt]hat|[Ss]ame) $")
# "Saturday Night Live" is a show.
_TITLE = re.compile(r"[A-Z][a-z]+ [A-Z]")
_OLD = re.compile(r"(?:[ -]old| of age)\b")
_ALONE = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]hrough|[Tt]ill|during|for|[Tt]his|early|late|mid|of) $")
_ON_THE = re.compile(r"\b(?:[Oo]n|until|since|by|from|to|for) the $")
_YEAR_LEFT = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Dd]uring|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]hrough|[Tt]o|and|or|for|back|into|early|late|mid|the|his|her"
    r"|their|its|our|a|circa|around|about|year|between|late-|early-|mid-)[ -]|\()$"
)
_FISCAL = re.compile(r"\b(?:[Ff]iscal|FY|school|academic)(?: year)? ?$")
_COUNTED_THINGS = re.compile(
    r"[ -](?:people|votes?|words?|feet|miles?|tons?|tonnes|dollars|euros|pounds|percent|per cent|men|women|troops|soldiers|jobs|square|deaths|cases|members|million|billion)\b"
)
_NOW_RIGHT = re.compile(r"[.,;:)\]”\"]|$| (?:and|or|to|in|at|by|with|for|but|when|as|after|before|he|she|it|they|the|a|his|her)\b")
_DAY_LETTERS = frozenset("wWmMAtDdohlxi")


class Scan(NamedTuple):
    """A text with its tokens, and their letters."""

    text: str
    letters: str
    tokens: list[Token]

    def value(self, place: int) -> object:
        """Return what the word at a place means."""
        return self.tokens[place >> 1].value

    def number(self, place: int) -> int:
        """Return what the word at a place means, where that is a number."""
        value = self.tokens[place >> 1].value
        return int(value)

    def word(self, place: int) -> str:
        """Return what the word at a place means, where that is a word of the lexicon."""
        return str(self.tokens[place >> 1].value)

    def end(self, place: int) -> int:
        """Return where the last word before a place ends in the text."""
        return self.tokens[(place - 1) >> 1].end

    def left(self, place: int, width: int = 20) -> str:
        """Return the text before the word at a place."""
        start = self.tokens[place >> 1].start
        return self.text[max(start - width, 0) : start]


def read_time(scan: Scan, place: int) -> Found | None:
    """Return the time or duration that starts with the word at a place, the longest that the grammar knows."""
    reader = _READERS.get(scan.letters[place])
    found = reader(scan, place) if reader else None
    return found and _extend(scan, *found)


def _extend(scan: Scan, value: TimeExpression | Duration, place: int) -> Found:
    """Add what may follow a day: a part of the day, a time of day, "next week"."""
    if not _is_day(value):
        return value, place
    letters = scan.letters
    assert not isinstance(value, Duration)
    if letters[place : place + 2] == " p" and _TITLE.match(scan.text, scan.tokens[(place + 1) >> 1].start):
        return UnknownTime("a title"), place + 2
    if letters[place : place + 2] in (" p", "ip"):
        value, place = PartTime(value, scan.word(place + 1)), place + 2
    gap, following = letters[place : place + 1], letters[place + 1 : place + 2]
    if not gap or not following:
        return value, place
    if following == "c" and gap in " ,@^":
        return _extend_clock(scan, value, place + 1)
    if following in "lxi" and gap in " f" and isinstance(value, CalendarTime) and value.day is None and value.weekday is not None:
        pointed = _read_pointed(scan, place + 1)
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


def _read_month(scan: Scan, place: int) -> Found | None:
    """Read "June 11", "June 3-5, 2019", "June 2019", "June"."""
    if match := _US_DATE.match(scan.letters, place):
        return _date(scan, match)
    if match := _MONTH_YEAR.match(scan.letters, place):
        return CalendarTime(scan.number(match.start("year")), scan.number(place)), match.end()
    letter = scan.letters[place]
    # "May" and "March" are words of their own, and a clipped month alone is more often a name.
    if letter == "m" or (letter == "A" and _ALONE.search(scan.left(place))):
        return CalendarTime(None, scan.number(place)), place + 1
    return None


def _read_weekday(scan: Scan, place: int) -> Found | None:
    """Read "Tuesday, June 11, 2019", "Friday the 15th", "Tuesday"."""
    if match := _US_DATE.match(scan.letters, place) or _BRITISH_DATE.match(scan.letters, place):
        return _date(scan, match)
    weekday = scan.number(place)
    if _WEEKDAY_THE_DAY.match(scan.letters, place):
        return CalendarTime(None, None, scan.number(place + 2), weekday), place + 3
    if scan.letters[place] == "W":
        return None
    return CalendarTime(None, None, None, weekday), place + 1


def _date(scan: Scan, match: re.Match[str]) -> Found:
    """Return the date that the groups of a match name, as a range where it has two days."""
    weekday, year, last = match.start("weekday"), match.start("year"), match.start("last")
    month, day = scan.number(match.start("month")), scan.number(match.start("day"))
    year_value = scan.number(year) if year >= 0 else None
    first = CalendarTime(year_value, month, day, scan.number(weekday) if weekday >= 0 else None)
    if last < 0:
        return first, match.end()
    return TimeRange(first, CalendarTime(year_value, month, scan.number(last))), match.end()


def _read_day_number(scan: Scan, place: int) -> Found | None:
    """Read "15 June 2016", "22 to 25 June", "3 days"."""
    if match := _BRITISH_DATE.match(scan.letters, place):
        return _date(scan, match)
    if scan.letters[place + 1 : place + 3] == "-c" and (hour := scan.number(place)) <= 12:
        return _read_clock_range(scan, place, hour)
    return _read_counted_unit(scan, place)


def _read_clock_range(scan: Scan, place: int, hour: int) -> Found | None:
    """Read "3 to 5 p.m." with the day that follows: the first hour is the last one of its name before the second."""
    found = _read_clock(scan, place + 2)
    last = found[0]
    if not isinstance(last, ClockTime) or last.grain == "midnight":
        return None
    minute = next(m for m in (hour % 12 * 60 + 720, hour % 12 * 60, hour % 12 * 60 - 720) if m < last.minute)
    return (TimeRange(ClockTime(minute, "hour", last.zone, last.base), last), found[1]) if minute >= 0 else None


def _read_ordinal(scan: Scan, place: int) -> Found | None:
    """Read "19th of June", "the 19th century", "third quarter of 2016", "first Friday of May", "on the 19th"."""
    letters, number = scan.letters, scan.number(place)
    if match := _BRITISH_DATE.match(letters, place):
        return _date(scan, match)
    gap, following = letters[place + 1 : place + 2], letters[place + 2 : place + 3]
    if gap in (" ", "-") and following in ("u", "w"):
        return _read_counted(scan, place, number)
    if gap == "f" and following in ("l", "x", "i", "u") and (base := _read_base(scan, place + 2)):
        return CountedTime(number, "day", None, base[0]), base[1]
    if scan.tokens[place >> 1].end - scan.tokens[place >> 1].start > 4 or not _ON_THE.search(scan.left(place)):
        return None
    end = scan.tokens[place >> 1].end
    return (CalendarTime(None, None, number), place + 1) if _NOW_RIGHT.match(scan.text, end) else None


def _read_counted(scan: Scan, place: int, number: int) -> Found | None:
    """Read what an ordinal counts: a century, a quarter, a half, or a unit or weekday of another time."""
    letters, unit = scan.letters, scan.value(place + 2)
    if unit == "century":
        return NamedTime("century", max((number - 1) * 100, 1)), place + 3
    if unit == "quarter" and number <= 4:
        if letters[place + 3 : place + 5] in ("fy", " y", ",y"):
            return NamedTime("quarter", number, scan.number(place + 4)), place + 5
        return None
    weekday = unit if isinstance(unit, int) else None
    grain = "day" if weekday is not None else str(unit)
    if letters[place + 3 : place + 4] not in ("f", "i") or place + 4 >= len(letters) or grain not in ("day", "week", "month"):
        return None
    base = _read_base(scan, place + 4)
    return base and (CountedTime(number, grain, weekday, base[0]), base[1])


def _read_base(scan: Scan, place: int) -> tuple[TimeExpression, int] | None:
    """Read the time that another one is a part of; "the month" is this month, "2019" needs no preposition here."""
    letter = scan.letters[place : place + 1]
    if letter == "u":
        return RelativeUnit(scan.word(place), 0), place + 1
    if letter == "y":
        return CalendarTime(scan.number(place)), place + 1
    if letter == "s":
        return _read_season(scan, place, certain=True)
    reader = _READERS.get(letter)
    found = reader(scan, place) if reader else None
    if found is None and letter == "A":
        return CalendarTime(None, scan.number(place)), place + 1
    return None if found is None or isinstance(found[0], Duration) else (found[0], found[1])


def _read_pointed(scan: Scan, place: int) -> Found | None:
    """Read what "last", "next" or "this" points at: a unit, a weekday, a month, a season, a part of a day."""
    letters, pointer = scan.letters, scan.word(place)
    offset = {"l": -1, "x": 1, "i": 0}[letters[place]]
    if letters[place + 1 : place + 2] not in (" ", "-"):
        return None
    following = letters[place + 2 : place + 3]
    if following and following in "kdn" and letters[place + 3 : place + 5] in (" u", "-u"):
        return _read_stretch(scan, place, offset)
    if following == "u":
        return _read_pointed_unit(scan, place, pointer, offset)
    if following in ("w", "m", "A", "s", "M"):
        if letters[place + 3 : place + 5] in (" d", " o"):
            return None
        kind = {"w": "weekday", "s": "season"}.get(following, "month")
        return RelativeName(kind, scan.number(place + 2), offset), place + 3  # type: ignore[arg-type]
    if following == "p" and pointer != "past":
        part = scan.word(place + 2)
        story = pointer == "next" and scan.left(place).endswith("the ")
        return PartTime(RelativeUnit("day", offset, "story" if story else "published"), part), place + 3
    return None


def _read_stretch(scan: Scan, place: int, offset: int) -> Found | None:
    """Read "the past three weeks", "the next six months"; "these three weeks" is none."""
    low, high = _count(scan, place + 2)
    grain = scan.word(place + 4)
    return (Stretch(low, high, grain, offset), place + 5) if offset else None


def _read_pointed_unit(scan: Scan, place: int, pointer: str, offset: int) -> Found | None:
    """Read "last week", "the past year", "the next day", "next week on Friday", "the last week of July"."""
    letters, grain = scan.letters, scan.word(place + 2)
    with_article = scan.left(place).endswith(("the ", "The "))
    after = letters[place + 3 : place + 4]
    if pointer == "last" and (after == "f" or (after == "i" and with_article)):
        base = _read_base(scan, place + 4)
        if base:
            return CountedTime(0, grain, None, base[0]), base[1]
    if scan.text[scan.end(place + 3) - 1] == "s":
        return UnknownTime("an uncounted number of units"), place + 3
    if grain in ("minute", "hour"):
        return Stretch(1, 1, grain, offset), place + 3
    if pointer == "past" or (offset < 0 and with_article and grain not in ("weekend", "night")):
        return Stretch(1, 1, grain, -1), place + 3
    if grain == "day":
        # "The next day" follows what was told before; "this day" and "last day" say nothing.
        return (RelativeUnit("day", 1, "story"), place + 3) if offset > 0 else None
    base_unit = RelativeUnit(grain, offset, "story" if pointer == "next" and with_article else "published")
    if grain == "week" and letters[place + 3 : place + 5] in (" w", "iw"):
        return CountedTime(1, "day", scan.number(place + 4), base_unit), place + 5
    return base_unit, place + 3


def _read_neighbour(scan: Scan, place: int) -> Found | None:
    """Read "the previous day", "the following week", "the following Tuesday morning"."""
    letters, offset = scan.letters, scan.number(place)
    if letters[place + 1 : place + 3] == " u":
        return RelativeUnit(scan.word(place + 2), offset, "story"), place + 3
    if letters[place + 1 : place + 3] == " p":
        return PartTime(RelativeUnit("day", offset, "story"), scan.word(place + 2)), place + 3
    if letters[place + 1 : place + 3] in (" w", " m", " s"):
        return UnknownTime("a time after another one that is not told"), place + 3
    return None


def _read_season(scan: Scan, place: int, *, certain: bool = False) -> tuple[TimeExpression, int] | None:
    """Read "summer 2016", "the fall of 2016", "in the spring"; a bare word needs its preposition."""
    letters, number = scan.letters, scan.number(place)
    if letters[place + 1 : place + 3] in (" y", "fy", ",y"):
        return NamedTime("season", number, scan.number(place + 2)), place + 3
    if certain or re.search(r"\b(?:in|until|since|by|during|over) the $", scan.left(place)):
        return NamedTime("season", number), place + 1
    return None


def _read_deictic(scan: Scan, place: int) -> Found:
    """Read "today", "tonight", "overnight"."""
    word = scan.value(place)
    today = RelativeUnit("day", 0)
    return (RelativeUnit("day", word) if isinstance(word, int) else PartTime(today, str(word))), place + 1


def _read_share(scan: Scan, place: int) -> Found | None:
    """Read "early May", "mid-March", "late last year", "the end of the month", "early Tuesday", "late in 2019"."""
    part, gap = scan.word(place), scan.letters[place + 1 : place + 2]
    needs_of = part in ("start", "end") or scan.text[scan.tokens[place >> 1].start :][:6].lower() == "middle"
    if not gap or gap not in ("f" if needs_of else " -i"):
        return None
    following = scan.letters[place + 2 : place + 3]
    if following == "u" and gap == " ":
        return None
    base = _read_base(scan, place + 2)
    if not base or isinstance(base[0], ClockTime | BoundTime | Stretch | ShiftedTime | ContainingUnit):
        return None
    value, after = base
    if scan.letters[after : after + 2] == " p":
        # "Early Friday morning" is Friday morning.
        return PartTime(value, scan.word(after + 1)), after + 2
    return PartTime(value, part), after


def _read_earlier(scan: Scan, place: int) -> Found | None:
    """Read "earlier this week", "later this month", "later Friday", "earlier in the day"."""
    gap, following = scan.letters[place + 1 : place + 2], scan.letters[place + 2 : place + 3]
    if not gap or gap not in " i" or not following or following not in "iwtulms" or (gap == " " and following == "u"):
        return None
    base = _read_base(scan, place + 2)
    return base and (PartTime(base[0], scan.word(place)), base[1])


def _read_unit(scan: Scan, place: int) -> Found | None:
    """Read "the day before yesterday", "the week of June 3", "that day", "the day after the attack"."""
    letters, grain, left = scan.letters, scan.word(place), scan.left(place)
    gap = letters[place + 1 : place + 2]
    definite = left.endswith(("the ", "The "))
    if letters[place + 1 : place + 3] in (">x", "<l") and letters[place + 3 : place + 5] not in (" u", " w") and definite:
        # "The week after next" is two weeks on.
        return RelativeUnit(grain, 2 if gap == ">" else -2), place + 3
    if gap in ("<", ">") and definite and (base := _read_base(scan, place + 2)):
        return ShiftedTime(1, 1, grain, 1 if gap == ">" else -1, base[0]), base[1]
    if gap == "f" and grain == "week":
        return _read_week_of(scan, place)
    if _THAT.search(left) and gap not in ("i", "f") and scan.text[scan.end(place + 1) - 1] != "s":
        return ContainingUnit(grain, "story"), place + 1
    if definite and grain == "weekend":
        return RelativeUnit(grain, 0), place + 1
    if definite and grain in ("day", "night", "week", "month", "year") and (match := _AFTER.match(scan.text, scan.end(place + 1))):
        if match[1] in ("after", "before"):
            return ShiftedTime(1, 1, grain, 1 if match[1] == "after" else -1, "event"), place + 1
    return None


def _read_week_of(scan: Scan, place: int) -> Found | None:
    """Read "the week of June 3", "the week of the 18th"."""
    following = scan.letters[place + 2 : place + 3]
    if following == "o" and not _BRITISH_DATE.match(scan.letters, place + 2):
        return ContainingUnit("week", CalendarTime(None, None, scan.number(place + 2))), place + 3
    base = _read_base(scan, place + 2) if following and following in "mMAo" else None
    return base and (ContainingUnit("week", base[0]), base[1])


def _count(scan: Scan, place: int) -> tuple[float, float]:
    """Return the least and the greatest number that a count means."""
    value = scan.value(place)
    return value if isinstance(value, tuple) else (float(scan.number(place)), float(scan.number(place)))


def _read_counted_unit(scan: Scan, place: int) -> Found | None:
    """Read a number with its unit: "two weeks ago", "three days after Christmas", "a year later", "22-month"."""
    letters = scan.letters
    if not _COUNTED_UNIT.match(letters, place):
        return None
    after = place + 3
    grain, (low, high) = scan.word(place + 2), _count(scan, place)
    end = scan.end(after)
    if scan.text.startswith(" and a half", end):
        return Duration(low + 0.5, high + 0.5, grain), after
    if _OLD.match(scan.text, end) or (place and letters[place - 1] == " " and letters[place - 2] in "nd"):
        # Ages are quantities, and "5 a day" is a rate.
        return None
    ending = letters[after : after + 2]
    if ending in (" g", " e", " r", "-r"):
        base = "published" if ending == " g" else "story"
        return ShiftedTime(low, high, grain, 1 if ending[1] == "r" else -1, base), after + 2  # type: ignore[arg-type]
    if ending[:1] in ("<", ">", "^") and (base_time := _read_base(scan, after + 1)):
        return ShiftedTime(low, high, grain, -1 if ending[0] == "<" else 1, base_time[0]), base_time[1]
    if match := _AFTER.match(scan.text, end):
        if match[1] == "from now":
            return ShiftedTime(low, high, grain, 1, "published"), after
        if match[1] != "since":
            return ShiftedTime(low, high, grain, -1 if match[1] == "before" else 1, "event"), after
    return Duration(low, high, grain), after


def _read_year(scan: Scan, place: int) -> Found | None:
    """Read "2019" where its company says that it is a year, and "2014-2018"."""
    letters, year, left = scan.letters, scan.number(place), scan.left(place)
    after = letters[place + 1 : place + 3]
    if after in (" q", ".q"):
        part = _read_short_part(scan, place + 2)
        return part and (NamedTime(part[0].kind, part[0].number, year), place + 3)
    if after in (" m", " A") and letters[place + 3 : place + 5] not in (" d", " o"):
        return CalendarTime(year, scan.number(place + 2)), place + 3
    if _FISCAL.search(left):
        return UnknownTime("a fiscal or school year"), place + 1
    if year < 1500 or not _YEAR_LEFT.search(left) or _COUNTED_THINGS.match(scan.text, scan.end(place + 1)):
        return _read_counted_unit(scan, place)
    return CalendarTime(year), place + 1


def _read_short_part(scan: Scan, place: int) -> tuple[NamedTime, int] | None:
    """Read "Q3 2016", "H2"."""
    kind, _, number = scan.word(place).partition(" ")
    has_year = scan.letters[place + 1 : place + 3] in (" y", "fy", ".y")
    year = scan.number(place + 2) if has_year else None
    return NamedTime("quarter" if kind == "quarter" else "half", int(number), year), place + (3 if has_year else 1)


def _read_holiday(scan: Scan, place: int) -> Found:
    """Read "Christmas", "Thanksgiving 2016"."""
    value = scan.value(place)
    assert isinstance(value, NamedTime)
    if scan.letters[place + 1 : place + 3] in (" y", "fy", ",y", "iy"):
        return NamedTime("holiday", value.number, scan.number(place + 2)), place + 3
    return value, place + 1


def _read_whole(scan: Scan, place: int) -> Found:
    """Read what one token says by itself: a decade, a date in figures."""
    return scan.value(place), place + 1  # type: ignore[return-value]


def _read_clock(scan: Scan, place: int) -> Found:
    """Read "3:30 p.m." with the day that follows it."""
    clock = scan.value(place)
    assert isinstance(clock, ClockTime)
    gap, following = scan.letters[place + 1 : place + 2], scan.letters[place + 2 : place + 3]
    if gap and gap in " ,if" and following and following in _DAY_LETTERS:
        base = _read_base(scan, place + 2)
        if base and not isinstance(base[0], Stretch | ShiftedTime):
            return ClockTime(clock.minute, clock.grain, clock.zone, base[0]), base[1]
    return clock, place + 1


def _read_part(scan: Scan, place: int) -> Found | None:
    """Read "the night of June 3", "the morning on Tuesday"."""
    if _THAT.search(scan.left(place)):
        return PartTime("story", scan.word(place)), place + 1
    if scan.letters[place + 1 : place + 2] not in ("f", "i") or place + 2 >= len(scan.letters):
        return None
    if scan.letters[place + 2] not in _DAY_LETTERS:
        return None
    base = _read_base(scan, place + 2)
    if not base or isinstance(base[0], Stretch | ShiftedTime | PartTime | ClockTime | TimeRange):
        return None
    return PartTime(base[0], scan.word(place)), base[1]


_READERS: dict[str, Callable[[Scan, int], Found | None]] = {
    "m": _read_month,
    "M": _read_month,
    "A": _read_month,
    "w": _read_weekday,
    "W": _read_weekday,
    "d": _read_day_number,
    "n": _read_counted_unit,
    "k": _read_counted_unit,
    "o": _read_ordinal,
    "l": _read_pointed,
    "x": _read_pointed,
    "i": _read_pointed,
    "v": _read_neighbour,
    "s": _read_season,
    "t": _read_deictic,
    "a": _read_share,
    "e": _read_earlier,
    "r": _read_earlier,
    "u": _read_unit,
    "y": _read_year,
    "q": _read_short_part,
    "h": _read_holiday,
    "z": _read_whole,
    "D": _read_whole,
    "c": _read_clock,
    "p": _read_part,
}
