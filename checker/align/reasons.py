"""Why two claims are held to be of one event, in words that an editor can follow."""

from collections.abc import Iterator, Sequence
from functools import cache

from checker.lexicon import load_class, load_lexicon
from checker.model import Claim
from checker.slots.terms import terms_of

_MOST = 5
_LONGEST_ABBREVIATION = 3


def words_as_printed(claim: Claim, terms: Sequence[str]) -> str:
    """Return the first few terms that tell something, in their order, as the sentence of the claim prints them."""
    text = claim.article.content(claim.part)
    printed: dict[str, str] = {}
    for term in terms_of(text, *claim.sentence):
        printed.setdefault(term.term, text[term.start : term.end])
    words = [printed.get(term, term) for term in terms]
    telling = [word for word in words if word.lower() not in load_class("word_classes", "function", "filler")]
    return ", ".join((telling or words)[:_MOST])


def names_as_printed(participants: Sequence[str]) -> str:
    """Return participants by their names: persons by surname, countries, organisations by id."""
    return ", ".join([*dict.fromkeys(_names(participants))][:3])


def _names(participants: Sequence[str]) -> Iterator[str]:
    for participant in participants:
        kind, _, name = participant.partition(" ")
        if kind == "place" and name in _countries():
            yield _countries()[name]
        else:
            yield (name if kind in ("person", "place") else participant).replace("-", " ").title()


@cache
def _countries() -> dict[str, str]:
    """Return the first name of each country that is no abbreviation, by its code."""
    names: dict[str, str] = {}
    for name, kind, code, *_ in load_lexicon("places"):
        if kind == "country" and "." not in name and len(name) > _LONGEST_ABBREVIATION:
            names.setdefault(code, name.title())
    return names
