"""Two values of two sentences as a match: how they compare, and how like the words around them are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from checker.align.details import Detail, persons_of, read_details
from checker.align.statements import Statement, meet
from checker.align.story_terms import Context, StoryTerms
from checker.model import Answer, Comparison, Span
from checker.slots.stance_text import count_denials

_LISTED = 2  # persons of one sentence; more are a list


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
class StoryDetails:
    """The weights of the words of a story, and what has been read in its sentences, each once."""

    terms: StoryTerms
    details: dict[Statement, tuple[Detail, ...]]
    contexts: dict[tuple[Statement, Span], Context]

    def read(self, statement: Statement) -> tuple[Detail, ...]:
        """Return the details of a statement."""
        if statement not in self.details:
            self.details[statement] = tuple(read_details(statement))
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


def standing(matches: Sequence[Match]) -> Iterator[Match]:
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


def _clash(first: Detail, second: Detail) -> bool:
    """Whether two sentences are about other persons; or, for two persons, whether either stands in a list."""
    one, other = persons_of(first.statement), persons_of(second.statement)
    if first.slot == "agent":
        return max(len(one), len(other)) > _LISTED
    return bool(one and other) and one.isdisjoint(other)


@lru_cache(maxsize=1 << 10)
def _denials(statement: Statement) -> int:
    return count_denials(statement.text, statement.terms)
