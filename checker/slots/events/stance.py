"""Whether something happened or not, or its opposite: the predicate of a clause with its polarity and mood."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength

_UNRELATED = Comparison(Answer.UNKNOWN, "the predicates have nothing to do with each other")


@dataclass(frozen=True, slots=True)
class Stance:
    """A predicate: the class of its `act`, the axes on which it takes a pole (1 or -1), negation and mood.

    The `mood` is empty for what is told as a fact, else possible, planned, condition or question. Whose act it is, a
    `nominal` predicate seldom says.
    """

    act: str
    axes: tuple[tuple[str, int], ...] = ()
    negated: bool = False
    mood: str = ""
    shown: str = ""
    nominal: bool = False

    def keys(self) -> tuple[str, ...]:
        """Return the act and its axes."""
        return (self.act, *(axis for axis, _ in self.axes))

    def against_denial(self, other: Self) -> Comparison:
        """Compare with a predicate of the same act, which may deny what this one tells."""
        if self.act != other.act:
            return _UNRELATED
        if self.negated == other.negated:
            return Comparison(Answer.SAME, f"both say {self}")
        return self._differ(other, f"{self} is the denial of {other}")

    def against_opposite(self, other: Self) -> Comparison:
        """Compare with a predicate of another act, which may be its opposite."""
        poles = dict(other.axes)
        turned = -1 if self.negated != other.negated else 1
        signs = {pole * poles[axis] * turned for axis, pole in self.axes if axis in poles}
        if self.act == other.act or len(signs) != 1 or (self.negated and other.negated):
            return _UNRELATED
        if signs == {1}:
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} go the same way")
        return self._differ(other, f"{self} is the opposite of {other}")

    def _differ(self, other: Self, reason: str) -> Comparison:
        """Return the difference; what is only possible or planned, or a noun, contradicts nothing for sure."""
        firm = self.mood == other.mood and not (self.nominal or other.nominal)
        return Comparison(Answer.DIFFERENT, reason, Strength.STRONG if firm else Strength.FAINT)

    def __str__(self) -> str:
        """Show the words of the predicate, with a negation."""
        return self.shown or f"{'not ' if self.negated else ''}{self.act}"


@dataclass(frozen=True, slots=True)
class _View:
    """One side of a predicate."""

    stance: Stance

    @property
    def canonical(self) -> str:
        """The act."""
        return self.stance.act

    def keys(self) -> tuple[str, ...]:
        """Return no key: alignment compares the whole predicate."""
        return ("",)

    def __str__(self) -> str:
        """Show the predicate."""
        return str(self.stance)


class Polarity(_View):
    """Whether something happened or not."""

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002
        """Compare one act with its denial."""
        return self.stance.against_denial(other.stance)


class Outcome(_View):
    """How something came out."""

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002
        """Compare two acts of opposite poles."""
        return self.stance.against_opposite(other.stance)
