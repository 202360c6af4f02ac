"""Times and durations as mentions: what overlaps a name, an office or an age is none; a bare weekday is a time."""

from bisect import bisect_right
from collections.abc import Sequence

from checker.model import Mention, Span
from checker.slots.times.duration import Duration
from checker.tag.times.times import FoundTime, find_times

_REPLACED = "calendar"
_UNKNOWN = ("thing", "name")  # capitals that may be a holiday's


def times_by_sentence(text: str, spans: Sequence[Span]) -> list[list[FoundTime]]:
    """Return the times of a text by the sentence that holds them; those that cross its end are left out."""
    starts = [span.start for span in spans]
    found: list[list[FoundTime]] = [[] for _ in spans]
    for time in find_times(text):
        index = bisect_right(starts, time.span.start) - 1
        if index >= 0 and time.span.end <= spans[index].end:
            found[index].append(time)
    return found


def with_times(mentions: Sequence[Mention], times: Sequence[FoundTime], index: int) -> tuple[Mention, ...]:
    """Return the mentions of a sentence together with its times, which take the place of weekdays and months."""
    if not times:
        return tuple(mentions)
    mentions = [mention for mention in mentions if mention.kind not in _UNKNOWN or not _within(mention.span, times)]
    taken = [mention.span for mention in mentions if mention.kind != _REPLACED]
    free = [time for time in times if not _overlaps(time.span, taken)]
    added = [
        Mention("duration" if isinstance(time.value, Duration) else "time", index, time.span, time.value)
        for time in free
    ]
    spans = [time.span for time in free]
    kept = (mention for mention in mentions if mention.kind != _REPLACED or not _overlaps(mention.span, spans))
    return tuple(sorted((*kept, *added), key=lambda mention: mention.span))


def _within(span: Span, times: Sequence[FoundTime]) -> bool:
    return any(time.span.start <= span.start and span.end <= time.span.end for time in times)


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
