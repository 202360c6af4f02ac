"""Sentences with one letter in place of each mention, so that patterns are short regular expressions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from checker.model import Mention, Sentence

_FIRST_LETTER = 0xE000  # the private use area: no newspaper prints these letters
KINDS = (
    "person",
    "office",
    "organisation",
    "place",
    "demonym",
    "party",
    "name",
    "thing",
    "calendar",
    "affiliation",
    "age",
    "kin",
    "time",
    "duration",
)
LETTERS: Mapping[str, str] = {kind: chr(_FIRST_LETTER + n) for n, kind in enumerate(KINDS)}
_PRINTED = {ord(letter): "\ufffd" for letter in LETTERS.values()}  # a broken font file does print them


class Masked(NamedTuple):
    """A masked sentence; `at` gives the mention behind each letter by its place in `text`."""

    text: str
    at: Mapping[int, Mention]


def mask_sentence(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Masked:
    """Return the sentence with every mention replaced by the letter of its kind."""
    pieces: list[str] = []
    at: dict[int, Mention] = {}
    position, length = sentence.span.start, 0
    for mention in mentions:
        piece = text[position : mention.span.start].translate(_PRINTED)
        at[length + len(piece)] = mention
        length += len(piece) + 1
        pieces += (piece, LETTERS[mention.kind])
        position = mention.span.end
    pieces.append(text[position : sentence.span.end].translate(_PRINTED))
    return Masked("".join(pieces), at)


class CompiledPattern(NamedTuple):
    """A pattern with its regular expression over masked sentences and the names of the mentions that it gives."""

    pattern: str
    expression: re.Pattern[str]
    names: tuple[str, ...]


@cache
def compile_pattern(pattern: str) -> CompiledPattern:
    """Compile a pattern in the notation of `ClaimType`; a backslash makes the next sign stand for itself.

    Raises ValueError for an unknown kind.
    """
    expression = re.compile("".join(_translate(pattern)))
    return CompiledPattern(pattern, expression, tuple(expression.groupindex))


@cache
def kinds_needed(pattern: str) -> frozenset[str]:
    """Return the kinds of mention without which a pattern cannot fit: of a choice only those that all sides need."""
    groups: list[tuple[str, list[set[str]]]] = [("(", [set()])]
    for piece in _PIECE.split(pattern):
        if piece in _OPENING:
            groups.append((piece, [set()]))
        elif piece in _CLOSING:
            sign, choices = groups.pop()
            groups[-1][1][-1] |= set.intersection(*choices) if sign == "(" else set()
        elif piece == "|":
            groups[-1][1].append(set())
        elif piece.startswith("{"):
            groups[-1][1][-1].add(piece[1:-1].rpartition(":")[2])
    return frozenset(set.intersection(*groups[0][1]))


def _translate(pattern: str) -> Iterator[str]:
    for piece in _PIECE.split(pattern):
        if piece.startswith("{"):
            yield _letter(piece, pattern)
        else:
            yield _SIGNS.get(piece) or re.escape(piece.removeprefix("\\")).replace(r"\ ", r"\s+")


_PIECE = re.compile(r"(\\.|\{[\w:]+\}|<!|~|[\[\]()|<>])")
_OPENING, _CLOSING = frozenset({"[", "(", "<", "<!"}), frozenset({"]", ")", ">"})


def _letter(piece: str, pattern: str) -> str:
    name, _, kind = piece[1:-1].partition(":")
    if (kind or name) not in LETTERS:
        raise ValueError(f"unknown kind of mention {piece} in the pattern {pattern!r}")
    return f"(?P<{name}>{LETTERS[kind or name]})" if name else LETTERS[kind]


# "~" stands for up to three words, as in "president of centrist think tank Third Way"
_SIGNS = {
    "~": r"(?:(?!(?:and|or|but|who|whose|which)\b)[\w’'-]+\s+){0,3}",
    "<!": "(?!",
    "[": "(?:",
    "]": ")?",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "<": "(?=",
    ">": ")",
}
