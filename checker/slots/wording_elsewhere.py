"""Whether an article prints a wording somewhere else as well: then two passages were compared, not two printings."""

from functools import lru_cache

from checker.model import Span
from checker.slots.wording_gaps import WordGap
from checker.slots.wording_tokens import read_tokens

_RUN = 3  # words of one run


def stands_elsewhere(gap: WordGap, first_text: str, second_text: str) -> bool:
    """Whether either text also holds the other's words at the gap, with two words of either side."""
    return _holds(second_text, gap.first_context) or _holds(first_text, gap.second_context)


@lru_cache(maxsize=1024)
def _word_runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words of a whole text, quotations and the rest alike."""
    return _runs(tuple(token.key for token in read_tokens(text, [Span(0, len(text))])))


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the runs of three neighbouring words."""
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _holds(text: str, context: tuple[str, ...]) -> bool:
    """Whether every run of the context is in the text; a context of fewer than three words never is."""
    return bool(text) and len(context) >= _RUN and _runs(context) <= _word_runs(text)
