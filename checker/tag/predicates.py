"""What happened to the people or things counted, as a class of words: killed, injured, arrested, raised, cost."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.numbers.counting import fates
from checker.tag.quantities.number_context import words_of

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*[A-Za-z]|[A-Za-z]")
_CLAUSE_END = re.compile(r"[;:.!?()]|, |—| -- |\band\b|\bbut\b|\bwhile\b|\bafter\b|\bwhen\b|\bincluding\b")
_CLAUSE_START = re.compile(r"[;:!?()\"“”]|[.,] |—| -- |\bbut\b|\bwhile\b")
_CHANGES = ("rose", "fell")
_ABOARD = "aboard"  # whatever happened there: "killed all 157 people on board"
_REACH = 60


class Predicate(NamedTuple):
    """The class of the predicate and the word that says so."""

    name: str
    word: Span


@cache
def _classes() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("count_classes")}


def find_predicate(text: str, sentence: Span, quantity: Span, end: int, head: Span | None) -> Predicate | None:
    """Return the predicate of the counted noun phrase that ends at `end`: after it, before it, or the noun itself.

    "12 people were killed", "killed 12 people", "12 dead", "the death toll rose to 12", "12 deaths".
    """
    behind = _after(text, end, min(sentence.end, end + _REACH))
    if behind and behind.name != _ABOARD:
        return behind
    name = _classes().get(text[slice(*head)].lower()) if head else None
    own = Predicate(name, head) if head and name else None
    before = _before(text, max(sentence.start, quantity.start - _REACH), quantity.start)
    if own and (
        before is None or before.name in (*_CHANGES, "measured") or own.name in ("killed", "injured", "arrested")
    ):
        return own
    return behind if behind and (before is None or before.name not in fates()) else before or own


def _after(text: str, start: int, limit: int) -> Predicate | None:
    """Return the predicate right after the noun phrase, or after the first auxiliary of its clause."""
    stop = _CLAUSE_END.search(text, start, limit)
    aided, first = False, True
    for match in _WORD.finditer(text, start, stop.start() if stop else limit):
        word = match[0].lower()
        if word in words_of("auxiliary"):
            aided = True
        elif aided or first:
            found = _look_up(text, match, limit)
            if found:
                return found
            if aided and not word.endswith("ly"):
                return None
        first = False
    return None


def _before(text: str, start: int, end: int) -> Predicate | None:
    """Return the nearest predicate before the number; "the toll rose to 12" is about the toll, not about rising."""
    begins = [match.end() for match in _CLAUSE_START.finditer(text, start, end)]
    found = list(_predicates(text, begins[-1] if begins else start, end))
    if not found:
        return None
    nearest = found[-1]
    if nearest.name in _CHANGES and len(found) > 1 and re.search(r"\b(?:to|at)\b", text[nearest.word.end : end]):
        return next((it for it in reversed(found) if it.name not in _CHANGES), nearest)
    return nearest


def _predicates(text: str, start: int, end: int) -> Iterator[Predicate]:
    for match in _WORD.finditer(text, start, end):
        found = _look_up(text, match, end)
        if found:
            yield found


_TWO_WORDS = re.compile(r"[A-Za-z]+ [a-z]+")


def _look_up(text: str, match: re.Match[str], limit: int) -> Predicate | None:
    """Return the class of the word, or of it and the next one ("laid off", "death toll")."""
    pair = _TWO_WORDS.match(text, match.start(), limit)
    if pair and (name := _classes().get(pair[0].lower())):
        return Predicate(name, Span(*pair.span()))
    name_of_one = _classes().get(match[0].lower())
    return Predicate(name_of_one, Span(*match.span())) if name_of_one else None
