"""A time as an interval: "June 11", "the end of June", "since 2014", "Tuesday night" once the day is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.times import instant_text
from checker.slots.times.calendar import DAY, HOUR, day_of, minute_of, unit_at

# A tolerance of a rule may reach a year, and a vague value another quarter: values so far apart still share a key.
_KEY_MARGIN = 366 + 92
_SLACK_LIMIT = 92 * DAY
_FIRST_DECADE, _LAST_DECADE = 180, 210
# 9 a.m. in London and 4 a.m. in New York may be one moment: no two zones of one story are further apart than this.
_ZONES_APART = 14 * HOUR
_VAGUE = frozenset(("about", "early", "mid", "late", "start", "end"))
_STEP = {"minute": 1, "hour": HOUR, "part": HOUR}
_TOLERANCE_UNITS = {"minute": 1, "hour": HOUR, "day": DAY, "week": 7 * DAY, "month": 31 * DAY, "year": 366 * DAY}

_ORDER = (Answer.SAME, Answer.COMPATIBLE, Answer.UNKNOWN, Answer.DIFFERENT)

_UNKNOWN = Comparison(Answer.UNKNOWN, "one of the times is not known", Strength.FAINT)
_SAME = Comparison(Answer.SAME, "the same time")
_ALL_TIME = Comparison(Answer.COMPATIBLE, "one of the times may be any time", Strength.FAINT)
_INSIDE = Comparison(Answer.COMPATIBLE, "one time lies within the other")
_OPEN = Comparison(Answer.COMPATIBLE, "one time lies within the other, which is open", Strength.FAINT)
_OVERLAP = Comparison(Answer.COMPATIBLE, "the times overlap", Strength.WEAK)
_ZONES = Comparison(Answer.COMPATIBLE, "the times are told in different zones", Strength.WEAK)
_NEAR = Comparison(Answer.COMPATIBLE, "the times are within the tolerance", Strength.WEAK)


@dataclass(frozen=True, slots=True)
class Instant:
    """A half-open interval of minutes [start, end) on the calendar; None is an open side, both None is any time.

    `grain` is the precision of the wording ("minute" to "century", or "weekend"), `modifier` its vagueness or side
    ("about", "early", "since", a part of the day; "either" is the first or the last unit of the interval), `zone` the
    zone that the text names. An unknown time has grain "unknown"; its modifier is "clash" where weekday and date
    contradict each other.
    """

    start: int | None
    end: int | None
    grain: str = "day"
    modifier: str = ""
    zone: str = ""

    @classmethod
    def unknown(cls, *, clash: bool = False) -> Self:
        """Return a time of which nothing is known."""
        return cls(None, None, "unknown", "clash" if clash else "")

    @classmethod
    def any_time(cls) -> Self:
        """Return the interval of all time: what is known of an article without a publication time."""
        return cls(None, None)

    @classmethod
    def of_day(cls, moment: date | datetime) -> Self:
        """Return the day of a date or of a local time, in the outlet's own zone."""
        return cls(*unit_at("day", minute_of(moment)))

    @classmethod
    def of_days(cls, first: date | None, last: date | None) -> Self:
        """Return the days from the first to the last, both included; None leaves a side open."""
        side = "" if (first is None) == (last is None) else "since" if last is None else "until"
        return cls(minute_of(first) if first else None, minute_of(last) + DAY if last else None, "day", side)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` shows; raises ValueError for anything else."""
        return cls(*instant_text.read_instant(text))

    @property
    def canonical(self) -> str:
        """The interval as shown."""
        return str(self)

    @property
    def known(self) -> bool:
        """Whether anything is known of the time."""
        return self.grain != "unknown"

    @property
    def clash(self) -> bool:
        """Whether the text gave a weekday and a date that do not belong together."""
        return self.grain == "unknown" and self.modifier == "clash"

    @property
    def vague(self) -> bool:
        """Whether the bounds are a convention rather than what the text says."""
        return self.modifier in _VAGUE or self.grain in ("season", "part")

    @property
    def first_day(self) -> date | None:
        """The first day of the interval, None where it is open or unknown."""
        return None if self.start is None else day_of(self.start)

    @property
    def last_day(self) -> date | None:
        """The last day of the interval, inclusive, None where it is open or unknown."""
        return None if self.end is None else day_of(self.end - 1)

    @property
    def choices(self) -> "tuple[Instant, ...]":
        """The intervals of which one is meant: the first and the last unit of an "either", else the time itself."""
        if self.modifier != "either" or self.start is None or self.end is None:
            return (self,)
        first, last = unit_at(self.grain, self.start), unit_at(self.grain, self.end - 1)
        return tuple(type(self)(*unit, self.grain, "", self.zone) for unit in (first, last))

    def contains(self, other: "Instant") -> bool:
        """Whether every minute of the other time lies in this one; unknown times contain nothing."""
        return (
            self.known
            and other.known
            and (self.start is None or (other.start is not None and self.start <= other.start))
            and (self.end is None or (other.end is not None and other.end <= self.end))
        )

    def keys(self) -> tuple[str, ...]:
        """Return the decades that the interval touches, with a margin for tolerances; none for an unknown time."""
        if not self.known:
            return ()
        margin = _KEY_MARGIN * DAY
        first = _FIRST_DECADE if self.start is None else _decade(self.start - margin)
        last = _LAST_DECADE if self.end is None else _decade(self.end + margin)
        return tuple(f"{decade}0s" for decade in range(first, last + 1))

    def compare(self, other: "Instant", within: str = "0") -> Comparison:
        """Compare two intervals: disjoint beyond the tolerance is different, one inside the other is compatible.

        `within` is "0" or a number and a unit ("1 day", "31 days", "90 minutes"); raises ValueError for anything else.
        Distances are counted in days, between last and first day, unless both times are given to the hour or finer.
        """
        if not self.known or not other.known:
            return _UNKNOWN
        if self.start is self.end is None or other.start is other.end is None:
            return _ALL_TIME
        if self != other and "either" in (self.modifier, other.modifier):
            return _closest(one.compare(two, within) for one in self.choices for two in other.choices)
        fine = self.grain in _STEP and other.grain in _STEP
        gap = max(_gap(self, other), _gap(other, self))
        if fine and self.zone != other.zone and gap < _ZONES_APART:
            return _ZONES
        if self.start == other.start and self.end == other.end:
            return _SAME
        if gap < 0:
            return _overlapping(self, other)
        # Neighbouring days are a day apart, neighbouring minutes a minute, though no minute lies between them.
        step = min(_STEP.get(self.grain, DAY), _STEP.get(other.grain, DAY)) if fine else DAY
        return _apart(self, other, gap // step * step + step, parse_tolerance(within))

    def __str__(self) -> str:
        """Show the value so that `parse` gives it back: "2019-06-11", "early 2019-05", "since 2014", "unknown"."""
        return instant_text.show_instant(self.start, self.end, self.grain, self.modifier, self.zone)


def parse_tolerance(within: str) -> int:
    """Return a tolerance such as "0", "1 day" or "90 minutes" in minutes; raises ValueError if it is no such thing."""
    number, _, unit = within.strip().partition(" ")
    if not unit and number.isdecimal() and int(number) == 0:
        return 0
    if not number.isdecimal() or unit.removesuffix("s") not in _TOLERANCE_UNITS:
        raise ValueError(f'{within!r} is not a tolerance for times, such as "0", "1 day" or "31 days"')
    return int(number) * _TOLERANCE_UNITS[unit.removesuffix("s")]


def _closest(comparisons: Iterable[Comparison]) -> Comparison:
    """Return the best answer of two times of which each may be one of two; it is never firm."""
    best = min(comparisons, key=lambda one: (_ORDER.index(one.answer), len(one.reason), one.reason))
    answer = Answer.COMPATIBLE if best.answer is Answer.SAME else best.answer
    return Comparison(answer, best.reason, min(best.strength, Strength.WEAK))


def _decade(minute: int) -> int:
    """Return the decade of a minute, the far past and the far future each as one."""
    # 525,949 minutes are a mean Gregorian year; a decade's edge may be a day off, far inside the margin.
    return min(max(minute // 5259492, _FIRST_DECADE), _LAST_DECADE)


def _gap(earlier: Instant, later: Instant) -> int:
    """Return the minutes between the end of one interval and the start of the other, negative where they overlap."""
    return -1 if earlier.end is None or later.start is None else later.start - earlier.end


def _overlapping(first: Instant, second: Instant) -> Comparison:
    """Return the answer for two intervals that share a minute."""
    if not first.contains(second):
        first, second = second, first
    if not first.contains(second):
        return _OVERLAP
    return _OPEN if first.start is None or first.end is None else _INSIDE


def _apart(first: Instant, second: Instant, distance: int, tolerance: int) -> Comparison:
    """Return the answer for two intervals that share no minute."""
    if distance <= tolerance + max(_slack(first), _slack(second)):
        return _NEAR
    strength = Strength.WEAK if first.vague or second.vague else Strength.STRONG
    return Comparison(Answer.DIFFERENT, f"{_in_words(distance)} apart", strength)


def _slack(value: Instant) -> int:
    """Return by how many minutes the bounds of a vague interval may be off.

    A week may start on Sunday or Monday, and a weekend on Friday night.
    """
    if value.start is None or value.end is None:
        return 0
    if value.grain in ("week", "weekend"):
        return DAY
    if value.modifier not in _VAGUE and value.grain != "season":
        return 0
    return 0 if value.grain == "part" else min((value.end - value.start) // 5, _SLACK_LIMIT)


def _in_words(minutes: int) -> str:
    """Return a length of time in the largest unit that fits it."""
    for unit, size in (("year", 365 * DAY), ("day", DAY), ("hour", HOUR), ("minute", 1)):
        if minutes >= size:
            count = minutes // size
            return f"{count} {unit}{'' if count == 1 else 's'}"
    return "less than a minute"
