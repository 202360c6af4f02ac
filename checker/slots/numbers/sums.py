"""Amounts that a sentence gives twice: by their parts, or by what changed into what, and outright."""

from dataclasses import dataclass
from typing import NamedTuple, Self

from checker.model import Answer, Comparison, Span
from checker.slots.numbers.units import Number


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount as an interval, as its sentence tells it; None where an end is open. `of` is what it is of."""

    low: Number | None
    high: Number | None
    shown: str
    of: str = ""

    @property
    def canonical(self) -> str:
        """What it is an amount of."""
        return self.of

    def keys(self) -> tuple[str, ...]:
        """Return one key, since an open interval meets any other."""
        return ("sum",)

    def compare(self, other: Self, within: str) -> Comparison:  # noqa: ARG002 - rounding is in the interval
        """Compare: intervals that do not meet are different."""
        reason = " and ".join(sorted((self.shown, other.shown)))
        if _ends_below(self.high, other.low) or _ends_below(other.high, self.low):
            return Comparison(Answer.DIFFERENT, f"{reason} do not fit")
        return Comparison(Answer.SAME if self == other else Answer.COMPATIBLE, f"{reason} fit")

    def __str__(self) -> str:
        """Show as the sentence tells it."""
        return self.shown


class Double(NamedTuple):
    """An amount that is given twice: the words that do so, by its parts, and outright."""

    span: Span
    parts: Sum
    total: Sum


def _ends_below(high: Number | None, low: Number | None) -> bool:
    return high is not None and low is not None and high < low
