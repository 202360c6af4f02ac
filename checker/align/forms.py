"""What the forms of two values say about their belonging to one event, whatever the words around them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from math import log1p
from typing import cast

from checker.align.likeness import Candidate
from checker.model import Signalling
from checker.slots.events.event import Event
from checker.slots.times.calendar import DAY, MONTHS_IN, month_index
from checker.slots.times.duration import DAYS_IN, Duration
from checker.slots.times.instant import Instant

_MAGNITUDE = 15
_DAYS = frozenset(("minute", "hour", "part", "day", "weekend"))
_BOUNDS = frozenset(("since", "by", "until", "till", "from", "between", "through"))
_FAR = 400  # days
_WEEK = 7  # days
# By how many days units of one grain differ in length.
_LENGTHS: Mapping[str, int] = defaultdict(
    int, {"month": 3, "quarter": 3, "half": 4, "season": 4, "year": 1, "decade": 1}
)
_STEP = (0, 5)  # days between two weekdays, months or years that are neighbours, and between Tuesday and last Wednesday


def form_signs(first: Candidate, second: Candidate) -> Mapping[str, float] | None:
    """Return the signs of two values of one slot by name; None where they cannot be of one thing at all.

    Two articles that each tell of their own day tell of two. The same words in one story mean the same value, or each
    their own.
    """
    if first.on_publication and second.on_publication and first.claim.article.day != second.claim.article.day:
        return None
    one, other = first.value, second.value
    if first.surface == second.surface and not one.compare(other, "0").agrees:
        return None
    if isinstance(one, Instant) and isinstance(other, Instant):
        return _of_instants(one, other, first.event, second.event)
    if isinstance(one, Duration) and isinstance(other, Duration):
        return _of_durations(one, other, first.event, second.event)
    signs = cast("Signalling", one).signs(other) if _is_signalling(type(one)) else {}
    return signs and {**signs, "days later": float(_told_days_apart(first, second))}


def _told_days_apart(first: Candidate, second: Candidate) -> bool:
    """Whether two articles appeared more than a day apart, in which a running count goes on."""
    days = first.claim.article.day, second.claim.article.day
    return bool(days[0] and days[1] and abs((days[0] - days[1]).days) > 1)


@cache
def _is_signalling(kind: type) -> bool:
    """Whether values of a kind have signs of their own: a protocol takes long to ask."""
    return issubclass(kind, Signalling)


def _of_instants(one: Instant, other: Instant, first: Event, second: Event) -> Mapping[str, float]:
    return {
        "same grain": float(_grain(one) == _grain(other)),
        "one of two": float("either" in (one.modifier, other.modifier)),
        "one of two years": float(max(_doubt(one), _doubt(other)) > _WEEK),
        "a day and a period": float((one.grain in _DAYS) != (other.grain in _DAYS)),
        "other lengths": float(
            _grain(one) != _grain(other)
            or abs(_days_in(one.choices[0]) - _days_in(other.choices[0])) > _LENGTHS[_grain(one)]
        ),
        "vague": float(_is_vague(one, other)),
        "open": float(None in (one.start, one.end, other.start, other.end)),
        "other bound": float(_bounds(first) != _bounds(second)),
        "apart": log1p(min(_units_apart(one, other), _FAR)),
        "steps apart": float(_days_apart(one, other) not in _STEP),
    }


def _of_durations(one: Duration, other: Duration, first: Event, second: Event) -> Mapping[str, float] | None:
    """Return the signs of two lengths; those of another order of magnitude are of two things."""
    lengths = sorted(max(value.low, 1) * DAYS_IN[value.unit] for value in (one, other))
    if lengths[1] > lengths[0] * _MAGNITUDE:
        return None
    same_head = bool(first.head) and first.head == second.head
    return {
        "a range": float(one.low < one.high or other.low < other.high),
        "a length of what": float({*first.acts}.isdisjoint(second.acts) and not same_head),
        "same head": float(same_head),
    }


def _bounds(event: Event) -> tuple[str, ...]:
    return tuple(
        trait for trait in event.traits if trait in ("since", "by", "until", "till", "from", "between", "through")
    )


def _grain(value: Instant) -> str:
    """Return the unit that a time is told by; "Sunday afternoon" tells of Sunday."""
    return "day" if value.grain in _DAYS else value.grain


def _is_vague(one: Instant, other: Instant) -> bool:
    """Whether the two may differ by how loosely they are told, as two parts of one day may."""
    loose = any(value.vague and value.grain != "part" for value in (one, other))
    return loose or ((one.vague or other.vague) and one.first_day == other.first_day)


def _days_in(value: Instant) -> int:
    """Return how many days lie between the first and the last; a night that runs into the next morning is one day's."""
    if value.grain == "part":
        return 0
    return (value.last_day - value.first_day).days if value.first_day and value.last_day else 0


def _days_apart(one: Instant, other: Instant) -> int:
    if None in (one.start, one.end, other.start, other.end):
        return 0
    return max((one.start or 0) - (other.end or 0), (other.start or 0) - (one.end or 0), 0) // DAY


def _doubt(value: Instant) -> int:
    """Return by how many days a time may be off that is one of two: Tuesday by a week, "June 1" by a year."""
    first, last = value.choices[0].first_day, value.choices[-1].first_day
    return (last - first).days if first and last else 0


def _units_apart(one: Instant, other: Instant) -> int:
    """Return how many days lie between, or of months and years how many such; August is next to August."""
    if one.grain != other.grain or one.grain not in MONTHS_IN or one.start is None or other.start is None:
        return _days_apart(one, other)
    months = abs(month_index(one.start) - month_index(other.start))
    return max((months // 12 if months % 12 == 0 else months) - 1, 0)
