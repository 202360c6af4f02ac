"""The wording of one quoted sentence: its words with their places, compared with another printing of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple, Self
from zlib import crc32

from checker.model import Answer, Comparison, Focus, Span, Strength
from checker.slots.quotations.wording_alignment import align_tokens
from checker.slots.quotations.wording_elsewhere import stands_elsewhere
from checker.slots.quotations.wording_judgement import (
    SHINGLE,
    Difference,
    VerdictKind,
    comparable,
    disputed,
    is_cut,
    judge,
)
from checker.slots.quotations.wording_tokens import Token, glue, read_tokens

_PLAIN_RUN = 8  # tokens; equal by chance in no two remarks
_LONGEST_FOCUS = 300  # characters


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one quotation; pieces parted by "he said" make one wording.

    Wordings of equal normal forms with equal marks of the outlet's hand are equal. `runs` are the hashes of every four
    neighbouring words. `text` is the whole text that prints it, `sentences` those of its
    sentences that hold the quotation; both are empty where unknown.
    """

    forms: tuple[str, ...]
    marks: str
    runs: frozenset[str] = field(compare=False, repr=False)
    tokens: tuple[Token, ...] = field(compare=False, repr=False)
    surface: str = field(compare=False)
    sentences: tuple[Span, ...] = field(default=(), compare=False, repr=False)
    text: str = field(default="", compare=False, repr=False)

    def __hash__(self) -> int:
        """Return the hash of the runs, which a frozen set keeps: wordings are hashed often."""
        return hash(self.runs)

    @property
    def canonical(self) -> str:
        """The least of the hashed runs: a changed word leaves it as it is, mostly."""
        return min(self.runs, default="")

    def keys(self) -> tuple[str, ...]:
        """Return the hashed runs of four words, or the run of all words where there are fewer."""
        return tuple(self.runs)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Say whether the words were changed; what was only left out is the matter of `Completeness`.

        Fragments, passages that share too little and different remarks on one theme are unknown.
        """
        return _compare(self, other, cut=False)

    def __str__(self) -> str:
        """Show the words as printed, on one line."""
        return self.surface


@dataclass(frozen=True, slots=True)
class WordingView:
    """A wording with a question of its own: it stands and is found where the wording does."""

    wording: Wording

    @property
    def canonical(self) -> str:
        """That of the wording."""
        return self.wording.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the wording."""
        return self.wording.keys()


@dataclass(frozen=True, slots=True)
class Completeness(WordingView):
    """The view of a wording that asks whether words that turn its meaning were left out without a mark."""

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - a cut has no tolerance
        """Say whether one of two printings lacks a negation, a condition or a hedge and does not show it."""
        return _compare(self.wording, other.wording, cut=True)

    def __str__(self) -> str:
        """Show the words as printed, on one line."""
        return str(self.wording)


def read_wording(text: str, pieces: Sequence[Span], sentences: Sequence[Span] = ()) -> Wording:
    """Return the wording of a quotation, given the spans of its words without the marks, in order."""
    surface = " … ".join(" ".join(text[start:end].split()) for start, end in pieces)
    tokens = read_tokens(text, pieces)
    forms, marks = tuple(token.form for token in tokens), "".join(token.marks for token in tokens)
    runs = frozenset(_runs([token.key for token in tokens]))
    return Wording(forms, marks, runs, tokens, surface, tuple(sentences), text)


def difference(first: Wording, second: Wording) -> Difference | None:
    """Return what is disputed between two wordings; None where nothing is, or where they are not comparable."""
    found = _examine(first.tokens, second.tokens)
    return found if isinstance(found, Difference) else None


class Agreement(NamedTuple):
    """Whether two wordings are one remark, however its words differ; how many words they share, and how many not."""

    answer: Answer
    shared: int
    disputed: int = 0


@lru_cache(maxsize=1 << 15)
def agreement(first: Wording, second: Wording) -> Agreement:
    """Return whether and how far two wordings are one remark."""
    if first.runs.isdisjoint(second.runs):
        return Agreement(Answer.UNKNOWN, 0)
    found = _examine(first.tokens, second.tokens)
    if not isinstance(found, Difference):
        return Agreement(found, min(len(first.tokens), len(second.tokens)))
    if judge(found).kind is VerdictKind.ANOTHER_PASSAGE:
        return Agreement(Answer.UNKNOWN, found.matched)
    return Agreement(Answer.DIFFERENT, found.matched, sum(gap.size for gap in found.gaps))


def _compare(first: Wording, second: Wording, *, cut: bool) -> Comparison:
    """Compare with regard to unmarked cuts, or to everything else."""
    found = _examine(first.tokens, second.tokens)
    if isinstance(found, Answer):
        return Comparison(found, "too few shared words" if found is Answer.UNKNOWN else "the shared words are equal")
    verdict = judge(found)
    if verdict.kind is VerdictKind.ANOTHER_PASSAGE:
        return Comparison(Answer.UNKNOWN, verdict.reason, Strength.FAINT)
    gaps = tuple(gap for gap in found.gaps if is_cut(gap) is cut and not stands_elsewhere(gap, first.text, second.text))
    if not gaps:
        return Comparison(Answer.COMPATIBLE, "the shared words are equal")
    verdict = judge(replace(found, gaps=gaps), found.coverage)
    focus = None
    if first.sentences and second.sentences:
        gap = verdict.gap
        focus = (focus_of(first, gap.first_around, gap.first), focus_of(second, gap.second_around, gap.second))
    return Comparison(Answer.DIFFERENT, verdict.reason, verdict.strength, focus)


def focus_of(wording: Wording, around: Span, words: Span | None) -> Focus:
    """Return the differing words with a few around them, no further than the sentence."""
    anchor = words.start if words else (around.start + around.end) // 2
    sentence = next((s for s in reversed(wording.sentences) if s.start <= anchor), wording.sentences[0])
    start, end = max(around.start, sentence.start), min(around.end, sentence.end)
    return Focus(Span(start, min(end, start + _LONGEST_FOCUS)), sentence)


def _examine(first: Sequence[Token], second: Sequence[Token]) -> Difference | Answer:
    """Return what is disputed, or the answer where nothing is; the order of the two makes no difference."""
    forms = [t.form for t in first], [t.form for t in second]
    if forms[0] == forms[1]:
        return Answer.SAME if first else Answer.UNKNOWN
    if forms[0] > forms[1]:
        found = _examine(second, first)
        return found.flipped() if isinstance(found, Difference) else found
    if _overlaps(*forms):
        return Answer.COMPATIBLE
    ours, theirs = glue(first, second), glue(second, first)
    alignment = align_tokens(ours, theirs)
    if alignment is None or not comparable(ours, theirs, alignment):
        return Answer.UNKNOWN
    same = len(ours) == len(theirs) == len(alignment.pairs)
    return disputed(ours, theirs, alignment) or (Answer.SAME if same else Answer.COMPATIBLE)


def _overlaps(ours: list[str], theirs: list[str]) -> bool:
    """Whether two wordings plainly agree word by word in the whole stretch that both can quote: the common case."""
    runs = {tuple(theirs[j : j + _PLAIN_RUN]): j for j in range(len(theirs) - _PLAIN_RUN, -1, -1)}
    for i in range(0, len(ours) - _PLAIN_RUN + 1, _PLAIN_RUN // 2):
        j = runs.get(tuple(ours[i : i + _PLAIN_RUN]))
        if j is not None:
            start, end = max(i - j, 0), min(len(ours), len(theirs) + i - j)
            return ours[start:end] == theirs[start + j - i : end + j - i]
    return False


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Yield the hashes of the runs of four words, or of all words where there are fewer."""
    for start in range(max(len(words) - SHINGLE + 1, 1 if words else 0)):
        yield f"{crc32(' '.join(words[start : start + SHINGLE]).encode()):08x}"
