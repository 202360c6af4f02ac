"""Reading amounts that a sentence gives twice: "12 people, seven men and four women", "15 of the 12".

The reading is narrow on purpose: parts that might overlap, leave something out or belong elsewhere are no sums.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from checker.lexicon import load_class, load_words
from checker.model import Mention, Span
from checker.slots.numbers.figure import Figure
from checker.slots.numbers.quantity import Modifier, Quantity
from checker.slots.numbers.quantity_text import show_number
from checker.slots.numbers.sums import Double, Sum

_OF_ALL = re.compile(r" of (?:the|its|their|his|her|those|these|all the|all its)(?: \w+)? ")
_INCLUDING = re.compile(r"[^.;:()\d]{1,60},? (?:including|among them) ")
_OPENS = re.compile(r" [a-z -]{1,30}(, | \(|: | ?— ?| – | -- )")
_JOINS = re.compile(r" [a-z]+(?: [a-z]+)?(,|,? and) ")
_CLOSES = re.compile(r" [a-z]+(?: [a-z]+)?(?:[,.;)]| ?—| –| --| were| was| had| have)")
_AGAINST = re.compile(r" to |, to | against ")
_WHOLE = Fraction(101, 100)  # two shares of one vote, rounded


def read_sums(text: str, figures: Sequence[Mention]) -> Iterator[Double]:
    """Yield the amounts that a sentence gives twice; `figures` are its quantities in order."""
    for place, first in enumerate(figures):
        rest = figures[place + 1 :]
        yield from _members(text, first, rest[:1])
        yield from _listed(text, first, rest)
        yield from _shares(text, first, rest[:1])


def _members(text: str, first: Mention, following: Sequence[Mention]) -> Iterator[Double]:
    """Read "three of the 12" and "12 people, including three children": the part is no more than the whole."""
    for second in following:
        between = text[first.span.end : second.span.start]
        if not (_is_counted(first) and _is_counted(second)):
            continue
        if _OF_ALL.fullmatch(between):
            yield _double(first, second, [first], second)
        elif _INCLUDING.fullmatch(between) and _is_person(first) and _is_person(second):
            yield _double(first, second, [second], first)


def _listed(text: str, whole: Mention, following: Sequence[Mention]) -> Iterator[Double]:
    """Read "12 people, seven men and four women,": all parts are persons, the last two joined by "and"."""
    opening = _OPENS.fullmatch(text[whole.span.end : following[0].span.start]) if following else None
    if opening is None or not (_is_counted(whole) and _is_person(whole)):
        return
    parts = [following[0]]
    joins = [""]
    for before, part in pairwise(following):
        join = _JOINS.fullmatch(text[before.span.end : part.span.start])
        if join is None or joins[-1].endswith("and"):
            break
        parts.append(part)
        joins.append(join[1])
    loose = opening[1] == ", "
    fits = all(_is_counted(part) and (_is_of_all(part) if loose else _is_person(part)) for part in parts)
    if fits and joins[-1].endswith("and") and _CLOSES.match(text, parts[-1].span.end):
        yield _double(whole, parts[-1], parts, whole, exhausted=True)


def _shares(text: str, first: Mention, following: Sequence[Mention]) -> Iterator[Double]:
    """Read "won by 52 percent to 47 percent": two shares of one vote are no more than all of it."""
    for second in following:
        one, two = _quantity(first), _quantity(second)
        units = {one.measure.dimension, two.measure.dimension}
        if units == {"share"} and one.unit == two.unit and _AGAINST.fullmatch(text[first.span.end : second.span.start]):
            before = text[max(0, first.span.start - 60) : first.span.start].lower().split()
            if not load_class("marker_words", "vote").isdisjoint(before) and before[-1] != "from":
                shown = f"{one.number} + {two.number}"
                share = (one.number + two.number) * one.measure.factor
                whole = Sum(0, _WHOLE, "100 percent of a vote", "vote")
                yield Double(Span(first.span.start, second.span.end), Sum(share, share, shown, "vote"), whole)


def _double(
    first: Mention, last: Mention, parts: Sequence[Mention], whole: Mention, *, exhausted: bool = False
) -> Double:
    """Return the sum of parts and the whole; parts that are not all of it may be less."""
    numbers = [_quantity(part).number for part in parts]
    total, limit = sum(numbers), _quantity(whole)
    shown = " + ".join(show_number(number, 1) for number in numbers)
    of = str(whole.value.counting)
    added = Sum(total, total if exhausted else None, shown, of)
    outright = Sum(limit.low if exhausted else 0, limit.high, str(limit), of)
    return Double(Span(first.span.start, last.span.end), added, outright)


def _quantity(mention: Mention) -> Quantity:
    figure = mention.value
    assert isinstance(figure, Figure)
    return figure.quantity


def _is_counted(mention: Mention) -> bool:
    """Whether a mention is a whole number of things, told as it is."""
    quantity = _quantity(mention)
    return quantity.unit == "" and quantity.modifier == Modifier.EXACT and isinstance(quantity.number, int)


def _is_person(mention: Mention) -> bool:
    return mention.value.counting.head in person_nouns()


def _is_of_all(mention: Mention) -> bool:
    """Whether a part is of the kinds into which papers divide people without saying so: men, women, children."""
    return mention.value.counting.head in load_class("marker_words", "kind of people")


@cache
def person_nouns() -> frozenset[str]:
    """Return the nouns of which each is one person."""
    return load_words("person_nouns")
