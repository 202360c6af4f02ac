"""Things of one kind that are two: a rifle and a pistol, a nurse and a doctor; no gun and no weapon."""

from collections.abc import Mapping
from functools import cache

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Strength
from checker.slots.terms import base_forms


def compare_things(mine: str, others: str) -> Comparison | None:
    """Compare what two words in lower case name; None where they name no things of one kind.

    A kind holds its kinds, as weapons hold rifles; two words of one meaning are one thing.
    """
    first, second = f"{_kind_of(mine)}/", f"{_kind_of(others)}/"
    if first == "/" or first.partition("/")[0] != second.partition("/")[0]:
        return None
    if first == second:
        return Comparison(Answer.SAME, f"{mine} and {others} are one thing")
    if first.startswith(second) or second.startswith(first):
        return Comparison(Answer.COMPATIBLE, f"one of {mine} and {others} is a kind of the other")
    reason = f"the sentences differ in nothing but {mine} and {others}"
    return Comparison(Answer.DIFFERENT, reason, Strength.WEAK)


def _kind_of(word: str) -> str:
    """Return the chain of kinds down to a noun; empty for a word that is none."""
    return next((_kinds()[form] for form in base_forms(word) if form in _kinds()), "")


@cache
def _kinds() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("things")}
