"""The tense of the clause around a time: "will meet on Friday" looks ahead, "met on Friday" looks back."""

from collections.abc import Iterator, Mapping
from functools import cache

from checker.lexicon import load_lexicon
from checker.slots.time_expression import Tense

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
    tenses, last = _tenses(), ""
    for word in words:
        plain = word[-1].isalpha()
        if word in _STOPS or (word == "and" if ahead else not plain and word[-1] in _MARKS):
            return None
        tense = tenses.get(word if plain else word.strip(_TRIMMED))
        if tense is None:
            tense = _told_by_form(word if plain else word.strip(_TRIMMED), "" if ahead else last)
        if tense == "past" and not ahead:
            # "Will be held", "is to be held".
            return "future" if next(words, "").lower() == "be" else "past"
        if tense is not None:
            return tense
        if ahead and word[-1] in _MARKS:
            return None
        last = word
    return None


def _told_by_form(word: str, behind: str) -> Tense | None:
    """Return what the form of a word says: "voted" is past, "succeed" not, "is to speak" and "they'll" are future."""
    if word.endswith("ed") and not word.endswith("eed") and len(word) > _SHORTEST:
        return "past"
    if word[-3:] in ("'ll", "’ll") or (behind == "to" and word in _PASSIVES):
        return "future"
    return None
