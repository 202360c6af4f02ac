"""The single values of what a sentence tells: whether it happened, how it came out, in which order, where, by whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.align.sentences.firsts import read_firsts
from checker.align.sentences.places import beside_of, places_of
from checker.align.sentences.statements import Statement
from checker.lexicon import load_words
from checker.model import Claim, Factuality, Mention, SlotValue, Span
from checker.slots.events.event import Event
from checker.slots.events.first import First
from checker.slots.events.order_text import read_orders
from checker.slots.events.roles_text import read_roles
from checker.slots.events.site import read_sites
from checker.slots.events.stance import Outcome, Polarity
from checker.slots.events.stance_text import read_stances
from checker.slots.events.status_text import read_statuses
from checker.slots.folding import fold
from checker.slots.names.location import Location
from checker.slots.names.organisation import Organisation
from checker.slots.names.participant import Participant
from checker.slots.names.person import PersonName
from checker.slots.times.instant import Instant

TYPE = "event"
ERA = "era"
"""The key of a person after whom a time is named: only two such times are compared."""
_ERA = re.compile(r"\b([A-Z][\w’']+)-era\b")
_LISTING = re.compile(r"(?:,|,? (?:and|or|&)) (?:the )?(?:(?:[A-Z][\w.-]*|former) ){0,4}")


@dataclass(frozen=True, eq=False, slots=True)
class Detail:
    """One value that a statement gives, with its words, and the keys of which two must share one.

    `listed` are the values that are listed with it, itself among them: "in Kent, Surrey and Sussex".
    """

    statement: Statement
    slot: str
    evidence: Span
    value: SlotValue
    keys: frozenset[str]
    listed: tuple[SlotValue, ...] = ()

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
    for span, status in read_statuses(statement.text, statement.terms):
        yield Detail(statement, "status", span, status, frozenset(status.keys()))
    for span, order in read_orders(statement.text, statement.sentence.span):
        yield Detail(statement, "order", span, order, frozenset(order.keys()))
    for span, first in read_firsts(statement.text, statement.sentence.span, statement.mentions):
        yield Detail(statement, "first", span, first, frozenset(first.keys()))
    yield from _named(statement)


def _named(statement: Statement) -> Iterator[Detail]:
    """Yield the places and the persons and organisations of a statement, and who did what to whom."""
    text, sentence = statement.text, statement.sentence.span
    sites = [*read_sites(text, sentence)]
    venues = [Detail(statement, "venue", span, site, frozenset(site.keys())) for span, site in sites]
    located = [
        Detail(statement, "place", span, Location(place, beside_of(text, sentence, span)), frozenset(("place",)))
        for span, place in places_of(text, sentence, statement.mentions)
        if not any(site.start <= span.start and span.end <= site.end for site, _ in sites)
    ]
    agents = [
        Detail(statement, "agent", mention.span, Participant(value), frozenset((mention.kind,)))
        for mention in statement.mentions
        if mention.kind in ("person", "organisation")
        and isinstance(value := mention.entity or mention.value, PersonName | Organisation)
    ]
    named = [*_list_up(statement.text, located), *_list_up(statement.text, venues), *_list_up(statement.text, agents)]
    named += _eras(statement)
    yield from named
    for span, roles in read_roles(statement.text, statement.terms, [(one.evidence, one.value) for one in named]):
        yield Detail(statement, "roles", span, roles, frozenset(roles.keys()))


def _eras(statement: Statement) -> Iterator[Detail]:
    """Yield the persons after whom a time is named: "a Merkel-era law"."""
    for found in _ERA.finditer(statement.text, *statement.sentence.span):
        surname = fold(found[1])
        if surname in load_words("surnames") and surname not in load_words("demonyms"):
            value = Participant(PersonName(surname, shown=found[1]))
            yield Detail(statement, "agent", Span(*found.span()), value, frozenset((ERA,)))


def _list_up(text: str, details: Sequence[Detail]) -> Iterator[Detail]:
    """Yield names with those that are listed with them."""
    lists: list[list[Detail]] = []
    for detail in details:
        if lists and _LISTING.fullmatch(text, lists[-1][-1].evidence.end, detail.evidence.start):
            lists[-1].append(detail)
        else:
            lists.append([detail])
    for members in lists:
        values = tuple(member.value for member in members) if len(members) > 1 else ()
        yield from (replace(member, listed=values) for member in members)


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
    value = value.holder if isinstance(value, First) else value
    named = value.place if isinstance(value, Location) else value.name if isinstance(value, Participant) else value
    if isinstance(named, PersonName):
        return named.surname
    return named.place or named.canonical if isinstance(named, Organisation) else ""


@lru_cache(maxsize=1 << 10)
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
