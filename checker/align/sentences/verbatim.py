"""Sentences that two articles have word for word but for one place: the words of that place."""

from rapidfuzz.distance import Levenshtein

from checker.align.sentences.statements import Statement
from checker.model import Span

_FEWEST, _COVERED = 8, 0.8  # words that both have, and their share of the longer sentence
_LONGEST = 4  # words of the one place


def one_place(first: Statement, second: Statement) -> tuple[Span, Span] | None:
    """Return the one place where two sentences have other words, None where there is none or more than one."""
    one, other = ([term.word for term in statement.terms] for statement in (first, second))
    longest = max(len(one), len(other))
    if len(first.distinct & second.distinct) < _COVERED * 0.8 * max(len(first.distinct), len(second.distinct)):
        return None
    apart = [block for block in Levenshtein.opcodes(one, other) if block.tag != "equal"]
    if not apart:
        return None
    left = (apart[0].src_start, apart[-1].src_end)
    right = (apart[0].dest_start, apart[-1].dest_end)
    lengths = (left[1] - left[0], right[1] - right[0])
    shared = longest - max(lengths)
    if not all(0 < length <= _LONGEST for length in lengths) or shared < max(_FEWEST, _COVERED * longest):
        return None
    return _span(first, left), _span(second, right)


def _span(statement: Statement, words: tuple[int, int]) -> Span:
    return Span(statement.terms[words[0]].start, statement.terms[words[1] - 1].end)
