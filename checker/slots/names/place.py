"""Places, with what contains them."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its id in the lexicon; the ids of its containers begin it ("us-tx-austin" lies in "us-tx")."""

    id: str
    shown: str = ""

    @property
    def canonical(self) -> str:
        """The id."""
        return self.id

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - places have no tolerance
        """Compare two places; a place and its container are compatible."""
        if self.id == other.id:
            return Comparison(Answer.SAME, f"both {self.shown or self.id}")
        if f"{self.id}-".startswith(f"{other.id}-") or f"{other.id}-".startswith(f"{self.id}-"):
            return Comparison(Answer.COMPATIBLE, f"one of {self.id} and {other.id} contains the other")
        return Comparison(Answer.DIFFERENT, f"{self.id} is not {other.id}")

    def __str__(self) -> str:
        """Show the id."""
        return self.id
