"""What a time expression is read against: publication, the time told before, the tense of its clause."""

from dataclasses import dataclass
from datetime import date

from checker.slots.times.calendar import DAY, minute_of
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import Tense

_CALENDAR = (minute_of(date.min), minute_of(date.max) + DAY)


class NoTimeError(Exception):
    """The expression has no value that can be known; it never leaves the resolver."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The publication as an interval (a day, or a minute where the hour is known), an anchor and a tense."""

    published: Instant | None
    anchor: Instant | None
    tense: Tense | None

    @property
    def now(self) -> int:
        """The first minute of the day of publication; raises NoTimeError where it is not known."""
        return bounds(self.published)[0] // DAY * DAY

    @property
    def direction(self) -> int:
        """-1 where the nearest past is meant, 1 for the nearest future, 0 where the nearest of both is."""
        return {"past": -1, "future": 1}.get(self.tense or "", 0)


def bounds(value: Instant | None) -> tuple[int, int]:
    """Return both ends of a time; raises NoTimeError where it is unknown or open."""
    if value is None or value.start is None or value.end is None:
        raise NoTimeError
    return value.start, value.end


def in_calendar(time: Instant) -> bool:
    """Whether both ends lie in the years 1 to 9999."""
    return all(end is None or _CALENDAR[0] <= end <= _CALENDAR[1] for end in (time.start, time.end))
