"""Numbers in digits: "43,350", "1.4 billion", "3.5m", "7 1/2", "42nd"."""

import re
from fractions import Fraction
from functools import lru_cache

from checker.slots.numbers.number_words import PART_STEP, Numeral, natural_step, word_kind
from checker.slots.numbers.spelled_numbers import read_tail
from checker.slots.numbers.units import Number, whole

DIGITS = re.compile(r"\.[0-9]+|[0-9]+(?:,[0-9]{2,3}(?![0-9]))*(?:\.[0-9]+)?")
_SPACED = re.compile(r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){2,}(?![0-9])")
_SCALE = re.compile(r"[ \u00a0]{0,2}-?([A-Za-z]+)")
_SLASH = re.compile(r"(?:[ -]([0-9]+))?/([0-9]+)(?![0-9/]|\.[0-9])")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
_HALVES = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_DENOMINATORS = ("2", "3", "4", "5", "6", "8", "10", "16", "32", "100")
"""What newspapers divide by; 9/11 is a day."""
_ATTACHED_ONLY = ("k", "m", "b", "g")


def read_digits(text: str, pos: int, *, money: bool = False) -> Numeral | None:
    """Read the number in digits at `pos` with its scale; None where no digit stands there.

    A bare "m" or "b" is a scale after money only, since "100m" may be metres; a capital letter always is.
    """
    match = DIGITS.match(text, pos)
    if match is None:
        return None
    end, figures = match.end(), match.group()
    follower = text[end : end + 1]
    if follower in " \u00a0\u202f" and (spaced := _SPACED.match(text, pos)):
        return _plain(spaced.end(), re.sub(r"\D", "", spaced.group()))
    if follower in _HALVES and figures.isdecimal() and figures[0] != "0":
        return Numeral(end + 1, _value(figures) + _HALVES[follower], PART_STEP, "cardinal")
    if follower and (follower in " /-\u00a0" or follower.isalpha()):
        return _read_on(text, end, figures, follower, money=money)
    return _plain(end, figures)


def _read_on(text: str, end: int, figures: str, follower: str, *, money: bool) -> Numeral:
    """Read what may follow the digits: an ordinal ending, a slash and a denominator, a scale."""
    if figures.isdecimal() and _ORDINAL.match(text, end):
        return Numeral(end + 2, _value(figures), 1, "ordinal")
    slash = _SLASH.match(text, end) if follower in " /-" and "/" in text[end : end + 5] else None
    if slash and slash[2] in _DENOMINATORS:
        return _read_slash(slash, figures)
    scale = _SCALE.match(text, end)
    if scale:
        kind, value = word_kind(scale[1])
        attached = scale.start(1) == end
        if kind in ("hundred", "scale", "dozen") or (
            kind == "suffix" and _fits_suffix(scale[1], attached=attached, money=money, parted="." in figures)
        ):
            return _scaled(text, scale.end(), figures, value, spoken=kind != "suffix")
        if kind == "parts" and follower == "-":
            return Numeral(scale.end(), Fraction(_value(figures)) / value, PART_STEP, "fraction")
        if follower == " " and text.startswith(" and a half", end):
            return read_tail(text, end, _value(figures))
    return _plain(end, figures)


def _fits_suffix(word: str, *, attached: bool, money: bool, parted: bool) -> bool:
    """Whether letters after a number are its scale; a small b is one after a decimal: "1.2b", not "page 3b"."""
    if word.lower() not in _ATTACHED_ONLY:
        return money or word in ("bn", "mn", "bln", "mln", "tn", "tln", "trn")
    return money or (attached and (word in "kK" or word.isupper() or (word == "b" and parted)))


def _scaled(text: str, end: int, figures: str, scale: int, *, spoken: bool) -> Numeral:
    value = whole(_value(figures) * scale)
    again = _SCALE.match(text, end) if spoken else None
    kind, more = word_kind(again[1]) if again else ("", 0)
    if again and kind == "scale" and more > scale:
        return Numeral(again.end(), value * more, natural_step(value * more), "cardinal")
    if spoken and text.startswith(" and ", end):
        tail = read_tail(text, end, value, scale)
        if tail.end > end:
            return tail
    step = whole(_written_step(figures) * scale)
    return Numeral(
        end, value, natural_step(value) if scale == 12 or step == 1 else step, "about" if scale == 12 else "cardinal"
    )


def _read_slash(slash: re.Match[str], figures: str) -> Numeral:
    """Read "3/4" and "7 1/2"."""
    part = Fraction(int(slash[1]) if slash[1] else _value(figures)) / int(slash[2])
    number = _value(figures) + part if slash[1] else part
    return Numeral(slash.end(), whole(number), PART_STEP, "cardinal" if slash[1] else "fraction")


def _plain(end: int, figures: str) -> Numeral:
    number = _value(figures)
    return Numeral(end, number, natural_step(number) if "." not in figures else _written_step(figures), "cardinal")


@lru_cache(maxsize=4096)
def _value(figures: str) -> Number:
    plain = figures.replace(",", "")
    return int(plain) if "." not in plain else whole(Fraction(plain))


@lru_cache(maxsize=4096)
def _written_step(figures: str) -> Number:
    """Return the place value of the last digit written: 1/10 for "2.0", 1000 for "43,000"."""
    if "." in figures:
        return Fraction(1, 10 ** (len(figures) - figures.index(".") - 1))
    return natural_step(int(figures.replace(",", "")))
