"""Sentences with one letter in place of each mention, so that patterns are short regular expressions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Masked:
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


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern as a regular expression over masked sentences, with the letters without which it cannot fit."""

    expression: re.Pattern[str]
    needed: frozenset[str]


@cache
def compile_pattern(pattern: str) -> CompiledPattern:
    """Compile a pattern in the notation of `ClaimType`; a backslash makes the next sign stand for itself.

    Raises ValueError for an unknown kind.
    """
    out: list[str] = []
    needed: set[str] = set()
    depth = 0
    for piece in re.split(r"(\\.|\{[\w:]+\}|<!|~|[\[\]()|<>])", pattern):
        depth += (piece in _OPENING) - (piece in _CLOSING)
        if piece.startswith("{"):
            out.append(_letter(piece, pattern))
            needed |= set() if depth else {out[-1][-2 if out[-1].endswith(")") else -1]}
        else:
            out.append(_SIGNS.get(piece) or re.escape(piece.removeprefix("\\")).replace(r"\ ", r"\s+"))
    return CompiledPattern(re.compile("".join(out)), frozenset(needed))


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
