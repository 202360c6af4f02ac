"""Days of the week: the one that a text names, and the one on which a date falls."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from checker.model import Answer, Comparison

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday; `day` is the date that falls on it, where a date says so."""

    number: int
    day: date | None = None

    @property
    def canonical(self) -> str:
        """The date, else the name."""
        return self.day.isoformat() if self.day else NAMES[self.number]

    def keys(self) -> tuple[str, ...]:
        """Return the name."""
        return (NAMES[self.number],)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - a weekday has no tolerance
        """Compare two days of the week, whatever the dates."""
        if self.number == other.number:
            return Comparison(Answer.SAME, f"both on a {NAMES[self.number]}")
        first, second = sorted((self, other), key=lambda weekday: (weekday.day is not None, weekday.number))
        return Comparison(Answer.DIFFERENT, f"{second} is not {first}")

    def __str__(self) -> str:
        """Show the name, and the date if there is one."""
        return f"{NAMES[self.number]}, {self.day.isoformat()}" if self.day else NAMES[self.number]
