"""The day on which something was said: a weekday beside the quotation, counted back from the day of publication."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from checker.model import Span
from checker.resolve.surroundings import Surroundings
from checker.slots.instant import Instant

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
# "before Tuesday's vote", "next Tuesday", "last Tuesday": another day than the nearest before publication.
_SAID = re.compile(rf"(?:said|told|tweeted|wrote|posted|added)\b[^,;:.]{{0,60}}?\s(?P<day>{'|'.join(_DAYS)})\b(?!['’])")
_OTHER = re.compile(r"\b(?:last|next|before|after|until|since|by|this coming)\s+$")


def spoken_day(text: str, around: Sequence[Surroundings], published: date | None) -> tuple[Instant, Span] | None:
    """Return the day and its place where the attribution names exactly one weekday."""
    if published is None:
        return None
    for one in around:
        for span in (one.after, one.before):
            narration = text[slice(*span)]
            match = _SAID.search(narration)
            if match and len(_WEEKDAY.findall(narration)) == 1 and not _OTHER.search(narration[: match.start("day")]):
                back = (published.weekday() - _DAYS.index(match["day"])) % 7
                day = published - timedelta(days=back)
                return Instant.of_day(day), Span(span.start + match.start(), span.start + match.end())
    return None
