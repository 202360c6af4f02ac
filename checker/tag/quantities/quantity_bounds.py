"""Applying the bounding words around a number: "at least 12", "12 or more", "more than 10 but fewer than 15"."""

import re

from checker.model import Span
from checker.slots.numbers.number_words import word_kind
from checker.slots.numbers.quantity import Modifier, make_quantity
from checker.tag.quantities.measured_numbers import measure, read_number
from checker.tag.quantities.quantity_context import Found, modifier_after, modifier_before, opposite_bound
from checker.tag.quantities.quantity_pieces import Piece

_WORD = re.compile("[a-z]+")


def apply_bounds(text: str, piece: Piece, floor: int, *, words: bool) -> Piece:
    """Apply the bounding words around the phrase, the one before it first."""
    quantity = piece.quantity
    assert quantity is not None
    if quantity.unit == "rank":
        return piece
    start = piece.start - (2 if words and _has_article(text, piece.start) else 0)
    found = modifier_before(text, start)
    if found and (found.start < floor or (found.loose and _too_small(text, piece))):
        found = None
    after = None if found else modifier_after(text, piece.end)
    bound: Found | None = found or after
    if bound is None:
        return piece._replace(start=start if start >= floor else piece.start)
    if found and (both := _read_second_bound(text, piece, found)):
        return both
    modifier = bound.modifier if quantity.modifier in (Modifier.EXACT, Modifier.ABOUT) else quantity.modifier
    quantity = make_quantity(quantity.number, quantity.unit, modifier, quantity.top, quantity.step)
    return piece._replace(
        start=min(found.start if found else start, piece.start),
        end=max(piece.end, bound.end),
        quantity=quantity,
        modifier=Span(bound.start, bound.end),
    )


def _read_second_bound(text: str, piece: Piece, found: Found) -> Piece | None:
    """Read "more than 10 but fewer than 15" as a range."""
    begin = opposite_bound(text, piece.end, found.modifier)
    numeral = read_number(text, begin) if begin else None
    if numeral is None or numeral.kind != "cardinal" or piece.quantity is None:
        return None
    second = measure(text, begin, numeral, None)
    low, high = sorted((piece.quantity.number, numeral.number))
    unit = second.unit.symbol if second.unit else ""
    rises = (piece.quantity.number == low) == (found.modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST))
    if not rises or (unit and piece.quantity.unit and unit != piece.quantity.unit):
        return None
    quantity = make_quantity(low, unit or piece.quantity.unit, Modifier.RANGE, high)
    return Piece(
        found.start,
        second.end,
        quantity,
        Span(piece.number.start, second.number.end),
        piece.unit,
        Span(found.start, found.end),
    )


def _has_article(text: str, start: int) -> bool:
    """Whether "a" belongs to the number, as in "a dozen", "a third"."""
    if text[max(start - 2, 0) : start] not in ("a ", "A ") or (start > 2 and text[start - 3].isalnum()):
        return False
    word = _WORD.match(text, start)
    return word is not None and word_kind(word[0])[0] not in ("unit", "ten", "few", "")


def _too_small(text: str, piece: Piece) -> bool:
    """Whether a small spelled number follows a preposition of place: "over two rivals" bounds nothing."""
    quantity = piece.quantity
    return quantity is not None and not quantity.unit and quantity.number < 10 and text[piece.number.start].isalpha()
