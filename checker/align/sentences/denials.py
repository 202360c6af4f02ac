"""Clauses of two articles about one act of one doer and one object: what one tells and the other denies.

They meet by who does what, not by the words that their sentences share, so that short paraphrases meet. What both tell
alike elsewhere is no denial, nor are two acts of two days, two subjects of one noun, or what is only planned in one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import NamedTuple

from checker.align.reasons import words_as_printed
from checker.align.sentences.anaphora import Named
from checker.align.sentences.clauses import Clause, read_clauses
from checker.align.sentences.details import TYPE, Detail, claim_of
from checker.align.sentences.statements import Statement
from checker.align.story_terms import StoryTerms
from checker.model import Alignment, Answer, Claim, Comparison, Link, Strength
from checker.slots.events.stance import Outcome, Polarity
from checker.slots.names.organisation import Organisation
from checker.slots.names.person import PersonName
from checker.slots.terms import term_of

_VIEWS: Mapping[str, type[Polarity | Outcome]] = {"polarity": Polarity, "outcome": Outcome}
_SHARE = 0.5  # of the weight of what stands beside both acts, at least
_LEAST = 0.8  # weight of the words that both have beside their acts
_MUCH, _MANY = 6.0, 3  # weight and number of such words where one subject is no name
_DAYS = 1  # between two articles that tell of one state of things
_EARLIER = frozenset(("earlier", "initially", "previously", "originally", "formerly", "until", "before"))


class Denial(NamedTuple):
    """Two clauses of one subject: the slot in which they compare, what both have beside the act, and its weight."""

    first: Clause
    second: Clause
    slot: str
    comparison: Comparison
    shared: frozenset[str]
    weight: float

    @property
    def clauses(self) -> tuple[Clause, Clause]:
        """Both clauses."""
        return self.first, self.second


def align_denials(told: Sequence[Sequence[Statement]], terms: StoryTerms) -> Iterator[Alignment]:
    """Yield an alignment for each act of one subject that one article tells and another denies."""
    clauses = [[clause for at in range(len(one)) for clause in read_clauses(one, at)] for one in told]
    for one, other in combinations(range(len(clauses)), 2):
        met = [*_meeting(clauses[one], clauses[other], terms.weights)]
        agreed: dict[int, float] = defaultdict(float)
        for denial in met:
            for clause in denial.clauses if denial.comparison.agrees else ():
                agreed[id(clause)] = max(agreed[id(clause)], denial.weight)
        for denial in met:
            firm = denial.comparison.answer is Answer.DIFFERENT and denial.comparison.strength > Strength.FAINT
            if firm and max(agreed[id(clause)] for clause in denial.clauses) < denial.weight / 2:
                link = _link(denial)
                yield Alignment(TYPE, ("event",), (link.first, link.second), (link,))


def _meeting(first: Sequence[Clause], second: Sequence[Clause], weights: Mapping[str, float]) -> Iterator[Denial]:
    """Yield the clauses about one act, or opposite ones, of one subject, with enough beside it; half as much agrees."""
    bearers: dict[str, list[Clause]] = defaultdict(list)
    for clause in second:
        for key in clause.stance.keys():
            bearers[key].append(clause)
    for clause in first:
        others = {id(other): other for key in clause.stance.keys() for other in bearers.get(key, ())}
        for other in others.values():
            slot, comparison = _compare(clause, other)
            same = _same_subject(clause, other)
            if comparison.answer is not Answer.UNKNOWN and (same or _can_be_one(clause, other)):
                shared, share = _beside(clause, other, weights)
                needed = _SHARE / (2 if comparison.agrees else 1)
                weight = _weigh(shared, weights)
                if share >= needed and (weight >= _LEAST if same else weight >= _MUCH and len(shared) >= _MANY):
                    yield Denial(clause, other, slot, comparison, shared, weight)


def _compare(first: Clause, second: Clause) -> tuple[str, Comparison]:
    denied = first.stance.against_denial(second.stance)
    if denied.answer is not Answer.UNKNOWN:
        return "polarity", denied
    return "outcome", first.stance.against_opposite(second.stance)


def _same_subject(first: Clause, second: Clause) -> bool:
    """Whether two clauses have one subject: a name, or a noun of which neither article says more than the other."""
    one, other = first.subject, second.subject
    if isinstance(one, str) and one == other:
        known = one in first.before and one in second.before
        return known and (first.before <= second.before or second.before <= first.before)
    return bool(one and other) and _agree(one, other)


def _can_be_one(first: Clause, second: Clause) -> bool:
    """Whether only one of two subjects is a name: "the former governor" can be anybody."""
    return isinstance(first.subject, str | None) != isinstance(second.subject, str | None)


def _agree(one: Named | str | None, other: Named | str | None) -> bool:
    """Whether two subjects are one by name."""
    if isinstance(one, PersonName) and isinstance(other, PersonName):
        return one.surname == other.surname and one.compare(other, "0").answer is not Answer.DIFFERENT
    if isinstance(one, Organisation) and isinstance(other, Organisation):
        return one.compare(other, "0").agrees
    for mine, others in ((one, other), (other, one)):
        if isinstance(mine, PersonName) and others is not None:
            return term_of(mine.surname.split()[-1]) == _only_word(others)
    return one is not None and one == other


def _only_word(named: Named | str) -> str:
    """Return the term of a name of one word of which nothing is known, or a noun."""
    if isinstance(named, Organisation):
        return term_of(named.words[0]) if len(named.words) == 1 and not (named.id or named.place) else ""
    return named if isinstance(named, str) else ""


def _beside(first: Clause, second: Clause, weights: Mapping[str, float]) -> tuple[frozenset[str], float]:
    """Return the words that two clauses share beside their acts, and their share of what the fuller one has there.

    Of two active clauses these are the words after the act; one in the passive voice has its object before it. Objects
    can be the same where much else is told of one of them; one noun alone is not the same where both tell more of it.
    """
    turned = first.passive != second.passive
    one, other = (clause.before | clause.after if turned else clause.after for clause in (first, second))
    apart = _subject_words(first) | _subject_words(second) | first.act | second.act
    shares = [_share(one - apart, other - apart, weights)]
    matters = (first.matter & second.matter) - apart
    more = all(clause.after - clause.matter - apart for clause in (first, second))
    if not (turned or first.passive) and (len(matters) > 1 or not more):
        shares.append(_share(first.matter - apart, second.matter - apart, weights))
    return (one & other) - apart, max(shares)


def _share(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    whole = max(_weigh(one, weights), _weigh(other, weights))
    return _weigh(one & other, weights) / whole if whole else 0.0


def _weigh(words: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights[word] for word in sorted(words))


def _subject_words(clause: Clause) -> frozenset[str]:
    subject = clause.subject
    if isinstance(subject, PersonName):
        return frozenset(term_of(word) for word in (*subject.surname.split(), *subject.given))
    if isinstance(subject, Organisation):
        return frozenset(term_of(word) for word in subject.words)
    return frozenset((subject,)) if subject else frozenset()


def _link(denial: Denial) -> Link:
    """Return the link of a denial: faint where other people say so, or where both may speak of two days."""
    speakers = [clause.speaker for clause in denial.clauses]
    one_voice = speakers == ["", ""] or (all(speakers) and _agree(*speakers))
    names = [str(speakers[0])] * 2 if one_voice else ["quotation" if who is None else str(who) for who in speakers]
    first, second = (_claim(clause, denial.slot, name) for clause, name in zip(denial.clauses, names, strict=True))
    strength = Strength.WEAK if one_voice and not _other_days(*denial.clauses) else Strength.FAINT
    words = words_as_printed(first, sorted(denial.shared))
    reason = Comparison(
        Answer.COMPATIBLE,
        f"both tell of one act of {denial.first.subject or denial.second.subject} with {words}",
        strength,
    )
    return Link(first, second, {"event": reason}, 1.0, strength)


def _claim(clause: Clause, slot: str, speaker: str) -> Claim:
    view = _VIEWS[slot](clause.stance)
    claim = claim_of(Detail(clause.statement, slot, clause.evidence, view, frozenset(clause.stance.keys())))
    return replace(claim, attribution=speaker or None)


def _other_days(first: Clause, second: Clause) -> bool:
    """Whether two clauses may tell of two times: by a word, by the times they name, or by the days of the articles."""
    for clause in (first, second):
        start, end = clause.places[0], len(clause.statement.terms)
        if any(term.word in _EARLIER for term in clause.statement.terms[start:end]):
            return True
    days = [clause.statement.article.day for clause in (first, second)]
    if days[0] and days[1] and abs((days[0] - days[1]).days) > _DAYS:
        return True
    times = [*product(first.times, second.times)]
    return bool(times) and not any(one.compare(other, "0").agrees for one, other in times)
