"""The words of a sentence that tell how far something has come."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.events.status import OPEN, Status
from checker.slots.terms import Term

_BEFORE = 3  # words in which a cue denies, plans or only supposes what follows
_FACT = ("auxiliary", "break")


class _Stage(NamedTuple):
    """A phrase of the lexicon: its words, its course, and the stages it lies between."""

    words: tuple[str, ...]
    course: str
    reached: int
    before: int


def read_statuses(text: str, terms: Sequence[Term]) -> Iterator[tuple[Span, Status]]:
    """Yield how far things are told to have come, with the words; what is denied, planned or supposed tells nothing."""
    for place, term in enumerate(terms):
        stages = _stages().get(term.word)
        if stages is None or _is_open(terms[max(0, place - _BEFORE) : place]):
            continue
        for words, course, reached, before in stages:
            found = terms[place : place + len(words)]
            if tuple(word.word for word in found) == words:
                span = Span(term.start, found[-1].end)
                yield span, Status(course, reached, before, " ".join(text[slice(*span)].split()))


def _is_open(before: Sequence[Term]) -> bool:
    return any(_cues().get(term.word, _FACT[0]) not in _FACT for term in before)


@cache
def _cues() -> Mapping[str, str]:
    return {phrase: kind for phrase, kind in load_lexicon("stance_cues") if " " not in phrase}


@cache
def _stages() -> Mapping[str, tuple[_Stage, ...]]:
    """Return the phrases by their first word."""
    table: dict[str, list[_Stage]] = {}
    for phrase, course, reached, before in load_lexicon("stages"):
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(
            _Stage(words, course, int(reached), OPEN if before == "-" else int(before))
        )
    return {first: tuple(stages) for first, stages in table.items()}
