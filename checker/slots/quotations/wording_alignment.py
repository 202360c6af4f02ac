"""Alignment of two token sequences: long shared runs first, then word by word in the gaps between and beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from checker.slots.quotations.wording_tokens import Token, word_class

_ANCHOR = 3  # tokens; a shorter run outside other runs is chance
_REACH = 4  # tokens by which the longer of two openings may exceed the shorter and still be its counterpart
_FAR = 12  # tokens; longer openings that share nothing are other sentences, not other words


class Gap(NamedTuple):
    """A disputed place: the half-open token ranges that stand in it on both sides."""

    first_start: int
    first_end: int
    second_start: int
    second_end: int

    @property
    def size(self) -> int:
        """The number of words of the longer side."""
        return max(self.first_end - self.first_start, self.second_end - self.second_start)

    @property
    def one_sided(self) -> bool:
        """Whether one side has no word here."""
        return self.first_start == self.first_end or self.second_start == self.second_end


@dataclass(frozen=True, slots=True)
class TokenAlignment:
    """Matched token pairs in order, the gaps between them, and whether both openings or both endings differ.

    `adrift` counts words of sentences that both sides begin or end quite differently, too far to be other wording.
    """

    pairs: tuple[tuple[int, int], ...]
    gaps: tuple[Gap, ...]
    longest: int
    openings_differ: bool = False
    endings_differ: bool = False
    adrift: int = 0


def align_tokens(first: Sequence[Token], second: Sequence[Token]) -> TokenAlignment | None:
    """Align two quotations; None where they share no run of three words."""
    keys = [t.key for t in first], [t.key for t in second]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    anchors = _anchors(matcher, Gap(0, len(first), 0, len(second)))
    if not anchors:
        return None
    pairs = [(i + k, j + k) for i, j, size in anchors for k in range(size)]
    for (i, j, size), (next_i, next_j, _) in pairwise(anchors):
        pairs += _close_matches(keys, Gap(i + size, next_i, j + size, next_j))
    (head_i, head_j, _), (tail_i, tail_j, tail) = anchors[0], anchors[-1]
    opening, far_before = _opening(first, second, head_i, head_j)
    ending, far_after = _ending(first, second, tail_i + tail, tail_j + tail)
    pairs = _without_strays(first, sorted(pairs + _close_matches(keys, opening) + _close_matches(keys, ending)))
    gaps = _gaps(pairs, opening, ending)
    return TokenAlignment(
        tuple(pairs),
        gaps,
        max(size for _, _, size in anchors),
        bool(gaps) and gaps[0][::2] < pairs[0] and not gaps[0].one_sided,
        bool(gaps) and gaps[-1].first_start > pairs[-1][0] and not gaps[-1].one_sided,
        _FAR * (far_before + far_after),
    )


def _anchors(matcher: "SequenceMatcher[str]", whole: Gap) -> list[tuple[int, int, int]]:
    """Return the runs of three tokens or more, the longest first choosing its place, in order."""
    found, areas = [], [whole]
    while areas:
        area = areas.pop()
        i, j, size = matcher.find_longest_match(*area)
        if size >= _ANCHOR:
            found.append((i, j, size))
            areas.append(Gap(area.first_start, i, area.second_start, j))
            areas.append(Gap(i + size, area.first_end, j + size, area.second_end))
    return sorted(found)


def _close_matches(keys: tuple[list[str], list[str]], area: Gap) -> list[tuple[int, int]]:
    """Return the token pairs that a minimal edit of one side into the other leaves in place."""
    first, second = keys[0][area.first_start : area.first_end], keys[1][area.second_start : area.second_end]
    if not first or not second:
        return []
    blocks = Indel.opcodes(first, second)
    return [
        (area.first_start + block.src_start + k, area.second_start + block.dest_start + k)
        for block in blocks
        if block.tag == "equal"
        for k in range(block.src_end - block.src_start)
    ]


def _without_strays(first: Sequence[Token], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs without a word of grammar at either end that stretches of unequal length part from the rest."""
    for end, beside in ((0, 1), (-1, -2)):
        if len(pairs) > _ANCHOR and word_class(first[pairs[end][0]].form) is not None:
            gaps = [abs(pairs[end][side] - pairs[beside][side]) for side in (0, 1)]
            if gaps[0] != gaps[1]:
                del pairs[end]
    return pairs


def _opening(first: Sequence[Token], second: Sequence[Token], i: int, j: int) -> tuple[Gap, bool]:
    """Return what stands before the first run on both sides and belongs to its sentence, and whether it is too far.

    Where one side begins a sentence at the run, the other's words before it were cut: nothing is disputed.
    """
    start_i, start_j = _sentence_start(first, i), _sentence_start(second, j)
    start_i, start_j = max(start_i, i - (j - start_j) - _REACH), max(start_j, j - (i - start_i) - _REACH)
    if start_i == i or start_j == j or min(i - start_i, j - start_j) > _FAR:
        return Gap(i, i, j, j), min(i - start_i, j - start_j) > _FAR
    return Gap(start_i, i, start_j, j), False


def _sentence_start(tokens: Sequence[Token], index: int) -> int:
    """Return where the sentence of the token begins, or the token's own place where it begins one."""
    if index < len(tokens) and (tokens[index].opens or tokens[index].cut or tokens[index].resumes):
        return index
    while index > 0 and not (tokens[index - 1].opens or tokens[index - 1].cut or tokens[index - 1].resumes):
        index -= 1
    return max(index - 1, 0)


def _ending(first: Sequence[Token], second: Sequence[Token], i: int, j: int) -> tuple[Gap, bool]:
    """Return what stands after the last run on both sides and belongs to its sentence, and whether it is too far."""
    end_i, end_j = _sentence_end(first, i), _sentence_end(second, j)
    end_i, end_j = min(end_i, i + (end_j - j) + _REACH), min(end_j, j + (end_i - i) + _REACH)
    if end_i == i or end_j == j or min(end_i - i, end_j - j) > _FAR:
        return Gap(i, i, j, j), min(end_i - i, end_j - j) > _FAR
    return Gap(i, end_i, j, end_j), False


def _sentence_end(tokens: Sequence[Token], index: int) -> int:
    """Return where the sentence ends that goes on at the token."""
    while index < len(tokens) and not (tokens[index].opens or tokens[index].cut or tokens[index].resumes):
        index += 1
    return index


def _gaps(pairs: list[tuple[int, int]], opening: Gap, ending: Gap) -> tuple[Gap, ...]:
    """Return the places between neighbouring pairs, and both ends where neither side is merely cut short."""
    (head_i, head_j), (tail_i, tail_j) = pairs[0], pairs[-1]
    before = Gap(opening.first_start, head_i, opening.second_start, head_j)
    after = Gap(tail_i + 1, ending.first_end, tail_j + 1, ending.second_end)
    between = [Gap(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(pairs)]
    found = [gap for gap in between if gap.size]
    ends = [_trim(before, head=True)] if not before.one_sided else []
    tail = [_trim(after, head=False)] if not after.one_sided else []
    return (*ends, *found, *tail)


def _trim(gap: Gap, *, head: bool) -> Gap:
    """Return the gap with the longer side cut to the shorter: what goes further is truncation, not dispute."""
    size = min(gap.first_end - gap.first_start, gap.second_end - gap.second_start)
    if head:
        return Gap(gap.first_end - size, gap.first_end, gap.second_end - size, gap.second_end)
    return Gap(gap.first_start, gap.first_start + size, gap.second_start, gap.second_start + size)
