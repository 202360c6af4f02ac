"""The scope of a quantity: of what period it is, per what, and whether it is a part of what was counted before."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.numbers.units import Number


@dataclass(frozen=True, slots=True)
class Scope:
    """What bounds a count: `traits` such as "others", "including", "per hour", and `period`, empty where unsaid.

    `past` are the years and months before those of the article that its sentence names; `beside` the other numbers of
    the sentence, with which it may add up; `earlier` whether it tells what had been before, in times unsaid.
    `told_on` is the day on which somebody told it, where the sentence says so: "officials said on Tuesday".
    """

    traits: tuple[str, ...] = ()
    period: str = ""
    past: tuple[str, ...] = ()
    beside: tuple[Number, ...] = ()
    earlier: bool = False
    told_on: date | None = None

    @property
    def canonical(self) -> str:
        """The traits and the period."""
        return str(self)

    def keys(self) -> tuple[str, ...]:
        """Return the traits, which both must share."""
        return (" ".join(self.traits),)

    def is_of_other_time(self, other: Self) -> bool:
        """Whether the two name times long past that differ, or only one does; what had been before can be any time."""
        if bool(self.past) != bool(other.past):
            return not (self if other.past else other).earlier
        return bool(self.past) and {*self.past}.isdisjoint(other.past)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Compare: a part is not the whole, a rate not a total, one period not another; an unsaid period can be any."""
        if self.is_of_other_time(other):
            times = " and ".join(" ".join(scope.past) or "now" for scope in (self, other))
            return Comparison(Answer.DIFFERENT, f"they speak of {times}", Strength.WEAK)
        if self.traits != other.traits:
            clash = ", ".join(sorted({*self.traits} ^ {*other.traits}))
            return Comparison(Answer.DIFFERENT, f"only one is {clash}")
        if self.period and other.period and self.period != other.period:
            return Comparison(Answer.DIFFERENT, f"{self.period} is not {other.period}", Strength.WEAK)
        if self.period != other.period:
            return Comparison(Answer.COMPATIBLE, "only one names a period", Strength.WEAK)
        return Comparison(Answer.SAME, "the same scope")

    def __str__(self) -> str:
        """Show the traits and the period."""
        return ", ".join((*self.traits, *([self.period] if self.period else [])))
