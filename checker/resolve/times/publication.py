"""Infer when an article without a publication time was published, from what it says is over and what is to come."""

from collections.abc import Iterable

from checker.resolve.times.times import resolve_at, resolve_time
from checker.slots.times.calendar import DAY
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import Tense, TimeExpression


def infer_publication(times: Iterable[tuple[TimeExpression, Tense | None]]) -> Instant | None:
    """Return an interval that holds the publication, given the times of an article with the tenses of their clauses.

    Only times that need no publication count, such as "June 11, 2019": publication is not before what is told in the
    past tense, nor after what is told in the future tense. A side that nothing bounds is open. None where no such time
    is told or where they contradict each other.
    """
    start: int | None = None
    end: int | None = None
    for expression, tense in times:
        value = resolve_time(expression, None)
        if tense == "past" and value.start is not None:
            start = value.start if start is None else max(start, value.start)
        elif tense == "future" and value.end is not None:
            end = value.end if end is None else min(end, value.end)
    if (start is None and end is None) or (start is not None and end is not None and end <= start):
        return None
    return Instant(
        start, end, "day", "" if end is not None and start is not None else "since" if end is None else "until"
    )


def resolve_within(expression: TimeExpression, window: Instant, anchor: Instant | None, tense: Tense | None) -> Instant:
    """Return what an expression means in an article published some time in a window, unknown where that matters."""
    if window.start is None or window.end is None:
        return resolve_at(expression, None, anchor, tense)
    # A later publication never means an earlier time, so that the first and the last day tell of those between.
    days = (window.start, window.end - DAY)
    first, last = (resolve_at(expression, Instant(day, day + DAY), anchor, tense) for day in days)
    return first if first == last else resolve_at(expression, None, anchor, tense)
