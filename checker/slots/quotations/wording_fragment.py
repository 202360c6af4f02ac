"""Short quotations against other printings of the same words: equal but for one place of a few words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.slots.quotations.wording_alignment import Gap
from checker.slots.quotations.wording_gaps import WordGap, read_gap
from checker.slots.quotations.wording_kinds import FAINT_KINDS, GapKind
from checker.slots.quotations.wording_tokens import Token, glue, word_class

LONGEST = 14  # words; longer quotations are compared by the runs of words that they share
_SHORTEST = 2
_CHANGED = 3  # words; where more differ, nothing says that the same was quoted
_LONG = 4  # words; a phrase of more may begin or end with another word where the other printing goes on
_FIRM = 2  # words of content; the least where one side has more words in the place


@dataclass(frozen=True, slots=True)
class Fragment:
    """The one place where a short quotation differs from another printing, and how much is the same outside it.

    `matched` counts words, `content` those that are not grammar; `lost` counts words of content in the place on
    the side that has more of them. `whole` tells that both printings begin and end with the phrase.
    """

    gap: WordGap
    matched: int
    content: int
    lost: int
    whole: bool

    def flipped(self) -> "Fragment":
        """Return the same fragment seen from the second printing."""
        return replace(self, gap=self.gap.flipped())

    @property
    def even(self) -> bool:
        """Whether as many words differ on both sides."""
        return len(self.gap.first_words) == len(self.gap.second_words)


def read_fragment(first: tuple[Token, ...], second: tuple[Token, ...]) -> Fragment | None:
    """Return how a short quotation differs from another printing in one place; None where it does otherwise or not."""
    keys = {t.key for t in first}, {t.key for t in second}
    if min(len(keys[0] - keys[1]), len(keys[1] - keys[0])) > _CHANGED:
        return None
    if _forms(first) > _forms(second):
        found = read_fragment(second, first)
        return found.flipped() if found else None
    found = _read(first, second) if len(first) <= len(second) else None
    if found is None and len(second) < len(first) + _CHANGED:
        other = _read(second, first)
        return other.flipped() if other else None
    return found


def _read(first: tuple[Token, ...], second: tuple[Token, ...]) -> Fragment | None:
    """Return how the whole of a short quotation differs from a part of another."""
    if not _SHORTEST <= len(first) <= LONGEST or _forms(first) in _windows(second, len(first)):
        return None
    first, second = glue(first, second), glue(second, first)
    for gap in sorted(_gaps(first, second), key=_size):
        read = read_gap(first, second, gap, edge=gap.first_start == 0 or gap.first_end == len(first))
        if read is None:
            return None
        if not read.covered and read.kind not in FAINT_KINDS:
            found = _fragment(first, second, gap, read)
            if _is_telling(found) and _is_bounded(first, second, gap) and not _denied_elsewhere(first, second, read):
                return found
    return None


def _fragment(first: Sequence[Token], second: Sequence[Token], gap: Gap, read: WordGap) -> Fragment:
    """Return what is the same outside a gap, and what is not within."""
    left = (*first[: gap.first_start], *first[gap.first_end :])
    content = sum(word_class(token.form) is None for token in left)
    lost = max(_count_content(read.first_words), _count_content(read.second_words))
    whole = len(second) == len(left) + gap.second_end - gap.second_start
    return Fragment(read, len(left), content, lost, whole)


def _count_content(words: Sequence[str]) -> int:
    return sum(word_class(word) is None for word in words)


def _is_telling(found: Fragment) -> bool:
    """Whether enough is the same for one phrase, and what differs is no mere word of grammar."""
    gap = found.gap
    sides = [_count_content(words) > 0 for words in (gap.first_words, gap.second_words)]
    plain = all(sides) or (gap.kind in (GapKind.NEGATION, GapKind.PERSON) and not any(sides))
    least = 1 if found.even or found.whole or found.matched > 2 * _LONG else _FIRM
    return found.content >= least and found.matched >= found.lost and plain


def _is_bounded(first: Sequence[Token], second: Sequence[Token], gap: Gap) -> bool:
    """Whether neither printing may only have begun or ended elsewhere: the first or last word is another, no more."""
    uneven = abs((gap.first_end - gap.first_start) - (gap.second_end - gap.second_start))
    begins, ends = gap.second_start == 0, gap.second_end == len(second)
    inside = gap.first_start > 0 and gap.first_end < len(first)
    if inside:
        sides = first[: gap.first_start], first[gap.first_end :]
        return not uneven or all(any(word_class(t.form) is None for t in side) for side in sides)
    if begins if gap.first_start == 0 else ends:
        return uneven <= 1
    return gap.size == 1 and len(first) > _LONG


def _denied_elsewhere(first: Sequence[Token], second: Sequence[Token], read: WordGap) -> bool:
    """Whether the negation that one side has in the place stands beside it on the other: not in a, in no."""
    counts = [sum(word_class(t.form) == "negation" for t in side) for side in (first, second)]
    return read.kind is GapKind.NEGATION and counts[0] == counts[1]


def _forms(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.key for token in tokens)


def _windows(tokens: Sequence[Token], size: int) -> set[tuple[str, ...]]:
    """Return every run of so many words."""
    keys = _forms(tokens)
    return {keys[start : start + size] for start in range(len(keys) - size + 1)}


def _size(gap: Gap) -> tuple[int, int, int]:
    return (gap.first_end - gap.first_start, gap.size, gap.second_start)


def _gaps(first: Sequence[Token], second: Sequence[Token]) -> Iterator[Gap]:
    """Yield the places of a few words on both sides, outside which the whole first side stands in the second."""
    ours, theirs = _forms(first), _forms(second)
    after_head = list(range(len(theirs) + 1))  # where the words before the place end on the other side
    for start in range(len(ours)):
        for end in range(start + 1, min(start + _CHANGED, len(ours)) + 1):
            if end - start < len(ours):
                for at, to in _counterparts(ours, theirs, (start, end), after_head):
                    yield Gap(start, end, at, to)
        after_head = [at + 1 for at in after_head if at < len(theirs) and theirs[at] == ours[start]]
        if not after_head:
            return


def _counterparts(
    ours: Sequence[str], theirs: Sequence[str], place: tuple[int, int], after_head: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the other side between the words that stand before and after a place of this side."""
    (start, end), rest = place, len(ours) - place[1]
    for at in after_head:
        for to in range(at + 1, min(at + _CHANGED, len(theirs) - rest) + 1):
            if not (start and rest) and to - at != end - start and not (to == len(theirs) if start else at == 0):
                continue
            if ours[end:] == theirs[to : to + rest]:
                yield at, to
