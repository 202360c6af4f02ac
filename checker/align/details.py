"""The single values of what a sentence tells: whether it happened, how it came out, in which order, where, by whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.align.statements import Statement
from checker.model import Claim, Factuality, Mention, SlotValue, Span
from checker.slots.event import Event
from checker.slots.instant import Instant
from checker.slots.location import Location
from checker.slots.order_text import read_orders
from checker.slots.organisation import Organisation
from checker.slots.participant import Participant
from checker.slots.person import PersonName
from checker.slots.stance import Outcome, Polarity
from checker.slots.stance_text import read_stances

TYPE = "event"


@dataclass(frozen=True, eq=False, slots=True)
class Detail:
    """One value that a statement gives, with its words, and the keys of which two must share one."""

    statement: Statement
    slot: str
    evidence: Span
    value: SlotValue
    keys: frozenset[str]

    @property
    def place(self) -> tuple[Statement, Span]:
        """Where it stands: one predicate has a polarity and an outcome."""
        return self.statement, self.evidence


def read_details(statement: Statement) -> Iterator[Detail]:
    """Yield the details of a statement."""
    for evidence, stance in read_stances(statement.text, statement.sentence.span):
        keys = frozenset(stance.keys())
        yield Detail(statement, "polarity", evidence, Polarity(stance), keys)
        if stance.axes:
            yield Detail(statement, "outcome", evidence, Outcome(stance), keys)
    for evidence, order in read_orders(statement.text, statement.sentence.span):
        yield Detail(statement, "order", evidence, order, frozenset(order.keys()))
    for mention in statement.mentions:
        value = mention.entity or mention.value
        if mention.kind == "place" and isinstance(value, Organisation):
            yield Detail(statement, "place", mention.span, Location(value), frozenset(("place",)))
        elif mention.kind in ("person", "organisation") and isinstance(value, PersonName | Organisation):
            yield Detail(statement, "agent", mention.span, Participant(value), frozenset((mention.kind,)))


def claim_of(detail: Detail) -> Claim:
    """Return a value that a statement gives as a claim about its event."""
    statement = detail.statement
    names = dict.fromkeys(str(m.entity or m.value) for m in statement.mentions if m.kind in ("person", "organisation"))
    event = Event(shown=", ".join([*names][:3]) or str(detail.value))
    day = statement.article.day
    inside = any(q.start <= detail.evidence.start and detail.evidence.end <= q.end for q in statement.quoted)
    return Claim(
        type=TYPE,
        article=statement.article,
        part=statement.sentence.part,
        evidence=detail.evidence,
        sentence=statement.sentence.span,
        slots={"event": event, detail.slot: detail.value, "as_of": Instant.of_day(day) if day else Instant.any_time()},
        pattern="(what a sentence tells)",
        attribution="quotation" if inside else None,
        factuality=Factuality.PLANNED if _is_planned(detail.value) else Factuality.ASSERTED,
    )


def _is_planned(value: SlotValue) -> bool:
    return isinstance(value, Polarity | Outcome) and value.stance.mood == "planned"


def name_of(value: SlotValue) -> str:
    """Return what a person, organisation or place is known by in a story; empty for what is no name."""
    named = value.place if isinstance(value, Location) else value.name if isinstance(value, Participant) else value
    if isinstance(named, PersonName):
        return named.surname
    return named.place or named.canonical if isinstance(named, Organisation) else ""


def persons_of(statement: Statement) -> frozenset[str]:
    """Return the surnames of the persons that a statement names."""
    names = (mention.entity or mention.value for mention in statement.mentions)
    return frozenset(name.surname for name in names if isinstance(name, PersonName))


def named_values(mentions: tuple[Mention, ...]) -> Iterator[SlotValue]:
    """Yield the persons, organisations and places among mentions."""
    for mention in mentions:
        value = mention.entity or mention.value
        if isinstance(value, PersonName | Organisation):
            yield value
