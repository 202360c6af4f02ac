"""Reading changes that a sentence gives twice: "rose 5 percent from 100 to 110"."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.model import Mention, Span
from checker.slots.numbers.direction import way_of
from checker.slots.numbers.quantity import Modifier, Quantity
from checker.slots.numbers.sums import Double, Sum
from checker.slots.numbers.units import Number

_WORDS = r"(?: [A-Za-z][a-z-]*){0,3}"
_FROM, _TO = (re.compile(rf"{_WORDS},? {word} (?:about |some )?") for word in ("from", "to"))
_THEN = re.compile(rf"{_WORDS}(?:,| \(| —| –|:)(?: or| up| down| an?| a gain of| a loss of| a rise of| a fall of)? ")
_CHANGES = ("rose", "fell")


def read_changes(text: str, figures: Sequence[Mention]) -> Iterator[Double]:
    """Yield the changes of a sentence that are told by how much, and from what to what."""
    for one, two, three in zip(figures, figures[1:], figures[2:], strict=False):
        yield from _read(text, one, two, three)


def _read(text: str, one: Mention, two: Mention, three: Mention) -> Iterator[Double]:
    """Read "rose 5 percent from 100 to 110", "rose 5 percent to 110 from 100", "from 100 to 110, a 5 percent rise"."""
    between = (text[one.span.end : two.span.start], text[two.span.end : three.span.start])
    kind = one.value.counting.kind
    if kind in _CHANGES and _FROM.fullmatch(between[0]) and _TO.fullmatch(between[1]):
        yield from _changed(one, two, three, rises=kind == "rose")
    elif kind in _CHANGES and _TO.fullmatch(between[0]) and _FROM.fullmatch(between[1]):
        yield from _changed(one, three, two, rises=kind == "rose")
    elif text.endswith("from ", 0, one.span.start) and _TO.fullmatch(between[0]) and _THEN.fullmatch(between[1]):
        way = way_of(text, three.span)
        if way:
            yield from _changed(three, one, two, rises=way.rises)


def _changed(change: Mention, start: Mention, end: Mention, *, rises: bool) -> Iterator[Double]:
    stated, one, two = (mention.value.quantity for mention in (change, start, end))
    plain = all(it.modifier == Modifier.EXACT and it.number > 0 for it in (stated, one, two))
    if not plain or one.measure.dimension != two.measure.dimension or one.unit == "rank":
        return
    low, high = (_rounded(it, min(one.step, two.step)) for it in (one, two))
    sign = 1 if rises else -1
    shown = f"{one} to {two}"
    dimension = one.measure.dimension
    points = stated.measure.dimension == "points" and dimension == "share"
    factor = stated.measure.factor * (Fraction(1, 100) if points else 1)
    told, step = stated.number * factor, stated.step * factor
    ends = sorted((sign * (told - step), sign * (told + step)))
    total = Sum(ends[0], ends[1], f"{'+' if rises else '-'}{stated}", one.unit)
    span = Span(min(it.span.start for it in (change, start, end)), max(it.span.end for it in (change, start, end)))
    if points or (stated.measure.dimension == dimension != "share"):
        yield Double(span, Sum(high[0] - low[1], high[1] - low[0], shown, one.unit), total)
    elif stated.unit == "percent" and dimension != "share":
        yield Double(span, Sum(_ratio(high[0], low[1]), _ratio(high[1], low[0]), shown, one.unit), total)


def _ratio(new: Number, old: Number) -> Fraction:
    return Fraction(new) / Fraction(old) - 1


def _rounded(quantity: Quantity, step: Number) -> tuple[Number, Number]:
    """Return what a number may stand for: half of its last digit to either side; of "100 million" all digits tell."""
    scale = next((scale for scale in (10**12, 10**9, 10**6) if quantity.number >= scale), 1)
    told = 1000 <= quantity.number < 10**6
    slack = Fraction(step if told else min(step, scale)) / 2
    factor = quantity.measure.factor
    return (quantity.number - slack) * factor, (quantity.number + slack) * factor
