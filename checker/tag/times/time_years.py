"""Read years: "in 2019", "2014-2018", "the court's 2013 ruling", "Q3 2016", "the late seventies"; not "fiscal 2018"."""

from checker.slots.times.time_expression import CalendarTime, NamedTime, TimeRange, UnknownTime
from checker.tag.times.time_context import context_words, word_after, word_before
from checker.tag.times.time_scan import Found, Scan
from checker.tag.times.time_units import read_counted_unit

_CENTURY = 100
_FIRST, _FIRST_PLAIN = 1500, 1900
_YEAR_ENDS = frozenset("ydn")


def read_year(scan: Scan, place: int) -> Found | None:
    """Read "2019" where its company says that it is a year, and "2014-2018"."""
    letters, year, led = scan.letters, scan.number(place), scan.word_left(place)
    after = letters[place + 1 : place + 3]
    if after in (" q", ".q"):
        part = read_short_part(scan, place + 2)
        return part and (NamedTime(part[0].kind, part[0].number, year), place + 3)
    if after in (" m", " A") and letters[place + 3 : place + 5] not in (" d", " o"):
        return CalendarTime(year, scan.number(place + 2)), place + 3
    if after[:1] == "-" and after[1:] in _YEAR_ENDS and (found := _read_years(scan, place, led)):
        return found
    if _is_fiscal(scan, place, led):
        return UnknownTime("a fiscal or school year"), place + 1
    if year < _FIRST or not (led in context_words("before a year") or _is_owned(scan, place, led)):
        return read_counted_unit(scan, place)
    if word_after(scan.text, scan.end(place + 1)) in context_words("counted"):
        return None
    return CalendarTime(year), place + 1


def _is_owned(scan: Scan, place: int, led: str) -> bool:
    """Whether a year is that of what somebody has: "the court's 2013 ruling"."""
    following = scan.text[(end := scan.end(place + 1)) : end + 2]
    return led.endswith(("'s", "’s")) and following[:1] == " " and following[1:].isalpha()


def _is_fiscal(scan: Scan, place: int, led: str) -> bool:
    """Whether a year is one of those that begin on a day of their own: "fiscal 2018", "the 2018 school year"."""
    own = context_words("a year of its own")
    if led == "year":
        led = word_before(scan.text, scan.tokens[place >> 1].start - 5)
    if led in own:
        return True
    following = word_after(scan.text, end := scan.end(place + 1))
    return following in own and (following == "season" or word_after(scan.text, end + 1 + len(following)) == "year")


def _read_years(scan: Scan, place: int, led: str) -> Found | None:
    """Read "2014-2018", "1914-18", "the years 1939 to 1945"; "2014-15" is a season, a school year or both years."""
    first, last = scan.number(place), scan.number(place + 2)
    joint = scan.text[scan.end(place + 1) : scan.tokens[(place + 2) >> 1].start]
    dashed = len(joint) == 1
    short = last < _CENTURY
    if short and not (dashed and scan.end(place + 3) - scan.tokens[(place + 2) >> 1].start == len("18")):
        return None
    last += first // _CENTURY * _CENTURY if short else 0
    if last <= first or (not dashed and (first < _FIRST_PLAIN or led in context_words("before a year"))):
        return None
    if word_after(scan.text, scan.end(place + 3)) in context_words("counted"):
        return None
    if last == first + 1 and (short or _is_fiscal(scan, place + 2, led)):
        return UnknownTime("a fiscal or school year"), place + 3
    return TimeRange(CalendarTime(first), CalendarTime(last)), place + 3


def read_short_part(scan: Scan, place: int) -> tuple[NamedTime, int] | None:
    """Read "Q3 2016", "H2"."""
    kind, _, number = scan.word(place).partition(" ")
    has_year = scan.letters[place + 1 : place + 3] in (" y", "fy", ".y")
    year = scan.number(place + 2) if has_year else None
    return NamedTime("quarter" if kind == "quarter" else "half", int(number), year), place + (3 if has_year else 1)


def read_decade(scan: Scan, place: int) -> Found | None:
    """Read "the 1990s", "the '80s", "the late seventies"; without its article a word is an age."""
    in_words = scan.text[scan.tokens[place >> 1].start].isalpha()
    shared = place and scan.letters[place - 2] == "a"
    return None if in_words and not shared and scan.word_left(place) != "the" else read_whole(scan, place)


def read_whole(scan: Scan, place: int) -> Found:
    """Read what one token says by itself: a decade, a date in figures."""
    return scan.value(place), place + 1  # type: ignore[return-value]
