"""Where something happened: a place as the articles name it."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.names.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Location:
    """A place of an event; `beside` are the words by which it only lies near the place: "near", "south of"."""

    place: Organisation
    beside: str = ""

    @property
    def canonical(self) -> str:
        """The id of the place."""
        return self.place.place

    def keys(self) -> tuple[str, ...]:
        """Return no key: places are compared, never blocked on."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - places have no tolerance
        """Compare two places; where one contains the other, or only names more of it, both can be right."""
        mine, others = self.place, other.place
        if mine.place == others.place:
            return Comparison(Answer.SAME, f"both {mine}")
        if mine.contains(others):
            return Comparison(Answer.COMPATIBLE, f"one of {mine} and {others} contains the other")
        if self.beside != other.beside:
            return Comparison(Answer.UNKNOWN, f"one lies {self.beside or other.beside} a place")
        if not {*mine.words}.isdisjoint(others.words):
            return Comparison(Answer.UNKNOWN, f"{mine} and {others} share words")
        return Comparison(Answer.DIFFERENT, f"{mine} is not {others}", Strength.STRONG)

    def __str__(self) -> str:
        """Show the name as printed."""
        return str(self.place)
