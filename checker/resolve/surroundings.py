"""What stands around each quotation within its paragraph: the words where its cue can be."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.model import Quotation, Sentence, Span


class Surroundings(NamedTuple):
    """The narration beside one quotation.

    `sentence` is what precedes it in its sentence, `before` the part of that after the quotation before it. `after`
    ends with its sentence or before the next quotation. `lead` is the sentence before, None at the beginning of a
    paragraph; there `intro` is the last sentence of the paragraph before. `between` is all that stands between the
    quotation before it and itself, None for the first of a part. `fresh` tells that no quotation precedes it in its
    paragraph, `next_paragraph` that the one before it is in the paragraph before.
    """

    sentence: Span
    before: Span
    after: Span
    lead: Span | None
    between: Span | None
    fresh: bool
    next_paragraph: bool
    intro: Span | None = None


def surroundings(quotations: Sequence[Quotation], sentences: Sequence[Sentence]) -> list[Surroundings]:
    """Return the surroundings of each quotation; both sequences are of one part and in order of position."""
    starts = [s.span.start for s in sentences]
    found = []
    for index, quotation in enumerate(quotations):
        previous = quotations[index - 1] if index else None
        following = quotations[index + 1] if index + 1 < len(quotations) else None
        found.append(_around(quotation, previous, following, sentences, starts))
    return found


def _around(
    quotation: Quotation,
    previous: Quotation | None,
    following: Quotation | None,
    sentences: Sequence[Sentence],
    starts: Sequence[int],
) -> Surroundings:
    """Return the surroundings of one quotation."""
    start, end = quotation.span
    at = max(bisect_right(starts, start) - 1, 0)
    tail = max(bisect_right(starts, end + 2) - 1, 0)
    paragraph = sentences[at].paragraph if sentences else 0
    same = previous is not None and _paragraph_at(previous.span.end, sentences, starts) == paragraph
    before = max(starts[at] if sentences else 0, previous.span.end if previous and same else 0)
    stop = sentences[tail].span.end if sentences and sentences[tail].paragraph == paragraph else end
    if following and following.span.start < stop:
        stop = following.span.start
    lead = sentences[at - 1].span if at and sentences[at - 1].paragraph == paragraph else None
    near = previous is not None and _paragraph_at(previous.span.end, sentences, starts) == paragraph - 1
    return Surroundings(
        Span(min(starts[at] if sentences else 0, start), start),
        Span(min(before, start), start),
        Span(end, max(stop, end)),
        lead,
        Span(previous.span.end, start) if previous and previous.span.end <= start else None,
        not same,
        near,
        sentences[at - 1].span if at and sentences[at - 1].paragraph == paragraph - 1 else None,
    )


def _paragraph_at(position: int, sentences: Sequence[Sentence], starts: Sequence[int]) -> int:
    """Return the number of the paragraph that holds the position."""
    index = max(bisect_right(starts, position - 1) - 1, 0)
    return sentences[index].paragraph if sentences else 0
