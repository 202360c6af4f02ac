"""Putting a quantity together: the number, then unit, range, bounds; shared by digits and words."""

import re
from fractions import Fraction

from checker.model import Span
from checker.slots.number_words import Numeral, word_kind
from checker.slots.quantity import Modifier, make_quantity
from checker.slots.spelled_numbers import read_spelled
from checker.slots.units import Number, Unit, read_unit, units_by_symbol, whole
from checker.slots.written_numbers import read_digits
from checker.tag.not_quantities import CLOCK
from checker.tag.quantity_context import (
    Found,
    currency_before,
    is_negative,
    modifier_after,
    modifier_before,
    opposite_bound,
)
from checker.tag.quantity_pairs import read_pair
from checker.tag.quantity_pieces import Measured, Piece, skipped

_TO = re.compile(r"[ \u00a0]?(to|through|[-–—~])[ \u00a0]?(?=[0-9a-z$£€¥])|[ ](and|or)[ ](?=[0-9a-z$£€¥])")
_MODIFIERS = {"about": Modifier.ABOUT, "vague": Modifier.VAGUE}
_SYMBOLS = {"ordinal": "rank", "fraction": "share"}
_LINKS = (" to ", " and ", " or ", " in ", " out ", " of ", " through ", "-", "–", "—", "~", " - ", " – ", "\u00a0")
_SHARE_OF = re.compile(r"(?: in |-in-| out of (?:every )?| of every )(?=[0-9a-z])")
_SCALE = re.compile("thousand|illion|bn|[kKmMbB]$|tn")
_WORD = re.compile("[a-z]+")
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
    unit = read_unit(text, of_a.end() if of_a else numeral.end)
    if unit is None or not _fits(text, numeral, unit[0]):
        return Measured(start - minus, numeral.end, numeral, number, None, None)
    found, unit_start, end = unit
    if found.symbol == "lb" and (numeral.number >= 10**6 and ("£" in text or text.startswith(" ($", end))):
        found = units_by_symbol()["GBP"]
    if (
        found.symbol == "ft"
        and isinstance(numeral.number, int)
        and (inches := _INCHES.match(text, end))
        and int(inches[1] or inches[2]) < 12
    ):
        tall = whole(numeral.number + Fraction(int(inches[1] or inches[2]), 12))
        numeral, end = numeral._replace(number=tall), inches.end()
    return Measured(start - minus, end, numeral, number, found, Span(unit_start, end))


def _fits(text: str, numeral: Numeral, unit: Unit) -> bool:
    """Whether a word after a number is its unit: "12 won" is a verb, "the third foot" a foot."""
    if numeral.kind == "ordinal":
        return unit.dimension == "duration" and unit.symbol != "second"
    if unit.symbol in ("KRW", "ZAR", "VND", "share", "rank", "magnitude", ""):
        return numeral.number >= 1000 or (unit.symbol == "magnitude" and text[numeral.end] == "-")
    return True


def finish(text: str, first: Measured, floor: int) -> Piece:
    """Read a range and the bounds around a measured number, and make the quantity."""
    if first.unit is not None and first.unit.dimension == "duration":
        return skipped(first.start, _skip_duration(text, first))
    if text.startswith(_LINKS, first.end) and first.numeral.kind != "ordinal":
        joined = _read_share(text, first) or read_pair(text, first) or _read_range(text, first)
        if joined:
            return joined if joined.quantity is None else _bounded(text, joined, floor, words=False)
        first = _borrow_unit(text, first)
    return _bounded(text, _single(first), floor, words=text[first.number.start].isalpha())


def _skip_duration(text: str, first: Measured) -> int:
    return first.end + 4 if text.startswith("-old", first.end) else first.end


def _single(first: Measured) -> Piece:
    numeral = first.numeral
    modifier = _MODIFIERS.get(numeral.kind, Modifier.EXACT)
    symbol = first.unit.symbol if first.unit else _SYMBOLS.get(numeral.kind, "")
    quantity = make_quantity(numeral.number, symbol, modifier, numeral.top, numeral.step)
    return Piece(first.start, first.end, quantity, first.number, first.unit_span)


def _read_share(text: str, first: Measured) -> Piece | None:
    """Read "one in three", "3 out of 10": a share."""
    link = _SHARE_OF.match(text, first.end)
    if link is None or first.unit or first.numeral.kind != "cardinal":
        return None
    whole_of = read_number(text, link.end())
    if whole_of is None or whole_of.kind != "cardinal" or not 0 < first.numeral.number < whole_of.number:
        return None
    usual = first.numeral.number == 1 or whole_of.number in (3, 4, 5, 10, 100, 1000)
    if " in " in link[0] and not (usual and whole_of.number < 1500 and not read_unit(text, whole_of.end)):
        return None
    share = Fraction(first.numeral.number) / whole_of.number
    return Piece(
        first.start, whole_of.end, make_quantity(share, "share", step=Fraction(1, 20)), Span(first.start, whole_of.end)
    )


def _read_range(text: str, first: Measured) -> Piece | None:
    """Read "10 to 15 percent", "$10-15 million", "between 10 and 15", "two or three"; None for anything else."""
    link = _TO.match(text, first.end)
    if link and link[2] and first.unit is None and (shared := _shares_duration(text, link.end())):
        return skipped(first.start, shared)
    if link is None or first.numeral.kind not in ("cardinal", "about", "fraction") or not _links(text, link, first):
        return None
    start = link.end()
    while text[start : start + 1] in "$£€¥" and start < len(text):
        start += 1
    numeral = read_number(text, start, money=bool(first.unit and first.unit.dimension.startswith("money")))
    if numeral is None or numeral.kind not in ("cardinal", "about", "fraction"):
        return None
    second = measure(text, start, numeral, currency_before(text, start) if start > link.end() else None)
    low = _same_scale(text, first, second)
    unit = second.unit or first.unit
    if low >= numeral.number or (first.unit and second.unit and first.unit != second.unit):
        return None
    if link[2] == "or" and not (numeral.number <= low * 2 and (numeral.number - low == 1 or low >= 10)):
        return None
    if unit is not None and unit.dimension == "duration":
        return skipped(first.start, _skip_duration(text, second))
    if unit is None and CLOCK.match(text, second.end):
        return skipped(first.start, second.end)
    span = Span(first.number.start, second.number.end)
    quantity = make_quantity(low, unit.symbol if unit else "", Modifier.RANGE, numeral.number)
    begin = _word_before(text, first.start, ("between ", "from ", "anywhere from ")) if link[1] != "or" else 0
    unit_span = second.unit_span or first.unit_span
    return Piece(first.start - begin, second.end, quantity, span, unit_span, None)


def _shares_duration(text: str, start: int) -> int:
    """Return the end of "16 years" in "14 and 16 years"; 0 where no duration follows."""
    second = read_number(text, start)
    unit = read_unit(text, second.end) if second else None
    return unit[2] if unit and unit[0].dimension == "duration" else 0


def _links(text: str, link: re.Match[str], first: Measured) -> bool:
    """Whether the word between two numbers makes a range: "and" only after "between", "to" not after a change."""
    before = text[max(0, first.start - 50) : first.start].lower()
    if link[2] == "and":
        return before.endswith("between ")
    return not (before.endswith("from ") and _CHANGE.search(before))


def _borrow_unit(text: str, first: Measured) -> Measured:
    """Give the first number of "rose from 10 to 15 percent" the unit of the second."""
    if (
        first.unit is not None
        or not text.startswith(" to ", first.end)
        or not text.startswith("from ", max(0, first.start - 5))
    ):
        return first
    numeral = read_number(text, first.end + 4)
    second = measure(text, first.end + 4, numeral, None) if numeral else None
    if second is None or second.unit is None or second.unit.dimension == "duration":
        return first
    low = _same_scale(text, first, second)
    return first._replace(unit=second.unit, numeral=first.numeral._replace(number=low))


_CHANGE = re.compile(
    r"\b(?:rose|rise|rises|rising|risen|fell|falls?|fallen|falling|increas\w+|decreas\w+|drop\w*|up|down|gr[eo]w\w*|cut|raise\w*|lower\w*"
    r"|reduc\w+|expand\w*|widen\w*|declin\w+|jump\w*|climb\w*|went|go|goes|revis\w+|shr[aiu]nk\w*|chang\w+|slipp?\w*|doubl\w+|mov\w+|edg\w+)\b"
)


def _same_scale(text: str, first: Measured, second: Measured) -> Number:
    """Return the first number with the scale of the second: 10 million in "10 to 15 million"."""
    low, high = first.numeral.number, second.numeral.number
    if not _SCALE.search(text, *second.number) or _SCALE.search(text, *first.number):
        return low
    scale = next((size for size in (10**12, 10**9, 10**6, 10**3) if size <= high), 1)
    return whole(Fraction(low * scale)) if low * scale < high else low


def _word_before(text: str, start: int, words: tuple[str, ...]) -> int:
    before = text[max(0, start - 14) : start].lower()
    return next((len(word) for word in words if before.endswith(word)), 0)


def _bounded(text: str, piece: Piece, floor: int, *, words: bool) -> Piece:
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
