"""One quoted sentence and its speaker: whether two articles quote the same utterance, or only similar words."""

from dataclasses import dataclass
from typing import Self

from checker.model import Answer, Comparison, Strength
from checker.slots.quotations.speaker import Speaker
from checker.slots.quotations.spoken import Spoken
from checker.slots.quotations.wording import Wording, WordingView, agreement

_LONG = 8  # shared words; nobody says the same eight by chance
_OWN_WORDS = 3  # disputed words from which two who may speak for each other spoke each for themselves
_VERBATIM = 6  # shared words from which one quotation with two speakers is no coincidence


@dataclass(frozen=True, slots=True)
class Utterance(Spoken):
    """What somebody said."""

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Say whether both are one utterance: enough shared words, and no two speakers; two names give little trust."""
        voices = self.voices(other)
        if voices and voices.answer is Answer.DIFFERENT:
            return Comparison(Answer.DIFFERENT, voices.reason)
        answer, shared, disputed = agreement(self.wording, other.wording)
        if answer is Answer.UNKNOWN:
            return Comparison(Answer.UNKNOWN, "too few shared words")
        known = voices is not None and voices.agrees
        strength = Strength.STRONG if known or shared >= _LONG else Strength.WEAK
        two = voices is not None and not known and voices.strength is Strength.FAINT
        if shared < _VERBATIM or (two and disputed >= _OWN_WORDS):
            strength = Strength.FAINT
        reason = f"both quote the same {shared} words{self.by(voices)}"
        return self.on_occasion(other, Comparison(Answer.COMPATIBLE, reason, strength))

    def __str__(self) -> str:
        """Show the first words and the speaker."""
        return _shown(self.wording, self.speaker)


@dataclass(frozen=True, slots=True)
class Remark(WordingView):
    """Words that somebody said, whoever it was: two articles can give them to two speakers."""

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Say whether both are one remark: eight words shared, or six that are the whole."""
        answer, shared, disputed = agreement(self.wording, other.wording)
        whole = max(len(self.wording.tokens), len(other.wording.tokens)) <= shared + disputed
        if answer is Answer.UNKNOWN or shared < (_VERBATIM if whole else _LONG):
            return Comparison(Answer.UNKNOWN, "too few shared words")
        strength = Strength.STRONG if shared >= _LONG else Strength.WEAK
        return Comparison(Answer.COMPATIBLE, f"both quote the same {shared} words", strength)

    def __str__(self) -> str:
        """Show the first words."""
        return _shown(self.wording, None)


def _shown(wording: Wording, speaker: Speaker | None) -> str:
    words = wording.surface.split()
    start = " ".join(words[:_LONG]).rstrip(",.;:")
    quoted = f"“{start}{' …' if len(words) > _LONG else ''}”"
    return f"{quoted} by {speaker}" if speaker else quoted
