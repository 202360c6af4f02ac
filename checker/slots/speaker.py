"""Speakers of quotations: persons and organisations."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.organisation import Organisation
from checker.slots.person import PersonName


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something; `firm` tells that the article names the speaker beside the quotation."""

    name: PersonName | Organisation
    firm: bool = True

    @property
    def canonical(self) -> str:
        """That of the name."""
        return self.name.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the name."""
        return self.name.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two speakers; a person may speak for an organisation, and an organisation through another."""
        if isinstance(self.name, PersonName) and isinstance(other.name, PersonName):
            found = self.name.compare(other.name, within)
        elif isinstance(self.name, Organisation) and isinstance(other.name, Organisation):
            found = self.name.compare(other.name, within)
            if found.answer is Answer.DIFFERENT:
                return Comparison(Answer.UNKNOWN, found.reason)
        else:
            return Comparison(Answer.UNKNOWN, f"{self} may speak for {other}, or {other} for {self}")
        firm = self.firm and other.firm
        return Comparison(found.answer, found.reason, found.strength if firm else Strength.FAINT)

    def __str__(self) -> str:
        """Show the name."""
        return str(self.name)
