"""Claims of articles brought together with the facts that the user trusts about the same subject.

Both become claims of the type `reference`: a subject, what is said of it, and when.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Alignment, Article, Claim, ClaimType, Comparison, Fact, Link, SlotValue, Span, Strength
from checker.slots.folding import fold
from checker.slots.names.person import PersonName, same_given_name
from checker.slots.times.instant import Instant

_TYPE, _SUBJECT, _FACT, _TIME = "reference", "subject", "fact", "as_of"
_MARKS = ".,;:()\"“”'’"
_Named = tuple[Claim, Comparison]


@dataclass(frozen=True, slots=True)
class FactIndex:
    """The facts by attribute and blocking key; `met` and `claims` keep what has been looked up and made."""

    by_key: Mapping[tuple[str, str], Sequence[Fact]]
    met: dict[tuple[str, SlotValue], tuple[_Named, ...]]
    claims: dict[int, Claim]

    def about(self, attribute: str, subject: SlotValue) -> tuple[_Named, ...]:
        """Return the facts that give an attribute of a subject, as claims, with the comparison of the names."""
        key = (attribute, subject)
        if key not in self.met:
            self.met[key] = tuple(self._find(attribute, subject))
        return self.met[key]

    def _find(self, attribute: str, subject: SlotValue) -> Iterator[_Named]:
        """Yield the facts about a subject: those that name it in the same words, else those that name it otherwise."""
        candidates = {id(fact): fact for key in subject.keys() for fact in self.by_key.get((attribute, key), ())}
        named = [(fact, same) for fact in candidates.values() if (same := _same_subject(fact, subject))]
        for fact, same in [pair for pair in named if _same_words(pair[0], subject)] or named:
            if id(fact) not in self.claims:
                self.claims[id(fact)] = _claim_of(fact)
            yield self.claims[id(fact)], same


def _index_facts(facts: Sequence[Fact]) -> FactIndex:
    """Return the facts, ready to be looked up."""
    by_key: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        for key in dict.fromkeys(key for forms in fact.names for key in forms[0].keys()):
            by_key.setdefault((fact.attribute, key), []).append(fact)
    return FactIndex(by_key, {}, {})


def align_facts(
    stories: Iterable[Sequence[Claim]], claim_types: Sequence[ClaimType], facts: Sequence[Fact]
) -> Iterator[Alignment]:
    """Yield one alignment for each subject and attribute of which there are facts and claims of articles of a story."""
    index = _index_facts(facts)
    subjects = {
        claim_type.name: [about[0] for about in claim_type.about if len(about) == 1]
        for claim_type in claim_types
        if not claim_type.values
    }
    for claims in stories:
        yield from _align_story(claims, subjects, index)


def _align_story(
    claims: Sequence[Claim], subjects: Mapping[str, Sequence[str]], index: FactIndex
) -> Iterator[Alignment]:
    said = [
        (claim, slot)
        for name, slots in subjects.items()
        for slot in slots
        for claim in claims
        if claim.type == name and slot in claim.slots
    ]
    groups: dict[tuple[Claim, ...], list[Link]] = {}
    for links in (links for claim, subject in said for links in _links(claim, subject, index)):
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
            sure = claim.part == "text" and _named_in_full(claim, claim.slots[subject])
            strength = Strength.STRONG if sure else Strength.FAINT  # a headline shortens, and its capitals mislead
            yield [Link(said, fact, {_SUBJECT: same}, 1.0, strength) for fact, same in facts]


def _named_in_full(claim: Claim, subject: SlotValue) -> bool:
    """Whether the evidence itself gives more of a person's name than the surname."""
    given = subject.given if isinstance(subject, PersonName) else ()
    words = [fold(word.strip(_MARKS)) for word in claim.surface.split()]
    return any(same_given_name(word, name) for word in words if len(word) > 1 for name in given)


def _same_subject(fact: Fact, subject: SlotValue) -> Comparison | None:
    """Return why a fact is about a subject, by any of its names; None where it is not surely so."""
    reference = fact.reference
    for forms in fact.names:
        answers = [form.compare(subject, "0") for form in forms if type(form) is type(subject)]
        if answers and all(answer.agrees for answer in answers):
            reason = f"{answers[0].reason}; {reference.path}:{reference.line} holds for {_shown(_time(fact))}"
            return answers[0]._replace(reason=reason)
    return None


def _same_words(fact: Fact, subject: SlotValue) -> bool:
    return any(form.canonical == subject.canonical for forms in fact.names for form in forms)


def _claim_of(fact: Fact) -> Claim:
    """Return what a fact says as a claim of its file."""
    reference = fact.reference
    row = Span(0, len(reference.row))
    article = Article(reference.path, reference.row, source=_TYPE, path=reference.path, first_line=reference.line)
    slots = {_SUBJECT: fact.names[0][0], _FACT: fact.value, _TIME: _time(fact)}
    return Claim(_TYPE, article, "text", row, row, slots, _TYPE)


def _time(fact: Fact) -> Instant:
    return Instant.of_days(fact.start, fact.end)


def _shown(time: Instant) -> str:
    """Return the days without their grain."""
    return str(time).removesuffix(" (day)")
