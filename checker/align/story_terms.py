"""How much each word tells in a story: rare ones tell, those of every second sentence do not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt
from typing import NamedTuple

from checker.model import ClaimedDocument
from checker.slots.events.event import Event
from checker.slots.terms import Term, terms_of

_OTHER_SENTENCES = 10  # as if the story had so many more, so that words tell in a story of two sentences


@dataclass(frozen=True, slots=True)
class StoryTerms:
    """Inverse sentence frequencies of the terms of one story (Spärck Jones, Journal of Documentation 28, 1972)."""

    weights: Mapping[str, float]

    @classmethod
    def of(cls, documents: Sequence[ClaimedDocument]) -> "StoryTerms":
        """Count the terms of all sentences of a story."""
        counts: Counter[str] = Counter()
        sentences = 0
        for document in documents:
            for sentence in document.document.sentences:
                text = document.document.article.content(sentence.part)
                counts.update({term.term for term in terms_of(text, *sentence.span)})
                sentences += 1
        return cls({term: log((sentences + _OTHER_SENTENCES) / (count + 1)) for term, count in counts.items()})

    def weigh(self, event: Event) -> "Context":
        """Return the words of an event by nearness and by what they tell in the story."""
        near = {term: weight * self.weights.get(term, 0.0) for term, weight in event.terms}
        wide = {term: self.weights.get(term, 0.0) for term, weight in event.terms if weight > _OTHER_SENTENCE}
        return Context(near, wide, _length(near), _length(wide))

    def surround(self, terms: Sequence[Term], first: int, last: int) -> "Context":
        """Return the words around the words first to last (exclusive) of a sentence, by nearness."""
        near: dict[str, float] = {}
        for place, term in enumerate(terms):
            if not first <= place < last:
                distance = first - place if place < first else place - last + 1
                weight = _HALVED_AFTER / (_HALVED_AFTER + distance) * self.weights.get(term.term, 0.0)
                if weight >= near.get(term.term, 0.0):
                    near[term.term] = weight
        return Context(near, {}, _length(near), 0.0)


_HALVED_AFTER = 5  # words
_OTHER_SENTENCE = 0.05


class Context(NamedTuple):
    """The weighted words around a value: `near` falls with the distance, `wide` does not."""

    near: Mapping[str, float]
    wide: Mapping[str, float]
    near_length: float
    wide_length: float

    def likeness(self, other: "Context") -> tuple[float, float]:
        """Return the cosines of both kinds of weights."""
        near, wide = _product(self.near, other.near), _product(self.wide, other.wide)
        return near / (self.near_length * other.near_length or 1.0), wide / (
            self.wide_length * other.wide_length or 1.0
        )

    def overlap(self, other: "Context") -> float:
        """Return the weight of the shared words."""
        return fsum([min(self.near[term], other.near[term]) for term in self.near.keys() & other.near.keys()])

    def shared(self, other: "Context") -> tuple[str, ...]:
        """Return the words that both contexts hold, the most telling first."""
        both = self.near.keys() & other.near.keys()
        return tuple(sorted(both, key=lambda term: (-self.near[term] * other.near[term], term)))


def _product(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """Return the inner product, rounded once, so that the order of the shared words does not tell."""
    return (
        0.0 if not first or not second else fsum([first[term] * second[term] for term in first.keys() & second.keys()])
    )


def _length(weights: Mapping[str, float]) -> float:
    return sqrt(sum([weight * weight for weight in weights.values()]))
