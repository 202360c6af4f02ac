"""Quantities in running text: where they stand and what they are worth.

Digits and number words are found in one Aho–Corasick pass; what stands around them is read only there.
Numbers that are no amounts (years, dates, ages, names, durations) are left out.
"""

import re
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from checker.model import Span
from checker.slots.numbers.number_words import number_words
from checker.slots.numbers.quantity import Quantity
from checker.tag.quantities.digit_quantities import read_digit_run
from checker.tag.quantities.spelled_quantities import read_word_quantity

_FIGURES = 10
_WORD = re.compile("[a-z]+")
_STARTING = (
    "unit",
    "ten",
    "hundred",
    "scale",
    "dozen",
    "vague",
    "few",
    "part",
    "ordinal",
    "ordinal-ten",
    "ordinal-hundred",
)
_BEFORE_A_WORD = (" ", "\u00a0", "\n", "-", "—", "–", "“", '"', "(", "‘", "'", "[", "/", "$", "£", "€")


class FoundQuantity(NamedTuple):
    """A quantity with its place: the whole phrase, the number alone, the unit or currency, the bounding words."""

    span: Span
    quantity: Quantity
    number: Span
    unit: Span | None
    modifier: Span | None


@cache
def _scanner() -> AhoCorasick:
    words = sorted(word for word, (kind, _) in number_words().items() if kind in _STARTING)
    patterns = [before + word for word in words for before in _BEFORE_A_WORD] + [word.capitalize() for word in words]
    return AhoCorasick(
        [*"0123456789", *patterns], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[FoundQuantity]:
    """Return the quantities of text[start:end] in order, never overlapping; one call for a whole article is fastest.

    Offsets count in `text`. Durations, ages, dates and clock times are not quantities here.
    """
    if end is not None and end < len(text):
        text = text[:end]
    found: list[FoundQuantity] = []
    consumed = start
    for position, stop in _candidates(text, start):
        if position < consumed:
            continue
        piece = (
            read_digit_run(text, position, consumed)
            if stop is None
            else read_word_quantity(text, position, stop, consumed)
        )
        if piece is None:
            continue
        if piece.end > consumed:
            consumed = piece.end
        if piece.quantity is not None:
            found.append(FoundQuantity(Span(piece.start, piece.end), piece.quantity, *piece[3:]))
    return found


def _candidates(text: str, start: int) -> list[tuple[int, int | None]]:
    """Return where numbers may start, in order: each digit, and each number word with its end."""
    part = text[start:] if start else text
    size, last = len(part), -2
    places: list[tuple[int, int | None]] = []
    if part[:1].islower() and (opening := _WORD.match(part)):
        places.append((start, start + opening.end()))
    for pattern, begin, end in _scanner().find_matches_as_indexes(part):
        if pattern < _FIGURES:
            if begin != last + 1:
                places.append((start + begin, None))
            last = begin
        elif end == size or not part[end].isalnum():
            begin += 0 if part[begin].isalpha() else 1
            if begin == 0 or not part[begin - 1].isalnum():
                places.append((start + begin, start + end))
    return places
