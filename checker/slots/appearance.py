"""Who spoke where, without regard to the words: whether two articles tell of one interview or programme."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from checker.model import Answer, Comparison, Span, Strength
from checker.slots.instant import Instant
from checker.slots.person import PersonName
from checker.slots.phrase import cue_stems
from checker.slots.speaker import Speaker
from checker.slots.venue import Venue
from checker.slots.wording_forms import stem
from checker.slots.wording_tokens import read_tokens, word_class

_AROUND = 200  # characters after the sentence that tell what was said
_SHARED, _FEW = 6, 3  # words of content that both tell besides the name, the fewer where both give the day
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Appearance:
    """A speaker in a venue, with the day where the sentence tells it, and the text that tells of it.

    `own` tells that the venue is the outlet of the article: it may have asked for itself what others ask too.
    """

    speaker: Speaker
    venue: Venue
    day: Instant | None
    text: str = field(repr=False)
    sentence: Span
    own: bool = False

    @property
    def canonical(self) -> str:
        """The speaker's name."""
        return self.speaker.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the speaker."""
        return self.speaker.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Say whether both tell of one appearance: one person, no two days, and neither knows of the other's venue."""
        mine, others = self.speaker.name, other.speaker.name
        if not isinstance(mine, PersonName) or not isinstance(others, PersonName) or mine.surname != others.surname:
            return Comparison(Answer.UNKNOWN, "not one person")
        if mine.compare(others).answer is Answer.DIFFERENT:
            return Comparison(Answer.UNKNOWN, "two persons of one surname")
        if self.day and other.day and not self.day.compare(other.day, within).agrees:
            return Comparison(Answer.UNKNOWN, "two days")
        if self.venue.is_another_in(other.text, other.venue) or other.venue.is_another_in(self.text, self.venue):
            return Comparison(Answer.UNKNOWN, "one article names both venues")
        shared = _content(self.text, self.sentence) & _content(other.text, other.sentence) - {stem(mine.surname)}
        if len(shared) < (_FEW if self.day and other.day else _SHARED):
            return Comparison(Answer.UNKNOWN, "the words around share too little")
        words = ", ".join(sorted(shared)[:_SHOWN])
        sure = len(shared) >= _SHARED and not (self.own or other.own)
        strength = Strength.WEAK if sure else Strength.FAINT
        return Comparison(Answer.COMPATIBLE, f"both tell where {self} spoke, of {words}", strength)

    def __str__(self) -> str:
        """Show the speaker."""
        return str(self.speaker)


@lru_cache(maxsize=1 << 12)
def _content(text: str, sentence: Span) -> frozenset[str]:
    """Return the stems of the words of content of the sentence and what follows, without those of saying."""
    around = Span(sentence.start, min(sentence.end + _AROUND, len(text)))
    words = (t for t in read_tokens(text, [around]) if word_class(t.form) is None and len(t.form) > 2)
    return frozenset(stem(t.form) for t in words) - cue_stems()
