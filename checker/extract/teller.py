"""Whose statement a sentence is that quotes nobody: "police said 12 were hurt", "12 were hurt, according to rescuers"."""

import re

from checker.model import Span

_ACCORDING = re.compile(r"\b[Aa]ccording to (?:the |an? )?((?:[\w’'.-]+ ){0,3}?[\w’'-]+)(?=[,.;:—]|$| (?:on|in|at|from|for|of|who)\b)")
_SAID = re.compile(
    r"([\w’'-]+),? (?:(?:also|has|have|had|later|earlier|then|now) )?"
    r"(?:said|says?|reported|reports|estimated|estimates|confirmed|announced|told|claimed|claims|put)\b"
)
_NOBODY = frozenset(("he", "she", "they", "it", "who", "that", "which", "we", "i", "you", "and", "was", "were", "is", "be", "been"))


def teller(text: str, sentence: Span, evidence: Span) -> str | None:
    """Return the noun for who tells what the evidence states, the nearest before it; None where nobody is named."""
    said = [match for match in _SAID.finditer(text, *sentence) if match[1].lower() not in _NOBODY]
    before = [match for match in said if match.end() <= evidence.start]
    according = _ACCORDING.search(text, *sentence)
    told = before[-1] if before else according or next(iter(said), None)
    return told[1].split()[-1].lower().removesuffix("s") if told else None
