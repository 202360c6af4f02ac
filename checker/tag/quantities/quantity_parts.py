"""Putting a quantity together from its measured number, a second number and the bounds around them."""

from checker.slots.numbers.quantity import Modifier, make_quantity
from checker.tag.quantities.quantity_bounds import apply_bounds
from checker.tag.quantities.quantity_pairs import read_pair
from checker.tag.quantities.quantity_pieces import Measured, Piece, skipped
from checker.tag.quantities.quantity_ranges import borrow_unit, duration_end, read_range, read_share

_MODIFIERS = {"about": Modifier.ABOUT, "vague": Modifier.VAGUE}
_SYMBOLS = {"ordinal": "rank", "fraction": "share"}
_LENGTHS = ("-figure", "-digit")  # of a number: "a six-figure sum"
_LINKS = (" to ", " and ", " or ", " in ", " out ", " of ", " through ", "-", "–", "—", "~", " - ", " – ", "\u00a0")


def finish(text: str, first: Measured, floor: int) -> Piece:
    """Read a range and the bounds around a measured number, and make the quantity."""
    if first.unit is not None and first.unit.dimension == "duration":
        return skipped(first.start, duration_end(text, first))
    if text.startswith(_LENGTHS, first.end):
        return skipped(first.start, first.end)
    if text.startswith(_LINKS, first.end) and first.numeral.kind != "ordinal":
        joined = read_share(text, first) or read_pair(text, first) or read_range(text, first)
        if joined:
            return joined if joined.quantity is None else apply_bounds(text, joined, floor, words=False)
        first = borrow_unit(text, first)
    return apply_bounds(text, _single(first), floor, words=text[first.number.start].isalpha())


def _single(first: Measured) -> Piece:
    numeral = first.numeral
    modifier = _MODIFIERS.get(numeral.kind, Modifier.EXACT)
    symbol = first.unit.symbol if first.unit else _SYMBOLS.get(numeral.kind, "")
    quantity = make_quantity(numeral.number, symbol, modifier, numeral.top, numeral.step)
    return Piece(first.start, first.end, quantity, first.number, first.unit_span)
