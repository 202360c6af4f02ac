"""Who did what to whom: two names and the act between them."""

from dataclasses import dataclass
from functools import cache
from typing import Self

from checker.lexicon import load_words
from checker.model import Answer, Comparison, Strength
from checker.slots.names.location import Location
from checker.slots.names.participant import Participant

_OTHER = Comparison(Answer.UNKNOWN, "other people, or another act")


@dataclass(frozen=True, slots=True)
class Roles:
    """The agent, the act and its patient."""

    agent: Participant | Location
    act: str
    patient: Participant | Location
    shown: str = ""

    @property
    def canonical(self) -> str:
        """The act and both names, whoever did it."""
        return " ".join((self.act, *sorted((self.agent.canonical, self.patient.canonical))))

    def keys(self) -> tuple[str, ...]:
        """Return the act."""
        return (self.act,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - names have no tolerance
        """Compare two: different where the two names have changed places, unless both do it to each other."""
        if self.act != other.act:
            return _OTHER
        if _agree(self.agent, other.agent) and _agree(self.patient, other.patient):
            return Comparison(Answer.SAME, f"both tell of {self}")
        if self.act not in _mutual() and _agree(self.agent, other.patient) and _agree(self.patient, other.agent):
            return Comparison(Answer.DIFFERENT, f"{self.agent} and {self.patient} have changed places", Strength.WEAK)
        return _OTHER

    def __str__(self) -> str:
        """Show the words."""
        return self.shown or f"{self.agent} {self.act} {self.patient}"


def _agree(first: Participant | Location, second: Participant | Location) -> bool:
    if isinstance(first, Participant) and isinstance(second, Participant):
        return first.compare(second).agrees
    return isinstance(first, Location) and isinstance(second, Location) and first.compare(second).agrees


@cache
def _mutual() -> frozenset[str]:
    return load_words("mutual_acts")
