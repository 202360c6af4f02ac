"""Capitalised words with what joins them: the raw material of names."""

import re
from enum import IntEnum
from typing import NamedTuple

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĽŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
_TOKEN = re.compile(
    rf"[{_CAPITAL}](?:\.(?:[{_CAPITAL}]\.)+|\.|[\w&]*(?:['’\-‑][\w]+)*)"  # U.S. · J. · O'Neill-Smith
)
_ARABIC = re.compile(r"(?:\b(?:al|el|as|ad|ar|an|at|az|ul|ur|bin|d|l)[-'’‑])$")
_PARTICLE = re.compile(
    r" (?:(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|ten|la|le|bin|ibn|al|el|y|e|af|zu|san) ){1,3}$"
)


class Gap(IntEnum):
    """What stands between a capitalised word and the one before it."""

    BREAK = 0
    SPACE = 1
    PARTICLE = 2
    LINK = 3


class Capital(NamedTuple):
    """A capitalised word: `text` without a possessive ending, `end` likewise; `gap` leads back to the word before.

    A `nickname` stands between marks inside a name: Bill in William "Bill" Clinton.
    """

    start: int
    end: int
    text: str
    possessive: bool
    gap: Gap
    nickname: bool = False


_LINK = re.compile(r" (?:of|for|and|on|&|in|to|against)(?: the)? $|&$|/$")
_CLOSING = frozenset("\"”')’")
_NICKNAME = re.compile(r" [\"“(‘'][\w]+[\"”)’'] [A-Z]")
_POSSESSIVE = ("'s", "’s", "'S", "’S")


def capitals_in(text: str, abbreviations: frozenset[str]) -> list[Capital]:
    """Return the capitalised words of a text in order; a period belongs to a known abbreviation such as `Sen.`."""
    found: list[Capital] = []
    before = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue
        word = match.group()
        if text[end : end + 1] == "." and f"{word.lower()}." in abbreviations:
            end, word = end + 1, f"{word}."
        arabic = start > before and text[start - 1] in "-'’‑" and _ARABIC.search(text, before, start)
        if arabic:
            start = arabic.start()
            word = text[start:end]
        possessive = word.endswith(_POSSESSIVE)
        if possessive:
            end, word = end - 2, word[:-2]
        nickname = text[end : end + 1] in _CLOSING and bool(_NICKNAME.match(text, start - 2, end + 3))
        found.append(Capital(start, end, word, possessive, _gap(text, found, start, nickname=nickname), nickname))
        before = match.end()
    return found


def _gap(text: str, found: list[Capital], start: int, *, nickname: bool) -> Gap:
    if not found or found[-1].possessive:
        return Gap.BREAK
    between = text[found[-1].end : start]
    if between in (" ", "\u00a0"):
        return Gap.SPACE
    if (nickname and len(between) == 2) or (found[-1].nickname and between[1:] == " "):
        return Gap.SPACE
    if (len(between) < 3 and between not in ("&", "/")) or len(between) > 13:
        return Gap.BREAK
    if _PARTICLE.match(between):
        return Gap.PARTICLE
    return Gap.LINK if _LINK.match(between) else Gap.BREAK
