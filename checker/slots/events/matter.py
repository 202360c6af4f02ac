"""What one place of a headline is about: the words there, which a sentence of the same article's body tells more of."""

from dataclasses import dataclass
from typing import Literal, Self

from checker.model import Answer, Comparison


@dataclass(frozen=True, slots=True)
class Matter:
    """The place in the headline of an article, and its words; `part` is where a claim on it stands."""

    article: str
    place: int
    words: str
    part: Literal["headline", "body"]

    @property
    def canonical(self) -> str:
        """The words and where they stand."""
        return f"{self.article}\x1f{self.place}\x1f{self.words}"

    def keys(self) -> tuple[str, ...]:
        """Return the place: nothing else is about it."""
        return (self.canonical,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - a place has no tolerance
        """Compare two places."""
        if self.canonical == other.canonical:
            return Comparison(Answer.SAME, f"both tell of “{self.words}” in the headline")
        return Comparison(Answer.DIFFERENT, "two places of a headline")

    def __str__(self) -> str:
        """Show the words."""
        return self.words
