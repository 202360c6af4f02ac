"""Quotation marks around a meaning, a name or a title: "means", "known as", "dubbed" stand before them."""

import re
from functools import cache

from checker.lexicon import load_words

_LONGEST = 40  # characters of a cue with the marks after it


def is_gloss(text: str, start: int) -> bool:
    """Whether the words in quotation marks that start at a place say what something means or is called."""
    return _cue().search(text, max(start - _LONGEST, 0), start) is not None


@cache
def _cue() -> re.Pattern[str]:
    cues = "|".join(sorted((re.escape(cue) for cue in load_words("gloss_cues")), key=len, reverse=True))
    return re.compile(rf"\b(?:{cues})\s?[,:]?\s?[“\"‘'«]+$", re.IGNORECASE)
