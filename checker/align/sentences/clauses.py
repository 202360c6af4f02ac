"""What a sentence tells, clause by clause: the act, who does or suffers it, and the words about it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from checker.align.sentences.anaphora import Named, meant_by, speaker_at
from checker.align.sentences.statements import Statement
from checker.lexicon import load_class
from checker.model import Span
from checker.slots.events.act_words import CLAUSE_WORDS, function_words
from checker.slots.events.governing import SAY
from checker.slots.events.stance import Stance
from checker.slots.events.stance_text import read_stances
from checker.slots.events.subject import BEFORE, PREPOSITIONS, is_auxiliary, subject_of
from checker.slots.names.person import PersonName
from checker.slots.terms import Term, act_of, is_irregular
from checker.slots.times.instant import Instant

_MARKS = frozenset(";:—–()?!")
_AFTER, _BEFORE = 12, 8  # words of a clause on each side of its act
_LETTERS = 3
_STOPS = CLAUSE_WORDS | {"as", "where"}
_VERBAL = ("ed", "ing")
_GROUND = frozenset(("he", "she", "it", "they", "we", "i", "you"))
_JOINS = frozenset(("and", "or", "but"))
_QUOTES = frozenset('“”"')
_ASKING = frozenset((
    *("to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "did", "does", "do", "not"),
    *("they", "we", "i", "you", "who", "never", "n't", "also"),
))  # fmt: skip
# "helped Asker win" tells that Asker won
_HELPING = frozenset(("help", "helps", "helped", "helping", "let", "lets", "made", "makes", "saw", "watched"))
_FILLED = 3  # words from a verb to its noun
_HELPED = 4  # words from it to what it helps with


@dataclass(frozen=True, eq=False, slots=True)
class Clause:
    """An act with its evidence; its subject, which is a name, a noun or unknown; and the telling words around it.

    The `places` are those of its subject and its act in the sentence; the `matter` are the words after it up to the
    first preposition: its object.
    """

    statements: Sequence[Statement]
    at: int
    places: tuple[int, int]
    evidence: Span
    stance: Stance
    subject: Named | str | None
    passive: bool
    before: frozenset[str]
    after: frozenset[str]
    matter: frozenset[str]

    @property
    def statement(self) -> Statement:
        """The sentence."""
        return self.statements[self.at]

    @property
    def times(self) -> tuple[Instant, ...]:
        """The times that its sentence names."""
        found = (mention.entity for mention in self.statement.mentions if mention.kind == "time")
        return tuple(time for time in found if isinstance(time, Instant) and time.known)

    @property
    def act(self) -> frozenset[str]:
        """The words of the act, without what denies it."""
        start, end = self.evidence
        return frozenset(t.term for t in self.statement.terms if start <= t.start < end and act_of(t.word))

    @property
    def speaker(self) -> Named | str | None:
        """Who says it: empty for the article itself, None for somebody unknown."""
        return speaker_at(self.statements, self.at, *self.places)


def read_clauses(statements: Sequence[Statement], at: int) -> Iterator[Clause]:
    """Yield the clauses of one of the statements of an article whose act is a verb."""
    statement = statements[at]
    starts = [term.start for term in statement.terms]
    last: tuple[Named | str | None, int] = (None, 0)
    for evidence, stance in read_stances(statement.text, statement.sentence.span):
        first, end = bisect_left(starts, evidence.start), bisect_left(starts, evidence.end)
        lent = _lent(statement, first) if stance.nominal else first
        found = subject_of(statement.text, statement.terms, lent) if lent is not None else None
        if found is None:
            continue
        if found.head == BEFORE:
            subject, place = last if _continues(statement, last[1], first) else (None, first)
        else:
            subject, place = meant_by(statements, at, found.head), found.head
        if isinstance(subject, str) and found.inserted >= 0:
            inserted = meant_by(statements, at, found.inserted)
            subject = inserted if isinstance(inserted, PersonName) else subject
        if lent != first or _is_verb(statement, first, end):
            last = (subject, place)
            left, right = _around(statement, first, end)
            matter = [*takewhile(lambda place: not _ends_object(statement.terms[place].word), right[1:])]
            sides = (_telling(statement, places) for places in (left, right, [*right[:1], *matter]))
            yield Clause(statements, at, (place, first), evidence, stance, subject, found.passive, *sides)


def _continues(statement: Statement, before: int, first: int) -> bool:
    """Whether no mark parts an act from the subject before it."""
    return _MARKS.isdisjoint(statement.text[statement.terms[before].end : statement.terms[first].start])


def _lent(statement: Statement, first: int) -> int | None:
    """Return the place of the verb that a noun right after it fills: "voiced support for"."""
    words = [term.word for term in statement.terms[max(0, first - _FILLED) : first]]
    return next(
        (first - n for n, word in enumerate(reversed(words), 1) if word in load_class("act_words", "light")), None
    )


def _is_verb(statement: Statement, first: int, end: int) -> bool:
    """Whether the words of an act have the form of a verb: "supported it", "will support it", not "won support"."""
    if end - first > 1 or not first:
        return True
    word, before = statement.terms[first].word, statement.terms[first - 1].word
    helped = any(term.word in _HELPING for term in statement.terms[max(0, first - _HELPED) : first])
    return word.endswith((*_VERBAL, "s")) or is_irregular(word) or before in _ASKING or helped


def _telling(statement: Statement, places: Sequence[int]) -> frozenset[str]:
    """Return the terms of the words that tell something."""
    terms = [statement.terms[place] for place in places]
    return frozenset(t.term for t in terms if len(t.word) >= _LETTERS and not _is_empty(t))


def _is_empty(term: Term) -> bool:
    """Whether a word tells nothing beside an act."""
    return term.term == SAY or term.word in function_words() or is_auxiliary(term.word)


def _around(statement: Statement, first: int, end: int) -> tuple[list[int], list[int]]:
    """Return the places of the words of a clause before and after its act."""
    before = takewhile(lambda place: not _parts(statement, place), range(first - 1, -1, -1))
    told = end + (statement.terms[end].word == "that" if end < len(statement.terms) else 0)
    after = takewhile(lambda place: place <= told or not _parts(statement, place - 1), range(end, len(statement.terms)))
    return [*islice(before, _BEFORE)], [*islice(after, _AFTER)]


def _parts(statement: Statement, place: int) -> bool:
    """Whether a clause ends with a word, or with the mark after it, or another begins after it."""
    term, follows = statement.terms[place], statement.terms[place + 1 : place + 3]
    gap = statement.text[term.end : follows[0].start] if follows else "."
    if term.word in _STOPS or not _MARKS.isdisjoint(gap) or ("," in gap and not _QUOTES.isdisjoint(gap)):
        return True
    if "," in gap:
        return bool(follows) and follows[0].word.endswith("ing")
    return term.word in _JOINS and any(_opens_clause(word.word) for word in follows)


def _ends_object(word: str) -> bool:
    """Whether a word ends the object before it: "charges against", "charges were"."""
    return word in PREPOSITIONS or is_auxiliary(word)


def _opens_clause(word: str) -> bool:
    return word in _GROUND or word.endswith("ed") or is_irregular(word) or is_auxiliary(word)
