"""For whom somebody works, plays or serves, and where they studied."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Strength
from checker.slots.names.office import Office, families_with
from checker.slots.names.organisation import NOWHERE, Organisation

_HELD = ("", "acting", "then")


@dataclass(frozen=True, slots=True)
class Employment:
    """A tie of one kind to an organisation: only ties of one kind are compared. `past` where it is over."""

    tie: str
    organisation: Organisation
    past: bool = False
    loose: bool = False

    @classmethod
    def of(cls, office: Office) -> Self | None:
        """Return what an office says of the employer; None where it names none, or holds a seat of its own."""
        one_house = office.family in families_with("one-house")
        if not one_house and office.family not in families_with("one-post"):
            return None
        if not office.organisation.words or office.organisation.is_place:
            return None
        tie = office.family if one_house else office.head
        past = office.status not in _HELD and office.family != "military"
        return cls(tie, office.organisation, past, office.family in families_with("shared"))

    @property
    def canonical(self) -> str:
        """The kind of tie and the organisation."""
        return f"{self.tie} {self.organisation.canonical}"

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two ties of one kind; a tie of the past says nothing of one of today."""
        if self.tie != other.tie or self.past != other.past:
            return Comparison(Answer.UNKNOWN, f"{self} and {other} are ties of two kinds")
        answer = self.organisation.compare(other.organisation, within)
        if answer.answer is not Answer.DIFFERENT:
            return answer
        if self.organisation.is_place or other.organisation.is_place:
            return Comparison(Answer.UNKNOWN, f"a place stands for {self} or {other}")
        strength = Strength.FAINT if self.past or self.loose or self.tie == "education" else answer.strength
        return Comparison(Answer.DIFFERENT, answer.reason, strength)

    def __str__(self) -> str:
        """Show the organisation with the kind of tie."""
        return f"{self.organisation} ({self.tie})"


@cache
def _branches() -> Mapping[str, tuple[str, str]]:
    return {phrase: (id_, country) for phrase, id_, country in load_lexicon("military_branches")}


def branch_in(words: str) -> Organisation:
    """Return the armed service that a few words name, the longest first; NOWHERE where they name none."""
    tokens = words.split(" ")
    for count in range(min(4, len(tokens)), 0, -1):
        for start in range(len(tokens) - count + 1):
            phrase = " ".join(tokens[start : start + count])
            if phrase in _branches():
                return Organisation(words=tuple(phrase.lower().split()), id=_branches()[phrase][0], shown=phrase)
    return NOWHERE
