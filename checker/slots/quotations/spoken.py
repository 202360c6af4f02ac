"""What the views of a quotation share that know its speaker: whose words they are, and whether they are from before."""

from dataclasses import dataclass

from checker.model import Answer, Comparison, Strength
from checker.slots.quotations.speaker import Speaker
from checker.slots.quotations.wording import WordingView


@dataclass(frozen=True, slots=True)
class Spoken(WordingView):
    """A wording with its speaker, None where the article does not tell.

    `earlier` tells that the article gives a time for it that is long before its own.
    """

    speaker: Speaker | None = None
    earlier: bool = False

    def voices(self, other: "Spoken") -> Comparison | None:
        """Compare the speakers; None where one is not told."""
        return self.speaker.compare(other.speaker, "0") if self.speaker and other.speaker else None

    def by(self, voices: Comparison | None) -> str:
        """Say whose words they are where both articles tell the same."""
        return f", both by {self.speaker}" if voices and voices.agrees else ""

    def on_occasion(self, other: "Spoken", found: Comparison) -> Comparison:
        """Return what was found, faint where only one of both was said long before: people repeat themselves."""
        if self.earlier is other.earlier or found.answer is not Answer.COMPATIBLE:
            return found
        return found._replace(reason=f"{found.reason}; one was said earlier", strength=Strength.FAINT)
