"""Whether an article prints a wording somewhere else as well: then two passages were compared, not two printings."""

from functools import lru_cache

from checker.model import Span
from checker.slots.quotations.wording_gaps import WordGap
from checker.slots.quotations.wording_tokens import read_tokens

_LEAST = 3  # words


def stands_elsewhere(gap: WordGap, first_text: str, second_text: str) -> bool:
    """Whether either text also holds the other's words at the gap, with a few words beside them."""
    return holds(second_text, gap.first_context) or holds(first_text, gap.second_context)


@lru_cache(maxsize=1024)
def _words(text: str) -> str:
    """Return the words of a whole text, quotations and the rest alike, each between spaces."""
    return f" {' '.join(token.key for token in read_tokens(text, [Span(0, len(text))]))} "


def holds(text: str, context: tuple[str, ...], least: int = _LEAST) -> bool:
    """Whether the context is in the text; a context of too few words never is."""
    return bool(text) and len(context) >= least and f" {' '.join(context)} " in _words(text)
