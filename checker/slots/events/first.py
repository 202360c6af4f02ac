"""Who was the first, the only or the largest of a kind: of which there is one."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison
from checker.slots.names.participant import Participant

_ALIKE = 0.5  # of the terms that either article gives


@dataclass(frozen=True, slots=True)
class First:
    """A distinction that one alone has, by its terms ("first", "woman", "lead", "navy"), and who has it."""

    terms: tuple[str, ...]
    holder: Participant

    @property
    def canonical(self) -> str:
        """The distinction."""
        return " ".join(self.terms)

    def keys(self) -> tuple[str, ...]:
        """Return the rank and what it ranks."""
        return (" ".join(self.terms[:2]),)

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare who has a distinction, if both articles tell of the same."""
        mine, others = frozenset(self.terms), frozenset(other.terms)
        if self.keys() != other.keys() or len(mine & others) < _ALIKE * len(mine | others):
            return Comparison(Answer.UNKNOWN, "two distinctions")
        return self.holder.compare(other.holder, within)

    def __str__(self) -> str:
        """Show who has it."""
        return str(self.holder)
