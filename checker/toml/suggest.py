"""Guesses at what a mistyped word should have been."""

from collections.abc import Iterable

_LEAST_LIKENESS = 60


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return `: did you mean 'x'?` with the nearest candidate, or nothing where none is near."""
    # Imported here, because only mistakes need it.
    from rapidfuzz import fuzz, process

    near = process.extractOne(word, sorted(candidates), scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    return f": did you mean '{near[0]}'?" if near else ""
