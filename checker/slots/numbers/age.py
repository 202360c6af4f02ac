"""Ages of persons."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength


@dataclass(frozen=True, slots=True)
class Age:
    """An age in completed years."""

    years: int

    @property
    def canonical(self) -> str:
        """The years."""
        return str(self.years)

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two ages within a tolerance ("1 year"); one year apart is weak, for a birthday may lie between."""
        gap = abs(self.years - other.years)
        if gap == 0:
            return Comparison(Answer.SAME, f"both {self.years}")
        if gap <= int(within.split()[0]):
            return Comparison(Answer.COMPATIBLE, f"{self.years} and {other.years} are {gap} apart")
        strength = Strength.WEAK if gap == 1 else Strength.STRONG
        return Comparison(Answer.DIFFERENT, f"{self.years} is not {other.years}", strength)

    def __str__(self) -> str:
        """Show the years."""
        return str(self.years)
