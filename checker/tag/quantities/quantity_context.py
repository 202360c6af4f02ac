"""What stands around a number and changes it: bounds and estimates, currency signs, a minus."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from checker.lexicon import load_class, load_lexicon
from checker.slots.numbers.quantity import Modifier
from checker.slots.numbers.units import Unit, units_before
from checker.tag.quantities.not_quantities import previous_word

_SIGNS = "$£€¥₹₽₴₩₫฿₺₪₦₱₿₡"
_ATTACHED = {"-plus": Modifier.AT_LEAST, "-odd": Modifier.ABOUT}
_CODE_ENDS = "spkhbed.¢₵"
"""What the short names of currencies end in, besides capitals: "Rs", "Rp", "Tk", "KSh", "GH¢"."""
_LONGEST_CODE = 4
_WORD = len("magnitude")
_LARGE = re.compile(r"[0-9][0-9.,]*[ \u00a0-]?(?:[mb]n?|tn|[mbtr]+illion)\b")
_LOOSE = frozenset(("over", "under", "above", "below", "around", "near", "some"))
"""Prepositions of place and time, too: before a small number in words without a unit they bound nothing."""


class Found(NamedTuple):
    """A modifier with the span of its words."""

    modifier: Modifier
    start: int
    end: int
    loose: bool = False


@cache
def _phrases(place: str) -> Mapping[str, tuple[tuple[str, Modifier], ...]]:
    """Return the phrases by their last word (before a number) or their first one (after it), longest first."""
    table: dict[str, list[tuple[str, Modifier]]] = {}
    for phrase, where, modifier in load_lexicon("quantity_modifiers"):
        if where == place:
            table.setdefault(phrase.split(" ")[-1 if place == "before" else 0], []).append((phrase, Modifier(modifier)))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for word, rows in table.items()}


def modifier_before(text: str, start: int) -> Found | None:
    """Return the longest modifier that ends before `start`: "at least", "no fewer than", "an estimated"."""
    rows = _phrases("before").get(previous_word(text, start).lower().lstrip("(“\"'‘"))
    if rows is None:
        return None
    before = text[max(0, start - 32) : start]
    lowered = before[:-1].lower().replace("\u00a0", " ").replace("\n", " ")
    for phrase, modifier in rows:
        if lowered.endswith(phrase) and not lowered[-len(phrase) - 1 : -len(phrase)].isalnum():
            return Found(modifier, start - 1 - len(phrase), start - 1, phrase in _LOOSE)
    return None


_UPPER = (Modifier.FEWER_THAN, Modifier.AT_MOST, Modifier.UP_TO)
_LOWER = (Modifier.MORE_THAN, Modifier.AT_LEAST)


@cache
def _second_bound() -> re.Pattern[str]:
    phrases = sorted(sorted(load_class("quantity_modifiers", "before")), key=len, reverse=True)
    return re.compile(rf",?(?: and| but|) ({'|'.join(map(re.escape, phrases))}) (?=[0-9a-z])")


def opposite_bound(text: str, end: int, bound: Modifier) -> int:
    """Return where the number of an opposite bound begins ("more than 10 but fewer than 15"); 0 for none."""
    match = _second_bound().match(text, end) if bound in _UPPER + _LOWER else None
    if match is None:
        return 0
    other = next(modifier for phrase, modifier in _phrases("before")[match[1].split(" ")[-1]] if phrase == match[1])
    return match.end() if (other in _UPPER) == (bound in _LOWER) and other in _UPPER + _LOWER else 0


def modifier_after(text: str, end: int) -> Found | None:
    """Return the modifier that follows a number or its unit: "or more", "-plus", "+"."""
    follower = text[end : end + 1]
    if follower == "+":
        return Found(Modifier.AT_LEAST, end, end + 1)
    if follower == "-" and (bound := next((word for word in _ATTACHED if text.startswith(word, end)), "")):
        return Found(_ATTACHED[bound], end, end + len(bound))
    if not text.startswith((" or ", " at ", " and u"), end):
        return None
    for phrase, modifier in _phrases("after").get(text[end + 1 : end + 4].split(" ")[0], ()):
        if text.startswith(phrase, end + 1) and not text[end + 1 + len(phrase) : end + 2 + len(phrase)].isalnum():
            return Found(modifier, end + 1, end + 1 + len(phrase))
    return None


def currency_before(text: str, start: int) -> tuple[Unit, int] | None:
    """Return the currency whose sign or code stands before `start`, and where it starts: "US$", "£ ", "Rs "."""
    end = start - 1 if text[start - 1 : start] in (" ", "\u00a0") else start
    if end <= 0:
        return None
    last = text[end - 1]
    if last in _SIGNS:
        stop = end
        begin = end - 1
        while begin > 0 and stop - begin < 4 and (text[begin - 1].isupper() or text[begin - 1] in ".x"):
            begin -= 1
        for at in range(begin, stop):
            unit = _exact(text[at:stop])
            if unit:
                return unit, at
    elif last.isupper() or last in _CODE_ENDS:
        word = text[max(0, end - 10) : end].split(" ")[-1].lstrip("(“\"'‘")
        unit = _exact(word) if len(word) <= _LONGEST_CODE else _exact(word.lower()) if len(word) == _WORD else None
        if unit and not text[end - len(word) - 1 : end - len(word)].isalnum() and _is_sum(text, word, start):
            return unit, end - len(word)
    return None


def _is_sum(text: str, word: str, start: int) -> bool:
    """Whether a short name of a currency is one here: a single letter is where a large sum follows, "R5 million"."""
    return len(word) > 1 or _LARGE.match(text, start) is not None


def _exact(surface: str) -> Unit | None:
    return next((unit for written, unit in units_before().get(surface, ()) if written == surface), None)


def is_negative(text: str, start: int) -> int:
    """Return how many characters before `start` make the number negative: "minus ", "negative ", "-"; 0 where none."""
    previous = text[start - 1] if start else " "
    if previous in "-−" and (start == 1 or text[start - 2] in " (\n<="):
        return 1
    if previous == " " and text[start - 2 : start - 1] in ("s", "e"):
        return next((len(word) for word in ("minus ", "negative ") if text.endswith(word, 0, start)), 0)
    return 0
