"""The tense of the clause around a time: "will meet on Friday" looks ahead, "met on Friday" looks back."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from checker.lexicon import load_lexicon
from checker.slots.times.time_expression import Tense

_STOPS = frozenset((
    *("that", "which", "who", "after", "before", "but", "when", "while", "since", "until", "because"),
    *("That", "Which", "Who", "After", "Before", "But", "When", "While", "Since", "Until", "Because"),
))  # fmt: skip
_MARKS = '.;:!?—–”"'
_TRIMMED = ",“”\"'()[]"
_REACH = 160
_SHORTEST = 4  # "need" and "feed" are no past forms
_PASSIVES = frozenset(("is", "are", "was", "were", "be"))


@cache
def _tenses() -> Mapping[str, Tense]:
    return dict(load_lexicon("tense_words"))  # type: ignore[arg-type]


def tense_at(text: str, start: int, end: int, floor: int, ceiling: int) -> Tense | None:
    """Return the tense of the clause that holds text[start:end], in a sentence from floor to ceiling.

    The nearest telling word before the time decides, else the first after it; None where no word tells.
    """
    before = text[max(floor, start - _REACH) : start].split()
    told = _nearest(reversed(before))
    if told is None and text[end : end + 1] not in (".", ";", ":"):
        told = _nearest(iter(text[end : min(ceiling, end + _REACH)].split()), ahead=True)
    return told


def _nearest(words: Iterator[str], *, ahead: bool = False) -> Tense | None:
    """Return what the first telling word says, up to the end of the clause."""
    last = ""
    for word in words:
        tense, stops, marked, passive = _reading(word)
        if stops or (word == "and" if ahead else marked):
            return None
        if tense is None and passive and last == "to" and not ahead:
            return "future"
        if tense == "past" and not ahead:
            # "Will be held", "is to be held".
            return "future" if next(words, "").lower() == "be" else "past"
        if tense is not None:
            return tense
        if ahead and marked:
            return None
        last = word
    return None


class _Reading(NamedTuple):
    """What a word says of the tense: itself or by its form, whether a clause ends before it or with its mark.

    `passive` forms of "be" look ahead before "to".
    """

    tense: Tense | None
    stops: bool
    marked: bool
    passive: bool


@lru_cache(maxsize=1 << 14)
def _reading(word: str) -> _Reading:
    """Return what a word with its marks says."""
    plain = word if word[-1].isalpha() else word.strip(_TRIMMED)
    tense = _tenses().get(plain) or _told_by_form(plain)
    return _Reading(tense, word in _STOPS, word[-1] in _MARKS, plain in _PASSIVES)


def _told_by_form(word: str) -> Tense | None:
    """Return what the form of a word says: "voted" is past, "succeed" not, "they'll" is future."""
    if word.endswith("ed") and not word.endswith("eed") and len(word) > _SHORTEST:
        return "past"
    return "future" if word[-3:] in ("'ll", "’ll") else None
