"""Cues of speech in a clause: said, told, tweeted, according to; where they stand and of which kind they are."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.lexicon import load_lexicon
from checker.model import Span

_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
# A form after one of these is a noun (his claims), or the subject is the hearer (was told).
_NO_VERB_AFTER = re.compile(
    r"(?:the|an?|his|her|their|its|our|my|your|this|these|those|of|in|on|any|no|some|such|was|were|is|are|been|being|be"
    r"|with|from|about|by|for|not)"
)


class Cue(NamedTuple):
    """A cue with its place in the clause and its kind."""

    span: Span
    kind: str


@cache
def _kinds() -> dict[str, str]:
    """Return the kind of each cue in lower case."""
    return {row[0]: row[1] for row in load_lexicon("cue_verbs")}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Return how many words the cues have that begin with a word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for cue in _kinds():
        words = cue.split(" ")
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def find_cues(clause: str) -> Iterator[Cue]:
    """Yield the cues of a clause in order; phrases of several words before their single words."""
    places = [match.span() for match in _WORD.finditer(clause)]
    words = [clause[start:end].lower() for start, end in places]
    skipped = 0
    for index, word in enumerate(words):
        if index < skipped or word not in _lengths():
            continue
        phrases = ((size, " ".join(words[index : index + size])) for size in _lengths()[word])
        size, kind = next(((size, _kinds()[phrase]) for size, phrase in phrases if phrase in _kinds()), (0, ""))
        skipped = index + size
        by_somebody = words[skipped : skipped + 1] == ["by"]
        if size and (kind == "according" or by_somebody or not index or not _NO_VERB_AFTER.fullmatch(words[index - 1])):
            yield Cue(Span(places[index][0], places[skipped - 1][1]), kind)


def continues(clause: str, cue: Cue) -> bool:
    """Whether the cue has no subject of its own beside it: "adding", "and said", "to say"."""
    form = clause[slice(*cue.span)].lower()
    before = _WORD.findall(clause[: cue.span.start])[-1:]
    return form.endswith("ing") or (bool(before) and before[0].lower() in ("and", "but", "to", "then"))
