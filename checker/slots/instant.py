"""A stretch of days: when a claim is true of the world."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from checker.model import Answer, Comparison

_ALL_TIME = "any time"


@dataclass(frozen=True, slots=True)
class Instant:
    """The days from `start` up to and including `end`; None on a side means that nothing bounds it there."""

    start: date | None = None
    end: date | None = None

    @property
    def canonical(self) -> str:
        """The days as shown."""
        return str(self)

    def keys(self) -> tuple[str, ...]:
        """Return no key: times are compared, never blocked on."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two stretches; they differ when more days than `within` ("31 days") lie between them."""
        if self == other:
            return Comparison(Answer.SAME, f"both {self}")
        gap = self._gap(other)
        if gap <= int(within.split()[0]):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} are close")
        return Comparison(Answer.DIFFERENT, f"{self} and {other} are {gap} days apart")

    def _gap(self, other: Self) -> int:
        later = max((s for s in (self.start, other.start) if s), default=None)
        earlier = min((e for e in (self.end, other.end) if e), default=None)
        return (later - earlier).days if later and earlier else 0

    def __str__(self) -> str:
        """Show the day, or both ends."""
        if self.start == self.end:
            return self.start.isoformat() if self.start else _ALL_TIME
        return f"{self.start or '…'} to {self.end or '…'}"
