"""Claims of articles brought together with the facts that the user trusts about the same subject.

Both become claims of the type `reference`: a subject, what is said of it, and when.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from checker.model import Alignment, Answer, Article, Claim, ClaimType, Comparison, Fact, Link, SlotValue, Span
from checker.slots.instant import Instant

_TYPE, _SUBJECT, _FACT, _TIME = "reference", "subject", "fact", "as_of"
_Named = tuple[Claim, Comparison]


@dataclass(frozen=True, slots=True)
class FactIndex:
    """The facts by attribute and blocking key; `met` and `claims` keep what has been looked up and made."""

    by_key: Mapping[tuple[str, str], Sequence[Fact]]
    met: dict[tuple[str, SlotValue], tuple[_Named, ...]]
    claims: dict[tuple[int, bool], Claim]

    def about(self, attribute: str, subject: SlotValue) -> tuple[_Named, ...]:
        """Return the facts that give an attribute of a subject, as claims, with the comparison of the names."""
        key = (attribute, subject)
        if key not in self.met:
            self.met[key] = tuple(self._find(attribute, subject))
        return self.met[key]

    def _find(self, attribute: str, subject: SlotValue) -> Iterator[_Named]:
        candidates = {id(fact): fact for key in subject.keys() for fact in self.by_key.get((attribute, key), ())}
        named = [(fact, same) for fact in candidates.values() if (same := _same_subject(fact, subject))]
        timeless = _of_two_subjects([fact for fact, _ in named])
        for fact, same in named:
            key = (id(fact), timeless)
            if key not in self.claims:
                self.claims[key] = _claim_of(fact, timeless=timeless)
            yield self.claims[key], same


def index_facts(facts: Sequence[Fact]) -> FactIndex:
    """Return the facts, ready to be looked up."""
    by_key: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        for key in dict.fromkeys(key for name in fact.names for key in name.keys()):
            by_key.setdefault((fact.attribute, key), []).append(fact)
    return FactIndex(by_key, {}, {})


def align_facts(
    claims: Mapping[str, Sequence[Claim]], claim_types: Sequence[ClaimType], index: FactIndex
) -> Iterator[Alignment]:
    """Yield one alignment for each subject and attribute of which there are both facts and claims of articles."""
    groups: dict[tuple[Claim, ...], list[Link]] = {}
    for claim_type in claim_types:
        subjects = [about[0] for about in claim_type.about if len(about) == 1]
        for claim in claims.get(claim_type.name, ()):
            for subject in subjects:
                for links in _links(claim, subject, index):
                    groups.setdefault(tuple(link.second for link in links), []).extend(links)
    for facts, links in groups.items():
        stated = sorted({link.first: None for link in links}, key=lambda claim: claim.position)
        yield Alignment(_TYPE, (_SUBJECT,), (*stated, *facts), tuple(links))


def _links(claim: Claim, subject: str, index: FactIndex) -> Iterator[list[Link]]:
    """Yield for each thing that a claim says of its subject the links with the facts about it."""
    for attribute, value in claim.slots.items():
        facts = index.about(attribute, claim.slots[subject]) if attribute != subject else ()
        if facts:
            slots = {_SUBJECT: claim.slots[subject], _FACT: value, _TIME: claim.slots[_TIME]}
            said = replace(claim, type=_TYPE, slots=slots)
            yield [Link(said, fact, {_SUBJECT: same}, 1.0, same.strength) for fact, same in facts]


def _same_subject(fact: Fact, subject: SlotValue) -> Comparison | None:
    """Return why a fact is about a subject, by any of its names; None where it is not surely so."""
    answers = (name.compare(subject) for name in fact.names if type(name) is type(subject))
    same = next((answer for answer in answers if answer.agrees), None)
    if same is None:
        return None
    reference = fact.reference
    return replace(same, reason=f"{same.reason}; {reference.path}:{reference.line} holds for {_time(fact)}")


def _of_two_subjects(facts: Sequence[Fact]) -> bool:
    """Whether facts of one name exclude each other at one time: then they are about two subjects of that name."""
    return any(
        _overlap(first, second) and first.value.compare(second.value).answer is Answer.DIFFERENT
        for first, second in combinations(facts, 2)
    )


def _overlap(first: Fact, second: Fact) -> bool:
    start = max(first.start or date.min, second.start or date.min)
    return start < min(first.end or date.max, second.end or date.max)


def _claim_of(fact: Fact, *, timeless: bool) -> Claim:
    """Return what a fact says as a claim of its file; without the time where nobody knows of whom it is said."""
    reference = fact.reference
    row = Span(0, len(reference.row))
    article = Article(
        reference.path, reference.row, source=_TYPE, path=reference.path, first_line=reference.line
    )
    time = Instant() if timeless else _time(fact)
    slots = {_SUBJECT: fact.names[0], _FACT: fact.value, _TIME: time}
    return Claim(_TYPE, article, "text", row, row, slots, _TYPE)


def _time(fact: Fact) -> Instant:
    return Instant(fact.start, fact.end)
