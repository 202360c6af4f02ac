"""Party and state in the short form that follows a politician's name: (R-Tenn.), D-Calif., (D)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.names.party import Party
from checker.slots.names.place import Place

_SHORT = re.compile(
    r"(?P<party>[RDIL]|DFL|Rep|Dem|Ind)\.?\s?[-–—‑‒]\s?(?P<place>(?:[A-Z]\.\s?){2}|[A-Z]\.\s?[A-Z][a-z]+\.?|[A-Z][a-z]*\.?(?:\s[A-Z][a-z]+\.?)?)"
)
# The last letter of a party with a dash, or one in brackets: a class in front keeps the scan fast.
_CANDIDATE = re.compile(r"[RDILpmd(](?:\.?\s?[-–—‑‒]|[RD]\))")
_BARE = re.compile(r"(?<=\()(?P<party>[RD])(?=\))")


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A party, a state, or both."""

    party: Party
    place: Place | None = None


@cache
def _states() -> Mapping[str, str]:
    forms = {form.lower().replace(" ", ""): id_ for form, id_, *_ in load_lexicon("state_abbreviations")}
    regions = {name.replace(" ", ""): id_ for name, kind, id_, *_ in load_lexicon("places") if kind == "region"}
    return {**{name: id_ for name, id_ in regions.items() if id_.startswith("us-")}, **forms}


@cache
def _parties() -> Mapping[str, str]:
    """Return the American parties by letter and short form."""
    return {form.rstrip("."): id_ for form, id_, country, _ in load_lexicon("parties") if country == "us"}


def affiliation_places(text: str) -> list[int]:
    """Return where a short affiliation may stand: a sentence without such a place has none."""
    return [match.start() for match in _CANDIDATE.finditer(text)]


def find_affiliations(text: str, start: int, end: int) -> Iterator[tuple[Span, Affiliation]]:
    """Yield the short affiliations between two offsets; a state that is not known ends nothing."""
    for match in _SHORT.finditer(text, start, end):
        before = text[match.start() - 1 : match.start()]
        found = None if before.isalnum() or match["party"] not in _parties() else _state(match)
        if found:
            stop, place = found
            yield Span(match.start(), stop), Affiliation(Party(_parties()[match["party"]]), place)
    for match in _BARE.finditer(text, start, end):
        yield Span(*match.span()), Affiliation(Party(_parties()[match["party"]]))


def _state(match: re.Match[str]) -> tuple[int, Place] | None:
    """Return where the longest known state of the match ends, and the state."""
    words = match["place"]
    for stop in sorted({len(words), len(words.rstrip(".")), len(words.split(" ")[0])}, reverse=True):
        shown = words[:stop].strip()
        id_ = _states().get(shown.lower().replace(" ", ""))
        if id_:
            return match.start("place") + stop, Place(id_, shown)
    return None
