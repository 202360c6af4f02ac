"""Who spoke where, without regard to the words: whether two articles tell of one interview or programme."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Span, Strength
from checker.slots.names.person import PersonName
from checker.slots.quotations.phrase import cue_stems
from checker.slots.quotations.speaker import Speaker
from checker.slots.quotations.venue import Venue
from checker.slots.quotations.wording_forms import stem
from checker.slots.quotations.wording_tokens import read_tokens, word_class
from checker.slots.times.instant import Instant

_AROUND = 200  # characters after the sentence that tell what was said
_NAME = 0.5  # the weight of a name among the words that both tell: all tell of the persons of the story
_SHARED, _SURE, _FEW = 5.0, 4.5, 3.0  # the weight of the words of content that both tell, less where both give the day
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
        if self.venue.posted != other.venue.posted:
            return Comparison(Answer.UNKNOWN, "one was written to everybody")
        if self.venue.is_another_in(other.text, other.venue) or other.venue.is_another_in(self.text, self.venue):
            return Comparison(Answer.UNKNOWN, "one article names both venues")
        ours, theirs = self._content, other._content
        shared = ours.keys() & theirs.keys() - {stem(name) for name in (mine.surname, *mine.given)}
        weight, days = sum(min(ours[word], theirs[word]) for word in shared), self.day is not None and bool(other.day)
        if weight < (_FEW if days else _SHARED):
            return Comparison(Answer.UNKNOWN, "the words around share too little")
        words = ", ".join(sorted(shared)[:_SHOWN])
        sure = weight >= _SURE and (days or not (self.own or other.own))
        strength = Strength.WEAK if sure else Strength.FAINT
        return Comparison(Answer.COMPATIBLE, f"both tell where {self} spoke, of {words}", strength)

    @property
    def _content(self) -> Mapping[str, float]:
        """The words that tell what was said, with their weights: not where."""
        where = _content_of(f"{self.venue} {self.venue.outlet.replace('-', ' ')}")
        return {word: weight for word, weight in _content(self.text, self.sentence).items() if word not in where}

    def __str__(self) -> str:
        """Show the speaker."""
        return str(self.speaker)


@lru_cache(maxsize=1 << 12)
def _content(text: str, sentence: Span) -> Mapping[str, float]:
    """Return the stems of the words of content of the sentence and what follows, without days and those of saying."""
    around = _content_of(text[sentence.start : min(sentence.end + _AROUND, len(text))])
    return {word: weight for word, weight in around.items() if word not in cue_stems() | _occasion_stems()}


@lru_cache(maxsize=1 << 12)
def _content_of(text: str) -> Mapping[str, float]:
    words = (t for t in read_tokens(text, [Span(0, len(text))]) if word_class(t.form) is None and len(t.form) > 2)
    return {stem(t.form): _NAME if t.name else 1.0 for t in words}


@cache
def _occasion_stems() -> frozenset[str]:
    """Return the stems of days and of the nouns for occasions: every appearance has some."""
    phrases = (row[0] for name in ("calendar_names", "occasion_words") for row in load_lexicon(name))
    return frozenset(stem(word) for phrase in phrases for word in phrase.lower().split())
