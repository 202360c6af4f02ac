"""Whose statement a sentence is that quotes nobody: "police said 12 were hurt", "12 died, according to rescuers"."""

import re
from functools import cache

from checker.lexicon import load_class
from checker.model import Span
from checker.slots.noun_forms import singular

_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?:the |an? )?((?:[\w’'.-]+ ){0,3}?[\w’'-]+)(?=[,.;:—]|$| (?:on|in|at|from|for|of|who)\b)"
)
_REACH = 25  # characters
_NOBODY = frozenset(
    ("he", "she", "they", "it", "who", "that", "which", "we", "i", "you", "and", "was", "were", "is", "be", "been")
)


@cache
def _said() -> re.Pattern[str]:
    verbs = "|".join(sorted(load_class("marker_words", "teller")))
    return re.compile(rf"([\w’'-]+),? (?:(?:also|has|have|had|later|earlier|then|now) )?(?:{verbs})\b")


def teller(text: str, sentence: Span, evidence: Span) -> str | None:
    """Return the noun for who tells what the evidence states: right before it, or at the end of its sentence."""
    said = [match for match in _said().finditer(text, *sentence) if match[1].lower() not in _NOBODY]
    told = [
        match
        for match in (*said, *_ACCORDING.finditer(text, *sentence))
        if 0 <= evidence.start - match.end() < _REACH
        or (evidence.end < match.start() and sentence.end - match.end() < _REACH)
    ]
    return _noun(told[0][1].split()[-1]) if told else None


def _noun(word: str) -> str:
    """Return a noun in the singular; a name has none."""
    return singular(word) if word.islower() else word.lower()
