"""Quantities that begin with a word: "two dozen", "half a million", "one in three", "dozens of people"."""

import re

from checker.slots.numbers.number_words import Numeral, next_scale, word_kind
from checker.slots.numbers.spelled_numbers import read_spelled
from checker.tag.quantities.measured_numbers import measure
from checker.tag.quantities.not_quantities import identifier_words, previous_word
from checker.tag.quantities.number_context import words_of
from checker.tag.quantities.quantity_context import currency_before
from checker.tag.quantities.quantity_parts import finish
from checker.tag.quantities.quantity_pieces import Piece, skipped
from checker.tag.quantities.ranks import is_rank

_NEXT = re.compile(r"[ \u00a0-]([A-Za-z']+)")
_HALF_OF = re.compile(
    r"$|[.,;)]|(?:[ ]of)?[ ](?:the|its|their|his|her|our|my|all|those|these|that|this|what)\b"
    r"|[ ]of\b|[ ]an?[ ]|-(?:mile|percent|point)"
)
_GOES_ON = ("-", " hundred", " thousand", " million", " and ")
_SCORES = re.compile(r"[ ](?:of|more|were|injured|dead|killed|wounded|others)\b")
_THIRD_OF = re.compile(r"[ ]of\b|[ ]the\b|[.,;)]|$")
_CAPITAL = re.compile(r"[ -]?[A-Z]")


def read_word_quantity(text: str, start: int, end: int, floor: int) -> Piece | None:
    """Read the quantity that begins with the number word at [start, end); None where the word is no amount."""
    previous = previous_word(text, start).lower().lstrip("(“\"'‘[")
    if text[start:end] == "one" and not text.startswith(_GOES_ON, end) and not _counts_one(text, end, previous):
        return None
    numeral = read_spelled(text, start)
    if numeral is None:
        return None
    first = text[start : numeral.end].lower()
    if text[start].isupper() and _is_name(text, start, numeral.end):
        return skipped(start, numeral.end)
    if previous in identifier_words() or _is_year(text, numeral):
        return skipped(start, numeral.end)
    settled = _settle(text, start, numeral, first, previous)
    if settled is None:
        return skipped(start, numeral.end)
    return finish(text, measure(text, start, settled, currency_before(text, start)), floor)


def _settle(text: str, start: int, numeral: Numeral, word: str, previous: str) -> Numeral | None:
    """Return the numeral as the words around it make it; None where the word is no amount here."""
    end = numeral.end
    if numeral.kind == "ordinal":
        return _settle_ordinal(text, start, numeral, previous)
    if word == "one" and not _counts_one(text, end, previous):
        return None
    if word in ("half", "quarter"):
        if word_kind(previous)[0] == "ordinal" or text.endswith(" and a ", 0, start):
            return None
        fits = (
            _HALF_OF.match(text, end)
            if word == "half"
            else previous in ("a", "three", "one") and _THIRD_OF.match(text, end)
        )
        return numeral if fits else None
    if word == "scores" and not _SCORES.match(text, end):
        return None
    if (
        word in ("zero", "nought", "naught")
        and text[end : end + 1] in ("-", " ")
        and text[end + 1 : end + 10].startswith("toleranc")
    ):
        return None
    return _settle_scale(text, numeral, word, previous)


def _settle_scale(text: str, numeral: Numeral, word: str, previous: str) -> Numeral | None:
    """Take a bare "dozen" or "hundred" only after "a"; "a few hundred" is two to nine hundred."""
    kind, _ = word_kind(word.split(" ")[0].split("-")[0])
    if kind not in ("hundred", "scale", "dozen"):
        return numeral
    if previous == "few":
        return numeral._replace(number=2 * numeral.number, kind="vague", top=9 * numeral.number)
    if previous in ("couple", "of") and (
        previous == "couple" or "couple of" in text[max(0, numeral.end - 30) : numeral.end]
    ):
        return numeral._replace(number=2 * numeral.number, kind="about")
    return numeral if previous in ("a", "an", "per", "every", "one", "half") else None


def _settle_ordinal(text: str, start: int, numeral: Numeral, previous: str) -> Numeral | None:
    """Tell a part ("a third of") from a rank ("the third blast"), time ("second") and an adverb ("first")."""
    end = numeral.end
    if previous in ("a", "an") and numeral.number > 2 and _THIRD_OF.match(text, end):
        part = read_spelled(f"one {text[start:end]}", 0)
        return part._replace(end=end) if part else None
    scale = next_scale(text, end)
    return None if scale or not is_rank(text, start, end) else numeral


def _counts_one(text: str, end: int, previous: str) -> bool:
    """Whether "one" counts ("one person", "one in three") and is no pronoun ("one of them", "no one")."""
    if previous in words_of("before pronoun one") or previous == "negative":
        return previous == "negative"
    if text.startswith((" in ", "-in-", " out of ", " percent"), end):
        return True
    match = _NEXT.match(text, end)
    return bool(match and match[1].islower() and match[1] not in words_of("not counted by one"))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised number word inside a sentence belongs to a name: "the Big Ten", "Six Flags"."""
    before = text[max(0, start - 24) : start].rstrip(" \u00a0")
    if not before or before[-1] in ".!?:\n“\"‘'—(" or "\n" in text[start - 1 : start]:
        return _CAPITAL.match(text, end) is not None and not before
    return before[-1] not in "”’" and len(text) > 160


def _is_year(text: str, numeral: Numeral) -> bool:
    """Whether another number follows at once, as in "nineteen eighty-four"."""
    match = _NEXT.match(text, numeral.end)
    return bool(match) and 10 <= numeral.number <= 20 and word_kind(match[1])[0] == "ten" if match else False
