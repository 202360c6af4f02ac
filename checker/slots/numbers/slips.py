"""How easily one number is mistyped for another: a digit changed, two swapped, a zero or a thousand too many."""

from fractions import Fraction
from typing import NamedTuple

from checker.slots.numbers.units import Number

_LONGEST = 5
_THOUSAND = 3  # zeros


class Slip(NamedTuple):
    """A slip that turns one number into another: its kind, and how many figures both share, at most five."""

    kind: str
    figures: int


NO_SLIP = Slip("", 0)


def find_slip(one: Number, two: Number) -> Slip:
    """Return the slip between two numbers: "scale" (5.7 million, 5.7 billion), "zero" (30, 300), "digit" (716, 761)."""
    first, second = _figures(one), _figures(two)
    if not first or not second:
        return NO_SLIP
    longest = min(max(len(first[0]), len(second[0])), _LONGEST)
    if first[0] == second[0]:
        shift = abs(first[1] - second[1])
        return Slip("scale" if shift == _THOUSAND else "zero", longest) if shift else NO_SLIP
    written = [_written(*it, min(first[1], second[1])) for it in (first, second)]
    return Slip("digit", longest) if longest > 1 and _one_slip(*written) else NO_SLIP


def _figures(number: Number) -> tuple[str, int] | None:
    """Return the digits of a number that carry meaning, and the power of ten of the last: 43,000 is ("43", 3)."""
    value = Fraction(number)
    power = 0
    while value.denominator != 1 and power > -6:
        value, power = value * 10, power - 1
    if value.denominator != 1 or value <= 0:
        return None
    digits = str(value.numerator)
    kept = digits.rstrip("0")
    return kept, power + len(digits) - len(kept)


def _written(figures: str, power: int, least: int) -> str:
    return figures + "0" * (power - least)


def _one_slip(first: str, second: str) -> bool:
    """Whether one digit is another, or two neighbours are swapped."""
    if len(first) != len(second):
        return False
    wrong = [n for n, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
    if len(wrong) == 1:
        return True
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return swapped and first[wrong[0]] == second[wrong[1]] and first[wrong[1]] == second[wrong[0]]
