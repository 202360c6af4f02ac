"""The words and numbers of a text that may belong to a time, each as one letter, with one letter for each gap between.

A grammar over so short a string costs a fraction of one over the text: an article of a thousand words has some thirty.
"""

from functools import cache
from typing import Any, NamedTuple

import ahocorasick_rs

from checker.lexicon import load_lexicon
from checker.slots.times.time_expression import ClockTime, NamedTime
from checker.tag.times.time_counts import read_count
from checker.tag.times.time_numbers import Token, read_number

# One letter for each kind of word in the lexicon. Numbers add d (a day of the month), n (another count), N (a number
# that counts no time), o (an ordinal), y (a year), z (a decade), D (a date in figures), c (a time of day). Before some
# words k is a number word and i a "this": both are too frequent to look for everywhere.
LETTERS = {
    "month": "m",
    "month_or_word": "A",
    "short_month": "M",
    "weekday": "w",
    "short_weekday": "W",
    "unit": "u",
    "lasting": "L",
    "part": "p",
    "season": "s",
    "deictic": "t",
    "last": "l",
    "next": "x",
    "neighbour": "v",
    "ago": "g",
    "earlier": "e",
    "later": "r",
    "share": "a",
    "share_of": "b",
    "ordinal": "o",
    "short_part": "q",
    "noon": "c",
    "share_of_year": "H",
    "decade": "z",
    "anniversary": "Y",
}
# What may stand between two words of one expression, by its letter; anything else is "|".
_GAPS_BY_LETTER = {
    " ": (" ", "  ", "\u00a0", " '", " ’", " ‘"),
    ",": (", ", ",", " , ", " ("),
    "-": ("-", "–", "—", " - ", " – ", " to ", " through ", " until ", " till "),
    "&": (" and ",),
    "f": (" of ", " of the ", " of '", " of ’"),
    "i": (" in ", " on ", " in the "),
    "@": (" at ", ", at ", " between ", ", between "),
    "h": (" the ", ", the "),
    ">": (" after ", " after the "),
    "<": (" before ", " before the "),
    "^": (" from ",),
    ".": ("",),
}
GAPS = {gap: letter for letter, gaps in _GAPS_BY_LETTER.items() for gap in gaps}
_WIDEST = max(map(len, GAPS))
_LED = frozenset("upsmMAw")


class Vocabulary(NamedTuple):
    """The automaton over all words, and the letter and value of each by its number."""

    automaton: Any
    entries: tuple[tuple[str, Any], ...]
    digits: int


@cache
def load_vocabulary() -> Vocabulary:
    """Build the automaton from the lexicon; figures come after the words, so that one scan finds numbers too."""
    words: dict[str, tuple[str, Any]] = {}
    for word, kind, value in load_lexicon("time_words"):
        entry = (LETTERS[kind], _word_value(kind, value))
        words[word] = words[word[0].upper() + word[1:]] = entry
    words |= {name: ("h", NamedTime("holiday", name)) for name, _ in load_lexicon("holidays")}
    # Long runs of figures make one hit instead of one for each figure.
    figures = [str(year) for year in range(1900, 2040)] + [f"{number:02}" for number in range(100)] + [*"0123456789"]
    patterns = [*words, *figures]
    automaton = ahocorasick_rs.AhoCorasick(
        patterns,
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return Vocabulary(automaton, tuple(words.values()), len(words))


def read_tokens(text: str, start: int, end: int) -> tuple[str, list[Token]]:
    """Return the tokens of text[start:end] and their letters: token i is letter 2 i, followed by its gap."""
    automaton, entries, digits = load_vocabulary()
    # Whole texts are the common case, and slicing would copy them.
    part = text if start == 0 and end == len(text) else text[start:end]
    tokens: list[Token] = []
    letters: list[str] = []
    done = behind = start
    for index, first, last in automaton.find_matches_as_indexes(part):
        if start:
            first, last = first + start, last + start
        if first < done or (first > start and text[first - 1].isalnum()):
            continue
        if index >= digits:
            token = read_number(text, first, last, end)
            done = token.end
            cut = token.letter in "nN" and text[done : done + 1] not in (" ", "-")
            if cut and not _ends_years(text, letters, token):
                continue
        elif last < end and text[last].isalnum():
            continue
        else:
            letter, value = entries[index]
            if letter == "H" and (letters[-1:] != ["o"] or first - behind != 1):
                continue
            if letter in "MW" and text[last : last + 1] == ".":
                last += 1
            token, done = Token(letter, first, last, value), last
            if letter in _LED and (leader := _read_leader(text, behind, token)):
                letters += (GAPS.get(text[behind : leader.start], "|"), leader.letter)
                tokens.append(leader)
                behind = leader.end
        near = token.start - behind <= _WIDEST
        letters += (GAPS.get(text[behind : token.start], "|") if near else "|", token.letter)
        tokens.append(token)
        behind = done
    # The first word has no gap before it; the padding spares readers to ask whether a text ends.
    return "".join(letters[1:]) + "||||||", tokens


def _ends_years(text: str, letters: list[str], token: Token) -> bool:
    """Whether a number ends a pair of years: "1939-45"."""
    return text[token.start - 1] in "-–" and letters[-1:] == ["y"]


def _read_leader(text: str, floor: int, token: Token) -> Token | None:
    """Return the "this" or the number words that lead a unit or a name."""
    before = token.start - 5
    if before >= floor and text[before : token.start] in ("this ", "This "):
        return Token("i", before, before + 4, "this")
    if token.letter != "u" or (count := read_count(text, floor, token.start)) is None:
        return None
    return Token("k", count[0], token.start - 1, count[1])


def _word_value(kind: str, value: str) -> int | str | ClockTime | NamedTime:
    """Return the value of a lexicon row: a number, a clock time or the word itself."""
    if kind == "noon":
        return ClockTime(int(value), "minute" if value == "720" else "midnight")
    if kind == "decade":
        return NamedTime("decade", int(value))
    return int(value) if value.lstrip("-").isdigit() else value
