"""Whether two names stand for the doers of one act: "Roth began a fund for the ferry", "the fund that Mori began"."""

from collections.abc import Iterator, Mapping, Sequence

from checker.align.sentences.clauses import Clause, read_clauses
from checker.align.sentences.details import Detail
from checker.align.sentences.matches import Match
from checker.align.sentences.statements import Statement
from checker.lexicon import load_class
from checker.slots.events.event import families_of
from checker.slots.names.organisation import Organisation
from checker.slots.names.participant import Participant
from checker.slots.names.person import PersonName
from checker.slots.terms import act_of

_MANY = frozenset(("speech", "meeting", "making known"))  # families of acts that many do on one occasion

Places = Mapping[Statement, tuple[Sequence[Statement], int]]


def places_of_statements(told: Sequence[Sequence[Statement]]) -> Places:
    """Return where each statement stands in its article."""
    return {statement: (statements, at) for statements in told for at, statement in enumerate(statements)}


def do_one_act(match: Match, places: Places) -> bool:
    """Whether the names of a match are the doers of one act, of those that one does."""
    first, second = (frozenset(_acts(detail, places)) for detail in match.details)
    return any(not families_of([act]) & _MANY for act in first & second)


def _acts(detail: Detail, places: Places) -> Iterator[str]:
    """Yield the acts that a name does in its sentence, and the nouns to which a light verb is lent: "did research"."""
    for clause in read_clauses(*places[detail.statement]):
        if not clause.passive and _is(clause, detail):
            yield clause.stance.act
            yield from _lent(clause)


def _lent(clause: Clause) -> Iterator[str]:
    start, end = clause.evidence
    words = [term.word for term in clause.statement.terms if start <= term.start < end]
    if load_class("act_words", "light").isdisjoint(words):
        return
    for term in clause.statement.terms:
        act = act_of(term.word) if term.term in clause.matter and term.start >= end else None
        if act and act.noun:
            yield act.name


def _is(clause: Clause, detail: Detail) -> bool:
    subject = clause.subject
    if not isinstance(subject, PersonName | Organisation) or not isinstance(detail.value, Participant):
        return False
    return Participant(subject).compare(detail.value).agrees
