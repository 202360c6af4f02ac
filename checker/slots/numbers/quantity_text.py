"""How a quantity is shown, and read back from what is shown."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.slots.numbers.number_words import PART_STEP, natural_step
from checker.slots.numbers.units import Number, size

if TYPE_CHECKING:
    from checker.slots.numbers.quantity import Quantity

_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
VAGUE = {24: "dozens", 40: "scores", 200: "hundreds"} | {
    times * scale: f"{group}{name.strip()}s"
    for times, group in ((2, ""), (20, "tens of "), (200, "hundreds of "))
    for scale, name in (*_SCALES, (1000, "thousand"))
}


@lru_cache(maxsize=1 << 12)
def show_quantity(quantity: "Quantity") -> str:
    """Return words such as "at least 12", "about $1.4 billion", "10 to 15 percent", "52–48", "42nd", "dozens"."""
    number, top, step, unit = quantity.number, quantity.top, quantity.step, quantity.unit
    if quantity.modifier == "pair" and top is not None:
        return f"{show_number(number, 1)}–{show_number(top, 1)}"
    if quantity.modifier == "vague":
        return _show_vague(quantity)
    if unit == "rank":
        shown = _ordinal(int(number))
    elif top is not None:
        shown = f"{show_number(number, step)} to {show_number(top, min(step, natural_step(top)))}"
    else:
        shown = show_number(number, step)
    prefix = "" if quantity.modifier in ("exact", "range") else f"{quantity.modifier} "
    return prefix + _with_unit(shown, unit)


def show_number(number: Number, step: Number) -> str:
    """Show a number so that reading it gives the same number and step: "43,350", "1.40 billion", "2.0", "1/3"."""
    if isinstance(number, Fraction) and step == PART_STEP:
        return _mixed(number)
    for scale, name in _SCALES:
        if size(number) >= scale and (step >= scale / 1000 or step != natural_step(number)):
            return _decimal(Fraction(number) / scale, Fraction(step) / scale) + name
    return _decimal(Fraction(number), Fraction(step))


def _decimal(number: Fraction, step: Fraction) -> str:
    places = 0
    while places < 15 and step * 10**places < 1:
        places += 1
    figures = round(abs(number) * 10**places)
    text = f"{figures // 10**places:,}" + (f".{figures % 10**places:0{places}}" if places else "")
    return f"-{text}" if number < 0 else text


def _mixed(number: Fraction) -> str:
    sign, size = ("-" if number < 0 else ""), abs(number)
    if size < 1:
        return f"{sign}{size.numerator}/{size.denominator}"
    rest = size - int(size)
    return f"{sign}{int(size)} {rest.numerator}/{rest.denominator}"


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else _ENDINGS.get(number % 10, 'th')}"


def _show_vague(quantity: "Quantity") -> str:
    number, top = quantity.number, quantity.top
    if top is not None:
        shown = f"{show_number(number, natural_step(number))} to {show_number(top, natural_step(top))}"
        return f"loosely {_with_unit(shown, quantity.unit)}"
    word = VAGUE.get(int(number)) or f"{show_number(number, natural_step(number))} or many more"
    return _with_unit(word, quantity.unit, spell=True)


def _with_unit(shown: str, unit: str, *, spell: bool = False) -> str:
    if unit in ("", "rank") or (unit == "share" and "/" in shown):
        return shown
    sign = "" if spell else SIGNS.get(unit, f"{unit} " if re.fullmatch("[A-Z]{3}", unit) else "")
    return f"{sign}{shown}" if sign else f"{shown} {unit}"
