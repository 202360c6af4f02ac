"""The words of one quotation as tokens: normal form, place in the article, and what the outlet did there."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from checker.model import Span
from checker.slots.quotations.wording_forms import is_masked, key_of, lexicon_map, normal_forms, plain

# An expletive whose letters are struck out; checked against the list, since "I--I" has the same shape.
_MASKED = r"[A-Za-z]{1,4}(?:\*+|(?:\s\*){2,}\s?|[-_]{2,}|[–—])[A-Za-z]{0,4}(?![A-Za-z])"
_WORD = re.compile(
    rf"""(?P<masked>{_MASKED})
    | (?P<cut>…|\.\s?\.\s?\.+(?:\s?\.)?)
    | (?P<open>[\[(]) | (?P<close>[\])])
    | (?P<nested>(?:(?<=[\s(\[])[‘“"']|^[‘“"])(?=[A-Z\w])(?!(?:em|til|tis|twas|cause|bout|\d0s)\b))
    | (?P<end>[.!?]+(?=["'”’)\]]*(?:\s|$)))
    | (?P<word>(?:[A-Za-z]\.){{2,}}(?:[A-Za-z]\b)?
        | (?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:st|nd|rd|th)?(?![\d.,]*\d)
        | ['’‘](?:em|til|cause|bout)\b
        | [Oo]['’]\s?clock\b
        | [^\W\d_]+(?:['’]\s(?:s|t|re|ve|ll|m|d)\b|(?:['’]|(?<=\w)\[)[^\W\d_]+\]?)*(?:(?<=in)['’](?=\s)|/(?=\s))?
        | [&%])""",
    re.VERBOSE,
)
_CAPITAL_IN_BRACKETS = re.compile(r"\[([^\W\d_]{1,2})\]([^\W\d_]+(?:['’][^\W\d_]+)*)")
_TENS = frozenset(("20", "30", "40", "50", "60", "70", "80", "90"))


class Token(NamedTuple):
    """One word of a quotation: its normal form, its place, and whether the outlet touched it.

    `key` aligns it; `opens` marks the first word of a sentence or of words quoted within, `name` a capital elsewhere,
    `inserted` a word in brackets, `cut` a word with an ellipsis before it, `resumes` the first word after "he said".
    """

    form: str
    key: str
    span: Span
    opens: bool = False
    name: bool = False
    inserted: bool = False
    cut: bool = False
    resumes: bool = False

    @property
    def marks(self) -> str:
        """All that the outlet did to the word, as one letter."""
        flags = self.opens, self.name, self.inserted, self.cut, self.resumes
        return _MARKS[flags]


_MARKS = {
    flags: chr(ord("A") + sum(flag << place for place, flag in enumerate(flags)))
    for flags in product((False, True), repeat=5)
}


def read_tokens(text: str, pieces: Sequence[Span]) -> tuple[Token, ...]:
    """Return the tokens of a quotation that consists of one or more pieces of the text, in order.

    Each token's span is the printed word: both parts of "don't" carry the span of the whole.
    """
    tokens: list[Token] = []
    for piece in pieces:
        found = list(_merge_numbers(_read_piece(text, piece)))
        if tokens and found:
            found[0] = found[0]._replace(resumes=True)
        tokens += found
    return tuple(tokens)


def _read_piece(text: str, piece: Span) -> Iterator[Token]:
    """Yield the tokens of one unbroken piece, carrying what the marks between the words say."""
    opens, inserted, cut = True, False, False
    position, last = piece.start, ""
    while match := _next_match(text, position, piece.end):
        position = match.end()
        kind = match.lastgroup
        if kind in ("open", "close"):
            inserted = kind == "open"
        elif kind == "end":
            opens = opens or not (len(last) == 1 or last in lexicon_map("name_abbreviations"))
        elif kind == "cut":
            cut = True
        elif kind == "nested":
            opens = True
        else:
            last = match[0]
            made = _make(match, opens=opens, inserted=inserted, cut=cut)
            yield from made
            opens, cut = (opens, cut) if not made else (False, False)


def _next_match(text: str, position: int, end: int) -> re.Match[str] | None:
    """Return the next word or mark, skipping shapes of struck-out words that are none."""
    match = _WORD.search(text, position, end)
    if match and match.lastgroup == "masked" and not is_masked(plain(match[0])):
        return _PLAIN_WORD.match(text, match.start(), end)
    if match and match.lastgroup == "open":
        return _CAPITAL_IN_BRACKETS.match(text, match.start(), end) or match
    return match


_PLAIN_WORD = re.compile(r"(?P<word>[A-Za-z]+)")


def _make(match: re.Match[str], *, opens: bool, inserted: bool, cut: bool) -> list[Token]:
    """Return the tokens of one printed word; the first of them carries what stood before the word."""
    surface, span = match[0], Span(*match.span())
    bracketed = "[" in surface
    bare = surface if surface.isalpha() else "".join(c for c in surface if c not in "[]" and not c.isspace())
    name = bare[:1].isupper() and not opens and bare not in ("I", "I'm", "I’m")
    touched = inserted or (bracketed and not surface.startswith("["))
    return [
        Token(form, key, span, opens and not index, name, touched, cut and not index)
        for index, (form, key) in enumerate(_forms_and_keys(bare))
    ]


@lru_cache(maxsize=1 << 14)
def _forms_and_keys(word: str) -> tuple[tuple[str, str], ...]:
    return tuple((form, key_of(form)) for form in normal_forms(word))


def glue(tokens: Sequence[Token], other: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with every two neighbours joined that the other side writes as one word: pre-planned."""
    single = {t.key for t in other} - {t.key for t in tokens}
    glued: list[Token] = []
    for token in tokens:
        key = glued[-1].key + token.key if glued else ""
        if key in single:
            glued[-1] = glued[-1]._replace(form=key, key=key, span=Span(glued[-1].span.start, token.span.end))
        else:
            glued.append(token)
    return tuple(glued)


def _merge_numbers(tokens: Iterator[Token]) -> Iterator[Token]:
    """Yield the tokens with "twenty-five" as one number."""
    held: Token | None = None
    for token in tokens:
        if held and held.form in _TENS and len(token.form) == 1 and token.form in "123456789":
            form = held.form[0] + token.form
            held = held._replace(form=form, key=form, span=Span(held.span.start, token.span.end))
            continue
        if held:
            yield held
        held = token
    if held:
        yield held


def word_class(form: str) -> str | None:
    """Return the class of a word of grammar (negation, modal, condition, hedge, function, filler), else None."""
    return lexicon_map("word_classes").get(form)
