"""Numbers spelled out: "twenty-three", "two and a half million", "two-thirds", "one hundred twenty-fifth"."""

import re
from fractions import Fraction

from checker.slots.numbers.number_words import (
    PART_STEP,
    TOKEN,
    Numeral,
    natural_step,
    next_scale,
    read_few,
    read_part,
    read_point,
    read_vague,
    word_kind,
)
from checker.slots.numbers.units import Number, whole

_AND_PART = re.compile(r"[ ]and[ ](a|an|one|two|three|four|five)[ -]([a-z]+)")
_AND_DIGITS = re.compile(r"[ ]and[ ]([0-9]{1,2})(?![0-9,.:/-]|[ ](?:hundred|thousand|[mb]illion))")
_ENDLESS = 10**30  # "a million million million …" goes on as long as somebody copies it


def read_spelled(text: str, pos: int) -> Numeral | None:
    """Read the longest number in words at `pos`; None where there is none. An "a" before it is the caller's to add."""
    match = TOKEN.match(text, pos)
    if match is None or match[1]:
        return None
    kind, value = word_kind(match[2])
    if kind == "ordinal":
        return Numeral(match.end(), value, 1, "ordinal")
    if kind in ("unit", "ten") and _ends_here(text, match.end()):
        return Numeral(match.end(), value, 1, "cardinal")
    if kind == "few":
        return read_few(text, match.end(), match[2].lower(), value)
    if kind == "vague":
        return read_vague(text, match.end(), value)
    if kind == "part":
        return read_part(text, match.end(), Fraction(1, value))
    return None if kind in ("", "suffix", "parts") else _read_cardinal(text, pos)


def _ends_here(text: str, end: int) -> bool:
    """Whether no word follows that could go on with the number: the common case, settled early."""
    match = TOKEN.match(text, end)
    return (
        match is None
        or not match[1]
        or ("and" not in match[1] and match[2] != "point" and match[2] != "over" and not word_kind(match[2])[0])
    )


def _read_cardinal(text: str, pos: int) -> Numeral | None:
    """Add units, tens, hundreds and scales from left to right, as far as they fit."""
    total, group, scale, end, last = 0, 0, 10**18, pos, ""
    while total + group < _ENDLESS and (match := TOKEN.match(text, end)):
        kind, value = word_kind(match[2])
        if (end > pos) != bool(match[1]) or ("and" in (match[1] or "") and not _joins(text, end, last)):
            break
        if kind.startswith("ordinal") and _fits_ordinal(kind, value, group, last):
            return Numeral(match.end(), _ordinal(kind, value, total, group), 1, "ordinal")
        if (kind == "unit" and _fits_unit(value, group, last)) or (kind == "ten" and last not in ("unit", "ten")):
            group += value
        elif kind in ("hundred", "dozen") and last in ("", "unit", "ten"):
            group = (group or 1) * value
        elif kind == "scale" and value < scale and last != "dozen":
            total, group, scale = total + (group or 1) * value, 0, value
        elif kind == "scale" and last == "scale":
            total, scale = total * value, value
        else:
            break
        last, end = kind, match.end()
    if end == pos:
        return None
    return read_tail(text, end, total + group, scale if last == "scale" else 1, dozen=last == "dozen")


def _joins(text: str, end: int, last: str) -> bool:
    """Whether "and" goes on with the number ("two hundred and two") and not with a part ("… and a half")."""
    mixed = _AND_PART.match(text, end)
    return last in ("hundred", "scale") and not (mixed and _part_of(mixed[2]))


def _fits_unit(value: int, group: int, last: str) -> bool:
    return last != "unit" and last != "dozen" and (group % 100 == 0 or (last == "ten" and value < 10))


def _fits_ordinal(kind: str, value: int, group: int, last: str) -> bool:
    if kind == "ordinal":
        return _fits_unit(value, group, last)
    return kind in ("ordinal-hundred", "ordinal-scale") or last not in ("unit", "ten")


def _ordinal(kind: str, value: int, total: int, group: int) -> int:
    if kind in ("ordinal", "ordinal-ten"):
        return total + group + value
    return (total + group or 1) * value


def read_tail(text: str, end: int, number: Number, scale: int = 1, *, dozen: bool = False) -> Numeral:
    """Read what follows a number and belongs to it: "and a half", "and a half million", "-thirds", "point five"."""
    mixed = _AND_PART.match(text, end)
    part = _part_of(mixed[2]) if mixed else 0
    if mixed and part:
        return _read_mixed(text, mixed, part, number, scale)
    if text.startswith(" point ", end):
        return read_point(text, end, number)
    match = TOKEN.match(text, end)
    if match and match[1] and "and" not in match[1]:
        tail = _read_denominator(text, match, number)
        if tail:
            return tail
    digits = _AND_DIGITS.match(text, end) if scale == 100 else None
    if digits:
        number, end = number + int(digits[1]), digits.end()
    return Numeral(end, number, natural_step(number), "about" if dozen else "cardinal")


def _read_mixed(text: str, mixed: re.Match[str], part: int, number: Number, scale: int) -> Numeral:
    """Read "two and a half (million)"; in "two million and a half" the half is of the million."""
    share = Fraction(word_kind(mixed[1])[1] or 1, part)
    factor, end = next_scale(text, mixed.end()) or (1, mixed.end())
    small = scale > 1 and factor > 1
    value = whole(number + share * factor) if small else whole((number + share * scale) * factor)
    return Numeral(end, value, natural_step(value), "cardinal")


def _part_of(word: str) -> int:
    """Return 2 for "half", 3 for "third" and "thirds"; 0 for a word that is no part."""
    kind, value = word_kind(word)
    return value if kind in ("part", "parts") or (kind.startswith("ordinal") and value > 2) else 0


def _read_denominator(text: str, match: re.Match[str], number: Number) -> Numeral | None:
    """Read what makes a part of a number: "one third", "two-thirds", "one twenty-fifth"."""
    kind, value = word_kind(match[2])
    if kind == "parts" or (number == 1 and (kind == "part" or (kind in ("ordinal", "ordinal-ten") and value > 2))):
        return read_part(text, match.end(), Fraction(number) / value)
    inner = TOKEN.match(text, match.end()) if kind == "ten" else None
    if inner and inner[1]:
        low_kind, low = word_kind(inner[2].removesuffix("s"))
        if low_kind == "ordinal" and low < 10 and (number == 1 or inner[2].endswith("s")):
            return Numeral(inner.end(), whole(Fraction(number) / (value + low)), PART_STEP, "fraction")
    return None
