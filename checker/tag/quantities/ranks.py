"""Ordinals that rank something ("the third blast"), told from dates, names, parts of time and adverbs."""

import re

from checker.slots.numbers.number_words import word_kind
from checker.tag.quantities.not_quantities import previous_word
from checker.tag.quantities.number_context import words_of

_NEXT = re.compile(r"[ \u00a0](?:[a-z]+-)?([A-Za-z]+)|-([a-z]+)")

_SUPERLATIVE = re.compile(r"[ \u00a0-](?:most[ -])?([a-z]+)")


def is_rank(text: str, start: int, end: int) -> bool:
    """Whether the ordinal at [start, end) ranks the noun after it, or somebody: "finished third"."""
    if previous_word(text, start).lower() in words_of("ranking"):
        return True
    match = _NEXT.match(text, end)
    if match is None:
        return False
    if match[2]:
        return match[2] in words_of("superlative")
    if word_kind(match[1])[0]:
        return False
    previous = previous_word(text, start).lower()
    return (
        match[1].islower()
        and match[1] not in words_of("not ranked")
        and (previous in words_of("determiner") or previous.endswith(("'s", "’s", "s'", "s’")))
    )


def is_standing(text: str, start: int, end: int) -> bool:
    """Whether the rank at [start, end) is a place among others, of which one thing has one: "third-largest"."""
    match = _SUPERLATIVE.match(text, end)
    in_order = match is not None and match[1] in words_of("superlative")
    return in_order or previous_word(text, start).lower() in words_of("ranking")
