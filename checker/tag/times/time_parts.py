"""Read parts of times: "early May", "the end of the month", "earlier this week", "the night of June 3", "fall 2016"."""

import re

from checker.slots.times.time_expression import (
    BoundTime,
    ClockTime,
    ContainingUnit,
    NamedTime,
    PartTime,
    RelativeUnit,
    ShiftedTime,
    Stretch,
    TimeRange,
    UnknownTime,
)
from checker.tag.times.time_scan import DAY_LETTERS, Found, Scan

# "In the winter before the election"
_BESIDE = re.compile(r" (?:before|after|following|of) (?:the|an?|his|her|its|their) ")
_DURING = re.compile(r"\b(?:in|until|since|by|during|over) the $")


def read_season(scan: Scan, place: int) -> Found | None:
    """Read "summer 2016", "the fall of 2016", "in the spring"; a bare word needs its preposition."""
    letters, number = scan.letters, scan.number(place)
    if letters[place + 1 : place + 3] in (" y", "fy", ",y"):
        return NamedTime("season", number, scan.number(place + 2)), place + 3
    if _BESIDE.match(scan.text, scan.end(place + 1)):
        return UnknownTime("a season before or after an event"), place + 1
    part_of_it = place > 0 and scan.letters[place - 1] != "|" and scan.letters[place - 2] in "ab"
    if part_of_it or _DURING.search(scan.left(place)):
        return NamedTime("season", number), place + 1
    return None


def read_deictic(scan: Scan, place: int) -> Found:
    """Read "today", "tonight", "overnight"."""
    word = scan.value(place)
    today = RelativeUnit("day", 0)
    if word == "overnight" and scan.letters[place + 1 : place + 3] in (" w", "iw") and (day := scan.base(place + 2)):
        return PartTime(day[0], "overnight"), day[1]
    return (RelativeUnit("day", word) if isinstance(word, int) else PartTime(today, str(word))), place + 1


def read_share(scan: Scan, place: int) -> Found | None:
    """Read "early May", "mid-March", "late last year", "early Tuesday", "late in 2019", "late afternoon on Tuesday"."""
    if scan.letters[place + 1] not in " -i" or scan.letters[place + 2] == "u":
        return None
    if scan.letters[place + 2] == "p":
        return _read_part_of(scan, place + 2, scan.word(place + 2)) if scan.letters[place + 3] in " i" else None
    return _read_part_of(scan, place, scan.word(place))


def read_share_of(scan: Scan, place: int) -> Found | None:
    """Read "end of June", "beginning of the month", "middle of next week"."""
    return _read_part_of(scan, place, scan.word(place)) if scan.letters[place + 1] in " h" else None


def _read_part_of(scan: Scan, place: int, part: str) -> Found | None:
    """Read the time whose part the word at a place names."""
    base = scan.base(place + 2)
    if not base or isinstance(base[0], ClockTime | BoundTime | Stretch | ShiftedTime | ContainingUnit):
        return None
    value, after = base
    if scan.letters[after : after + 2] == " p":
        # "Early Friday morning" is Friday morning.
        return PartTime(value, scan.word(after + 1)), after + 2
    return PartTime(value, part), after


def read_earlier(scan: Scan, place: int) -> Found | None:
    """Read "earlier this week", "later this month", "later Friday", "earlier in the day"."""
    gap, following = scan.letters[place + 1 : place + 2], scan.letters[place + 2 : place + 3]
    if not gap or gap not in " i" or not following or following not in "iwtulms" or (gap == " " and following == "u"):
        return None
    base = scan.base(place + 2)
    return base and (PartTime(base[0], scan.word(place)), base[1])


def read_part(scan: Scan, place: int) -> Found | None:
    """Read "the night of June 3", "the morning on Tuesday"."""
    if scan.word_left(place) in ("that", "same"):
        return PartTime("story", scan.word(place)), place + 1
    if scan.letters[place + 1] not in "fi" or scan.letters[place + 2] not in DAY_LETTERS:
        return None
    base = scan.base(place + 2)
    if not base or isinstance(base[0], Stretch | ShiftedTime | PartTime | ClockTime | TimeRange):
        return None
    return PartTime(base[0], scan.word(place)), base[1]
