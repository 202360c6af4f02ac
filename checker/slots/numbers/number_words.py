"""The words of numbers, and numerals of a word or two: "dozens", "several hundred", "half a million"."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from checker.lexicon import load_lexicon
from checker.slots.numbers.units import Number, whole

Kind = Literal["cardinal", "ordinal", "fraction", "about", "vague"]

PART_STEP = Fraction(1, 20)
"""The precision of a spoken part ("a third", "half"): newspapers use them for anything within a few per cent."""

TOKEN = re.compile(r"((?:[ \u00a0]{1,2}(?:-[ ])?|-)(?:and[ \u00a0]{1,2})?)?([A-Za-z]+)")
_OF_A = re.compile(r"(?:[ ]of)?[ ]{1,2}an?(?=[ ])")
_OF_VAGUE = re.compile(r"[ ]of[ ]([a-z]+)")
_FEW_TOP = {"several": 12, "handful": 10}
_MOST_FIGURES = 30


class Numeral(NamedTuple):
    """A number that was read: where it ends, its value, the place value of its last digit; `top` where it is vague."""

    end: int
    number: Number
    step: Number
    kind: Kind
    top: Number | None = None


@cache
def number_words() -> Mapping[str, tuple[str, int]]:
    """Return the kind and the value of each number word."""
    return {word: (kind, int(value)) for word, kind, value in load_lexicon("numerals")}


def word_kind(word: str) -> tuple[str, int]:
    """Return the kind and the value of a word; ("", 0) where it is no number word."""
    return number_words().get(word.lower(), ("", 0))


@lru_cache(maxsize=4096)
def natural_step(number: Number) -> Number:
    """Return the place value of the last digit that carries meaning: 1000 for 43,000, 1 for 20, 1/10 for 2.5.

    Below 100, and so in "40 million" too, a zero counts as much as any digit.
    """
    if isinstance(number, Fraction):
        return _decimal_step(number)
    step, rest = 1, abs(number)
    for scale in (10**12, 10**9, 10**6):
        if rest >= scale and rest % scale == 0:
            step, rest = scale, rest // scale
            break
    if rest < 100:
        return step
    while rest % 10 == 0:
        rest //= 10
        step *= 10
    return step


def _decimal_step(number: Fraction) -> Number:
    step = Fraction(1, 10)
    for _ in range(12):
        if (number / step).denominator == 1:
            return step
        step /= 10
    return PART_STEP


def next_scale(text: str, pos: int) -> tuple[int, int] | None:
    """Return the value and the end of "hundred", "dozen", "million" right after `pos`; None where there is none."""
    match = TOKEN.match(text, pos)
    if match is None or not match[1] or "and" in match[1]:
        return None
    kind, value = word_kind(match[2])
    return (value, match.end()) if kind in ("hundred", "scale", "dozen") else None


def read_few(text: str, end: int, word: str, value: int) -> Numeral:
    """Read "several" and "several hundred": from three to twelve (hundred)."""
    factor, end = next_scale(text, end) or (1, end)
    return Numeral(end, value * factor, factor, "vague", _FEW_TOP[word] * factor)


def read_vague(text: str, end: int, value: int) -> Numeral | None:
    """Read "dozens" as 24 or more, "hundreds of thousands" as 200,000 or more; "tens" alone is no number."""
    scale = 1
    follows = _OF_VAGUE.match(text, end)
    kind, larger = word_kind(follows[1]) if follows else ("", 0)
    if follows and kind == "vague" and larger > value:
        scale, end = larger, follows.end()
    elif value == 10:
        return None
    return Numeral(end, 2 * value * scale, value * scale, "vague")


def read_part(text: str, end: int, part: Number) -> Numeral:
    """Read on after a part: "half" alone is a share; "half a million", "quarter of a million" are numbers."""
    skip = _OF_A.match(text, end)
    scale = next_scale(text, skip.end() if skip else end)
    if scale is None:
        return Numeral(end, whole(Fraction(part)), PART_STEP, "fraction")
    number = whole(Fraction(part * scale[0]))
    return Numeral(scale[1], number, natural_step(number), "about" if scale[0] == 12 else "cardinal")


def read_point(text: str, end: int, number: Number) -> Numeral:
    """Read "point five", "point seventy-one", "point zero three" after a number."""
    pos, figures = end + len(" point"), ""
    while len(figures) < _MOST_FIGURES and (match := TOKEN.match(text, pos)):
        kind, value = word_kind(match[2])
        if kind not in ("unit", "ten") or not match[1]:
            break
        joins = kind == "unit" and value and len(figures) == 2 and figures[-1] == "0" != figures[0]
        figures = figures[:-1] + str(value) if joins else figures + str(value)
        pos = match.end()
    if not figures:
        return Numeral(end, number, natural_step(number), "cardinal")
    step = Fraction(1, 10 ** len(figures))
    factor, pos = next_scale(text, pos) or (1, pos)
    return Numeral(pos, whole((number + int(figures) * step) * factor), whole(step * factor), "cardinal")
