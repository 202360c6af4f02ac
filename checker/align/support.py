"""How well a value is borne out elsewhere in its story: a slip stands alone, the day of another event does not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log1p

from checker.align.likeness import Candidate, Pair, akin, one_deed
from checker.slots.times.instant import Instant

_TWO_OCCASIONS = 0.05


@dataclass(frozen=True, eq=False, slots=True)
class Support:
    """The claims of a story by value; `met` keeps what has been counted."""

    by_value: Mapping[tuple[object, ...], list[Candidate]]
    met: dict[Candidate, tuple[int, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, candidates: Iterable[Candidate]) -> "Support":
        """Sort the claims of a story by what they say."""
        by_value: dict[tuple[object, ...], list[Candidate]] = {}
        for candidate in candidates:
            by_value.setdefault(_value(candidate), []).append(candidate)
        return cls(by_value)

    def signs(self, pair: Pair) -> Mapping[str, float]:
        """Return the signs of a pair that its less supported value gives."""
        first, second = self._count(pair.first), self._count(pair.second)
        stated, support = min(first[0], second[0]), min(first[1], second[1])
        return {
            "less stated": log1p(stated),
            "stated once": float(not stated),
            "less support": support,
            "support fits": float(support >= pair.near),
            "third agrees": self._third_agrees(pair),
            "act told elsewhere": float(
                self._tells_act(pair.first, pair.second) or self._tells_act(pair.second, pair.first)
            ),
        }

    def _third_agrees(self, pair: Pair) -> float:
        """Return how much better a third article fits one of the two with the value of the other than with its own.

        Where that holds of both, the story has two occasions. Only one deed counts: speeches are many.
        """
        if not one_deed(pair.first.event, pair.second.event):
            return 0.0
        gains = [self._gain(mine, other) for mine, other in ((pair.first, pair.second), (pair.second, pair.first))]
        return 0.0 if min(gains) > _TWO_OCCASIONS else max(0.0, *gains)

    def _gain(self, mine: Candidate, other: Candidate) -> float:
        """Return how much liker a claim is to those of third articles with the other value than to any with its own."""
        articles = mine.claim.article, other.claim.article
        thirds = [third for third in self.by_value[_value(other)] if third.claim.article not in articles]
        return max([mine.context.likeness(third.context)[0] for third in thirds], default=0.0) - self._count(mine)[1]

    def _tells_act(self, mine: Candidate, other: Candidate) -> bool:
        """Whether my article dates the act of the other claim as that does, while mine is of another act."""
        acts = {*other.event.acts}
        told = (told for told in self.by_value[_value(other)] if told.claim.article is mine.claim.article)
        return not akin(mine.event, other.event) and any(not acts.isdisjoint(one.event.acts) for one in told)

    def _count(self, candidate: Candidate) -> tuple[int, float]:
        """Return how many other claims of the story give the value, and how like the closest of them is."""
        if candidate not in self.met:
            others = [other for other in self.by_value[_value(candidate)] if other is not candidate]
            likeness = [candidate.context.likeness(other.context)[0] for other in others]
            self.met[candidate] = (len(others), max(likeness, default=0.0))
        return self.met[candidate]


def _value(candidate: Candidate) -> tuple[object, ...]:
    """Return what two claims share that give one value: times of a day are that day."""
    value = candidate.value
    days = (value.first_day, value.last_day) if isinstance(value, Instant) else (str(value),)
    return (candidate.slot, *days)
