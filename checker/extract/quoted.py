"""Which words of a part stand in quotation marks."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.model import Part, Quotation, Span


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quoted words of one part: where quotations start, in order, and how far those up to each reach."""

    starts: tuple[int, ...]
    reaches: tuple[int, ...]

    def holds(self, span: Span) -> bool:
        """Return whether one quotation holds the whole span."""
        before = bisect_right(self.starts, span.start)
        return before > 0 and self.reaches[before - 1] >= span.end


def quoted_parts(quotations: Sequence[Quotation]) -> Mapping[Part, Quoted]:
    """Return the quoted words by part."""
    words: dict[Part, list[Span]] = {}
    for quotation in quotations:
        words.setdefault(quotation.part, []).append(quotation.words)
    return {part: _quoted(sorted(spans)) for part, spans in words.items()}


def _quoted(spans: Sequence[Span]) -> Quoted:
    reaches = accumulate((span.end for span in spans), max)
    return Quoted(tuple(span.start for span in spans), tuple(reaches))
