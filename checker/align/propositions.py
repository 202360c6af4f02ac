"""Align what happened, to whom and where: single values of two sentences that say much the same around them.

Whether two sentences tell of one event no model is asked: the words around both values are weighed as in `events`, each
value must be the other's best match, and a value that the other article gives as well, or of which it speaks elsewhere,
is of something else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from checker.align.events import alignment_weights
from checker.align.reasons import words_as_printed
from checker.align.statements import Statement, alike, meet, statements_of
from checker.align.story_terms import Context, StoryTerms
from checker.align.verbatim import one_place
from checker.model import (
    Alignment,
    Answer,
    Claim,
    ClaimedDocument,
    Comparison,
    Factuality,
    Link,
    SlotValue,
    Span,
    Strength,
)
from checker.slots.event import Event
from checker.slots.instant import Instant
from checker.slots.location import Location
from checker.slots.organisation import Organisation
from checker.slots.participant import Participant
from checker.slots.person import PersonName
from checker.slots.replaced import Replaced
from checker.slots.stance import Outcome, Polarity
from checker.slots.stance_text import count_denials, read_stances

PROPOSITIONS = "event"
"""The claim type of what is read where two sentences are alike."""
_LISTED = 2  # persons of one sentence; more are a list


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


@dataclass(frozen=True, eq=False, slots=True)
class Match:
    """Two details of one slot: how they compare, the words around them, how like these are, and what both share."""

    first: Detail
    second: Detail
    comparison: Comparison
    contexts: tuple[Context, Context]
    near: float
    weight: float

    @property
    def score(self) -> float:
        """How sure it is that both are about one thing."""
        return self.near * self.weight


@dataclass(frozen=True, eq=False, slots=True)
class _Story:
    """The weights of the words of a story, and what has been read in its sentences, each once."""

    terms: StoryTerms
    details: dict[Statement, tuple[Detail, ...]]
    contexts: dict[tuple[Statement, Span], Context]

    def read(self, statement: Statement) -> tuple[Detail, ...]:
        """Return the details of a statement."""
        if statement not in self.details:
            self.details[statement] = tuple(_details(statement))
        return self.details[statement]

    def context(self, detail: Detail) -> Context:
        """Return the words around a detail."""
        if detail.place not in self.contexts:
            self.contexts[detail.place] = detail.statement.surround(detail.evidence, self.terms)
        return self.contexts[detail.place]

    def matches(self, first: Statement, second: Statement) -> Iterator[Match]:
        """Yield the details of two statements that can be compared."""
        for one, other in product(self.read(first), self.read(second)):
            if one.slot == other.slot and not one.keys.isdisjoint(other.keys):
                comparison = one.value.compare(other.value, "0")
                if comparison.answer is not Answer.UNKNOWN:
                    contexts = (self.context(one), self.context(other))
                    near, _ = contexts[0].likeness(contexts[1])
                    weight = contexts[0].overlap(contexts[1])
                    yield Match(one, other, comparison, contexts, near, weight)

    def judges(self, first: Statement, second: Statement, mine: Span, others: Span) -> bool:
        """Whether what stands at two places is judged by itself: two places, two predicates, one name in two forms."""
        ours, theirs = (
            [detail for detail in self.read(statement) if meet(detail.evidence, span)]
            for statement, span in ((first, mine), (second, others))
        )
        return any(
            one.slot == other.slot and (one.slot != "agent" or one.value.compare(other.value, "0").agrees)
            for one, other in product(ours, theirs)
        )

    def tells(self, first: Detail, second: Detail) -> bool:
        """Whether a difference of two details is one of what they tell, rather than of whom or how it is told.

        Opposites need a telling word in common before them and one after them; where both sentences deny as much,
        the denial only stands elsewhere: "found no harm", "found that it does no harm".
        """
        if _clash(first, second):
            return False
        if first.slot == "polarity":
            return _denials(first.statement) != _denials(second.statement)
        if first.slot != "outcome":
            return True
        one = first.statement.beside(first.evidence, self.terms)
        other = second.statement.beside(second.evidence, self.terms)
        return not any(mine.isdisjoint(others) for mine, others in zip(one, other, strict=True))


def _clash(first: Detail, second: Detail) -> bool:
    """Whether two sentences are about other persons; or, for two persons, whether either stands in a list."""
    one, other = _persons(first.statement), _persons(second.statement)
    if first.slot == "agent":
        return max(len(one), len(other)) > _LISTED
    return bool(one and other) and one.isdisjoint(other)


def _persons(statement: Statement) -> frozenset[str]:
    names = (mention.entity or mention.value for mention in statement.mentions)
    return frozenset(name.surname for name in names if isinstance(name, PersonName))


def _denials(statement: Statement) -> int:
    return count_denials(statement.text, statement.terms)


def align_propositions(documents: Sequence[ClaimedDocument], terms: StoryTerms) -> Iterator[Alignment]:
    """Yield an alignment for each pair of values of what two sentences tell, and of doubtful ones only what differs."""
    told = [statements for document in documents if (statements := statements_of(document))]
    story = _Story(terms, {}, {})
    named = [_names(statements) for statements in told]
    for one, other in combinations(range(len(told)), 2):
        pairs = [*alike(told[one], told[other], story.terms)]
        for pair in pairs:
            places = one_place(*pair)
            if places and not story.judges(*pair, *places):
                yield _replaced(*pair, *places)
        for match in _standing([match for pair in pairs for match in story.matches(*pair)]):
            link = _link(match, story, named[one], named[other])
            if link:
                yield Alignment(PROPOSITIONS, ("event",), (link.first, link.second), (link,))


def _replaced(first: Statement, second: Statement, mine: Span, others: Span) -> Alignment:
    """Return the alignment of the one place in which two sentences differ."""
    claims = [
        _claim(Detail(statement, "detail", span, Replaced(tuple(statement.text[slice(*span)].split())), frozenset()))
        for statement, span in ((first, mine), (second, others))
    ]
    reason = Comparison(Answer.COMPATIBLE, "the sentences are word for word the same but for one place")
    link = Link(claims[0], claims[1], {"event": reason}, 1.0, reason.strength)
    return Alignment(PROPOSITIONS, ("event",), tuple(claims), (link,))


def _details(statement: Statement) -> Iterator[Detail]:
    for evidence, stance in read_stances(statement.text, statement.sentence.span):
        keys = frozenset(stance.keys())
        yield Detail(statement, "polarity", evidence, Polarity(stance), keys)
        if stance.axes:
            yield Detail(statement, "outcome", evidence, Outcome(stance), keys)
    for mention in statement.mentions:
        value = mention.entity or mention.value
        if mention.kind == "place" and isinstance(value, Organisation):
            yield Detail(statement, "place", mention.span, Location(value), frozenset(("place",)))
        elif mention.kind in ("person", "organisation") and isinstance(value, PersonName | Organisation):
            yield Detail(statement, "agent", mention.span, Participant(value), frozenset((mention.kind,)))


def _standing(matches: Sequence[Match]) -> Iterator[Match]:
    """Yield the matches that are the best of both; a difference has no agreeing partner that fits half as well."""
    at: dict[tuple[Statement, Span], list[Match]] = {}
    for match in matches:
        at.setdefault(match.first.place, []).append(match)
        at.setdefault(match.second.place, []).append(match)
    for match in matches:
        rivals = [rival for detail in (match.first, match.second) for rival in at[detail.place]]
        if not any(_beats(rival, match) for rival in rivals if rival is not match):
            yield match


def _beats(rival: Match, match: Match) -> bool:
    if rival.near > match.near:
        return True
    return not match.comparison.agrees and rival.comparison.agrees and rival.weight >= match.weight / 2


def _names(statements: Sequence[Statement]) -> Mapping[str, int]:
    """Return how often an article names each person, organisation and place."""
    counts: dict[str, int] = {}
    for statement in statements:
        for mention in statement.mentions:
            value = mention.entity or mention.value
            if isinstance(value, PersonName | Organisation):
                name = _name(value)
                counts[name] = counts.get(name, 0) + 1
    return counts


def _name(value: PersonName | Organisation) -> str:
    return value.surname if isinstance(value, PersonName) else value.place or value.canonical


def _link(match: Match, story: _Story, mine: Mapping[str, int], others: Mapping[str, int]) -> Link | None:
    """Return the link of a match; None where it is too weak."""
    strength = _strength(match, story, mine, others)
    if strength is None:
        return None
    first, second = _claim(match.first), _claim(match.second)
    words = words_as_printed(first, match.contexts[0].shared(match.contexts[1]))
    reason = Comparison(Answer.COMPATIBLE, f"both share the words {words}; each is the other's best match", strength)
    return Link(first, second, {"event": reason}, match.near, strength)


def _strength(match: Match, story: _Story, mine: Mapping[str, int], others: Mapping[str, int]) -> Strength | None:
    weights = alignment_weights(f"{PROPOSITIONS}/{match.first.slot}")
    agrees = match.comparison.agrees
    if match.score < weights["least weak" if agrees else "least faint"] or not (agrees or _new(match, mine, others)):
        return None
    if not agrees and match.near < weights["least alike, faint"]:
        return None
    firm = match.score >= weights["least weak"] and (agrees or match.near >= weights["least alike, weak"])
    return Strength.WEAK if firm and story.tells(match.first, match.second) else Strength.FAINT


def _new(match: Match, mine: Mapping[str, int], others: Mapping[str, int]) -> bool:
    """Whether neither article speaks of the other's name; what is no name is always new."""
    one, other = match.first.value, match.second.value
    if isinstance(one, Location | Participant) and isinstance(other, Location | Participant):
        names = [_name(value.place if isinstance(value, Location) else value.name) for value in (one, other)]
        return names[0] not in others and names[1] not in mine
    return True


def _claim(detail: Detail) -> Claim:
    """Return a value that a statement gives as a claim about its event."""
    statement = detail.statement
    names = dict.fromkeys(str(m.entity or m.value) for m in statement.mentions if m.kind in ("person", "organisation"))
    event = Event(shown=", ".join([*names][:3]) or str(detail.value))
    day = statement.article.day
    inside = any(q.start <= detail.evidence.start and detail.evidence.end <= q.end for q in statement.quoted)
    return Claim(
        type=PROPOSITIONS,
        article=statement.article,
        part=statement.sentence.part,
        evidence=detail.evidence,
        sentence=statement.sentence.span,
        slots={"event": event, detail.slot: detail.value, "as_of": Instant.of_day(day) if day else Instant.any_time()},
        pattern="(read where two sentences are alike)",
        attribution="quotation" if inside else None,
        factuality=Factuality.PLANNED if _is_planned(detail.value) else Factuality.ASSERTED,
    )


def _is_planned(value: SlotValue) -> bool:
    return isinstance(value, Polarity | Outcome) and value.stance.mood == "planned"
