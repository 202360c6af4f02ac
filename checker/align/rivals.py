"""How well the other pairs of the same two claims fit, counted once for each claim."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from checker.align.likeness import Candidate, Pair, Rivals
from checker.model import Answer


@dataclass(slots=True)
class _Best:
    """The two highest of some values, so that the highest without one of them is known."""

    first: float = -inf
    second: float = -inf

    def add(self, value: float) -> None:
        if value > self.first:
            self.first, self.second = value, self.first
        elif value > self.second:
            self.second = value

    def but(self, own: float | None) -> float:
        """Return the highest of the values without one of them; None leaves none out."""
        return self.second if own == self.first else self.first


@dataclass(slots=True)
class _Tally:
    """What all pairs of one claim come to; `fit` tells how well the pairs fit that state the same value.

    `told_by` are the sentences of the other article that state the same, `may_tell` those that state one of two.
    """

    count: int = 0
    alike: int = 0
    near: _Best = field(default_factory=_Best)
    agreeing: _Best = field(default_factory=_Best)
    fit: _Best = field(default_factory=_Best)
    told_by: set[tuple[str, int]] = field(default_factory=set)
    may_tell: set[tuple[str, int]] = field(default_factory=set)

    def add(self, pair: Pair, other: Candidate) -> None:
        self.count += 1
        self.alike += _of_one_noun(pair)
        self.near.add(pair.near)
        if pair.agrees:
            self.agreeing.add(pair.near)
        if pair.comparison.answer is Answer.SAME:
            self.fit.add(_fit(pair))
            self.told_by.add(_sentence(other))
        if pair.agrees and pair.form.get("one of two"):
            self.may_tell.add(_sentence(other))


@dataclass(frozen=True, slots=True)
class Tallies:
    """The pairs of two articles, summed up by claim."""

    by_claim: dict[Candidate, _Tally]

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "Tallies":
        """Sum up the pairs of each claim."""
        by_claim: dict[Candidate, _Tally] = {}
        for pair in pairs:
            for mine, other in ((pair.first, pair.second), (pair.second, pair.first)):
                tally = by_claim.get(mine)
                if tally is None:
                    tally = by_claim[mine] = _Tally()
                tally.add(pair, other)
        return cls(by_claim)

    def told_beside(self, pair: Pair) -> bool:
        """Whether the sentence of one of the values states the other as well: then it tells of two occasions."""
        first, second = self._sides(pair)
        return (
            _sentence(pair.second) in first.told_by | first.may_tell
            or _sentence(pair.first) in second.told_by | second.may_tell
        )

    def rivals(self, pair: Pair) -> Rivals:
        """Return how well the other pairs of the two claims fit."""
        sides = self._sides(pair)
        same = pair.comparison.answer is Answer.SAME
        fit = _fit(pair) if same else None
        return Rivals(
            max(0.0, *(side.near.but(pair.near) for side in sides)),
            max(0.0, *(side.agreeing.but(pair.near if pair.agrees else None) for side in sides)),
            2 if same else len([side for side in sides if side.told_by]),
            len([side for side in sides if side.fit.but(fit) >= pair.near / 2]),
            sum([side.count for side in sides]) - 2,
            sum([side.alike for side in sides]) - 2 * _of_one_noun(pair),
        )

    def _sides(self, pair: Pair) -> tuple[_Tally, _Tally]:
        return self.by_claim[pair.first], self.by_claim[pair.second]


def _of_one_noun(pair: Pair) -> bool:
    return pair.form.get("same noun", 0.0) > 0


def _fit(pair: Pair) -> float:
    """Return how like the words around both are; values of one thing fit whatever the words."""
    return inf if pair.form.get("same noun") or pair.form.get("shared noun") else pair.near


def _sentence(candidate: Candidate) -> tuple[str, int]:
    return (candidate.claim.part, candidate.claim.sentence.start)
