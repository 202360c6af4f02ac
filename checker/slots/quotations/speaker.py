"""Speakers of quotations: persons and organisations."""

from dataclasses import dataclass, field
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.names.organisation import Organisation
from checker.slots.names.person import PersonName


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something; `firm` tells that the article names the speaker beside the quotation.

    `sex` is "f" or "m" where the name or the pronoun tells it.
    `present` are the surnames of all persons named around the quotation: whom it quotes, addresses or is told by.
    """

    name: PersonName | Organisation
    present: frozenset[str] = field(default=frozenset(), compare=False)
    firm: bool = True
    sex: str = field(default="", compare=False)

    @property
    def canonical(self) -> str:
        """That of the name."""
        return self.name.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the name."""
        return self.name.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two speakers; a person may speak for an organisation, and an organisation through another.

        Two names beside the quotation that may all the same be one speaker's are unknown, faintly.
        """
        if isinstance(self.name, PersonName) and isinstance(other.name, PersonName):
            return self._compare_persons(self.name, other, other.name)
        if isinstance(self.name, Organisation) and isinstance(other.name, Organisation):
            found = self.name.compare(other.name, within)
            return found if found.agrees else Comparison(Answer.UNKNOWN, found.reason, Strength.FAINT)
        reason = f"{self} may speak for {other}, or {other} for {self}"
        return Comparison(Answer.UNKNOWN, reason, self._trust(other))

    def _compare_persons(self, mine: PersonName, other: Self, others: PersonName) -> Comparison:
        found = mine.compare(others)
        if found.answer is not Answer.DIFFERENT:
            return found
        if self._may_mean(others) or other._may_mean(mine):
            trust = Strength.STRONG if mine.surname == others.surname else self._trust(other)
            return Comparison(Answer.UNKNOWN, f"{self} and {other} are named side by side", trust)
        if (self.firm and other.firm) or ((self.firm or other.firm) and {self.sex, other.sex} == {"f", "m"}):
            return found
        return Comparison(Answer.UNKNOWN, f"{self} or {other} is not named as the speaker")

    def _trust(self, other: Self) -> Strength:
        """Return how little it is worth that both may be one: faint where both articles name their speaker."""
        return Strength.FAINT if self.firm and other.firm else Strength.STRONG

    def _may_mean(self, name: PersonName) -> bool:
        """Whether the article names somebody of this surname beside the quotation, or the speaker bears it."""
        own = {*self.name.surname.split(), *self.name.given} if isinstance(self.name, PersonName) else set()
        return not (self.present | own).isdisjoint((*name.surname.split(), *name.given))

    def __str__(self) -> str:
        """Show the name."""
        return str(self.name)
