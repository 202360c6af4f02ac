"""Where something was said: the medium, the outlet and the programme."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength


@dataclass(frozen=True, slots=True)
class Venue:
    """The medium (interview, statement, speech, post …), the outlet's id and the programme; empty if not named."""

    medium: str = ""
    outlet: str = ""
    programme: str = ""

    @property
    def canonical(self) -> str:
        """The parts that are known."""
        return str(self)

    def keys(self) -> tuple[str, ...]:
        """Return no key: venues are compared, never blocked on."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - venues have no tolerance
        """Compare programme, then outlet, then medium; what one of them leaves open tells nothing."""
        for mine, others in ((self.programme, other.programme), (self.outlet, other.outlet)):
            if mine and others:
                if mine.casefold() == others.casefold():
                    return Comparison(Answer.SAME, f"both {mine}")
                return Comparison(Answer.DIFFERENT, f"{mine} is not {others}", Strength.WEAK)
        if not self.medium or not other.medium:
            return Comparison(Answer.UNKNOWN, "a venue is not named")
        if self.medium == other.medium:
            return Comparison(Answer.SAME, f"both in a {self.medium}")
        return Comparison(Answer.DIFFERENT, f"{self.medium} is not {other.medium}", Strength.FAINT)

    def __str__(self) -> str:
        """Show the parts that are known."""
        return " · ".join(part for part in (self.medium, self.outlet, self.programme) if part)
