"""Guesses at what a mistyped word should have been."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return `: did you mean 'x'?` with the nearest candidate, or nothing where none is near."""
    near = get_close_matches(word, sorted(candidates), n=1)
    return f": did you mean '{near[0]}'?" if near else ""
