"""What a time expression says before anybody knows when the article was published.

A tagger makes these values from the words alone; resolving them needs the publication time and, where `base` says so,
a time told before ("story": the next day) or the time of an event ("event": three days after the attack).
"""

from dataclasses import dataclass
from typing import Literal

Base = Literal["published", "story", "event"]
Tense = Literal["past", "future", "present"]


@dataclass(frozen=True, slots=True)
class CalendarTime:
    """Parts of a date as the text gives them: "Tuesday, June 11", "June", "the 19th", "2019"; weekday 0 is Monday.

    `years` counts from the year of publication: -1 in "April of last year".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class RelativeUnit:
    """A unit counted from now: "yesterday" is (day, -1), "last week" (week, -1), "the next day" (day, 1, story)."""

    grain: str
    offset: int
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class RelativeName:
    """A recurring name with a pointer: "last Friday", "next June", "this summer"; the offset is -1, 0 or 1.

    `nearest` ones, such as "this past Friday" and "the coming Friday", leave no doubt which is meant.
    """

    kind: Literal["weekday", "month", "season"]
    number: int
    offset: int
    nearest: bool = False


@dataclass(frozen=True, slots=True)
class NamedTime:
    """A season, quarter, half, decade, century or holiday: ("season", 2, 2016), ("holiday", "christmas", None).

    `number` counts seasons from winter (0), quarters and halves from 1; for decades and centuries it is the first year.
    """

    kind: Literal["season", "quarter", "half", "decade", "century", "holiday"]
    number: int | str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ShiftedTime:
    """A distance from another time: "two weeks ago", "three days after Christmas", "a few days later"."""

    low: float
    high: float
    grain: str
    sign: int
    base: "Base | TimeExpression"


@dataclass(frozen=True, slots=True)
class Anniversary:
    """Some years after another time, to the day: "the 20th anniversary of the attacks"."""

    years: int
    base: "Base | TimeExpression"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that ends or begins at publication: "the past three weeks" is (3, 3, week, -1)."""

    low: float
    high: float
    grain: str
    sign: int


@dataclass(frozen=True, slots=True)
class PartTime:
    """A part of a time: early, mid, late, start, end, a part of a day, "earlier" or "later" in what is now."""

    base: "TimeExpression | Base"
    part: str


@dataclass(frozen=True, slots=True)
class CountedTime:
    """The nth weekday or unit of a time, 0 for the last: "the first Friday of May", "the third week of 2027"."""

    number: int
    grain: str
    weekday: int | None
    base: "TimeExpression"


@dataclass(frozen=True, slots=True)
class ContainingUnit:
    """The unit that holds a time: "the week of June 3", "that year"."""

    grain: str
    base: "TimeExpression | Base"


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day, in minutes from midnight, with the zone the text names; `base` is its day, if told."""

    minute: int
    grain: Literal["minute", "hour", "midnight"]
    zone: str = ""
    base: "TimeExpression | None" = None


@dataclass(frozen=True, slots=True)
class BoundTime:
    """One side of a time: since, after, until, before; "about" keeps both sides and makes them vague."""

    side: Literal["since", "after", "until", "before", "about"]
    base: "TimeExpression"


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From one time to another, both included."""

    first: "TimeExpression"
    last: "TimeExpression"


@dataclass(frozen=True, slots=True)
class UnknownTime:
    """A time whose value no calendar of ours gives: a fiscal year, Ramadan."""

    reason: str


TimeExpression = (
    CalendarTime
    | RelativeUnit
    | RelativeName
    | NamedTime
    | ShiftedTime
    | Anniversary
    | Stretch
    | PartTime
    | CountedTime
    | ContainingUnit
    | ClockTime
    | BoundTime
    | TimeRange
    | UnknownTime
)
