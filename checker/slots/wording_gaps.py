"""What differs in one disputed place of two quotations: a negation, a number, a name, a word, or only grammar."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
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

    `covered` tells that an ellipsis, a bracket or "he said" accounts for it; `edge` that it opens or ends the overlap.
    """

    kind: GapKind
    first: Span | None
    second: Span | None
    first_words: tuple[str, ...]
    second_words: tuple[str, ...]
    covered: bool = False
    edge: bool = False

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
    covered = _covered(first, gap.first_start, gap.first_end, bare=not theirs) or _covered(
        second, gap.second_start, gap.second_end, bare=not ours
    )
    return WordGap(kind, _span(ours), _span(theirs), *words, covered, edge)


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


def _covered(tokens: Sequence[Token], start: int, end: int, *, bare: bool) -> bool:
    """Whether an ellipsis or brackets at the place show the edit, or "he said" stands where words are missing."""
    near = tokens[start : end + 1]
    if any(token.cut for token in near) or any(token.inserted for token in tokens[start:end]):
        return True
    return not bare and start == end and any(token.resumes for token in near)


def _stutters(first: Sequence[Token], second: Sequence[Token], gap: Gap) -> bool:
    """Whether one side only repeats the words before or after: "I -- I choose"."""
    for tokens, start, end in ((first, gap.first_start, gap.first_end), (second, gap.second_start, gap.second_end)):
        size = end - start
        words = [t.key for t in tokens[start:end]]
        beside = [t.key for t in tokens[max(start - size, 0) : start]], [t.key for t in tokens[end : end + size]]
        if gap.one_sided and size and words in beside:
            return True
    return False


def _kind(first: Sequence[Token], second: Sequence[Token]) -> GapKind:
    """Return the gravest class of what differs between both sides."""
    ours, theirs = _difference(first, second), _difference(second, first)
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
    return _content_kind(ours, theirs) if None in classes else _grammar_kind(classes, sides, words)


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


def _has_number(tokens: Sequence[Token]) -> bool:
    """Whether a figure stands among the tokens."""
    return any(token.form[0].isdigit() for token in tokens)


def _content_kind(first: Sequence[Token], second: Sequence[Token]) -> GapKind:
    """Return the class of a gap with a word that is not grammar."""
    content = [[t for t in side if word_class(t.form) is None] for side in (first, second)]
    if not any(content[0]) and [t.form for t in content[1]] == ["1"] or not content[1] and [t.form for t in content[0]] == ["1"]:
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


def _grammar_kind(classes: Counter[str | None], sides: Sequence[set[str | None]], words: Sequence[str]) -> GapKind:
    """Return the class of a gap that holds words of grammar only."""
    if all("modal" in side for side in sides):
        return GapKind.MODAL
    if ("condition" in sides[0]) != ("condition" in sides[1]):
        return GapKind.CONDITION
    one_sided = not sides[0] or not sides[1]
    hedges = one_sided and classes["hedge"] and not {"you", "know"} <= set(words)
    return GapKind.HEDGE if hedges else GapKind.FUNCTION


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
    return WordGap(
        GapKind.FUNCTION, gap.first, gap.second, gap.first_words, gap.second_words, gap.covered, gap.edge
    )
