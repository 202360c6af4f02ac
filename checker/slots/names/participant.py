"""Who takes part in what happened: a person or an organisation."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.names.organisation import Organisation
from checker.slots.names.person import PersonName

_SHARED = Comparison(Answer.UNKNOWN, "two names that share a word may be one, cut otherwise")
_TWO_KINDS = Comparison(Answer.UNKNOWN, "a person and an organisation are not compared")


@dataclass(frozen=True, slots=True)
class Participant:
    """A person or an organisation by name."""

    name: PersonName | Organisation

    @property
    def canonical(self) -> str:
        """That of the name."""
        return self.name.canonical

    def keys(self) -> tuple[str, ...]:
        """Return no key: participants are compared, never blocked on."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two names of one kind; a surname says nothing against a fuller name that ends in it.

        Two organisations of which one is not known may be a body and its part.
        """
        mine, others = self.name, other.name
        if isinstance(mine, PersonName) and isinstance(others, PersonName):
            answer = mine.compare(others, within)
            if mine.surname == others.surname:
                cut = not (mine.given and others.given)
                return Comparison(Answer.COMPATIBLE, answer.reason) if cut else answer
            return _SHARED if mine.surname in others.given or others.surname in mine.given else answer
        if isinstance(mine, Organisation) and isinstance(others, Organisation):
            answer = mine.compare(others, within)
            return answer._replace(strength=Strength.FAINT) if answer.strength < Strength.STRONG else answer
        return _TWO_KINDS

    def __str__(self) -> str:
        """Show the name as printed."""
        return str(self.name)
