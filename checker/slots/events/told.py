"""A value of any kind as a headline or a body tells it: a number, a length of time, an office, a day, an act."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, SlotValue, Strength

# A headline names an office by another word than the body more often than it is wrong, and the day of another event;
# that two words are opposites here, or one act denied there, words alone do not prove.
_LOOSE = frozenset(("office", "time", "polarity", "outcome"))


@dataclass(frozen=True, slots=True)
class Told:
    """A value with its kind: "quantity", "duration", "age", "office", "time", "polarity", "outcome"."""

    kind: str
    value: SlotValue

    @property
    def canonical(self) -> str:
        """That of the value."""
        return self.value.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the value."""
        return self.value.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two values of one kind; a difference of offices, days or acts is faint."""
        if self.kind != other.kind:
            return Comparison(Answer.UNKNOWN, f"{' and '.join(sorted((self.kind, other.kind)))} do not compare")
        found = self.value.compare(other.value, within)
        loose = self.kind in _LOOSE and found.answer is Answer.DIFFERENT
        return found._replace(strength=Strength.FAINT) if loose else found

    def __str__(self) -> str:
        """Show the value."""
        return str(self.value)
