"""A period with two named ends: "from 2006 to 2012", "between March and June 2019"."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison
from checker.slots.times.calendar import unit_at
from checker.slots.times.instant import Instant

_JOINT = " to "
_ORDER = (Answer.SAME, Answer.COMPATIBLE, Answer.UNKNOWN, Answer.DIFFERENT)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last unit of a period, both included."""

    first: Instant
    last: Instant

    @classmethod
    def of(cls, time: Instant) -> Self | None:
        """Return the period that a time names by two ends; None for a time that is one unit, open or vague."""
        if time.modifier or time.start is None or time.end is None:
            return None
        first = Instant(*unit_at(time.grain, time.start), time.grain)
        last = Instant(*unit_at(time.grain, time.end - 1), time.grain)
        return cls(first, last) if (first.start, last.end) == (time.start, time.end) and first != last else None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` shows; raises ValueError for anything else."""
        first, joint, last = text.partition(_JOINT)
        if not joint:
            raise ValueError(f"{text!r} is not a period")
        return cls(Instant.parse(first), Instant.parse(last))

    @property
    def canonical(self) -> str:
        """The two ends as shown."""
        return str(self)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of both ends."""
        return tuple(dict.fromkeys((*self.first.keys(), *self.last.keys())))

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare both ends; an end that differs makes the periods differ, the other bears out that they are one."""
        first, last = self.first.compare(other.first, within), self.last.compare(other.last, within)
        weaker = max((first, last), key=lambda end: _ORDER.index(end.answer))
        if weaker.answer is not Answer.DIFFERENT:
            return weaker
        ways = [way for way, end in (("begin", first), ("end", last)) if end.answer is Answer.DIFFERENT]
        return Comparison(Answer.DIFFERENT, f"they {' and '.join(ways)} at different times", weaker.strength)

    def signs(self, other: Self) -> dict[str, float]:
        """Return what the forms say: periods that share an end are often one, others seldom."""
        shared = (self.first.start == other.first.start) + (self.last.end == other.last.end)
        same_grain = self.first.grain == other.first.grain
        return {"same grain": same_grain, "an end shared": shared == 1, "no end shared": not shared}

    def __str__(self) -> str:
        """Show the value so that `parse` gives it back: "2006 to 2012"."""
        return f"{self.first}{_JOINT}{self.last}"
