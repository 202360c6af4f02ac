"""What differs in one disputed place of two quotations: a negation, a number, a name, a word, or only grammar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.model import Span
from checker.slots.wording_alignment import Gap
from checker.slots.wording_forms import same_word
from checker.slots.wording_kinds import GapKind, gap_kind
from checker.slots.wording_tokens import Token, word_class

_BESIDE = 3  # tokens shown on either side of a difference
_NEAR = 4  # tokens within which a word that left one place and entered another has only moved


@dataclass(frozen=True, slots=True)
class WordGap:
    """Differing words with their places in both articles; None where one side has no word there.

    The contexts are the keys of the words with a few of either side, `around` their place with three. `covered` tells
    that an ellipsis, a bracket or "he said" accounts for the gap, `edge` that it opens or ends the overlap.
    """

    kind: GapKind
    first: Span | None
    second: Span | None
    first_words: tuple[str, ...]
    second_words: tuple[str, ...]
    first_context: tuple[str, ...]
    second_context: tuple[str, ...]
    first_around: Span
    second_around: Span
    covered: bool = False
    edge: bool = False

    def flipped(self) -> "WordGap":
        """Return the same gap seen from the second wording."""
        return WordGap(
            self.kind,
            self.second,
            self.first,
            self.second_words,
            self.first_words,
            self.second_context,
            self.first_context,
            self.second_around,
            self.first_around,
            self.covered,
            self.edge,
        )

    @property
    def size(self) -> int:
        """The number of words of the longer side."""
        return max(len(self.first_words), len(self.second_words))

    @property
    def one_sided(self) -> bool:
        """Whether one side has no word here."""
        return not self.first_words or not self.second_words

    @property
    def leads(self) -> bool:
        """Whether one side only opens or ends here with words of grammar: the other's words may be cut from it."""
        sides = (self.first_words, self.second_words)
        return self.edge and any(all(word_class(word) is not None for word in words) for words in sides)


def read_gap(first: Sequence[Token], second: Sequence[Token], gap: Gap, *, edge: bool) -> WordGap | None:
    """Return what differs in the gap; None where both sides print the same words differently."""
    ours, theirs = first[gap.first_start : gap.first_end], second[gap.second_start : gap.second_end]
    words = tuple(t.form for t in ours), tuple(t.form for t in theirs)
    if _same_print(*words):
        return None
    said_twice = _stutters(first, second, gap) or _repeats(first, second, gap)
    kind = GapKind.FUNCTION if said_twice else gap_kind(ours, theirs)
    covered = any(_covered(first, second, place) for place in _places(first, second, gap))
    contexts = _context(first, *gap[:2]), _context(second, *gap[2:])
    around = _around(first, *gap[:2]), _around(second, *gap[2:])
    return WordGap(kind, _span(ours), _span(theirs), *words, *contexts, *around, covered, edge)


def _context(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    """Return the keys of the tokens with two of either side, with four of one where the other has none."""
    before = 2 if end < len(tokens) else 4
    after = 2 if start > 0 else 4
    return tuple(t.key for t in tokens[max(start - before, 0) : end + after])


def _around(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the place of the tokens with three of either side."""
    return Span(tokens[max(start - _BESIDE, 0)].span.start, tokens[min(end + _BESIDE, len(tokens)) - 1].span.end)


def _places(first: Sequence[Token], second: Sequence[Token], gap: Gap) -> Iterator[Gap]:
    """Yield the gap and the other places where the same cut can be read: "me, not just me" lost either "me"."""
    yield gap
    tokens, start, end = (first, *gap[:2]) if gap.second_start == gap.second_end else (second, *gap[2:])
    if gap.one_sided:
        for k in range(end - start):
            if end + k >= len(tokens) or tokens[start + k].key != tokens[end + k].key:
                break
            yield Gap(*(place + k + 1 for place in gap))


def _span(tokens: Sequence[Token]) -> Span | None:
    """Return the span from the first to the last token."""
    return Span(tokens[0].span.start, tokens[-1].span.end) if tokens else None


def _same_print(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the words differ only in hyphens, spaces, apostrophes or an abbreviation."""
    if len(first) == len(second) == 1 and first[0][0] in "'*":
        return same_word(first[0], second[0])
    joined = ["".join(words).replace("'", "") for words in (first, second)]
    return joined[0] == joined[1] or _initials(first) == joined[1] or _initials(second) == joined[0]


def _initials(words: tuple[str, ...]) -> str | None:
    """Return the initials of several words, small words left out."""
    initials = [word[0] for word in words if word not in ("of", "the", "and", "for")]
    return "".join(initials) if len(initials) > 1 else None


def _covered(first: Sequence[Token], second: Sequence[Token], gap: Gap) -> bool:
    """Whether an ellipsis or brackets at the place show the edit, or "he said" stands where words are missing."""
    for tokens, start, end in ((first, *gap[:2]), (second, *gap[2:])):
        at, beside = tokens[start : end + 1], tokens[max(start - 1, 0) : end + 1]
        if any(token.cut for token in at) or any(token.inserted for token in beside):
            return True
        if start == end and any(token.resumes for token in at):
            return True
    return False


def _stutters(first: Sequence[Token], second: Sequence[Token], gap: Gap) -> bool:
    """Whether one side only repeats the words before or after, or starts again: "I -- I choose", "to the, to a"."""
    for tokens, start, end in ((first, gap.first_start, gap.first_end), (second, gap.second_start, gap.second_end)):
        size = end - start
        words = [t.key for t in tokens[start:end]]
        beside = [t.key for t in tokens[max(start - size, 0) : start]], [t.key for t in tokens[end : end + size]]
        restarts = size > 2 and words[:-1] == beside[1][:-1]
        if gap.one_sided and size and (words in beside or restarts):
            return True
    return False


def _repeats(first: Sequence[Token], second: Sequence[Token], gap: Gap) -> bool:
    """Whether the one word that a side adds stands close by as well: "two years or three years"."""
    for tokens, start, end in ((first, gap.first_start, gap.first_end), (second, gap.second_start, gap.second_end)):
        if gap.one_sided and end - start == 1:
            return any(
                t.key == tokens[start].key for t in (*tokens[max(start - _NEAR, 0) : start], *tokens[end : end + _NEAR])
            )
    return False


def settle_moves(gaps: Sequence[WordGap]) -> tuple[WordGap, ...]:
    """Return the gaps with words that only changed places ("always will", "will always") as grammar."""
    settled = list(gaps)
    for index, (one, two) in enumerate(pairwise(gaps)):
        moved = (one.first_words, one.second_words) == (two.second_words, two.first_words)
        if moved and one.one_sided and one.size <= _NEAR:
            settled[index : index + 2] = [_as_function(one), _as_function(two)]
    return tuple(settled)


def _as_function(gap: WordGap) -> WordGap:
    """Return the gap as a difference of grammar."""
    return replace(gap, kind=GapKind.FUNCTION)
