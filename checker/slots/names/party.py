"""Political parties."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison


@dataclass(frozen=True, slots=True)
class Party:
    """A party by its id in the lexicon."""

    id: str

    @property
    def canonical(self) -> str:
        """The id."""
        return self.id

    def keys(self) -> tuple[str, ...]:
        """Return the country: parties of two countries are never compared."""
        return (self.id.partition("-")[0],)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - parties have no tolerance
        """Compare two parties; those of two countries are unknown to each other."""
        if self.id == other.id:
            return Comparison(Answer.SAME, f"both {self.id}")
        if self.keys() != other.keys():
            return Comparison(Answer.UNKNOWN, f"{self.id} and {other.id} belong to two countries")
        return Comparison(Answer.DIFFERENT, f"{self.id} is not {other.id}")

    def __str__(self) -> str:
        """Show the id."""
        return self.id
