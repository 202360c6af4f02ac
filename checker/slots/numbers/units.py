"""Units of measure and currencies: how they are written, and their exact factors to the unit of their dimension."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from checker.lexicon import load_lexicon

Number = int | Fraction


class Unit(NamedTuple):
    """A unit: a value times `factor` plus `offset` is the value in the dimension's own unit (kelvin, metre, dollar)."""

    symbol: str
    dimension: str
    factor: Number
    offset: Number


def whole(number: Number) -> Number:
    """Return an int where the number is whole, so that equal numbers are of one type."""
    return number if isinstance(number, int) or number.denominator != 1 else number.numerator


def size(number: Number) -> Number:
    """Return the number without its sign."""
    return number if number >= 0 else -number


@cache
def _rows() -> tuple[tuple[str, str, Unit], ...]:
    return tuple(
        (surface, place, Unit(symbol, dimension, whole(Fraction(factor)), whole(Fraction(offset))))
        for surface, place, symbol, dimension, factor, offset in load_lexicon("units")
    )


@cache
def units_by_symbol() -> Mapping[str, Unit]:
    """Return the units by the symbol that a quantity shows."""
    return {unit.symbol: unit for _, _, unit in _rows()} | {"": Unit("", "count", 1, 0)}


@cache
def units_after() -> Mapping[str, tuple[tuple[str, Unit], ...]]:
    """Return what may follow a number, by its first word, longest first: "square" -> (("square miles", …), …)."""
    return _by_word("after", first=True)


@cache
def units_before() -> Mapping[str, tuple[tuple[str, Unit], ...]]:
    """Return what may stand before a number, by its last word, longest first."""
    return _by_word("before", first=False)


def _by_word(place: str, *, first: bool) -> Mapping[str, tuple[tuple[str, Unit], ...]]:
    table: dict[str, list[tuple[str, Unit]]] = {}
    for surface, where, unit in _rows():
        if where in (place, "both"):
            word = surface.replace("-", " ").split(" ")[0 if first else -1]
            word = word.removesuffix(".") if first and word == "sq." else word
            for key in {word, word.lower() if len(surface) > 3 else word}:
                table.setdefault(key, []).append((surface, unit))
    return {word: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0]))) for word, found in table.items()}


_WORD = re.compile(r"[ \u00a0]{0,2}-?([%¢€₡₭元]|°[CF]?|m\.p\.h\.|(?:km|mi|m|ft)/(?:h|hr|s)\b|[A-Za-z]+[²³]?)")


def read_unit(text: str, pos: int) -> tuple[Unit, int, int] | None:
    """Return the unit that follows a number ending at `pos`, with its start and end; None where there is none."""
    match = _WORD.match(text, pos)
    if match is None:
        return None
    table = units_after()
    for surface, unit in table.get(match[1]) or table.get(match[1].lower(), ()):
        end = match.start(1) + len(surface)
        written = text[match.start(1) : end]
        if _same(written, surface) and not text[end : end + 1].isalnum():
            return unit, match.start(1), end
    return None


def _same(written: str, surface: str) -> bool:
    """Whether the text reads as the unit, a hyphen or any white space for each space; symbols keep their case."""
    plain = written.replace("-", " ").replace("\u00a0", " ")
    return plain == surface.replace("-", " ") or (len(surface) > 3 and plain.lower() == surface.lower())


def to_base(number: Number, unit: Unit) -> Number:
    """Convert a number of a unit to the unit of its dimension, exactly."""
    return number * unit.factor + unit.offset
