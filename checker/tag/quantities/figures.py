"""Quantities with what they count, sentence by sentence; what overlaps a name, an office or an age is none."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.lexicon import load_words
from checker.model import Mention, Sentence, Span
from checker.slots.noun_forms import singular
from checker.slots.numbers.counting import RANKED, Counting, common_noun
from checker.slots.numbers.figure import Figure
from checker.slots.numbers.quantity import Modifier
from checker.slots.numbers.scope import Scope
from checker.slots.numbers.units import Number
from checker.slots.terms import act_of
from checker.tag.quantities.counted import Counted, counted
from checker.tag.quantities.quantities import FoundQuantity, find_quantities
from checker.tag.quantities.ranks import is_standing

_NAMED = frozenset(("person", "organisation", "name", "age", "thing"))
_OTHERS = re.compile(r"[ ](?:more|others?|additional|further|extra)\b")
_ANOTHER = re.compile(r"\b(?:another|additional|extra|further|other)\b", re.IGNORECASE)
_HAD = re.compile(r"\b[Hh]ad (?:[a-z]+ ){1,4}$")
_WITH = re.compile(r"\b([A-Za-z]+) with (?:all |the |some )?$")
_NEAR = 30  # characters
_AWAY = re.compile(
    r"[ ](?:away|apart|(?:to the )?(?:north|south|east|west)\w*|outside|from|off|inside|inland|up|down|\w+stream)\b"
)


def find_figures(
    text: str, sentences: Sequence[Sentence], indexes: Sequence[int], mentions: Sequence[Sequence[Mention]]
) -> Iterator[Mention]:
    """Yield the quantities of one part of an article; `indexes` are those of its sentences."""
    starts = [sentences[index].span.start for index in indexes]
    everything = find_quantities(text)
    for found in everything:
        at = bisect_right(starts, found.span.start) - 1
        if at < 0:
            continue
        index = indexes[at]
        sentence = sentences[index].span
        if found.span.end <= sentence.end and not _is_named(found.number, mentions[index]):
            beside = tuple(
                other.quantity.number
                for other in everything
                if other is not found and sentence.start <= other.span.start < sentence.end
            )
            yield Mention("quantity", index, found.span, _figure(text, sentence, found, beside))


def _is_named(span: Span, mentions: Sequence[Mention]) -> bool:
    return any(m.kind in _NAMED and m.span.start < span.end and span.start < m.span.end for m in mentions)


def _figure(text: str, sentence: Span, found: FoundQuantity, beside: tuple[Number, ...]) -> Figure:
    what = counted(text, sentence, found.span, bare=found.unit is None and found.quantity.modifier != Modifier.PAIR)
    words = tuple(sorted({common_noun(singular(word)) for word in (*what.modifiers, what.noun) if word}))
    whole = tuple(sorted({common_noun(singular(word)) for word in what.of.split()}))
    counting = Counting(what.noun, words, whole, _kind(text, found, what))
    earlier = _HAD.search(text, sentence.start, found.span.start) is not None
    scope = Scope(tuple(_traits(text, found, what)), what.period.lower(), beside=beside, earlier=earlier)
    return Figure(found.quantity, counting, scope)


def _kind(text: str, found: FoundQuantity, what: Counted) -> str:
    """Return the class of what is counted; a place among others is ranked, whatever stands near it."""
    if found.quantity.unit == "rank" and is_standing(text, *found.number):
        return RANKED
    return what.predicate.name if what.predicate else ""


def _traits(text: str, found: FoundQuantity, what: Counted) -> Iterator[str]:
    """Yield in order of the alphabet what makes the quantity a part, a rate or an addition."""
    modifier = text[slice(*found.modifier)] if found.modifier else ""
    if found.quantity.measure.dimension == "length" and _AWAY.match(text, found.span.end):
        yield "away"
    if what.subset:
        yield "including"
    if what.part_of:
        yield "of some"
    before = text[max(0, found.span.start - 12) : found.span.start]
    others = _OTHERS.match(text, found.span.end) or _ANOTHER.search(modifier) or _ANOTHER.search(before)
    if others or _is_of_partners(text, found.span.start):
        yield "others"
    if what.rate:
        yield f"per {what.rate}"


def _is_of_partners(text: str, start: int) -> bool:
    """Whether those are counted with whom one deals, which leaves out oneself: "a pact with 11 nations"."""
    told = _WITH.search(text, max(0, start - _NEAR), start)
    act = told and act_of(told[1].lower())
    return act is not None and act.name in load_words("mutual_acts")
