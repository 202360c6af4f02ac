"""The places of a sentence where something can have happened: towns with their state, no datelines, no homes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from checker.lexicon import load_lexicon, load_words
from checker.model import Mention, Span
from checker.slots.folding import fold
from checker.slots.names.office import Office
from checker.slots.names.organisation import Organisation

_TOWN = re.compile(r"\b(?:in|at|near|from|of|to|outside) ((?:[A-Z][\w’'-]+ ?){1,3}), $")
_HOME = re.compile(r"[-(\[]$")
_DATELINE = re.compile(r"^\W*[A-Z][A-Z .,’'/-]+$")
_BESIDE = re.compile(
    r"\b(near|outside|off|beyond|(?:[a-z]+ )?(?:north|south|east|west|miles?|kilomet(?:er|re)s?)[a-z]* (?:of|from)) $"
)
_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|of|outside|around) $")
_OFFICE_IN = (" in ", " near ")


def places_of(text: str, sentence: Span, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Organisation]]:
    """Yield the places of a sentence with their words."""
    ended = sentence.start
    for number, mention in enumerate(mentions):
        found = _place(text, mention)
        if found is None or found[0].start < ended or _is_apart(text, sentence, found[0], mentions[:number]):
            continue
        span, place = found
        state = _state(text, span, mentions[number + 1 : number + 2])
        town = _TOWN.search(text, sentence.start, span.start)
        if state is not None and _is_state_of(place, _organisation(state)):
            span, place = Span(span.start, state.span.end), _town(place, _organisation(state))
        elif town and all(mention.span.end <= town.start(1) for mention in mentions[:number]):
            words = tuple(fold(word) for word in town[1].split())
            span, place = Span(town.start(1), span.end), _town(Organisation(words, shown=town[1].strip()), place)
        ended = span.end
        yield span, place


def beside_of(text: str, sentence: Span, span: Span) -> str:
    """Return the words by which something only lies near a place, empty where it lies in it."""
    found = _BESIDE.search(text, sentence.start, span.start)
    return found[1] if found else ""


def _place(text: str, mention: Mention) -> tuple[Span, Organisation] | None:
    """Return the place that a mention is, or in which an office is: "a fundraiser in Kent"."""
    if isinstance(mention.value, Office):
        surface = text[slice(*mention.span)]
        at = max(surface.rfind(word) + len(word) if word in surface else 0 for word in _OFFICE_IN)
        place = mention.value.organisation
        return (Span(mention.span.start + at, mention.span.end), place) if at and place.is_place else None
    place = _organisation(mention)
    return (mention.span, place) if mention.kind == "place" and place.words else None


def _organisation(mention: Mention) -> Organisation:
    value = mention.entity or mention.value
    return value if isinstance(value, Organisation) else Organisation()


def _is_apart(text: str, sentence: Span, span: Span, before: Sequence[Mention]) -> bool:
    """Whether a place tells where somebody is from, or where the report was written."""
    if _HOME.search(text, sentence.start, span.start) or _DATELINE.match(text[sentence.start : span.end]):
        return True
    is_given = text[slice(*span)].lower() in load_words("given_names")
    if is_given and not _LOCATIVE.search(text, sentence.start, span.start):
        return True  # "his sister, Elizabeth"
    return bool(before) and before[-1].kind == "person" and text[before[-1].span.end : span.start] in (" of ", " (")


def _state(text: str, span: Span, follows: Sequence[Mention]) -> Mention | None:
    """Return the country or state that is named right after a town."""
    is_next = [m for m in follows if m.kind == "place" and text[span.end : m.span.start] == ", "]
    return is_next[0] if is_next and text[is_next[0].span.end :][:1] in (",", ".", ";", " ", "") else None


def _is_state_of(town: Organisation, state: Organisation) -> bool:
    """Whether the second of two places can hold the first; two towns, or two countries, stand in a list."""
    return town.contains(state) or (state.place in _states() and town.place.count("-") > 1)


@cache
def _states() -> frozenset[str]:
    """Return the ids of the states and provinces that news names right after a town."""
    return frozenset(row[1] for row in load_lexicon("state_abbreviations"))


def _town(town: Organisation, state: Organisation) -> Organisation:
    """Return a town as one of the state that is named with it."""
    if town.contains(state) or not state.is_place:
        return town
    key = f"{state.place}-{'-'.join(town.words)}"
    return replace(town, id=key, place=key)
