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


def find_cues(clause: str) -> Iterator[Cue]:
    """Yield the cues of a clause in order; phrases of several words before their single words."""
    words = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(clause)]
    index = 0
    while index < len(words):
        sizes = range(min(4, len(words) - index), 0, -1)
        size = next((n for n in sizes if " ".join(w for w, _, _ in words[index : index + n]) in _kinds()), 0)
        if size:
            phrase = " ".join(w for w, _, _ in words[index : index + size])
            before = words[index - 1][0] if index else ""
            passive = words[index + size : index + size + 1]
            by_somebody = bool(passive) and passive[0][0] == "by"
            if _kinds()[phrase] == "according" or by_somebody or not _NO_VERB_AFTER.fullmatch(before):
                yield Cue(Span(words[index][1], words[index + size - 1][2]), _kinds()[phrase])
        index += max(size, 1)


def continues(clause: str, cue: Cue) -> bool:
    """Whether the cue has no subject of its own beside it: "adding", "and said", "to say"."""
    form = clause[slice(*cue.span)].lower()
    before = _WORD.findall(clause[: cue.span.start])[-1:]
    return form.endswith("ing") or (bool(before) and before[0].lower() in ("and", "but", "to", "then"))
