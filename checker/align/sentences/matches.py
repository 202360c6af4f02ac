"""Two values of two sentences as a match: how they compare, and how like the words around them are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from checker.align.sentences.details import Detail, read_details
from checker.align.sentences.statements import Statement, meet
from checker.align.story_terms import Context, StoryTerms
from checker.model import Answer, Comparison, Span

_TITLES = frozenset(("office", "party", "place", "demonym"))


@dataclass(frozen=True, eq=False, slots=True)
class Match:
    """Two details of one slot: how they compare, the words around them, how like these are, and their shared weight."""

    first: Detail
    second: Detail
    comparison: Comparison
    contexts: tuple[Context, Context]
    near: float
    weight: float

    @property
    def details(self) -> tuple[Detail, Detail]:
        """Both details."""
        return self.first, self.second

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

    def beside(self, match: Match) -> tuple[float, float]:
        """Return the weight of the telling words that both have close before their values, and close after them."""
        first, second = (
            detail.statement.beside(detail.evidence, self.terms, _apart(detail)) for detail in match.details
        )
        return self._weigh(first[0] & second[0]), self._weigh(first[1] & second[1])

    def _weigh(self, words: frozenset[str]) -> float:
        return sum(self.terms.weights[word] for word in sorted(words))


def standing(matches: Sequence[Match]) -> Iterator[Match]:
    """Yield the matches that are the best of both; a difference has no agreeing partner that fits half as well."""
    nearest: dict[tuple[Statement, Span], float] = {}
    agreeing: dict[tuple[Statement, Span, str], float] = {}
    for match in matches:
        for place in (match.first.place, match.second.place):
            nearest[place] = max(match.near, nearest.get(place, 0.0))
            if match.comparison.agrees:
                told = (*place, match.first.slot)
                agreeing[told] = max(match.weight, agreeing.get(told, 0.0))
    for match in matches:
        places = (match.first.place, match.second.place)
        partner = max([agreeing.get((*place, match.first.slot), -1.0) for place in places])
        told_apart = not match.comparison.agrees and partner >= match.weight / 2
        if not told_apart and match.near >= max([nearest[place] for place in places]):
            yield match


def _apart(detail: Detail) -> list[Span]:
    """Return what stands around any name of its kind: the title of a person, a party, a state."""
    mentions = detail.statement.mentions if detail.slot == "agent" else ()
    return [mention.span for mention in mentions if mention.kind in _TITLES]
