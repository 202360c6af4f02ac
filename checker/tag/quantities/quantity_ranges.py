"""Two numbers that make one value: "10 to 15 percent", "$10-15 million", "two or three", "one in three"."""

import re
from fractions import Fraction
from functools import cache

from checker.lexicon import load_class
from checker.model import Span
from checker.slots.numbers.quantity import Modifier, make_quantity
from checker.slots.numbers.units import Number, read_unit, whole
from checker.tag.quantities.measured_numbers import measure, read_number
from checker.tag.quantities.not_quantities import CLOCK
from checker.tag.quantities.number_context import words_of
from checker.tag.quantities.quantity_context import currency_before
from checker.tag.quantities.quantity_pieces import Measured, Piece, skipped

_TO = re.compile(r"[ \u00a0-]?(to|through|[-–—~])[ \u00a0-]?(?=[0-9a-z$£€¥])|[ ](and|or)[ ](?=[0-9a-z$£€¥])")
_SHARE_OF = re.compile(r"(?: in |-in-| out of (?:every )?| of every )(?=[0-9a-z])")
_SCALE = re.compile("thousand|illion|bn|[kKmMbB]$|tn")
_WORD = re.compile("[a-z]+")


@cache
def _changes() -> frozenset[str]:
    """Return the words after which two numbers are what something was and what it became."""
    return load_class("count_classes", "rose", "fell") | words_of("change")


def read_share(text: str, first: Measured) -> Piece | None:
    """Read "one in three", "3 out of 10": a share."""
    link = _SHARE_OF.match(text, first.end)
    if link is None or first.unit or first.numeral.kind != "cardinal":
        return None
    whole_of = read_number(text, link.end())
    if whole_of is None or whole_of.kind != "cardinal" or not 0 < first.numeral.number < whole_of.number:
        return None
    usual = first.numeral.number == 1 or whole_of.number in (3, 4, 5, 10, 100, 1000)
    if " in " in link[0] and not (usual and whole_of.number < 1500 and not read_unit(text, whole_of.end)):
        return None
    share = Fraction(first.numeral.number) / whole_of.number
    return Piece(
        first.start, whole_of.end, make_quantity(share, "share", step=Fraction(1, 20)), Span(first.start, whole_of.end)
    )


def read_range(text: str, first: Measured) -> Piece | None:
    """Read "10 to 15 percent", "$10-15 million", "between 10 and 15", "two or three"; None for anything else."""
    link = _TO.match(text, first.end)
    if link and link[2] and first.unit is None and (shared := _shares_duration(text, link.end())):
        return skipped(first.start, shared)
    if link is None or first.numeral.kind not in ("cardinal", "about", "fraction") or not _links(text, link, first):
        return None
    start = link.end()
    while text[start : start + 1] in "$£€¥" and start < len(text):
        start += 1
    numeral = read_number(text, start, money=bool(first.unit and first.unit.dimension.startswith("money")))
    if numeral is None or numeral.kind not in ("cardinal", "about", "fraction"):
        return None
    second = measure(text, start, numeral, currency_before(text, start) if start > link.end() else None)
    low = _same_scale(text, first, second)
    unit = second.unit or first.unit
    if low >= numeral.number or (first.unit and second.unit and first.unit != second.unit):
        return None
    if _is_change(text, first, second):
        return None
    if link[2] == "or" and not (numeral.number <= low * 2 and (numeral.number - low == 1 or low >= 10)):
        return None
    if unit is not None and unit.dimension == "duration":
        return skipped(first.start, duration_end(text, second))
    if unit is None and CLOCK.match(text, second.end):
        return skipped(first.start, second.end)
    span = Span(first.number.start, second.number.end)
    quantity = make_quantity(low, unit.symbol if unit else "", Modifier.RANGE, numeral.number)
    begin = _word_before(text, first.start, ("between ", "from ", "anywhere from ")) if link[1] != "or" else 0
    unit_span = second.unit_span or first.unit_span
    return Piece(first.start - begin, second.end, quantity, span, unit_span, None)


def _is_change(text: str, first: Measured, second: Measured) -> bool:
    """Whether "to" leads to a new level: "fell 3 percent to 4,120", "cut by 15 to 90 from 100"."""
    share = first.unit is not None and first.unit.dimension in ("share", "points")
    return (share and second.unit is None) or text.startswith(" from ", second.end)


def duration_end(text: str, first: Measured) -> int:
    """Return where a duration ends, "-old" included."""
    return first.end + 4 if text.startswith("-old", first.end) else first.end


def _shares_duration(text: str, start: int) -> int:
    """Return the end of "16 years" in "14 and 16 years"; 0 where no duration follows."""
    second = read_number(text, start)
    unit = read_unit(text, second.end) if second else None
    return unit[2] if unit and unit[0].dimension == "duration" else 0


def _links(text: str, link: re.Match[str], first: Measured) -> bool:
    """Whether the word between two numbers makes a range: "and" only after "between", "to" not after a change."""
    before = text[max(0, first.start - 50) : first.start].lower()
    if link[2] == "and":
        return before.endswith("between ")
    return not (before.endswith("from ") and not _changes().isdisjoint(_WORD.findall(before)))


def borrow_unit(text: str, first: Measured) -> Measured:
    """Give the first number of "rose from 10 to 15 percent" the unit of the second."""
    if (
        first.unit is not None
        or not text.startswith(" to ", first.end)
        or not text.startswith("from ", max(0, first.start - 5))
    ):
        return first
    numeral = read_number(text, first.end + 4)
    second = measure(text, first.end + 4, numeral, None) if numeral else None
    if second is None or second.unit is None or second.unit.dimension == "duration":
        return first
    low = _same_scale(text, first, second)
    return first._replace(unit=second.unit, numeral=first.numeral._replace(number=low))


def _same_scale(text: str, first: Measured, second: Measured) -> Number:
    """Return the first number with the scale of the second: 10 million in "10 to 15 million"."""
    low, high = first.numeral.number, second.numeral.number
    if not _SCALE.search(text, *second.number) or _SCALE.search(text, *first.number):
        return low
    scale = next((size for size in (10**12, 10**9, 10**6, 10**3) if size <= high), 1)
    return whole(Fraction(low * scale)) if low * scale < high else low


def _word_before(text: str, start: int, words: tuple[str, ...]) -> int:
    before = text[max(0, start - 14) : start].lower()
    return next((len(word) for word in words if before.endswith(word)), 0)
