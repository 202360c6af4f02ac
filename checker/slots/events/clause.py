"""The words around a value, as a phrase with a gap where it stands: "Vale leads Ross … in the delegate race"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

from checker.lexicon import load_class
from checker.model import Span

_BREAK = re.compile(r"[—–;:()\[\]{}\"“”«»]|--|\n")
_BEFORE, _AFTER = 9, 8  # words
_ENOUGH = 4  # words: with fewer, a comma ends nothing
_JOINING = frozenset(("and", "or", "but", "of", "than", "that", "which", "who", "as"))
_NEW_CLAUSE = frozenset(("that", "which", "who", "whose", "because", "while", "whether"))
_GAP = "…"


def clause_around(text: str, sentence: Span, value: Span) -> str:
    """Return the clause of a value with a gap in its place, without what stands far from it or beyond a mark.

    It is empty where nothing stands around the value.
    """
    before = _BREAK.split(text[sentence.start : value.start])[-1]
    after = _BREAK.split(text[value.end : sentence.end])[0].rstrip(" .!?’'")
    joined = re.match(r"[^\s,]*,?", after)
    tail = joined[0] if joined else ""
    left, right = _left(before.split()), [*_right(after[len(tail) :].split())]
    if len(right) == _AFTER:
        right = [*_without(load_class("word_classes", "function"), right[::-1])][::-1]
    clause = " ".join((*_without(_JOINING, left), f"{_GAP}{tail}", *right)).rstrip(",")
    return clause if clause != _GAP else ""


def _left(words: Sequence[str]) -> list[str]:
    """Return the last words, as many as may be or as follow a comma."""
    kept = words[-_BEFORE:]
    commas = [n for n, word in enumerate(kept, start=1) if word.endswith(",") and len(kept) - n >= _ENOUGH]
    return list(kept[commas[-1] if commas else 0 :])


def _right(words: Iterable[str]) -> Iterator[str]:
    """Yield the first words, as many as may be or as go before a comma or another clause."""
    for count, word in enumerate(words, start=1):
        if count > _ENOUGH and word in _NEW_CLAUSE:
            return
        yield word
        if count == _AFTER or (count >= _ENOUGH and word.endswith(",")):
            return


def _without(ends: frozenset[str], words: Iterable[str]) -> Iterator[str]:
    """Yield words without those at the beginning that only join on to others."""
    return dropwhile(lambda word: word.lower().strip(",") in ends, words)
