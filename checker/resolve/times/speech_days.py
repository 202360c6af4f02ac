"""The day on which something was said: a weekday beside the quotation, counted back from the day of publication."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from checker.model import Mention, Span
from checker.resolve.surroundings import Surroundings
from checker.slots.times.calendar import minute_of
from checker.slots.times.instant import Instant

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(_DAYS)})\b")
_BESIDE = re.compile(rf"[’'”\",.]*\s(?:(?:on|earlier|late|early|this)\s)*(?P<day>{'|'.join(_DAYS)})\b(?!['’])")
# "before Tuesday's vote", "next Tuesday", "last Tuesday": another day than the nearest before publication.
_SAID = re.compile(rf"(?:said|told|tweeted|wrote|posted|added)\b[^,;:.]{{0,60}}?\s(?P<day>{'|'.join(_DAYS)})\b(?!['’])")
_OTHER = re.compile(r"\b(?:last|next|before|after|until|since|by|this coming)\s+$")

_LONG_BEFORE = timedelta(days=7)
_AFTER_CUE = re.compile(r"\s(?:(?!that\b|if\b|whether\b|of\b|since\b|until\b|by\b)[^\s,;:.“”\"]+\s){0,6}")
_BEFORE_CUE = re.compile(r",\s(?:[^\s,;:“”\"]+\s){1,6}")


def spoken_day(text: str, around: Sequence[Surroundings], published: date | None) -> tuple[Instant, Span] | None:
    """Return the day and its place where the attribution names exactly one weekday."""
    if published is None:
        return None
    for one in around:
        for span in (one.after, one.before):
            narration = text[slice(*span)]
            match = _SAID.search(narration)
            if match and len(_WEEKDAY.findall(narration)) == 1 and not _OTHER.search(narration[: match.start("day")]):
                return _last(match["day"], published), Span(span.start + match.start(), span.start + match.end())
    return None


def is_earlier(text: str, cue: Span, mentions: Iterable[Mention], published: date | None) -> bool:
    """Whether the time of a quotation ends long before publication: "said in April", "In 2012, Ms. Roth wrote"."""
    if published is None:
        return False
    latest = minute_of(published - _LONG_BEFORE)
    times = [m for m in mentions if m.kind == "time" and isinstance(m.entity, Instant) and m.entity.end is not None]
    after = next((m for m in times if _AFTER_CUE.fullmatch(text, cue.end, m.span.start)), None)
    told = after or next((m for m in times if _BEFORE_CUE.fullmatch(text, m.span.end, cue.start)), None)
    return told is not None and told.entity.end <= latest


def weekday_of(narration: str, venue: int, published: date | None) -> Instant | None:
    """Return the day on which somebody spoke: the weekday right after `venue`, where its name ends, or the only one.

    None where there are two, or another's day.
    """
    beside = _BESIDE.match(narration, venue)
    found = [beside] if beside else list(_WEEKDAY.finditer(narration))
    if published is None or len(found) != 1 or _OTHER.search(narration[: found[0].start("day")]):
        return None
    return _last(found[0]["day"], published)


def _last(weekday: str, published: date) -> Instant:
    """Return the last such day up to publication."""
    return Instant.of_day(published - timedelta(days=(published.weekday() - _DAYS.index(weekday)) % 7))
