"""The wording of one quotation: its words with their places, compared with another printing of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self
from zlib import crc32

from checker.model import Answer, Comparison, Span, Strength
from checker.slots.wording_alignment import align_tokens
from checker.slots.wording_judgement import Difference, VerdictKind, comparable, disputed, judge
from checker.slots.wording_tokens import Token, glue, read_tokens

SHINGLE = 4  # tokens of one blocking key


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one quotation; pieces parted by "he said" make one wording."""

    tokens: tuple[Token, ...]
    surface: str

    def keys(self) -> tuple[str, ...]:
        """Return the hashed runs of four words in order, or the run of three where there are no more."""
        return tuple(f"{shingle:08x}" for shingle in shingles(self))

    def compare(self, other: Self, within: str) -> Comparison:
        """Compare with another wording; `within` names what to overlook: "0", "wording" or "cut".

        With "wording" only an unmarked cut differs, with "cut" only changed words. Fragments, passages that share
        too little and different remarks on one theme are unknown.
        """
        first, second = glue(self.tokens, other.tokens), glue(other.tokens, self.tokens)
        alignment = align_tokens(first, second)
        if alignment is None or not comparable(first, second, alignment):
            return Comparison(Answer.UNKNOWN, "the quotations share too few words")
        found = disputed(first, second, alignment)
        if found is None:
            same = len(first) == len(second) == len(alignment.pairs)
            return Comparison(Answer.SAME if same else Answer.COMPATIBLE, "the shared words are equal")
        verdict = judge(found)
        if verdict.kind is VerdictKind.ANOTHER_PASSAGE:
            return Comparison(Answer.UNKNOWN, verdict.reason, Strength.FAINT)
        if verdict.kind == within:
            return Comparison(Answer.COMPATIBLE, verdict.reason)
        return Comparison(Answer.DIFFERENT, verdict.reason, verdict.strength)

    def __str__(self) -> str:
        """Show the words as printed, on one line."""
        return self.surface


def read_wording(text: str, pieces: Sequence[Span]) -> Wording:
    """Return the wording of a quotation, given the spans of its words without the marks, in order."""
    surface = " … ".join(" ".join(text[start:end].split()) for start, end in pieces)
    return Wording(read_tokens(text, pieces), surface)


def difference(first: Wording, second: Wording) -> Difference | None:
    """Return what is disputed between two wordings; None where nothing is, or where they are not comparable."""
    ours, theirs = glue(first.tokens, second.tokens), glue(second.tokens, first.tokens)
    alignment = align_tokens(ours, theirs)
    if alignment is None or not comparable(ours, theirs, alignment):
        return None
    return disputed(ours, theirs, alignment)


def shingles(wording: Wording) -> Iterator[int]:
    """Yield the hashes of the runs of four words, or of all words where there are fewer."""
    keys = [token.key for token in wording.tokens]
    for start in range(max(len(keys) - SHINGLE + 1, 1 if keys else 0)):
        yield crc32(" ".join(keys[start : start + SHINGLE]).encode())
