"""What differs in one disputed place of two quotations: a negation, a number, a name, a word, or only grammar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.names.sexes import is_given_name
from checker.slots.quotations.wording_alignment import Gap
from checker.slots.quotations.wording_forms import same_word
from checker.slots.quotations.wording_kinds import GapKind, gap_kind
from checker.slots.quotations.wording_tokens import Token, word_class

_BESIDE = 3  # tokens shown on either side of a difference
_NEAR = 4  # tokens within which a word that stands twice was only said again
_FAR = 6  # tokens; no more leave one place and enter another


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
    """Return what differs in the gap; None where both sides print the same words differently.

    The first word of a quotation takes the form that the sentence before it asks for.
    """
    ours, theirs = first[gap.first_start : gap.first_end], second[gap.second_start : gap.second_end]
    words = tuple(t.form for t in ours), tuple(t.form for t in theirs)
    left = _beyond_name(first, second, gap)
    kind = gap_kind(*left)
    opens = edge and (gap.first_start == 0 or gap.second_start == 0)
    if _same_print(*words) or (edge and not all(left)) or (opens and kind is GapKind.INFLECTION):
        return None
    said_twice = _stutters(first, second, gap) or _repeats(first, second, gap)
    kind = GapKind.FUNCTION if said_twice or (opens and _is_led_in(ours, theirs)) else kind
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


def _is_led_in(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether one side goes on from a lead-in ("so that goats …") where the other opens a sentence ("Some goats …")."""
    for lead, start in ((ours, theirs), (theirs, ours)):
        if lead and start and start[0].opens and not lead[0].opens:
            return all(word_class(token.form) is not None for token in lead)
    return False


def _same_print(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the words differ only in hyphens, spaces, apostrophes or an abbreviation."""
    if len(first) == len(second) == 1 and first[0][0] in "'*":
        return same_word(first[0], second[0])
    joined = ["".join(words).replace("'", "") for words in (first, second)]
    return joined[0] == joined[1] or _initials(first) == joined[1] or _initials(second) == joined[0]


def _beyond_name(first: Sequence[Token], second: Sequence[Token], gap: Gap) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return both sides without the title and given name before a shared surname where one side has no such name."""
    sides, after = (
        (first[gap.first_start : gap.first_end], second[gap.second_start : gap.second_end]),
        (first[gap.first_end : gap.first_end + 1], second[gap.second_end : gap.second_end + 1]),
    )
    if all(sides) and sides[0][-1].key == sides[1][-1].key:
        return _beyond_name(
            first, second, Gap(gap.first_start, gap.first_end - 1, gap.second_start, gap.second_end - 1)
        )
    tails = tuple(next((n for n, t in enumerate(side[::-1]) if not _introduces(t)), len(side)) for side in sides)
    given = [
        any(t.name and f"{t.form}." not in _titles() for t in side[len(side) - n :])
        for side, n in zip(sides, tails, strict=True)
    ]
    if all(given) or not all(side and side[0].name for side in after):
        return sides
    return sides[0][: len(sides[0]) - tails[0]], sides[1][: len(sides[1]) - tails[1]]


def _introduces(token: Token) -> bool:
    """Whether a word is a title or a given name."""
    return f"{token.form}." in _titles() or (token.name and is_given_name(token.form))


@cache
def _titles() -> frozenset[str]:
    """Return the titles before a name, with their full stop."""
    return frozenset(f"{form.rstrip('.')}." for form, *_ in load_lexicon("honorifics"))


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
        sides = _content((*one.first_words, *two.first_words)), _content((*one.second_words, *two.second_words))
        if sides[0] == sides[1] and max(one.size, two.size) <= _FAR and _content((*one.first_words, *one.second_words)):
            settled[index : index + 2] = [_as_function(one), _as_function(two)]
    return tuple(settled)


def _content(words: Sequence[str]) -> list[str]:
    """Return the words that are not mere grammar, in order."""
    return sorted(word for word in words if word_class(word) not in ("function", "filler"))


def _as_function(gap: WordGap) -> WordGap:
    """Return the gap as a difference of grammar."""
    return replace(gap, kind=GapKind.FUNCTION)
