"""Quantities as intervals: "12" is [12, 12], "at least 12" [12, ∞), "about 12", "dozens", "10 to 15 percent"."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from checker.model import Comparison
from checker.slots.numbers.number_words import PART_STEP, natural_step
from checker.slots.numbers.quantity_comparison import compare_quantities
from checker.slots.numbers.quantity_text import show_quantity
from checker.slots.numbers.units import Number, Unit, size, units_by_symbol

ABOUT = Fraction(15, 100)
"""How far "about" reaches to either side, and "nearly" downwards: "nearly two dozen" contains 21."""


class Modifier(StrEnum):
    """What the words around a number make of it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    FEWER_THAN = "fewer than"
    NEARLY = "nearly"
    UP_TO = "up to"
    RANGE = "range"
    VAGUE = "vague"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, the words that bound it, and `step`, the place value of the last digit that was written.

    `unit` is a symbol of the unit table: "" for a count, "USD", "percent", "share", "km", "rank". `top` is the upper
    end of a range or a vague number ("several": 3 to 12), or the second figure of a pair such as a vote or a score.
    """

    number: Number
    unit: str = ""
    modifier: Modifier = Modifier.EXACT
    top: Number | None = None
    step: Number = 1

    @property
    def measure(self) -> Unit:
        """The unit with its dimension and factor."""
        return units_by_symbol()[self.unit]

    @property
    def low(self) -> Number | None:
        """The lower end in its own unit; None where it is unbounded."""
        match self.modifier:
            case Modifier.AT_MOST | Modifier.FEWER_THAN | Modifier.UP_TO:
                return None
            case Modifier.ABOUT | Modifier.NEARLY:
                return self.number - size(self.number) * ABOUT
            case _:
                return self.number

    @property
    def high(self) -> Number | None:
        """The upper end in its own unit; None where it is unbounded."""
        match self.modifier:
            case Modifier.AT_LEAST | Modifier.MORE_THAN:
                return None
            case Modifier.VAGUE | Modifier.RANGE | Modifier.PAIR:
                return self.top
            case Modifier.ABOUT:
                return self.number + size(self.number) * ABOUT
            case _:
                return self.number

    @property
    def precise(self) -> bool:
        """Whether somebody counted or measured: exact, and not round (12, 155, 5,687.75; not 20, 1.4 billion)."""
        if self.modifier == Modifier.PAIR:
            return True
        if self.modifier != Modifier.EXACT:
            return False
        figures = size(self.number if self.step == 1 else self.number / Fraction(self.step))
        return (self.step == 1 and self.number <= 12) or figures >= 100 or (self.step <= 1 and figures % 10 != 0)

    def keys(self) -> tuple[str, ...]:
        """Return the dimension, since an open interval can meet any number of its dimension."""
        return (self.measure.dimension + (":pair" if self.modifier == Modifier.PAIR else ""),)

    def compare(self, other: "Quantity", within: str) -> Comparison:
        """Compare as intervals of exact numbers, up to rounding and `within` ("0", "5 %", "1 unit").

        Different dimensions or currencies are unknown, and so are numbers 100 times apart, which count different
        things, unless one is exactly 1,000 or 1,000,000 times the other. A `within` of another form is a ValueError.
        """
        return compare_quantities(self, other, within)

    def __str__(self) -> str:
        """Show as newspapers write: "at least 12", "$1.4 billion", "10 to 15 percent", "52–48"."""
        return show_quantity(self)


@lru_cache(maxsize=8192)
def make_quantity(
    number: Number,
    unit: str = "",
    modifier: Modifier = Modifier.EXACT,
    top: Number | None = None,
    step: Number | None = None,
) -> Quantity:
    """Return a quantity with its natural step, or a finer one where more digits were written: "1.40 billion"."""
    if step == PART_STEP and not isinstance(number, int):
        return Quantity(number, unit, modifier, top, step)
    natural = natural_step(number)
    if step is None or step >= natural or step == PART_STEP or not _is_shown(number, step):
        step = natural
    return Quantity(number, unit, modifier, top, step)


def _is_shown(number: Number, step: Number) -> bool:
    """Whether a number written with its scale can show a step finer than the natural one: "1.40 billion", "2.0"."""
    scale = next((size for size in (10**12, 10**9, 10**6) if size <= number), Fraction(9, 10))
    return step <= scale and (number / Fraction(step)).denominator == 1
