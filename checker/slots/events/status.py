"""How far something that runs through stages has come: a bill, a trial, a deal, a candidacy, a patient."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, SlotValue, Strength

_OTHER_COURSE = Comparison(Answer.UNKNOWN, "the stages of two things are not compared")
OPEN = 99
"""A stage beyond every course: what was once convicted stays so."""


@dataclass(frozen=True, slots=True)
class Status:
    """At least the stage `reached` of a course and less than `before`: who awaits trial is charged, not convicted."""

    course: str
    reached: int
    before: int = OPEN
    shown: str = ""

    @property
    def canonical(self) -> str:
        """The course."""
        return self.course

    def keys(self) -> tuple[str, ...]:
        """Return the course."""
        return (self.course,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - stages have no tolerance
        """Compare two stages of one course: different where one is over before the other begins."""
        if self.course != other.course:
            return _OTHER_COURSE
        if self.reached >= other.before or other.reached >= self.before:
            return Comparison(Answer.DIFFERENT, f"“{self}” is past “{other}”, or the other way round", Strength.WEAK)
        same = (self.reached, self.before) == (other.reached, other.before)
        return Comparison(Answer.SAME if same else Answer.COMPATIBLE, f"“{self}” and “{other}” fit each other")

    def outgrows(self, other: SlotValue) -> bool:
        """Return whether it is a later stage."""
        return isinstance(other, Status) and self.course == other.course and self.reached >= other.before

    def __str__(self) -> str:
        """Show the words."""
        return self.shown or f"{self.course} {self.reached}"
