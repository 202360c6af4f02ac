"""The words of a sentence that give something a place in an order."""

import re
from collections.abc import Iterator
from functools import cache

from checker.lexicon import load_words
from checker.model import Span
from checker.slots.number_words import number_words, word_kind
from checker.slots.rank import Rank

_ORDER = r"""\b(?P<place>PLACES|\d{1,2}(?:st|nd|rd|th)) # third, 3rd, only
    (?:[ -](?P<most>[a-z]+est|most\ [a-z]+|ranking|ranked|degree|placed))? # largest
    (?:[ ](?:such\ |ever\ )?(?P<noun>[a-z]+))?
    (?P<since>[ ](?:to|ever|since|in\ (?:\d|weeks|months|years|decades|more|history|a\ |the\ history)))?"""
_ALONE = frozenset(("only", "sole", "lone"))
_NOT_ONE = ("one of the ", "at ", "not the ", "n't the ", "n’t the ")
_TIMES = frozenset(("time", "straight", "consecutive"))


def read_ranks(text: str, sentence: Span) -> Iterator[tuple[Span, Rank]]:
    """Yield the places in an order: of the largest, of times, of those "to" or "since"; mere nouns make no order."""
    for match in _pattern().finditer(text, *sentence):
        place, noun = _place(match["place"]), match["noun"] or ""
        if noun in load_words("calendar_names") or text.endswith(_NOT_ONE, sentence.start, match.start()):
            continue
        order = (match["most"] or "").removesuffix("ed")
        if order or (noun and (noun in _TIMES) != bool(match["since"])):
            end = match.end("noun") if noun and not order else match.end("most")
            span = Span(match.start(), end)
            yield span, Rank(place, order or noun, text[slice(*span)])


def _place(word: str) -> int:
    """Return the place that a word gives."""
    return 1 if word in _ALONE else int(word[:-2]) if word[0].isdigit() else word_kind(word)[1]


@cache
def _pattern() -> re.Pattern[str]:
    places = [*_ALONE, *(word for word, (kind, _) in number_words().items() if kind == "ordinal")]
    return re.compile(_ORDER.replace("PLACES", "|".join(sorted(places, reverse=True))), re.VERBOSE)
