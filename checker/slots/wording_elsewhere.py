"""Whether an article prints a wording somewhere else as well: then two passages were compared, not two printings."""

from checker.model import Span
from checker.slots.wording_gaps import WordGap
from checker.slots.wording_tokens import read_tokens

_RUN = 3  # words of one run


def word_runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words of a whole text, quotations and the rest alike."""
    return _runs(tuple(token.key for token in read_tokens(text, [Span(0, len(text))])))


def stands_elsewhere(
    gap: WordGap, first_runs: frozenset[tuple[str, ...]], second_runs: frozenset[tuple[str, ...]]
) -> bool:
    """Whether either article also holds the other's words at the gap, with two words of either side."""
    return _holds(second_runs, gap.first_context) or _holds(first_runs, gap.second_context)


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the runs of three neighbouring words."""
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _holds(runs: frozenset[tuple[str, ...]], context: tuple[str, ...]) -> bool:
    """Whether every run of the context is among the runs; a context of fewer than three words never is."""
    return len(context) >= _RUN and _runs(context) <= runs
