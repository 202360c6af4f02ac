"""Numbers in figures, by the role they can play in a time: a day, a year, an ordinal, a decade, a date, an hour."""

import re
from typing import Any, NamedTuple

from checker.slots.times.time_expression import CalendarTime, ClockTime, NamedTime, UnknownTime

_NUMERAL = re.compile(
    r"[0-9]+(?:(?:[.,:/][0-9]+)+|-[01][0-9]-[0-3][0-9](?![0-9]))?(?:(?:st|nd|rd|th|['’]?s)(?![a-z]))?"
)
_HALF_DAY = re.compile(
    r" ?(?:([apAP])\.? ?[mM]\b\.?)"
    r"(?:,? (E[DS]?T|C[DS]?T|M[DS]T|P[DS]?T|GMT|BST|UTC|CES?T|IST|local time|Eastern)\b)?"
)
_CLOCK_STARTS = frozenset((" a", " p", " A", " P", "am", "pm", "AM", "PM", "a.", "p."))
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_AMOUNT = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})")
# "The summer of ’69", "June ’16"
_CLIPPED = re.compile(r"(?:\b[A-Z][a-z]{2,8}\.?|summer|winter|spring|fall|autumn)(?: of)? ['’]$")
_LAST_CLIPPED = 40
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Token(NamedTuple):
    """A word or number of a time expression: its letter, its place in the text and what it means."""

    letter: str
    start: int
    end: int
    value: Any


def read_number(text: str, start: int, last: int, end: int) -> Token:
    """Return the number at `start`, by the role it can play in a time; `last` is where its first figures end."""
    figures = text[start:last]
    if text[last : last + 1] != " " and (match := _NUMERAL.match(text, start, end)):
        figures, last = match[0], match.end()
    before = text[start - 1] if start else " "
    if before in "$£€#.":
        return Token("N", start, last, 0.0)
    if (
        text[last : last + 2] in _CLOCK_STARTS
        and (half_day := _HALF_DAY.match(text, last))
        and (clock := _read_clock(figures, half_day))
    ):
        return Token("c", start, half_day.end(), clock)
    if before in "'’" and len(figures) == len("69") and _CLIPPED.search(text, max(start - 12, 0), start):
        return Token("y", start, last, int(figures) + (1900 if int(figures) >= _LAST_CLIPPED else 2000))
    if figures.isdigit() and before not in "'’‘":
        number = int(figures)
        if len(figures) <= 2:
            return Token("d" if 1 <= number <= 31 else "n", start, last, number)
        return Token("y" if len(figures) == 4 and 1000 <= number <= 2100 else "n", start, last, number)
    letter, value = _read_figures(figures, before in "'’‘", text[max(start - 4, 0) : start].lower() == "the ")
    return Token(letter, start, last, value)


def _read_figures(figures: str, after_apostrophe: bool, after_the: bool) -> tuple[str, Any]:  # noqa: FBT001
    """Return the letter and value of a number that is no time of day."""
    digits = figures.rstrip("sthndr'’")
    if digits.isdigit() and digits != figures:
        number = int(digits)
        if figures[-1] != "s":
            return ("o", number) if number <= 31 else ("n", float(number))
        if number % 10 == 0 and (
            1000 <= number <= 2090 or (number < 100 and (after_apostrophe or (after_the and number > 50)))
        ):
            return "z", NamedTime("decade", number if number > 100 else 1900 + number)
    return _read_date(figures)


def _read_date(figures: str) -> tuple[str, Any]:
    """Return a date in figures, an amount, or nothing of use (N)."""
    if match := _ISO.fullmatch(figures):
        return _date_letter(int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASHED.fullmatch(figures):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        if first <= 12 and second <= 12 and first != second:
            return "D", UnknownTime("day and month stand in an order that cannot be told")
        return _date_letter(year, min(first, second), max(first, second))
    if _AMOUNT.fullmatch(figures):
        return "n", float(figures.replace(",", ""))
    return "N", 0.0


def _date_letter(year: int, month: int, day: int) -> tuple[str, Any]:
    """Return a date in figures, or N where there is no such day."""
    if year and 1 <= month <= 12 and 1 <= day <= _MONTH_LENGTHS[month - 1]:
        return "D", CalendarTime(year, month, day)
    return "N", 0.0


def _read_clock(figures: str, half_day: re.Match[str]) -> ClockTime | None:
    """Return the time of day that figures and a following "a.m." give."""
    hour, _, minute = figures.replace(".", ":").partition(":")
    if not hour.isdigit() or not 1 <= int(hour) <= 12 or (minute and (not minute.isdigit() or int(minute) > 59)):
        return None
    total = (int(hour) % 12 + (12 if half_day[1] in "pP" else 0)) * 60 + int(minute or 0)
    return ClockTime(total, "minute" if minute else "hour", half_day[2] or "")
