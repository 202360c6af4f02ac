"""Number words right before a unit of time: "two", "a few", "a couple of", "twenty-four", "two and a half"."""

import re
from functools import cache

from checker.lexicon import load_lexicon
from checker.tag.times.time_context import word_before

_WIDTH = 48
# "A full week" is a week, "three more weeks" are three.
_WHOLE = frozenset(("full", "whole", "entire", "straight", "consecutive", "more", "additional", "extra"))
_TWENTY = 20
_COMBINED = frozenset(("of", "half", "and", "to", "or"))
_MEASURES = ("couple", "few", "dozen", "hundred")


@cache
def _counts() -> dict[str, tuple[float, float]]:
    """Return the least and greatest number that a counting word means; never changed after loading."""
    return {word: (float(low), float(high)) for word, low, high in load_lexicon("count_words")}


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of number words at the end of a text."""
    words = sorted((word for word in _counts() if word not in ("a", "an", "half")), reverse=True)
    number = f"(?:{'|'.join(words)})"
    row = rf"(?:an? )?{number}(?:(?:[ -]| and ){number})*(?: and a half)?"
    return re.compile(rf"(?<![\w-])(?:(?:{row}|half an?|an?|half)(?: of)?)[ -]$", re.IGNORECASE)


@cache
def _range() -> re.Pattern[str]:
    """Return the pattern of a number word that begins a range at the end of a text."""
    words = "|".join(sorted((word for word, (low, high) in _counts().items() if low == high), reverse=True))
    return re.compile(rf"(?<![\w-])({words}) (?:to|or) $", re.IGNORECASE)


def read_count(text: str, floor: int, unit: int) -> tuple[int, tuple[float, float]] | None:
    """Return where the number words right before `unit` start, with the least and greatest number they mean."""
    window = text[max(floor, unit - _WIDTH) : unit]
    if not window or window[-1] not in " -":
        return None
    counts = _counts()
    last = word_before(text, unit, floor)
    if last in _WHOLE:
        return read_count(text, floor, unit - len(last) - 1)
    if last not in counts and last != "of":
        return None
    if last in ("a", "an") and not window.lower().endswith(("half a ", "half an ")):
        # The commonest case by far.
        return unit - len(last) - 1, (1.0, 1.0)
    start = unit - 1 - len(last)
    if last not in _COMBINED and text[start - 1 : start] == " ":
        before = word_before(text, start, floor)
        if before not in counts and before not in _COMBINED:
            # One word: "two weeks"
            return start, counts[last]
    match = _pattern().search(window)
    if match is None or not (words := [word for word in re.split(r"[ -]+", match[0][:-1].lower()) if word != "of"]):
        return None
    if len(words) > 1 and words[0] in ("a", "an") and words[1] not in _MEASURES:
        # "A six-month notice" is six months.
        words, start = words[1:], match.start() + len(words[0]) + 1
    else:
        start = match.start()
        while len(words) > 1 and not _add_up(*words[:2]):
            # "Two six-year terms" are of six years.
            start += len(words.pop(0)) + 1
    low, high = _count_value(words)
    if range_start := _range().search(window[:start]):
        # "Three to five years"
        return unit - len(window) + range_start.start(), (_counts()[range_start[1].lower()][0], high)
    return unit - len(window) + start, (low, high)


def _add_up(first: str, second: str) -> bool:
    """Whether two words make one number: "twenty-four", "two dozen", "four and", not "two six"."""
    if second not in _counts() or second in _MEASURES or first in ("a", "an", *_MEASURES):
        return True
    return _counts().get(first, (0.0, 0.0))[0] >= _TWENTY or first in ("and", "half")


def _count_value(words: list[str]) -> tuple[float, float]:
    """Return the least and greatest number that a row of number words means: tens and ones add, a dozen multiplies."""
    if words[0] == "half":
        return 0.5, 0.5
    extra = 0.5 if words[-1] == "half" else 0.0
    low = high = 0.0
    for word in words[: words.index("and") if extra else None]:
        least, greatest = _counts().get(word, (0.0, 0.0))
        if word in ("dozen", "hundred", "couple", "few"):
            # "A dozen" is one dozen, "two dozen" two; "a few" and "a couple" are no more than few and couple.
            low, high = (low or 1.0) * least, (high or 1.0) * greatest
        else:
            low, high = low + least, high + greatest
    return low + extra, high + extra
