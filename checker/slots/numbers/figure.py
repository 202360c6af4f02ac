"""A quantity of an article together with what it counts and in what scope."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import log1p
from typing import Self

from checker.lexicon import load_class
from checker.model import Answer, Comparison
from checker.slots.numbers.counting import RANKED, Counting, fates
from checker.slots.numbers.quantity import Modifier, Quantity
from checker.slots.numbers.scope import Scope
from checker.slots.numbers.slips import find_slip

_LONG_LINE = 10  # so high an ordinal numbers what comes once a year or a term, not the events of one story
_MANY = 20  # votes; so many on one side of two tallies are no chance


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts; figures compare as their quantities, what they count proposes the pairs."""

    quantity: Quantity
    counting: Counting
    scope: Scope

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

    @property
    def is_toll(self) -> bool:
        """Whether this is how many people in all met one fate or were there: "killed 37", "52 people on board"."""
        everybody = load_class("tolls", "noun").issuperset(self.counting.words)
        return everybody and self.counting.kind in load_class("tolls", "class")

    @property
    def told_on(self) -> date | None:
        """The day on which it was told, None where the sentence does not say."""
        return self.scope.told_on

    def outgrows(self, other: object) -> bool:
        """Return whether both count what happened to people, which only becomes more, and this is more.

        A bound has been outgrown by what is more than its number: "at least 11" by 14.
        """
        if not isinstance(other, Figure) or not fates() >= {self.counting.kind, other.counting.kind}:
            return False
        bound = other.quantity
        told = replace(bound, modifier=Modifier.EXACT) if bound.high is None else bound
        return self.quantity.number > bound.number and self.quantity.compare(told, "0").answer is Answer.DIFFERENT

    def _adds_up(self, other: Self) -> bool:
        """Whether the other stands beside this, is the sum of this and what does, or is the rest of a whole."""
        mine, theirs = self.quantity.number, other.quantity.number
        if "pair" in (self.quantity.modifier, other.quantity.modifier):
            return False
        if self.quantity.measure.dimension == "share":
            return mine * self.quantity.measure.factor + theirs * other.quantity.measure.factor == 1
        return theirs in self.scope.beside or any(theirs == mine + number for number in self.scope.beside if number)

    def _stands_in_line_of(self, other: Self) -> bool:
        """Whether two ranks can be of one thing in one order; what is only counted off is another thing each time."""
        one, two = self.counting, other.counting
        if RANKED not in (one.kind, two.kind):
            return one.words == two.words and min(self.quantity.number, other.quantity.number) >= _LONG_LINE
        same_whole = not one.whole or not two.whole or not {*one.whole}.isdisjoint(two.whole)
        return one.kind == two.kind and one.words == two.words and same_whole

    def signs(self, other: Self) -> Mapping[str, float] | None:
        """Return what speaks for and against both being of one thing; None for the dead and the injured."""
        one, two = self.counting, other.counting
        if (one.kind != two.kind and fates() >= {one.kind, two.kind}) or self._adds_up(other) or other._adds_up(self):
            return None
        if self.quantity.unit == "rank" and not self._stands_in_line_of(other):
            return None
        agree = self.quantity.compare(other.quantity, "0").agrees
        counted, scope = one.compare(two), self.scope.compare(other.scope)
        numbers = (self.quantity, other.quantity)
        slips = _slips(*numbers)
        sizes = sorted(abs(float(it.number)) for it in numbers)
        return {
            "same noun": float(bool(one.noun) and one.noun == two.noun),
            "shared noun": float(counted.answer is Answer.COMPATIBLE),
            "other noun": float(bool(one.noun and two.noun) and one.noun != two.noun),
            "no noun": float(counted.answer is Answer.UNKNOWN and self.keys() == ("count",)),
            "same class": float(bool(one.kind) and one.kind == two.kind),
            "other class": float(bool(one.kind and two.kind) and one.kind != two.kind),
            "same whole": float(bool(one.whole) and not {*one.whole}.isdisjoint(two.whole)),
            "other whole": float(bool(one.whole and two.whole) and {*one.whole}.isdisjoint(two.whole)),
            "same modifiers": float(len(one.words) > 1 and one.words == two.words),
            "other scope": float(self.scope.traits != other.scope.traits),
            "other time": float(self.scope.is_of_other_time(other.scope)),
            "a distance": float("away" in self.scope.traits and "away" in other.scope.traits),
            "one period": float(bool(self.scope.period) != bool(other.scope.period)),
            "other period": float(scope.answer is Answer.DIFFERENT and self.scope.traits == other.scope.traits),
            "both precise": float(all(it.precise for it in numbers)),
            "both exact": float(all(it.modifier == "exact" for it in numbers)),
            "both round": float(
                all(it.number >= 10 and _figures(it) == 1 for it in numbers) and not slips.get("a scale off")
            ),
            "whole percents": float(self.keys() == ("share",) and all(it.step >= 1 for it in numbers)),
            "other modifier": float(self.quantity.modifier != other.quantity.modifier),
            "small": float(sizes[1] < 10 and self.quantity.modifier != "pair"),
            "a one": float(sizes[0] <= 1),
            "magnitude": log1p(sizes[1]),
            "values agree": float(agree),
            "within a step": float(not agree and _within_step(*numbers)),
            **slips,
            "ratio": log1p(sizes[1] / sizes[0]) if sizes[0] else 5.0,
            "ten times": float(sizes[1] > 10 * sizes[0]),
        }


def _slips(one: Quantity, other: Quantity) -> dict[str, float]:
    if one.top is not None and other.top is not None:
        sides = {one.number, one.top} & {other.number, other.top}
        return {"one side of two": float(len(sides) == 1 and all(float(side) >= _MANY for side in sides if side))}
    slip = find_slip(one.number, other.number)
    return {f"a {slip.kind} off": float(slip.figures - (slip.kind == "digit"))} if slip.kind else {}


def _within_step(one: Quantity, other: Quantity) -> bool:
    """Whether the coarser number could be the other rounded or cut off: "$5 billion" for $5.7 billion."""
    factors = (1, 1) if one.unit == other.unit else (one.measure.factor, other.measure.factor)
    (fine, exact), (step, coarse) = sorted(
        (it.step * factor, it.number * factor) for it, factor in zip((one, other), factors, strict=True)
    )
    return fine != step and -step <= 2 * (exact - coarse) < 2 * step


def _figures(quantity: Quantity) -> int:
    """Return how many figures carry meaning: 1 in 30,000, 2 in $1.4 billion."""
    return len(str(abs(int(quantity.number / Fraction(quantity.step)))).rstrip("0")) or 1
