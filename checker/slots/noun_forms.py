"""The singular of a noun, and the words at which a noun phrase ends."""

from collections.abc import Mapping
from functools import cache

from checker.lexicon import load_lexicon

_INVARIANT = ("ss", "us", "is", "ics", "ous")


@cache
def phrase_ends() -> frozenset[str]:
    """Return the closed-class words and frequent verbs at which a noun phrase ends."""
    return frozenset(row[0] for row in load_lexicon("phrase_ends"))


@cache
def units_of_time() -> frozenset[str]:
    """Return the words that measure time: hour, hours, nights."""
    return frozenset(surface for surface, _, _, dimension, *_ in load_lexicon("units") if dimension == "duration")


@cache
def _irregular() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("irregular_plurals")}


def singular(word: str) -> str:
    """Return the singular in lower case: "children" is "child", "cities" "city", "crashes" "crash"."""
    lowered = word.lower().rstrip(".")
    if lowered in _irregular():
        return _irregular()[lowered]
    if len(lowered) < 4 or not lowered.endswith("s") or lowered.endswith(_INVARIANT):
        return lowered
    if lowered.endswith("ies"):
        return lowered[:-3] + "y"
    if lowered.endswith(("sses", "xes", "zzes", "ches", "shes")):
        return lowered[:-2]
    return lowered[:-1]


def is_plural(word: str) -> bool:
    """Whether a word is the plural of a noun, by its form: "men", "cities", not "gas"."""
    return singular(word) != word.lower().rstrip(".")
