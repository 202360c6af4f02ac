"""Read units of time: "last week", "the past three weeks", "two weeks ago", "the day before yesterday"."""

import re

from checker.slots.times.duration import Duration
from checker.slots.times.time_expression import (
    Anniversary,
    CalendarTime,
    ContainingUnit,
    CountedTime,
    PartTime,
    RelativeName,
    RelativeUnit,
    ShiftedTime,
    Stretch,
    TimeRange,
    UnknownTime,
)
from checker.tag.times.time_scan import Found, Scan

_BRITISH_DATE = re.compile(
    r"(?:(?P<weekday>[wW])[ ,h])?(?P<day>[do])(?:[-&](?P<last>[do]))?[ f](?P<month>[mMA])(?:[ ,](?P<year>y))?"
)
_RANGED_UNIT = re.compile(r"[kdn]-[kdn][ -]u")
_COUNTED_UNIT = re.compile(r"[kdny][ -]u")
_LENGTHS = frozenset(("day", "night", "week", "month", "year"))
_STRETCHES = frozenset(("week", "month", "year"))
_AFTER = re.compile(r" (after|before|from now|since|following|into (?:the|an?|his|her|its|their))\b")
_DATED = frozenset(("fm", "fM", "fA", "fw", "fW", "fd", "fo", "fy", "fD"))
_OF_EVENT = re.compile(r" of (?:the|an?|his|her|its|their) [a-z]")
_ORDINAL = re.compile(r"[0-9](?:st|nd|rd|th)")
_ALONE = re.compile(r"[,.;)]")
_OF_A_CENTURY = re.compile(r"( of a)?[ -]century\b")
_AND_A_HALF = re.compile(r" and a half(?: (ago|later|earlier)\b)?")
_SAME_AS = re.compile(r" (?:that|as|when|of|he|she|they|it|the)\b")
_AHEAD_OF_NOW = re.compile(r"\b(?:over|in|within|during|for|through(?:out)?) the $", re.IGNORECASE)
_OLD = re.compile(r"(?:[ -]old| of age)\b")


def read_pointed(scan: Scan, place: int) -> Found | None:
    """Read what "last", "next" or "this" points at: a unit, a weekday, a month, a season, a part of a day."""
    letters, pointer = scan.letters, scan.word(place)
    offset = {"l": -1, "x": 1, "i": 0}[letters[place]]
    following = letters[place + 2]
    # "Last-minute" changes are no time, "last-ditch" ones neither.
    if letters[place + 1] != " ":
        return None
    if following and following in "kdn" and letters[place + 3 : place + 5] in (" u", "-u"):
        return _read_stretch(scan, place, offset)
    if following == "u":
        return _read_pointed_unit(scan, place, pointer, offset)
    if following in ("w", "m", "A", "s", "M"):
        if letters[place + 3 : place + 5] in (" d", " o"):
            return None
        number = scan.number(place + 2)
        if pointer == "last" and following == "w" and letters[place + 3] == "f" and (base := scan.base(place + 4)):
            return CountedTime(0, "day", number, base[0]), base[1]
        kind = {"w": "weekday", "s": "season"}.get(following, "month")
        return RelativeName(kind, number, offset, pointer in ("past", "coming")), place + 3  # type: ignore[arg-type]
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
        base = scan.base(place + 4)
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
    if pointer == "next" and _AHEAD_OF_NOW.search(scan.left(place)):
        return Stretch(1, 1, grain, 1), place + 3
    base_unit = RelativeUnit(grain, offset, "story" if pointer == "next" and with_article else "published")
    if grain == "week" and letters[place + 3 : place + 5] in (" w", "iw"):
        return CountedTime(1, "day", scan.number(place + 4), base_unit), place + 5
    return base_unit, place + 3


def read_neighbour(scan: Scan, place: int) -> Found | None:
    """Read "the previous day", "the following week", "the following Tuesday morning"."""
    letters, offset = scan.letters, scan.number(place)
    if letters[place + 1 : place + 3] == " u":
        return RelativeUnit(scan.word(place + 2), offset, "story"), place + 3
    if letters[place + 1 : place + 3] == " p":
        return PartTime(RelativeUnit("day", offset, "story"), scan.word(place + 2)), place + 3
    if letters[place + 1 : place + 3] in (" w", " m", " s"):
        return UnknownTime("a time after another one that is not told"), place + 3
    return None


def read_unit(scan: Scan, place: int) -> Found | None:
    """Read "the day before yesterday", "the week of June 3", "that day", "the day after the attack"."""
    gap = scan.letters[place + 1]
    led = scan.word_left(place)
    if led in ("that", "same"):
        return _read_same(scan, place, led) if gap not in "if" else None
    if gap == "f" and scan.word(place) in ("week", "weekend") and (found := _read_week_of(scan, place)):
        return found
    return _read_definite(scan, place) if led == "the" else None


def _read_same(scan: Scan, place: int, led: str) -> Found | None:
    """Read "that day", "the same year", "the same day that it rained"; "that year he lost" is a sentence."""
    end = scan.end(place + 1)
    if scan.text[end - 1] == "s":
        return None
    return ContainingUnit(
        scan.word(place), "event" if led == "same" and _SAME_AS.match(scan.text, end) else "story"
    ), place + 1


def _read_definite(scan: Scan, place: int) -> Found | None:
    """Read "the day before yesterday", "the week after next", "the weekend", "the day after the attack"."""
    letters, grain = scan.letters, scan.word(place)
    gap, following = letters[place + 1 : place + 3], letters[place + 3 : place + 5]
    if gap in (">x", "<l") and following not in (" u", " w"):
        # "The week after next" is two weeks on.
        return RelativeUnit(grain, 2 if gap == ">x" else -2), place + 3
    # "The week before Christmas" is any of its days.
    least = 0 if grain in _STRETCHES else 1
    if gap[0] in "<>" and (base := scan.base(place + 2)):
        return ShiftedTime(least, 1, grain, 1 if gap[0] == ">" else -1, base[0]), base[1]
    if grain == "weekend":
        return RelativeUnit(grain, 0), place + 1
    side = _AFTER.match(scan.text, scan.end(place + 1))
    if side and grain == "day" and side[1] in ("after", "before") and _ALONE.match(scan.text, side.end()):
        # "The day before, he had slept."
        return ShiftedTime(1, 1, "day", 1 if side[1] == "after" else -1, "story"), place + 1
    if side and grain in _LENGTHS and side[1] in ("after", "before"):
        return ShiftedTime(least, 1, grain, 1 if side[1] == "after" else -1, "event"), place + 1
    return None


def _read_week_of(scan: Scan, place: int) -> Found | None:
    """Read "the week of June 3", "the week of the 18th", "the weekend of 3 June"."""
    following, grain = scan.letters[place + 2 : place + 3], scan.word(place)
    if following == "o" and not _BRITISH_DATE.match(scan.letters, place + 2):
        return ContainingUnit(grain, CalendarTime(None, None, scan.number(place + 2))), place + 3
    base = scan.base(place + 2) if following and following in "mMAodh" else None
    if base and isinstance(base[0], TimeRange):
        return base
    return base and (ContainingUnit(grain, base[0]), base[1])


def _count(scan: Scan, place: int) -> tuple[float, float]:
    """Return the least and the greatest number that a count means."""
    value = scan.value(place)
    return value if isinstance(value, tuple) else (float(scan.number(place)), float(scan.number(place)))


def _read_range(scan: Scan, place: int) -> Found | None:
    (low, _), (_, high) = _count(scan, place), _count(scan, place + 2)
    old = _OLD.match(scan.text, scan.end(place + 5))
    return None if high <= low or old else (Duration(low, high, scan.word(place + 4)), place + 5)


def read_lasting(scan: Scan, place: int) -> Found | None:
    """Read "weeklong"."""
    return Duration(1, 1, scan.word(place).removesuffix("long")), place + 1


def read_anniversary(scan: Scan, place: int, years: int) -> Found | None:
    """Read "20th anniversary of the attacks", "10th anniversary of May 3, 2001", "10-year anniversary of the coup"."""
    dated = scan.letters[place + 1 : place + 3] in _DATED and scan.base(place + 2)
    if dated and isinstance(dated[0], CalendarTime) and dated[0].year is not None:
        return Anniversary(years, dated[0]), dated[1]
    return (Anniversary(years, "event"), place + 1) if _OF_EVENT.match(scan.text, scan.end(place + 1)) else None


def read_counted_unit(scan: Scan, place: int) -> Found | None:
    """Read a number with its unit: "two weeks ago", "three days after Christmas", "a year later", "22-month"."""
    letters = scan.letters
    if letters[place + 1 : place + 3] == " Y" and _ORDINAL.search(scan.text, *scan.tokens[place >> 1][1:3]):
        return read_anniversary(scan, place + 2, int(scan.number(place)))
    if _RANGED_UNIT.match(letters, place):
        # "12 to 15 years"
        return _read_range(scan, place)
    if not _COUNTED_UNIT.match(letters, place):
        return None
    after = place + 3
    grain, (low, high) = scan.word(place + 2), _count(scan, place)
    end = scan.end(after)
    if grain == "quarter" and (century := _OF_A_CENTURY.match(scan.text, end)):
        grain, low, high, after = "year", low * 25, high * 25, after + (4 if century[1] else 2)
        end = scan.end(after)
    if half := _AND_A_HALF.match(scan.text, end):
        low, high = low + 0.5, high + 0.5
        if half[1] is None:
            return Duration(low, high, grain), after
        return ShiftedTime(
            low, high, grain, 1 if half[1] == "later" else -1, "published" if half[1] == "ago" else "story"
        ), after + 2
    if letters[place] in "dn" and scan.text[scan.tokens[(place + 2) >> 1].start].isupper():
        # "60 Minutes" is a show.
        return None
    if _OLD.match(scan.text, end) or (place and letters[place - 1] == " " and letters[place - 2] in "ndN"):
        # Ages are quantities, and "5 a day" is a rate.
        return None
    ending = letters[after : after + 2]
    if ending == " Y" and grain == "year" and low == high == int(low):
        return read_anniversary(scan, after + 1, int(low))
    if ending in (" g", " e", " r", "-r"):
        base = "published" if ending == " g" else "story"
        return ShiftedTime(low, high, grain, 1 if ending[1] == "r" else -1, base), after + 2  # type: ignore[arg-type]
    if ending[:1] in ("<", ">", "^") and (base_time := scan.base(after + 1)):
        return ShiftedTime(low, high, grain, -1 if ending[0] == "<" else 1, base_time[0]), base_time[1]
    if match := _AFTER.match(scan.text, end):
        if match[1] == "from now":
            return ShiftedTime(low, high, grain, 1, "published"), after
        if match[1] != "since":
            return ShiftedTime(low, high, grain, -1 if match[1] == "before" else 1, "event"), after
    return Duration(low, high, grain), after
