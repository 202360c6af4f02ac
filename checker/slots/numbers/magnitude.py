"""The order of magnitude of a number with its figures, so that a million written for a billion stands out."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.numbers.quantity import Quantity
from checker.slots.numbers.slips import find_slip

_OTHER = Comparison(Answer.UNKNOWN, "other figures", Strength.FAINT)


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A quantity of which only the magnitude is held against another's."""

    quantity: Quantity

    @property
    def canonical(self) -> str:
        """The quantity."""
        return str(self.quantity)

    def keys(self) -> tuple[str, ...]:
        """Return the dimension."""
        return self.quantity.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare: the same figures a thousand or a million times apart are different, other figures say nothing."""
        numbers = self.quantity, other.quantity
        if numbers[0].keys() != numbers[1].keys() or numbers[0].top is not None or numbers[1].top is not None:
            return _OTHER
        if numbers[0].number == numbers[1].number:
            return Comparison(Answer.SAME, f"both {self}")
        answer = numbers[0].compare(numbers[1], within)
        slip = find_slip(numbers[0].number, numbers[1].number)
        return answer if slip.kind == "scale" and answer.answer is Answer.DIFFERENT else _OTHER

    def __str__(self) -> str:
        """Show the quantity."""
        return str(self.quantity)
