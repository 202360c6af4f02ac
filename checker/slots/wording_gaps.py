"""What differs in one disputed place of two quotations: a negation, a number, a name, a word, or only grammar."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz.distance import Indel

from checker.model import Span
from checker.slots.wording_alignment import Gap
from checker.slots.wording_forms import lexicon_map, same_lemma, same_word
from checker.slots.wording_tokens import Token, word_class

_NEAR = 4  # tokens within which a word that left one place and entered another has only moved
_CLAUSE = 6  # words; a longer one-sided gap is a passage left out, not a word changed


class GapKind(StrEnum):
    """What differs in a gap, the gravest first."""

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    CONTENT = "content"
    MODAL = "modal"
    CONDITION = "condition"
    HEDGE = "hedge"
    PASSAGE = "passage"
    FUNCTION = "function"
    INFLECTION = "inflection"
    SPELLING = "spelling"


TURNING = frozenset((GapKind.NEGATION, GapKind.CONDITION, GapKind.HEDGE))
FAINT_KINDS = frozenset((GapKind.PASSAGE, GapKind.FUNCTION, GapKind.INFLECTION, GapKind.SPELLING))


@dataclass(frozen=True, slots=True)
class WordGap:
    """Differing words with their places in both articles; None where one side has no word there.

    The contexts are the keys of the words with two words of either side. `covered` tells that an ellipsis, a bracket or "he said" accounts for it; `edge` that it opens or ends the overlap.
    """

    kind: GapKind
    first: Span | None
    second: Span | None
    first_words: tuple[str, ...]
    second_words: tuple[str, ...]
    first_context: tuple[str, ...] = ()
    second_context: tuple[str, ...] = ()
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


def read_gap(first: Sequence[Token], second: Sequence[Token], gap: Gap, *, edge: bool) -> WordGap | None:
    """Return what differs in the gap; None where both sides print the same words differently."""
    ours, theirs = first[gap.first_start : gap.first_end], second[gap.second_start : gap.second_end]
    words = tuple(t.form for t in ours), tuple(t.form for t in theirs)
    if _same_print(*words):
        return None
    kind = GapKind.FUNCTION if _stutters(first, second, gap) else _kind(ours, theirs)
    covered = any(_covered(first, second, place) for place in _places(first, second, gap))
    contexts = _context(first, *gap[:2]), _context(second, *gap[2:])
    return WordGap(kind, _span(ours), _span(theirs), *words, *contexts, covered, edge)


def _context(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    """Return the keys of the tokens with two of either side."""
    return tuple(t.key for t in tokens[max(start - 2, 0) : end + 2])


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


def _kind(first: Sequence[Token], second: Sequence[Token]) -> GapKind:
    """Return the gravest class of what differs between both sides."""
    ours, theirs = _drop_fillers(_difference(first, second)), _drop_fillers(_difference(second, first))
    words = [t.form for t in (*ours, *theirs)]
    if not words:
        return GapKind.FUNCTION
    if len(ours) == len(theirs) and all(same_lemma(a.form, b.form) for a, b in zip(ours, theirs, strict=True)):
        return GapKind.INFLECTION
    classes = Counter(word_class(word) for word in words)
    sides = [{word_class(t.form) for t in side} for side in (ours, theirs)]
    if max(len(ours), len(theirs)) > _CLAUSE and not (ours and theirs):
        return GapKind.CONDITION if word_class(words[0]) == "condition" else GapKind.PASSAGE
    if ("negation" in sides[0]) != ("negation" in sides[1]):
        return GapKind.NEGATION
    if all(_has_number(side) for side in (ours, theirs)):
        return GapKind.NUMBER
    return _content_kind(ours, theirs) if None in classes else _grammar_kind(classes, sides)


def _difference(tokens: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    """Return the tokens whose form the other side lacks."""
    lacking = Counter(t.form for t in other)
    left = []
    for token in tokens:
        if lacking[token.form]:
            lacking[token.form] -= 1
        else:
            left.append(token)
    return left


def _drop_fillers(tokens: list[Token]) -> list[Token]:
    """Return the tokens without phrases such as "you know"."""
    for size in (3, 2):
        for start in range(len(tokens) - size, -1, -1):
            if word_class(" ".join(t.form for t in tokens[start : start + size])) == "filler":
                tokens = tokens[:start] + tokens[start + size :]
    return tokens


def _has_number(tokens: Sequence[Token]) -> bool:
    """Whether a figure stands among the tokens."""
    return any(token.form[0].isdigit() for token in tokens)


def _content_kind(first: Sequence[Token], second: Sequence[Token]) -> GapKind:
    """Return the class of a gap with a word that is not grammar."""
    content = [[t for t in side if word_class(t.form) is None] for side in (first, second)]
    if [t.form for side in content for t in side] == ["1"]:
        return GapKind.FUNCTION
    if len(content[0]) == len(content[1]) == 1 and _misprint(content[0][0], content[1][0]):
        return GapKind.SPELLING
    return GapKind.NAME if all(side and all(t.name for t in side) for side in content) else GapKind.CONTENT


def _misprint(first: Token, second: Token) -> bool:
    """Whether one word is the other with one letter wrong and is no word by itself."""
    if same_lemma(first.form, second.form):
        return True
    if first.name or second.name or min(len(first.form), len(second.form)) < 4:
        return False
    known = lexicon_map("common_words")
    return Indel.distance(first.form, second.form) <= 2 and (first.form not in known or second.form not in known)


def _grammar_kind(classes: Counter[str | None], sides: Sequence[set[str | None]]) -> GapKind:
    """Return the class of a gap that holds words of grammar only."""
    if all("modal" in side for side in sides):
        return GapKind.MODAL
    if ("condition" in sides[0]) != ("condition" in sides[1]):
        return GapKind.CONDITION
    one_sided = not sides[0] or not sides[1]
    return GapKind.HEDGE if one_sided and classes["hedge"] else GapKind.FUNCTION


def settle_moves(gaps: Sequence[WordGap]) -> tuple[WordGap, ...]:
    """Return the gaps with words that only changed places ("always will", "will always") as grammar."""
    settled = list(gaps)
    for index, (one, two) in enumerate(zip(gaps, gaps[1:], strict=False)):
        moved = (one.first_words, one.second_words) == (two.second_words, two.first_words)
        if moved and one.one_sided and one.size <= _NEAR:
            settled[index : index + 2] = [_as_function(one), _as_function(two)]
    return tuple(settled)


def _as_function(gap: WordGap) -> WordGap:
    """Return the gap as a difference of grammar."""
    return replace(gap, kind=GapKind.FUNCTION)
