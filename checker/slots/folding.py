"""Folding of words for comparison: accents, case, marks and apostrophes do not distinguish names."""

import unicodedata
from functools import cache

_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "ʻ": "'", "–": "-", "—": "-", "‐": "-", "‑": "-"})
_SPECIAL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})


def fold(word: str) -> str:
    """Return the word in lower case without accents, periods and apostrophes; hyphens stay."""
    return word.lower() if word.isascii() and word.isalpha() else _fold(word)


@cache
def _fold(word: str) -> str:
    lower = word.translate(_MARKS).lower().replace(".", "").replace("'", "")
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFKD", lower.translate(_SPECIAL))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
