"""What somebody said, quoted by one article and told by another in words of its own: whether both tell the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from checker.model import Answer, Comparison, Span, Strength
from checker.slots.quotations.clash import Name, Testimony, content_of, find_clash
from checker.slots.quotations.spoken import Spoken
from checker.slots.quotations.wording import Wording
from checker.slots.quotations.wording_tokens import read_tokens

_SHARED, _COVERED = 4, 0.7  # words of content that both have, and their share of the shorter
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Retelling(Spoken):
    """One sentence that somebody said; `quoted` tells that its words are the speaker's.

    `names` are those that it mentions, `beside` the sentences of its article.
    """

    quoted: bool = True
    names: tuple[Name, ...] = field(default=(), compare=False, repr=False)
    beside: Sequence[Span] = field(default=(), compare=False, repr=False)

    def keys(self) -> tuple[str, ...]:
        """Return the words of content with the keys of the speaker, as weak keys: common ones tell nothing."""
        speaker = self.speaker.keys() if self.speaker else ()
        return tuple(sorted({f"~{name} {word}" for name in speaker for word in self.content}))

    @property
    def content(self) -> frozenset[str]:
        """The stems of the words of content."""
        return _content(self.wording)

    @property
    def testimony(self) -> Testimony:
        """The words, as what is compared; of what is told the words of saying may deny it as well."""
        tokens, sentences = self.wording.tokens, self.wording.sentences
        whole = Span(tokens[0].span.start, tokens[-1].span.end) if self.quoted else sentences[0]
        return Testimony(self.wording.text, tokens, self.names, sentences, whole)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Say whether one is the other in reported speech: one speaker, and nearly all words of the shorter."""
        if self.quoted is other.quoted:
            return Comparison(Answer.UNKNOWN, "both are quoted, or neither")
        voices = self.voices(other)
        if voices is None or not voices.agrees:
            return Comparison(Answer.UNKNOWN, "not surely one speaker")
        shared = self.content & other.content
        if len(shared) < max(_SHARED, _COVERED * min(len(self.content), len(other.content))):
            return Comparison(Answer.UNKNOWN, "too few shared words")
        if self.earlier is not other.earlier:
            return Comparison(Answer.UNKNOWN, "one was said earlier")
        reason = f"both give what {self.speaker} said of {', '.join(sorted(shared)[:_SHOWN])}"
        return Comparison(Answer.COMPATIBLE, reason, Strength.WEAK)

    def rivals(self, other: Self) -> bool:
        """Whether another sentence of this article fits what the other tells as well as this one does."""
        theirs = other.content
        least = len(self.content & theirs)
        own = {*self.wording.sentences}
        return any(len(_stems(self.wording.text, span) & theirs) >= least for span in self.beside if span not in own)

    def __str__(self) -> str:
        """Show the words and the speaker."""
        return f"“{self.wording}” by {self.speaker}" if self.quoted else f"{self.speaker}: {self.wording}"


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody is said to have said: whether a negation, a number or a name plainly clashes."""

    telling: Retelling

    @property
    def canonical(self) -> str:
        """That of the words."""
        return self.telling.canonical

    def keys(self) -> tuple[str, ...]:
        """Return those of the words."""
        return self.telling.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Say whether both differ in one thing only, which no other sentence of either article tells better."""
        first, second = self.telling, other.telling
        known = first.wording.sentences and second.wording.sentences and first.quoted is not second.quoted
        clash = find_clash(first.testimony, second.testimony) if known else None
        if clash is None:
            return Comparison(Answer.COMPATIBLE, "no plain clash")
        if first.rivals(second) or second.rivals(first):
            return Comparison(Answer.UNKNOWN, "another sentence fits as well")
        return Comparison(Answer.DIFFERENT, clash.reason, Strength.WEAK, clash.focus)

    def __str__(self) -> str:
        """Show the words on one line."""
        return self.telling.wording.surface


@lru_cache(maxsize=1 << 14)
def _stems(text: str, span: Span) -> frozenset[str]:
    """Return the stems of the words of content in a sentence."""
    return content_of(read_tokens(text, [span]))


@lru_cache(maxsize=1 << 14)
def _content(wording: Wording) -> frozenset[str]:
    return content_of(wording.tokens)
