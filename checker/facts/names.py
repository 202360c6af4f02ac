"""The names of a person in a file of facts: whole, in the order of the country, with a nickname."""

import re
from dataclasses import replace
from functools import cache

from checker.lexicon import load_class, load_words
from checker.slots.folding import fold
from checker.slots.names.person import PersonName

_NICKNAME = re.compile(r" [\"“(‘']([^\"”)’']+)[\"”)’'](?= )")
_FAMILY_FIRST_WORDS = 3


def names_of(subject: str, nickname: str = "") -> tuple[tuple[PersonName, ...], ...]:
    """Return the names of a person, each with the forms that all have to agree; nothing where it is no full name.

    The first form of the first name is the whole of it.
    `Casey, Robert Jr.` and `Robert "Bob" Casey Jr.` are read as well.
    """
    quoted = _NICKNAME.search(subject)
    words, suffix = _words(_NICKNAME.sub("", subject))
    if len(words) < 2:
        return ()
    western = _western(words, suffix, " ".join(subject.split()))
    nicknames = [name for name in (nickname, quoted[1] if quoted else "") if name]
    familiar = [PersonName(western.surname, (fold(name.split()[0]),), suffix) for name in nicknames]
    eastern = []
    if fold(words[0]) in load_words("family_first_surnames") and len(words) <= _FAMILY_FIRST_WORDS:
        given = "".join(map(fold, words[1:])).replace("-", "")
        eastern = [PersonName(fold(words[0]), (given,), suffix, shown=western.shown)]
    short = replace(western, given=western.given[:1])
    return ((western, short), *((name,) for name in (*familiar, *eastern)))


def _words(subject: str) -> tuple[list[str], str]:
    """Return the words of a name in the order of speech, and its suffix."""
    parts = [part.split() for part in subject.split(",")]
    suffix = ""
    for part in parts:
        if len(part) > 0 and fold(part[-1]) in _suffixes():
            suffix = fold(part.pop())
    family, *rest = parts
    return [word for part in (*rest, family) for word in part], suffix


def _western(words: list[str], suffix: str, shown: str) -> PersonName:
    """Return the name with the surname last; a particle in small letters (de, van) begins it."""
    begin = next((i for i, word in enumerate(words) if i and word.islower()), len(words) - 1)
    return PersonName(fold(" ".join(words[begin:])), tuple(map(fold, words[:begin])), suffix, shown=shown)


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(map(fold, load_class("name_suffixes", "generation")))
