"""Find the times and durations of a text, before anybody asks when it was published."""

import re
from dataclasses import dataclass
from typing import Literal

from checker.model import Span
from checker.slots.duration import Duration
from checker.slots.time_expression import (
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
)
from checker.tag.duration_words import read_duration_modifier
from checker.tag.time_grammar import Scan, read_time
from checker.tag.time_tokens import read_tokens

Side = Literal["since", "after", "until", "before", "about"]
_SIDES: dict[str, Side] = {
    "since": "since",
    "by": "until",
    "until": "until",
    "till": "until",
    "before": "before",
    "after": "after",
    "about": "about",
    "around": "about",
    "circa": "about",
}
_JOINED = re.compile(r" (?:to|through|until|till|and) (?:the )?| ?[-–—] ?")
# "Moved from Tuesday to Wednesday" is no stretch of two days.
_MOVED = re.compile(r"\b(?:mov|postpon|delay|reschedul|push|chang|extend)\w*(?: \w+){0,4} from $", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|won['’]t|going|scheduled|expected|expires?|due|set|begins?|starts?|ends?|would|could|may|plans?)\b")
_IN = re.compile(r"\b[Ii]n $")
_LASTING = re.compile(
    r"\b(?:for|within|about|around|nearly|almost|over|than|under|after|least|roughly|just|only|last(?:ed|s)?|t[oa]ok?|takes?|spen[td]|wait(?:ed)?|in|a|the|by) $"
)


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time or a duration with its place in the text."""

    span: Span
    value: TimeExpression | Duration


def find_times(text: str, start: int = 0, end: int | None = None) -> tuple[FoundTime, ...]:
    """Return the times and durations of text[start:end], in order of position and without overlaps.

    Weekdays, months and the like are found in their usual capitals; words such as "may", "march", "sun" and "second"
    count only where their neighbours make them a time.
    """
    letters, tokens = read_tokens(text, start, len(text) if end is None else end)
    scan = Scan(text, letters, tokens)
    found: list[FoundTime] = []
    place = 0
    while place < len(letters):
        core = read_time(scan, place)
        if core is None:
            place += 2
            continue
        span = Span(tokens[place >> 1].start, scan.end(core[1]))
        place = core[1] + 1
        if here := _complete(text, max(start, found[-1].span.end if found else start), span, core[0]):
            _add(text, found, here)
    return tuple(found)


def _add(text: str, found: list[FoundTime], here: FoundTime) -> None:
    """Append a time, or join it to the one before: "from June 3 to June 5", "between Monday and Friday"."""
    if found and here.span.start - found[-1].span.end < 14 and (joined := _join(text, found[-1], here)):
        found[-1] = joined
    else:
        found.append(here)


def _complete(text: str, floor: int, span: Span, value: TimeExpression | Duration) -> FoundTime | None:
    """Read the words before a time: an article, "since", "by", "around"; None where they show that it is no time."""
    before = text[max(floor, span.start - 24) : span.start]
    words = before.split()
    if not before.endswith((" ", "-")) or not words:
        return None if isinstance(value, Duration) and _is_rate(text, span, value) else FoundTime(span, value)
    if isinstance(value, Duration):
        return _complete_duration(text, span, value, before)
    start = span.start
    if words[-1] in ("the", "The") and before[-1] == " " and len(words) > 1:
        start -= len(words.pop()) + 1
    elif words[-1] in ("the", "The") and before == f"{words[-1]} ":
        return FoundTime(Span(start - 4, span.end), value)
    word = words[-1].lower().lstrip("(“\"'‘")
    if word == "at" and len(words) > 1 and words[-2].lower() in _SIDES:
        word = words[-2].lower()
    side = _SIDES.get(word)
    if side is None or isinstance(value, TimeRange | BoundTime) or (isinstance(value, ShiftedTime) and side != "since"):
        return FoundTime(Span(start, span.end), value)
    if side == "after" and isinstance(value, RelativeUnit | ClockTime) and isinstance(value, RelativeUnit):
        # "After last week" is rarely a bound, nearly always an occasion.
        return FoundTime(Span(start, span.end), value)
    return FoundTime(Span(text.rfind(words[-1], floor, start), span.end), BoundTime(side, value))


def _complete_duration(text: str, span: Span, value: Duration, before: str) -> FoundTime | None:
    """Read what stands before a duration: "in two weeks" is a time in the future, "$5 a day" is a rate."""
    if _is_rate(text, span, value):
        return None
    if _IN.search(before) and _AHEAD.search(text, max(span.start - 80, 0), span.start):
        return FoundTime(Span(span.start - 3, span.end), ShiftedTime(value.low, value.high, value.unit, 1, "published"))
    width, modifier = read_duration_modifier(before)
    return FoundTime(Span(span.start - width, span.end), Duration(value.low, value.high, value.unit, modifier))


def _is_rate(text: str, span: Span, value: Duration) -> bool:
    """Whether "a day" says how often or how dear, or just some day: "twice a week", "$174,000 a year", "one day"."""
    if value.low != 1.0 or text[span.start] == "1":
        return False
    return text[span.end : span.end + 5] != "-long" and not _LASTING.search(text, max(span.start - 16, 0), span.start)


def _join(text: str, first: FoundTime, last: FoundTime) -> FoundTime | None:
    """Return the range from one time to another where "from", "between" or a dash joins them."""
    between = text[first.span.end : last.span.start]
    begin, end = first.value, last.value
    if isinstance(end, BoundTime) and end.side == "until" and not between.strip():
        between, end = " until ", end.base
    if not _JOINED.fullmatch(between) or not _may_bound(begin) or not _may_bound(end):
        return None
    before = text[max(first.span.start - 40, 0) : first.span.start].lower()
    opening = "from " if before.endswith("from ") else "between " if before.endswith("between ") else ""
    if "and" in between and opening != "between ":
        return None
    if " to " in between and (opening != "from " or _MOVED.search(before)) and type(begin) is not type(end):
        return None
    if " to " in between and opening == "from " and _MOVED.search(before):
        return None
    assert not isinstance(begin, Duration)
    assert not isinstance(end, Duration)
    return FoundTime(Span(first.span.start - len(opening), last.span.end), TimeRange(begin, end))


def _may_bound(value: TimeExpression | Duration) -> bool:
    """Whether a time can begin or end a range."""
    return isinstance(value, CalendarTime | NamedTime | ClockTime | PartTime | RelativeUnit | RelativeName)
