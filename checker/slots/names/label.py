"""Numbers and names of single things of a kind: Flight 370, Hurricane Ida, H.R. 5."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength

_COMPANY = 3  # names that two articles on one thing have in common


@dataclass(frozen=True, slots=True)
class Series:
    """A kind of which an article names one thing only, and the names that tell whether two articles share a story."""

    kind: str
    company: frozenset[str]

    @property
    def canonical(self) -> str:
        """The kind."""
        return self.kind

    def keys(self) -> tuple[str, ...]:
        """Return the kind."""
        return (self.kind,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - kinds have no tolerance
        """Say whether two articles may mean one thing of a kind."""
        shared = sorted(self.company & other.company)
        if self.kind != other.kind or len(shared) < _COMPANY:
            return Comparison(Answer.UNKNOWN, "the articles may tell of two things")
        return Comparison(Answer.COMPATIBLE, f"each article names one {self.kind}", Strength.WEAK)

    def __str__(self) -> str:
        """Show the kind."""
        return f"the {self.kind}"


@dataclass(frozen=True, slots=True)
class Label:
    """The number or name of a thing, folded."""

    label: str
    shown: str

    @property
    def canonical(self) -> str:
        """The number or name."""
        return self.label

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - labels have no tolerance
        """Compare two labels; one that begins or ends the other is cut short."""
        if self.label == other.label:
            return Comparison(Answer.SAME, f"both {self}")
        ends = (self.label.endswith(other.label), other.label.endswith(self.label))
        starts = (self.label.startswith(f"{other.label} "), other.label.startswith(f"{self.label} "))
        if any((*starts, *ends)) and not (self.label.isdigit() and other.label.isdigit()):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} can be one name")
        return Comparison(Answer.DIFFERENT, f"{self} is not {other}")

    def __str__(self) -> str:
        """Show the label as printed."""
        return self.shown
