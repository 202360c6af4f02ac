"""A place in an order: the first, the only, the third-largest, the second time."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength

_OTHER_ORDER = Comparison(Answer.UNKNOWN, "places in two orders are not compared")


@dataclass(frozen=True, slots=True)
class Rank:
    """A place, counted from 1, in the `order` that a word names: "time", "largest", "ranking", "woman to lead"."""

    place: int
    order: str
    shown: str = ""

    @property
    def canonical(self) -> str:
        """The order."""
        return self.order

    def keys(self) -> tuple[str, ...]:
        """Return the order."""
        return (self.order,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - places have no tolerance
        """Compare two places in one order."""
        if self.order != other.order:
            return _OTHER_ORDER
        if self.place == other.place:
            return Comparison(Answer.SAME, f"both {self}")
        return Comparison(Answer.DIFFERENT, f"{self} is not {other}", Strength.WEAK)

    def __str__(self) -> str:
        """Show the words."""
        return self.shown or f"{self.place} {self.order}"
