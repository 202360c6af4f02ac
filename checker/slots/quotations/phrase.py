"""A short quotation in its sentence: whether two articles quote the same phrase, and whether its words were changed."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Self

from checker.model import Answer, Comparison, Span, Strength
from checker.slots.quotations.spoken import Spoken
from checker.slots.quotations.wording import Wording, WordingView, focus_of
from checker.slots.quotations.wording_elsewhere import holds
from checker.slots.quotations.wording_forms import lexicon_map, stem
from checker.slots.quotations.wording_fragment import Fragment, read_fragment
from checker.slots.quotations.wording_gaps import WordGap
from checker.slots.quotations.wording_tokens import read_tokens, word_class

_AROUND = 160  # characters on either side of a quotation that tell what it is about
_SHARED, _FEWEST = 4, 3  # words of content around the phrase that both articles have, the fewer for a long phrase
_SHOWN = 6
_LEAST = 15  # words of content; a headline has fewer around a phrase, and shares more by chance
_LONG = 4  # words
LONGEST_SETTING = 24  # words; what holds a phrase and more is no longer a phrase
_MUCH, _LESS, _FEW = 0.2, 0.27, 0.35  # shares of the words around that must be the same


@dataclass(frozen=True, slots=True)
class Setting(Spoken):
    """A quotation, its speaker and the sentence that holds it."""

    def keys(self) -> tuple[str, ...]:
        """Return the words of content in the quotation, as weak keys: common ones tell nothing."""
        return tuple(sorted({f"~{stem(t.form)}" for t in self.wording.tokens if word_class(t.form) is None}))

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Say whether both quote one phrase: all words but a few, in sentences that share words around it."""
        fragment = read_fragment(self.wording.tokens, other.wording.tokens)
        if fragment is None or max(len(self.wording.tokens), len(other.wording.tokens)) > LONGEST_SETTING:
            return Comparison(Answer.UNKNOWN, "not one phrase")
        voices = self.voices(other)
        if voices and voices.answer is Answer.DIFFERENT:
            return Comparison(Answer.DIFFERENT, voices.reason)
        mine, others = _beside(self.wording, fragment.gap), _beside(other.wording, fragment.gap)
        shared, least = mine & others, max(min(len(mine), len(others)), _LEAST)
        fewest = _SHARED if fragment.content < _SHARED else _FEWEST
        if len(shared) < fewest or len(shared) < _needed(fragment) * least:
            return Comparison(Answer.UNKNOWN, "the words around share too little")
        reason = f"both have {', '.join(sorted(shared)[:_SHOWN])} around one phrase{self.by(voices)}"
        return self.on_occasion(other, Comparison(Answer.COMPATIBLE, reason, Strength.WEAK))

    def __str__(self) -> str:
        """Show the words and the speaker."""
        return f"“{self.wording}”" + (f" by {self.speaker}" if self.speaker else "")


@dataclass(frozen=True, slots=True)
class Phrase(WordingView):
    """The view of a wording that asks whether the few words of a short quotation were changed."""

    def keys(self) -> tuple[str, ...]:
        """Return the words of content."""
        return Setting(self.wording).keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Say whether a word was changed that stands in neither article otherwise."""
        first, second = self.wording, other.wording
        fragment = read_fragment(first.tokens, second.tokens)
        if fragment is None:
            return Comparison(Answer.UNKNOWN, "not one phrase")
        gap = fragment.gap
        if holds(second.text, gap.first_context) or holds(first.text, gap.second_context):
            return Comparison(Answer.COMPATIBLE, "one article has both")
        focus = None
        if first.sentences and second.sentences:
            focus = (
                focus_of(first, gap.first_around, gap.first),
                focus_of(second, gap.second_around, gap.second),
            )
        sides = [f"“{' '.join(words)}”" for words in (gap.first_words, gap.second_words)]
        return Comparison(Answer.DIFFERENT, f"{gap.kind}: {sides[0]} against {sides[1]}", Strength.WEAK, focus)

    def __str__(self) -> str:
        """Show the words as printed, on one line."""
        return self.wording.surface


def _needed(fragment: Fragment) -> float:
    """Return which share of the words around must be the same: more where less of the phrase is."""
    if fragment.content < fragment.lost or (fragment.content == 1 and not fragment.whole):
        return _LESS if fragment.matched > _LONG else _FEW
    one = fragment.gap.size == 1 and fragment.content > 1
    return _MUCH if fragment.even and (fragment.whole or one) and fragment.matched > 1 else _LESS


def _beside(wording: Wording, gap: WordGap) -> frozenset[str]:
    """Return the stems of the words of content around a quotation, without those of the phrase."""
    if not wording.text:
        return frozenset()
    start, end = wording.tokens[0].span.start, wording.tokens[-1].span.end
    words = _content(wording.text, Span(max(start - _AROUND, 0), min(end + _AROUND, len(wording.text))))
    return words - {stem(word) for word in (*gap.first_context, *gap.second_context)} - cue_stems()


@cache
def cue_stems() -> frozenset[str]:
    """Return the stems of the verbs of saying: every quotation has one."""
    return frozenset(stem(word) for phrase in lexicon_map("cue_verbs") for word in phrase.split())


@lru_cache(maxsize=1 << 14)
def _content(text: str, span: Span) -> frozenset[str]:
    """Return the stems of the words of content in a stretch of text."""
    return frozenset(stem(t.form) for t in read_tokens(text, [span]) if word_class(t.form) is None and len(t.form) > 2)
