"""The wording of one quotation: its words with their places, compared with another printing of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self
from zlib import crc32

from checker.model import Answer, Comparison, Span, Strength
from checker.slots.wording_alignment import align_tokens
from checker.slots.wording_judgement import SHINGLE, Difference, VerdictKind, comparable, disputed, judge
from checker.slots.wording_tokens import Token, glue, read_tokens

_PLAIN_RUN = 8  # tokens; equal by chance in no two remarks


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
        found = _examine(self.tokens, other.tokens)
        if isinstance(found, Answer):
            return Comparison(
                found, "too few shared words" if found is Answer.UNKNOWN else "the shared words are equal"
            )
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
    found = _examine(first.tokens, second.tokens)
    return found if isinstance(found, Difference) else None


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


def shingles(wording: Wording) -> Iterator[int]:
    """Yield the hashes of the runs of four words, or of all words where there are fewer."""
    keys = [token.key for token in wording.tokens]
    for start in range(max(len(keys) - SHINGLE + 1, 1 if keys else 0)):
        yield crc32(" ".join(keys[start : start + SHINGLE]).encode())
