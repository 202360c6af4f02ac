"""A quantity of an article together with what it counts and in what scope."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p
from typing import Self

from checker.model import Answer, Comparison
from checker.slots.counting import Counting
from checker.slots.quantity import Quantity
from checker.slots.scope import Scope
from checker.slots.slips import find_slip


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts; figures compare as their quantities, what they count proposes the pairs."""

    quantity: Quantity
    counting: Counting = Counting()
    scope: Scope = Scope()

    @property
    def canonical(self) -> str:
        """The quantity."""
        return str(self.quantity)

    def keys(self) -> tuple[str, ...]:
        """Return the dimension."""
        return self.quantity.keys()

    def compare(self, other: Self, within: str) -> Comparison:
        """Compare the quantities."""
        return self.quantity.compare(other.quantity, within)

    def __str__(self) -> str:
        """Show the quantity."""
        return str(self.quantity)

    def signs(self, other: Self) -> Mapping[str, float]:
        """Return what speaks for and against both being of one thing."""
        one, two = self.counting, other.counting
        counted, scope = one.compare(two), self.scope.compare(other.scope)
        numbers = (self.quantity, other.quantity)
        sizes = sorted(abs(float(it.number)) for it in numbers)
        return {
            "same noun": float(bool(one.head) and one.head == two.head),
            "shared noun": float(counted.answer is Answer.COMPATIBLE),
            "other noun": float(counted.answer is Answer.DIFFERENT),
            "no noun": float(counted.answer is Answer.UNKNOWN),
            "same class": float(bool(one.kind) and one.kind == two.kind),
            "other class": float(bool(one.kind and two.kind) and one.kind != two.kind),
            "same whole": float(bool(one.whole) and not {*one.whole}.isdisjoint(two.whole)),
            "other whole": float(bool(one.whole and two.whole) and {*one.whole}.isdisjoint(two.whole)),
            "same modifiers": float(len(one.words) > 1 and one.words == two.words),
            "other scope": float(self.scope.traits != other.scope.traits),
            "one period": float(bool(self.scope.period) != bool(other.scope.period)),
            "other period": float(scope.answer is Answer.DIFFERENT and self.scope.traits == other.scope.traits),
            "both precise": float(all(it.precise for it in numbers)),
            "both exact": float(all(it.modifier == "exact" for it in numbers)),
            "other modifier": float(self.quantity.modifier != other.quantity.modifier),
            "small": float(sizes[1] < 10),
            "a one": float(sizes[0] <= 1),
            "magnitude": log1p(sizes[1]),
            **_slips(*numbers),
            "ratio": log1p(sizes[1] / sizes[0]) if sizes[0] else 5.0,
            "ten times": float(sizes[1] > 10 * sizes[0]),
        }


def _slips(one: Quantity, other: Quantity) -> dict[str, float]:
    if one.top is not None and other.top is not None:
        ends = ((one.number, other.number), (one.top, other.top))
        same = [first == second for first, second in ends]
        return {"one side of two": float(sum(same) == 1 and any(a == b and a >= 20 for a, b in ends))}
    slip = find_slip(one.number, other.number)
    return {f"a {slip.kind} off": float(slip.figures)} if slip.kind else {}
