"""What came first, and which of several it was: "before the vote", "the second visit", "the third-largest bank"."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison
from checker.slots.events.event import families_of

_UNRELATED = Comparison(Answer.UNKNOWN, "the orders have nothing to do with each other")


@dataclass(frozen=True, slots=True)
class Precedence:
    """Two acts of which one came before the other."""

    earlier: str
    later: str
    shown: str = ""

    @property
    def acts(self) -> tuple[str, str]:
        """Both acts in their order."""
        return self.earlier, self.later


@dataclass(frozen=True, slots=True)
class Rank:
    """Which one of several: its number, the term of what is counted, its modifiers, and the whole it is one of."""

    number: int
    head: str
    modifiers: tuple[str, ...] = ()
    whole: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """The place of something in an order of time or rank."""

    told: Precedence | Rank

    @property
    def canonical(self) -> str:
        """The acts in their order, or the number and what is counted."""
        told = self.told
        return " before ".join(told.acts) if isinstance(told, Precedence) else f"{told.number} {told.head}"

    def keys(self) -> tuple[str, ...]:
        """Return the kind of order with what an order can only differ in where it is shared."""
        return (f"rank {self.told.head}",) if isinstance(self.told, Rank) else ("precedence",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002
        """Compare two orders: only those of the same two acts, or of one thing that is counted, can differ."""
        mine, others = self.told, other.told
        if isinstance(mine, Rank) and isinstance(others, Rank):
            return _compare_ranks(mine, others)
        if isinstance(mine, Precedence) and isinstance(others, Precedence):
            return _compare_precedence(mine, others)
        return _UNRELATED

    def __str__(self) -> str:
        """Show the words of the text."""
        return self.told.shown or self.canonical


def _compare_ranks(mine: Rank, others: Rank) -> Comparison:
    if (mine.head, mine.modifiers, mine.whole) != (others.head, others.modifiers, others.whole):
        return _UNRELATED
    if mine.number == others.number:
        return Comparison(Answer.SAME, f"both are number {mine.number}")
    return Comparison(Answer.DIFFERENT, f"number {mine.number} is not number {others.number}")


def _compare_precedence(mine: Precedence, others: Precedence) -> Comparison:
    """Compare two orders of two acts; one act must be the same in both, the other at least of its family."""
    same, turned = _alike(mine.acts, others.acts), _alike(mine.acts, others.acts[::-1])
    if same == turned:
        return _UNRELATED
    if same:
        return Comparison(Answer.SAME, "both tell the same order")
    return Comparison(Answer.DIFFERENT, f"{mine.shown} and {others.shown} are opposite orders")


def _alike(mine: tuple[str, str], others: tuple[str, str]) -> bool:
    pairs = [*zip(mine, others, strict=True)]
    return any(one == other for one, other in pairs) and all(
        one == other or families_of((one,)) & families_of((other,)) for one, other in pairs
    )
