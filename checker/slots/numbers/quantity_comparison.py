"""Comparing quantities: intervals of exact numbers, with the slack that rounding gives.

A number that was written more coarsely stands for everything that rounds or cuts off to it: "43,000" for 43,350,
"$43 million" for $43,885,310. Nobody writes 50,000 for 55,000 though, so the slack is capped at 5 percent.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.model import Answer, Comparison, Strength
from checker.slots.numbers.units import Number, Unit, size, to_base

if TYPE_CHECKING:
    from checker.slots.numbers.quantity import Quantity

_CAP = Fraction(5, 100)
_CAP_OF_MILLIONS = Fraction(10, 100)
_VAGUE = Fraction(1, 4)
_APART = 100
_WITHIN = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?(%|[A-Za-z ]*)")


@lru_cache(maxsize=1 << 14)
def compare_quantities(one: "Quantity", two: "Quantity", within: str) -> Comparison:
    """Compare two quantities; see `Quantity.compare`."""
    first, second = sorted((one, two), key=_order)
    share, absolute = read_within(within)
    dimensions = first.keys(), second.keys()
    if dimensions[0] != dimensions[1]:
        kinds = " and ".join(sorted(keys[0].removeprefix("money:") for keys in dimensions))
        return Comparison(Answer.UNKNOWN, f"{kinds} do not compare", Strength.FAINT)
    if first.modifier == "pair":
        return _compare_pairs(first, second)
    if _ends(first) == _ends(second):
        return Comparison(Answer.SAME, f"both {first}", Strength.STRONG if _precise(first, second) else Strength.WEAK)
    if overlap := _compare_ends(first, second, share, absolute):
        return overlap
    return _tell_apart(first, second)


@lru_cache(maxsize=64)
def read_within(within: str) -> tuple[Fraction, Fraction]:
    """Read a tolerance as a share and an absolute number: "5 %" is (1/20, 0), "1 unit" (0, 1). Else a ValueError."""
    match = _WITHIN.fullmatch(within.strip())
    if match is None:
        raise ValueError(f"not a tolerance: {within!r} (write it as 0, 5 % or 1 unit)")
    amount = Fraction(match[1])
    return (amount / 100, Fraction(0)) if match[2] == "%" else (Fraction(0), amount)


def _order(quantity: "Quantity") -> tuple[str, bool, Number, str]:
    low = quantity.low
    return (quantity.unit, low is not None, 0 if low is None else to_base(low, quantity.measure), str(quantity))


@lru_cache(maxsize=1 << 12)
def _ends(quantity: "Quantity") -> tuple[Number | None, Number | None]:
    unit = quantity.measure
    low, high = quantity.low, quantity.high
    return None if low is None else to_base(low, unit), None if high is None else to_base(high, unit)


def _precise(first: "Quantity", second: "Quantity") -> bool:
    return first.precise and second.precise


def _compare_pairs(first: "Quantity", second: "Quantity") -> Comparison:
    """Compare scores and votes; which side is named first is a matter of style."""
    if sorted((first.number, first.top or 0)) == sorted((second.number, second.top or 0)):
        return Comparison(Answer.SAME, f"both {first}")
    return Comparison(Answer.DIFFERENT, f"{first} is not {second}")


def _compare_ends(first: "Quantity", second: "Quantity", share: Fraction, absolute: Fraction) -> Comparison | None:
    """Return an agreement where the intervals meet, or rounding or the tolerance closes the gap between them."""
    low, high, lower, higher = _gap(first, second)
    if low is None or high is None or high <= low:
        return Comparison(Answer.COMPATIBLE, f"{first} and {second} can both be true", Strength.WEAK)
    gap = high - low
    if gap <= _slack(lower, higher):
        return Comparison(Answer.COMPATIBLE, f"{first} and {second} differ by rounding", Strength.WEAK)
    factor = max(first.measure.factor, second.measure.factor)
    if gap <= share * max(size(low), size(high)) or gap <= absolute * factor:
        return Comparison(Answer.COMPATIBLE, f"{first} and {second} are within the tolerance", Strength.WEAK)
    return None


def _gap(first: "Quantity", second: "Quantity") -> tuple[Number | None, Number | None, "Quantity", "Quantity"]:
    """Return the ends that face each other, of the lower and the higher interval, and both in that order."""
    (low_1, high_1), (low_2, high_2) = _ends(first), _ends(second)
    if low_1 is not None and high_2 is not None and high_2 < low_1:
        return high_2, low_1, second, first
    return high_1, low_2, first, second


def _slack(lower: "Quantity", higher: "Quantity") -> Number:
    """Return how large a gap rounding explains, in the unit of the dimension: upwards cutting off does, too."""
    units = lower.measure, higher.measure
    steps = lower.step * units[0].factor, higher.step * units[1].factor
    converted = lower.unit != higher.unit
    up = _reach(lower, units[0], cut=True) if (converted or steps[0] > steps[1]) and not _is_bound(lower) else 0
    down = _reach(higher, units[1], cut=False) if (converted or steps[1] > steps[0]) and not _is_bound(higher) else 0
    vague = sum(size(it.number) * it.measure.factor for it in (lower, higher) if it.modifier == "vague")
    return up + down + vague * _VAGUE


def _is_bound(quantity: "Quantity") -> bool:
    """Whether a number is a limit, which nobody rounds past: less than $1 million is no $1.1 million."""
    return quantity.modifier in ("more than", "fewer than")


def _reach(quantity: "Quantity", unit: Unit, *, cut: bool) -> Number:
    whole_size = size(quantity.number)
    half, capped = Fraction(quantity.step) / 2, whole_size * _CAP
    if unit.dimension in ("temperature", "degree"):
        return half * unit.factor
    rounded = min(half, whole_size * _CAP_OF_MILLIONS if whole_size >= 10**6 else capped)
    return max(rounded, min(quantity.step, capped) if cut else 0) * unit.factor


def _tell_apart(first: "Quantity", second: "Quantity") -> Comparison:
    """Return a difference, or unknown where the numbers are so far apart that they count different things."""
    low, high, lower, higher = _gap(first, second)
    ratio = Fraction(high) / low if low and high and low > 0 else Fraction(0)
    shown = f"{lower} is not {higher}"
    thousands = _thousands(lower, higher)
    if thousands and {lower.modifier, higher.modifier} <= {"exact", "about"}:
        slip = _magnitude(size(lower.number) * lower.measure.factor, thousands)
        return Comparison(Answer.DIFFERENT, f"{shown}; {slip}", _strength(first, second))
    if ratio >= _APART:
        return Comparison(Answer.UNKNOWN, f"{lower} and {higher} are too far apart to count one thing", Strength.FAINT)
    exact = "exact" if lower.modifier == higher.modifier == "exact" else "bounded or approximate"
    how = f"both {exact}" if _precise(first, second) or exact != "exact" else "at least one is round"
    return Comparison(Answer.DIFFERENT, f"{shown}; {how}", _strength(first, second))


def _thousands(lower: "Quantity", higher: "Quantity") -> int:
    """Return 1,000 or 1,000,000 where the higher number is exactly so many times the lower one, else 0."""
    low, high = (it.number * it.measure.factor for it in (lower, higher))
    return next((times for times in (10**3, 10**6) if low and high == low * times), 0)


def _magnitude(low: Number, ratio: int) -> str:
    """Name the slip: "million for billion"."""
    names = ("", "thousand", "million", "billion", "trillion", "quadrillion")
    power = 0
    while power < 4 and low >= 1000 ** (power + 1):
        power += 1
    higher = names[min(power + (1 if ratio == 10**3 else 2), 5)]
    return f"{names[power]} for {higher}" if power else f"a factor of {ratio:,}"


def _strength(first: "Quantity", second: "Quantity") -> Strength:
    return Strength.STRONG if _precise(first, second) else Strength.WEAK
