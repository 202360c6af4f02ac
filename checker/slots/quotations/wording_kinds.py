"""The kind of a difference between two short stretches of words: a negation, a number, a name, or only grammar."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from rapidfuzz.distance import Indel

from checker.lexicon import load_words
from checker.slots.quotations.wording_forms import same_lemma
from checker.slots.quotations.wording_tokens import Token, word_class

_PERSONS = frozenset(("i", "we", "he", "she", "it", "they"))
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
    PERSON = "person"
    PASSAGE = "passage"
    FUNCTION = "function"
    INFLECTION = "inflection"
    SPELLING = "spelling"


TURNING = frozenset((GapKind.NEGATION, GapKind.CONDITION, GapKind.HEDGE))
FAINT_KINDS = frozenset((GapKind.PASSAGE, GapKind.FUNCTION, GapKind.INFLECTION, GapKind.SPELLING))


def gap_kind(first: Sequence[Token], second: Sequence[Token]) -> GapKind:
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
    if None in classes:
        return _content_kind(ours, theirs)
    return (
        GapKind.PERSON
        if len(ours) == len(theirs) == 1 and _PERSONS.issuperset(words)
        else _grammar_kind(classes, sides)
    )


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
    known = load_words("common_words")
    return Indel.distance(first.form, second.form) <= 2 and (first.form not in known or second.form not in known)


def _grammar_kind(classes: Counter[str | None], sides: Sequence[set[str | None]]) -> GapKind:
    """Return the class of a gap that holds words of grammar only."""
    if all("modal" in side for side in sides):
        return GapKind.MODAL
    if ("condition" in sides[0]) != ("condition" in sides[1]):
        return GapKind.CONDITION
    one_sided = not sides[0] or not sides[1]
    return GapKind.HEDGE if one_sided and classes["hedge"] else GapKind.FUNCTION
