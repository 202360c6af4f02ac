"""A number in text with the currency before it or the unit after it."""

import re
from fractions import Fraction

from checker.model import Span
from checker.slots.numbers.number_words import Numeral, next_scale
from checker.slots.numbers.spelled_numbers import read_spelled
from checker.slots.numbers.units import Unit, read_unit, units_by_symbol, whole
from checker.slots.numbers.written_numbers import read_digits
from checker.tag.quantities.quantity_context import is_negative
from checker.tag.quantities.quantity_pieces import Measured

_MINOR = 100  # of a currency
_OF = re.compile(" of(?= )")
_OF_MONEY = (" of dollar", " of euro", " of pound", " of yen", " of rupee", " of yuan", " of ruble", " of U.S. dollar")
_OF_A = re.compile(r"(?: of)? an?(?= )")
_INCHES = re.compile(r"-([0-9]{1,2})\b(?!,)|[ ,]{1,2}([0-9]{1,2})(?: inches| inch|\")")


def read_number(text: str, pos: int, *, money: bool = False) -> Numeral | None:
    """Read a number in digits or words; None where there is none."""
    return read_digits(text, pos, money=money) if text[pos : pos + 1].isdecimal() else read_spelled(text, pos)


def measure(text: str, start: int, numeral: Numeral, before: tuple[Unit, int] | None) -> Measured:
    """Add the sign of a currency before the number, or else the unit after it, and a minus."""
    number = Span(start, numeral.end)
    if before:
        return Measured(before[1], numeral.end, numeral, number, before[0], Span(before[1], start))
    minus = is_negative(text, start)
    if minus:
        numeral = numeral._replace(number=-numeral.number, top=None)
    of_a = _OF_A.match(text, numeral.end) if numeral.kind == "fraction" else None
    if numeral.kind == "vague" and text.startswith(_OF_MONEY, numeral.end):
        of_a = _OF.match(text, numeral.end)
    unit = read_unit(text, of_a.end() if of_a else numeral.end)
    if unit is None or not _fits(text, numeral, unit[0]):
        return Measured(start - minus, numeral.end, numeral, number, None, None)
    found, unit_start, end = unit
    if found.symbol == "lb" and (numeral.number >= 10**6 and ("£" in text or text.startswith(" ($", end))):
        found = units_by_symbol()["GBP"]
    if (
        found.symbol == "ft"
        and numeral.kind == "cardinal"
        and isinstance(numeral.number, int)
        and (inches := _INCHES.match(text, end))
        and int(inches[1] or inches[2]) < 12
    ):
        tall = whole(numeral.number + Fraction(int(inches[1] or inches[2]), 12))
        numeral, end = numeral._replace(number=tall), inches.end()
    if found.dimension.startswith("money"):
        numeral, end = _with_rest(text, numeral, end)
    return Measured(start - minus, end, numeral, number, found, Span(unit_start, end))


def _with_rest(text: str, numeral: Numeral, end: int) -> tuple[Numeral, int]:
    """Read what follows a currency and belongs to the sum: "13 dollars and 45 cents", "75 USD million"."""
    scale = next_scale(text, end)
    if scale and scale[0] >= 10**6 and numeral.number < 1000:
        step = whole(Fraction(numeral.step) * scale[0])
        return numeral._replace(number=whole(Fraction(numeral.number) * scale[0]), step=step), scale[1]
    rest = read_number(text, end + 5) if text.startswith(" and ", end) and isinstance(numeral.number, int) else None
    minor = read_unit(text, rest.end) if rest and rest.kind == "cardinal" and rest.number < _MINOR else None
    if rest is None or minor is None or minor[0].symbol not in ("cents", "pence"):
        return numeral, end
    cents = Fraction(rest.number, _MINOR)
    return numeral._replace(number=whole(numeral.number + cents), step=Fraction(1, _MINOR)), minor[2]


def _fits(text: str, numeral: Numeral, unit: Unit) -> bool:
    """Whether a word after a number is its unit: "12 won" is a verb, "the third foot" a foot."""
    if numeral.kind == "ordinal":
        return unit.dimension == "duration" and unit.symbol != "second"
    if unit.symbol in ("KRW", "ZAR", "VND", "share", "rank", "magnitude", ""):
        return numeral.number >= 1000 or (unit.symbol == "magnitude" and text[numeral.end] == "-")
    return True
