"""A value together with the words of the article that state it, where those stand apart from the claim's own words."""

from dataclasses import dataclass, field
from typing import Self

from checker.model import Comparison, Focus, SlotValue


@dataclass(frozen=True, slots=True)
class Placed:
    """A value and its place; values are equal and compare without regard to the place."""

    value: SlotValue
    focus: Focus = field(compare=False)

    @property
    def canonical(self) -> str:
        """That of the value."""
        return self.value.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the value."""
        return self.value.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare the values, and show both places."""
        return self.value.compare(other.value, within)._replace(focus=(self.focus, other.focus))

    def __str__(self) -> str:
        """Show the value."""
        return str(self.value)
