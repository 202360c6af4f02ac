"""The subject of a verb, by the words before it: a noun, a name, a pronoun, or that of the verb before it."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.slots.events.act_words import CLAUSE_MARKS, CLAUSE_WORDS
from checker.slots.terms import Term, act_of, is_irregular

BEFORE = -1
"""The place of a head that is the subject of the verb before."""
# what stands between a subject and its verb
_GROUP = frozenset((
    *("is", "was", "are", "were", "be", "been", "being", "am", "has", "have", "had", "did", "does", "do"),
    *("will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot", "'ll", "’ll"),
    *("not", "never", "also", "already", "still", "now", "just", "ever", "then", "yet", "only", "both", "all"),
    *("himself", "herself", "itself", "themselves", "indeed", "later", "again", "soon", "since", "even", "once"),
))  # fmt: skip
_BE = frozenset(("is", "was", "are", "were", "be", "been", "being"))
_RELATIVE = frozenset(("who", "which", "that"))
_JOINS = frozenset(("and", "or", "but"))
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who"))
_OBJECTS = frozenset(("him", "her", "them", "us", "me", "it", "you"))
PREPOSITIONS = frozenset((
    *("of", "in", "for", "from", "at", "on", "with", "by", "to", "into", "over", "under", "about", "against"),
    *("between", "among", "through", "including", "during", "without", "within", "near", "across", "toward"),
))  # fmt: skip
_STOPS = CLAUSE_WORDS | _JOINS | {"as", "where", "whether", "than", "so"}
_VERBAL = ("ed", "ing")
_OWNED = 3  # words from an owner to "to": "the party's decision to"
_REACH = 12  # words of a noun phrase, or of what is put in between commas


class Subject(NamedTuple):
    """The place of the last word of a subject, or `BEFORE`; `passive` tells that it suffers the act.

    `inserted` is the last word of what commas put between it and its verb: "the chief, Ida Roth, resigned".
    """

    head: int
    passive: bool = False
    inserted: int = -1


def subject_of(text: str, terms: Sequence[Term], first: int) -> Subject | None:
    """Return the subject of the verb whose words hold the word `first`; None where it cannot be told."""
    start = first
    while start and is_auxiliary(terms[start - 1].word) and _parted_by(text, terms, start) in _TOGETHER:
        start -= 1
    passive = any(term.word in _BE for term in terms[start:first]) and not terms[first].word.endswith("ing")
    head = _before(text, terms, start, gerund=start == first and terms[first].word.endswith("ing")) if start else None
    if head is None:
        return None
    return Subject(head, passive, start - 1 if "," in _parted_by(text, terms, start) else -1)


_TOGETHER = (" ", " “", ' "', " ‘")


def _parted_by(text: str, terms: Sequence[Term], place: int) -> str:
    """Return what stands between a word and the one before it."""
    return text[terms[place - 1].end : terms[place].start]


def is_auxiliary(word: str) -> bool:
    """Whether a word can stand between a subject and its verb."""
    return word in _GROUP or word.endswith(("ly", "n't", "n’t"))


def _before(text: str, terms: Sequence[Term], start: int, *, gerund: bool) -> int | None:
    """Return the head of what stands before the words of a verb."""
    before, gap = terms[start - 1].word, _parted_by(text, terms, start)
    if before == "to":
        return _of_infinitive(text, terms, start - 1)
    if before in _JOINS or gerund or terms[start].word in PREPOSITIONS:
        return BEFORE
    if before in _RELATIVE:
        return start - 2 if start > 1 else None
    if "," in gap or ")" in gap:
        return _before_insertion(text, terms, start)
    return _head(text, terms, start - 1) if gap in _TOGETHER or gap.strip("”\"' ") == "" else None


def _of_infinitive(text: str, terms: Sequence[Term], to: int) -> int | None:
    """Return who does what follows "to": whom somebody asks to, else who plans or promises to."""
    if not to:
        return None
    before = terms[to - 1]
    if "," in _parted_by(text, terms, to):
        return _before_insertion(text, terms, to)
    if before.word in _OBJECTS or text[before.start].isupper():
        return to - 1
    if _is_verb(text, terms, to - 1):
        found = subject_of(text, terms, to - 1)
        return found.head if found else None
    return None if any(term.word.endswith(("'s", "’s")) for term in terms[max(0, to - _OWNED) : to]) else BEFORE


def _is_verb(text: str, terms: Sequence[Term], place: int) -> bool:
    """Whether a word before "to" is a verb: "promised", "plans" after a pronoun or a name."""
    word, act = terms[place].word, act_of(terms[place].word)
    if word.endswith(_VERBAL) or is_irregular(word):
        return True
    led = place > 0 and (terms[place - 1].word in _SUBJECTS or text[terms[place - 1].start].isupper())
    return act is not None and act.verb and (led or not act.noun)


def _before_insertion(text: str, terms: Sequence[Term], start: int) -> int | None:
    """Return the head of the phrase before what stands between commas or brackets right before a verb."""
    for place in range(start - 2, max(-1, start - 2 - _REACH), -1):
        gap = text[terms[place].end : terms[place + 1].start]
        if "," in gap or "(" in gap:
            return _head(text, terms, place)
        if not CLAUSE_MARKS.isdisjoint(gap):
            return None
    return None


def _head(text: str, terms: Sequence[Term], last: int) -> int | None:
    """Return the head of the noun phrase that ends at a word: what stands before its first preposition."""
    head = last
    for place in range(last, max(-1, last - _REACH), -1):
        word = terms[place].word
        if word in _STOPS or (place < last and not {*_parted_by(text, terms, place + 1)} <= {*" ’'-"}):
            break
        if word in PREPOSITIONS and _ends_noun(text, terms, place):
            head = place - 1
    return head if terms[head].word not in _STOPS else None


def _ends_noun(text: str, terms: Sequence[Term], place: int) -> bool:
    """Whether a preposition follows a noun: not the one that opens "In Kisumu the council"."""
    return place > 0 and terms[place - 1].word not in _STOPS and "," not in _parted_by(text, terms, place)
