"""Reading a quantity from what it shows: the inverse of `str(quantity)`."""

import re
from fractions import Fraction

from checker.slots.numbers.number_words import PART_STEP, Numeral
from checker.slots.numbers.quantity import Modifier, Quantity, make_quantity
from checker.slots.numbers.quantity_text import SIGNS, VAGUE
from checker.slots.numbers.spelled_numbers import read_spelled
from checker.slots.numbers.units import Number, read_unit, units_by_symbol, whole
from checker.slots.numbers.written_numbers import read_digits

_PREFIX = re.compile(
    "|".join(f"({modifier.value}) " for modifier in Modifier if modifier not in ("exact", "range", "pair"))
)
_PAIR = re.compile("([0-9,.]+)–([0-9,.]+)")
_PART = re.compile("(-?)(?:([0-9,]+) )?([0-9]+)/([0-9]+)")
_CODE = re.compile(r"([A-Z]{3}) |([$£€¥])")
_BY_SIGN = {sign: code for code, sign in SIGNS.items()}


def parse_quantity(text: str) -> Quantity:
    """Read what `str(quantity)` shows, or a plain quantity such as "two dozen"; anything else is a ValueError."""
    pair = _PAIR.fullmatch(text)
    if pair:
        return Quantity(_number(pair[1]).number, modifier=Modifier.PAIR, top=_number(pair[2]).number)
    prefix = _PREFIX.match(text)
    modifier = Modifier(prefix[0].strip()) if prefix else Modifier.EXACT
    rest = text[prefix.end() :] if prefix else text
    if rest.startswith("loosely "):
        return _read_body(rest.removeprefix("loosely "), Modifier.VAGUE)
    for number, words in VAGUE.items():
        if rest == words or rest.startswith(f"{words} "):
            return make_quantity(number, _symbol(rest[len(words) :]), Modifier.VAGUE)
    if " or many more" in rest:
        return _read_body(rest.replace(" or many more", ""), Modifier.VAGUE)
    return _read_body(rest, modifier)


def _read_body(text: str, modifier: Modifier) -> Quantity:
    """Read currency, number, "to" and a second number, unit."""
    code = _CODE.match(text)
    unit = (code[1] or _BY_SIGN[code[2]]) if code else ""
    body = text[code.end() :] if code else text
    first = _number(body)
    rest = body[first.end :]
    top: Number | None = None
    if rest.startswith(" to "):
        second = _number(rest[4:])
        top, rest = second.number, rest[4 + second.end :]
        modifier = Modifier.RANGE if modifier == Modifier.EXACT else modifier
    unit = unit or _symbol(rest)
    if not unit and first.kind in ("ordinal", "fraction"):
        unit = "rank" if first.kind == "ordinal" else "share"
    if first.kind == "about" and modifier == Modifier.EXACT:
        modifier = Modifier.ABOUT
    return make_quantity(first.number, unit, modifier, top, first.step)


def _number(text: str) -> Numeral:
    part = _PART.match(text)
    if part and int(part[4]):
        value = int((part[2] or "0").replace(",", "")) + Fraction(int(part[3]), int(part[4]))
        signed = whole(-value if part[1] else value)
        return Numeral(part.end(), signed, PART_STEP, "cardinal" if part[2] else "fraction")
    sign = -1 if text.startswith("-") else 1
    found = read_digits(text, 1 if sign < 0 else 0) or read_spelled(text, 0)
    if found is None:
        raise ValueError(f"not a quantity: {text!r}")
    number = found.number if sign > 0 else -found.number
    return found._replace(number=number if isinstance(number, int) else Fraction(number))


def _symbol(rest: str) -> str:
    symbol = rest.removeprefix(" ")
    if symbol not in units_by_symbol():
        unit = read_unit(rest, 0)
        if unit and unit[2] == len(rest):
            return unit[0].symbol
        raise ValueError(f"not a unit: {rest!r}")
    return symbol
