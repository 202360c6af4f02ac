"""Quantities that begin with a digit: "43,350 pages", "$1.4 billion", "10-15 percent", "52-48", "42nd"."""

import re

from checker.slots.numbers.number_words import Numeral
from checker.slots.numbers.units import Unit
from checker.slots.numbers.written_numbers import DIGITS, read_digits
from checker.tag.quantities.measured_numbers import measure
from checker.tag.quantities.not_quantities import identifier_words, is_other_number, previous_word
from checker.tag.quantities.number_context import words_of
from checker.tag.quantities.quantity_context import currency_before
from checker.tag.quantities.quantity_pairs import dashed_pair
from checker.tag.quantities.quantity_parts import finish
from checker.tag.quantities.quantity_pieces import Piece, skipped
from checker.tag.quantities.ranks import is_rank

_RUN = re.compile(r"[0-9](?:[0-9,.:/–-]*[0-9])?")
_GLUED = "#@_&=\\^%+*"
_DASHES = re.compile("[-–]")
_YEARS = re.compile(r"(?:1[5-9]|20)[0-9]{2}[-–](?:[0-9]{2}|(?:1[5-9]|20)[0-9]{2})")
_TAIL = re.compile(r"['’]?[A-Za-z0-9]+")
_SECOND = re.compile(r"(?: to | and |[-–]| or )[0-9]{1,4}(?![0-9,.]*[0-9])(?! [a-z]+s\b)")
_METRES = re.compile(
    r"m (?:tall|wide|high|deep|long|race|sprint|hurdles|freestyle|above|below|away"
    r"|from|of|thick|across|backstroke|relay|final|north)\b"
)


def read_digit_run(text: str, start: int, floor: int) -> Piece:
    """Read the quantity that begins at the digit; a piece without quantity where the number is no amount."""
    run = _RUN.match(text, start)
    assert run is not None
    figures, end = run[0], run.end()
    previous = text[start - 1] if start else " "
    if (
        (previous.isalnum() and not _is_code(text, start))
        or previous in _GLUED
        or (previous in "-–./:" and _is_part(text, start, previous))
    ):
        return skipped(start, _word_end(text, end))
    if previous == "." and figures.isdecimal():
        return _read_plain(text, start - 1, None, floor)
    before = currency_before(text, start)
    if figures.isdecimal():
        if before is None and is_other_number(text, start, end, int(figures)):
            return skipped(start, _after_other(text, end))
    elif DIGITS.fullmatch(figures) is None:
        if ":" in figures or figures.count("/") > 1:
            return skipped(start, _word_end(text, end))
        if "/" not in figures and _DASHES.search(figures):
            return _read_dashed(text, run, before, floor)
    return _read_plain(text, start, before, floor)


def _is_part(text: str, start: int, previous: str) -> bool:
    """Whether a dash, stop or slash before the digits makes them part of a name or a word: "F-35", "v.2"."""
    return start > 1 and text[start - 2].isalnum() and not (previous == "–" and text[start - 2].isdecimal())


def _is_code(text: str, start: int) -> bool:
    """Whether a currency code is written without a space before the number: "USD115", "Rs500"."""
    return text[start - 1].isalpha() and currency_before(text, start) is not None


def _word_end(text: str, end: int) -> int:
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end


def _read_plain(text: str, start: int, before: tuple[Unit, int] | None, floor: int) -> Piece:
    money = before is not None
    numeral = read_digits(text, start, money=money)
    assert numeral is not None
    end = numeral.end
    if not money and text.startswith("m ", end) and not _METRES.match(text, end) and text[end + 2 : end + 3].islower():
        numeral = read_digits(text, start, money=True) or numeral
        end = numeral.end
    if numeral.kind == "ordinal":
        return (
            finish(text, measure(text, start, numeral, None), floor)
            if is_rank(text, start, end)
            else skipped(start, end)
        )
    if "/" in text[start:end] and numeral.number >= 1 and numeral.kind == "fraction":
        return skipped(start, end)
    if text[end : end + 1] == "/" and text[end + 1 : end + 2].isdecimal():
        return skipped(start, _word_end(text, end + 1))
    measured = measure(text, start, numeral, before)
    if _is_glued(text, measured.end, numeral):
        return skipped(start, _word_end(text, end))
    return finish(text, measured, floor)


def _after_other(text: str, end: int) -> int:
    """Skip the second half of "June 19 to 21" or "10 to 11 a.m." too."""
    again = _SECOND.match(text, end)
    return again.end() if again else end


def _is_glued(text: str, end: int, numeral: Numeral) -> bool:
    """Whether letters follow that were not read: "1990s", "5G", "747s"."""
    follower = text[end : end + 2]
    return numeral.end == end and (follower[:1].isalpha() or (follower[:1] in "'’" and follower[1:] == "s"))


def _read_dashed(text: str, run: re.Match[str], before: tuple[Unit, int] | None, floor: int) -> Piece:
    """Tell "10-15 people", "52-48" and what is neither apart."""
    start, end = run.span()
    parts = _DASHES.split(run[0])
    word = previous_word(text, start).lower().lstrip("(“\"'‘")
    if (
        len(parts) != 2
        or _YEARS.fullmatch(run[0])
        or not all(DIGITS.fullmatch(part) and _no_code(part) for part in parts)
    ):
        return skipped(start, _word_end(text, end))
    if (len(parts[0]), len(parts[1])) == (3, 4) or word in identifier_words() or word.rstrip(".") in words_of("month"):
        return skipped(start, _word_end(text, end))
    if before is None:
        pair = dashed_pair(text, start, end, parts[0], parts[1])
        if pair is not None:
            return pair
    numeral = read_digits(text, start, money=before is not None)
    assert numeral is not None
    piece = finish(text, measure(text, start, numeral, before), floor)
    return piece if piece.end >= end else skipped(start, end)


def _no_code(part: str) -> bool:
    return part[0] != "0" or part.startswith("0.") or part == "0"
