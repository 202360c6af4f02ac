"""Scores and votes: "52-48", "by a vote of 134 to 63", "a 5-4 decision", told apart from ranges and records."""

import re

from checker.model import Span
from checker.slots.numbers.number_words import Numeral
from checker.slots.numbers.quantity import Modifier, Quantity
from checker.slots.numbers.spelled_numbers import read_spelled
from checker.slots.numbers.units import read_unit
from checker.slots.numbers.written_numbers import read_digits
from checker.tag.quantities.number_context import words_of
from checker.tag.quantities.quantity_context import modifier_before
from checker.tag.quantities.quantity_pieces import Measured, Piece, skipped

_WORD = re.compile("[a-z]+")
_AFTER = re.compile(r"[ ]([a-z-]+)(?:[ ]([a-z-]+))?")
_TO = re.compile(r"(?:[ ]to[ ]|-to-)(?=[0-9a-z])")
_NOUN = re.compile(r"[ ]([a-z]+)")
_REACH = 40
_MOST = 2000


def dashed_pair(text: str, start: int, end: int, first: str, second: str) -> Piece | None:
    """Return the pair in "52-48"; a piece without quantity for a sports record; None where it is a range."""
    if not (first.isdecimal() and second.isdecimal()) or max(int(first), int(second)) > _MOST:
        return None if _rises(first, second) else skipped(start, end)
    if (text[start - 1 : start] == "(" and start) or f"{first}-{second}" in words_of("proverbial pair"):
        return skipped(start, end)
    noun = _NOUN.match(text, end)
    if noun and noun[1] in words_of("after a record"):
        return skipped(start, end)
    if modifier_before(text, start):
        return skipped(start, end)  # "a more than 7-1 margin" is a ratio
    if read_unit(text, end):
        return None if _rises(first, second) else skipped(start, end)
    pair = Quantity(int(first), modifier=Modifier.PAIR, top=int(second))
    piece = Piece(start, end, pair, Span(start, end))
    if int(first) >= int(second):
        return piece
    if _tells_pair(text, start, end):
        return piece
    return None if (noun and noun[1] not in words_of("function")) or text[end : end + 1] == "-" else skipped(start, end)


def _rises(first: str, second: str) -> bool:
    return float(first.replace(",", "")) < float(second.replace(",", ""))


def read_pair(text: str, first: Measured) -> Piece | None:
    """Return the pair in "voted 52 to 48"; None for anything else."""
    link = _TO.match(text, first.end)
    if link is None or first.unit or first.numeral.kind != "cardinal" or not isinstance(first.numeral.number, int):
        return None
    second = _number(text, link.end())
    if second is None or second.kind != "cardinal" or not isinstance(second.number, int) or read_unit(text, second.end):
        return None
    if max(first.numeral.number, second.number) > _MOST:
        return None
    if not _tells_pair(text, first.start, second.end):
        return None
    pair = Quantity(first.numeral.number, modifier=Modifier.PAIR, top=second.number)
    return Piece(first.start, second.end, pair, Span(first.start, second.end))


def _tells_pair(text: str, start: int, end: int) -> bool:
    """Whether a word close before two numbers, or one of the two right after them, makes them a score or a vote."""
    before = _WORD.findall(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end)
    return not words_of("before a pair").isdisjoint(before) or bool(
        after and not words_of("after a pair").isdisjoint(after.groups())
    )


def _number(text: str, pos: int) -> Numeral | None:
    return read_digits(text, pos) if text[pos : pos + 1].isdecimal() else read_spelled(text, pos)
