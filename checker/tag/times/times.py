"""Find the times and durations of a text, before anybody asks when it was published."""

import re
from typing import Literal, NamedTuple

from checker.model import Span
from checker.slots.times.duration import Duration
from checker.slots.times.time_expression import (
    Anniversary,
    BoundTime,
    RelativeUnit,
    ShiftedTime,
    TimeExpression,
    TimeRange,
    UnknownTime,
)
from checker.tag.times.duration_words import read_duration_modifier
from checker.tag.times.time_context import context_words, word_before
from checker.tag.times.time_grammar import LEADING, READERS, read_time
from checker.tag.times.time_joins import join_times
from checker.tag.times.time_scan import Scan
from checker.tag.times.time_tokens import read_tokens

Side = Literal["since", "after", "until", "before", "about"]
_SIDES: dict[str, Side] = {
    "since": "since",
    "by": "until",
    "until": "until",
    "till": "until",
    "through": "until",
    "before": "before",
    "after": "after",
    "about": "about",
    "around": "about",
    "circa": "about",
}
# "Every Tuesday", "in July and August of each year": no day, however often it comes.
_RECURRING = frozenset(("each", "every"))
_RECURS = re.compile(r"(?: and \w+)?(?: of)? (?:each|every) (?:day|week|month|year)\b")
_MAY_RECUR = frozenset((" a", " o", " e"))
# "A year in prison" is a length wherever it stands.
_SERVED = re.compile(r" (?:in (?:prison|jail|custody|exile|office|detention)|behind bars|of probation)\b")
_IN = re.compile(r"\b[Ii]n $")


class FoundTime(NamedTuple):
    """A time or a duration with its place in the text."""

    span: Span
    value: TimeExpression | Duration


def find_times(text: str, start: int = 0, end: int | None = None) -> tuple[FoundTime, ...]:
    """Return the times and durations of text[start:end], in order of position and without overlaps.

    Weekdays, months and the like are found in their usual capitals; words such as "may", "march", "sun" and "second"
    count only where their neighbours make them a time.
    """
    letters, tokens = read_tokens(text, start, len(text) if end is None else end)
    scan = Scan(text, letters, tokens, READERS)
    found: list[FoundTime] = []
    place = 0
    last = 2 * len(tokens)
    while place < last:
        # A leading word with nothing of use behind it is the commonest case.
        core = None if letters[place + 1] == "|" and letters[place] in LEADING else read_time(scan, place)
        if core is None:
            place += 2
            continue
        span = Span(tokens[place >> 1].start, scan.end(core[1]))
        place = core[1] + 1
        if here := _complete(text, max(start, found[-1].span.end if found else start), span, core[0]):
            if found and (joined := join_times(text, found[-1], here)):
                found[-1] = FoundTime(*joined)
            else:
                found.append(here)
    return tuple(found)


def _complete(text: str, floor: int, span: Span, value: TimeExpression | Duration) -> FoundTime | None:
    """Read the words before a time: an article, "since", "by", "around"; None where they show that it is no time."""
    if isinstance(value, Duration):
        return _complete_duration(text, floor, span, value)
    start, word = span.start, word_before(text, span.start, floor)
    if word in _RECURRING or (text[span.end : span.end + 2] in _MAY_RECUR and _RECURS.match(text, span.end)):
        return FoundTime(span, UnknownTime("a time that recurs"))
    if word == "the" and text[start - 1] == " ":
        start -= 4
        word = word_before(text, start, floor)
    if word == "at":
        # "By at least Friday" is rare, "since at noon" is not.
        word = word_before(text, start - 3, floor)
        side = _SIDES.get(word)
        return (
            FoundTime(Span(start - 4 - len(word), span.end), BoundTime(side, value))
            if side
            else FoundTime(Span(start, span.end), value)
        )
    side = _SIDES.get(word)
    if side is None or not _may_be_bound(value, side):
        return FoundTime(Span(start, span.end), value)
    return FoundTime(Span(start - 1 - len(word), span.end), BoundTime(side, value))


def _may_be_bound(value: TimeExpression, side: Side) -> bool:
    """Whether "since" and the like can bound a time; "after last week" is an occasion, "by two days later" no bound."""
    if isinstance(value, TimeRange | BoundTime | Anniversary):
        return False
    if isinstance(value, ShiftedTime):
        return side == "since"
    return not (side == "after" and isinstance(value, RelativeUnit))


def _complete_duration(text: str, floor: int, span: Span, value: Duration) -> FoundTime | None:
    """Read what stands before a duration: "in two weeks" is a time in the future, "$5 a day" is a rate."""
    if _is_rate(text, span, value):
        return None
    before = text[max(floor, span.start - 24) : span.start]
    if _IN.search(before) and _looks_ahead(text, span.start):
        return FoundTime(Span(span.start - 3, span.end), ShiftedTime(value.low, value.high, value.unit, 1, "published"))
    width, modifier = read_duration_modifier(before)
    return FoundTime(Span(span.start - width, span.end), Duration(value.low, value.high, value.unit, modifier))


def _is_rate(text: str, span: Span, value: Duration) -> bool:
    """Whether "a day" says how often or how dear, or just some day: "twice a week", "$174,000 a year", "one day"."""
    if value.low != 1.0 or text[span.start] == "1":
        return False
    if text[span.end : span.end + 5] == "-long" or _SERVED.match(text, span.end):
        return False
    return word_before(text, span.start) not in context_words("before a length")


def _looks_ahead(text: str, position: int) -> bool:
    """Whether the clause before a position is about the future."""
    before = text[max(position - 80, 0) : position].lower()
    clause = before[max(before.rfind(mark) for mark in (". ", ";", "\n")) + 1 :]
    return not context_words("ahead").isdisjoint(clause.split())
