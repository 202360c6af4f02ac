"""Words of kinship as papers print them: "the younger sister" · "his late father" · "Mr. Trump's ex-wife"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.names.kinship import KinTerm

_POSSESSIVES = {"his": "his", "her": "her", "he and": "his", "she and": "her"}
_REACH = 80  # letters before a word of kinship in which pronoun and degrees stand
_NOT_THIRD = re.compile(r"\b(?:my|our|your|their|whose) (?:[\w-]+ )?$")


@cache
def _terms() -> Mapping[str, tuple[str, str]]:
    """Return relation and sex by word, for words in the singular."""
    return {
        word: (relation, sex)
        for word, relation, sex, _ in load_lexicon("kinship")
        if not word.endswith("s") and "s-in-law" not in word
    }


@cache
def _last_words() -> AhoCorasick:
    """Return the words with which a word of kinship ends: a sentence without one needs no closer look."""
    return AhoCorasick(sorted({re.split("[ -]", word)[-1] for word in _terms()}))


@cache
def _degrees() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("kinship_degrees")}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a word of kinship with what stands before it, and that of one degree."""
    kin, degree = (
        "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) for words in (_terms(), _degrees())
    )
    before = rf"(?:\b(?P<pronoun>his|her|he and|she and) (?:[a-z-]+ )??)?\b(?P<degrees>(?:(?:{degree})[ -])*)"
    return re.compile(rf"{before}(?P<kin>{kin})\b(?!-)"), re.compile(degree)


def kin_places(lower: str) -> list[Span]:
    """Return where a text in lower case has a word with which a word of kinship ends."""
    found = _last_words().find_matches_as_indexes(lower, overlapping=True)
    return [Span(start, end) for _, start, end in found if not _in_word(lower, start - 1) and not _in_word(lower, end)]


def _in_word(text: str, place: int) -> bool:
    letter = text[place : place + 1]
    return letter.isalnum() or letter == "_"


def find_kin(text: str, lower: str, places: Sequence[Span], span: Span) -> Iterator[tuple[Span, KinTerm]]:
    """Yield the words of kinship in a sentence that end at `places`; `lower` is the text in lower case.

    A capitalised one without a degree is a title or a name.
    """
    if not places:
        return
    whole, degree = _patterns()
    for match in whole.finditer(lower, max(span.start, places[0].start - _REACH), places[-1].end):
        if text[match.start("kin")].isupper() and not match["degrees"]:
            continue
        if _NOT_THIRD.search(lower, max(span.start, match.start() - 30), match.start()):
            continue
        relation, sex = _terms()[match["kin"]]
        degrees = dict.fromkeys(_degrees()[word] for word in degree.findall(match["degrees"]))
        yield Span(*match.span()), KinTerm(relation, sex, tuple(degrees), _POSSESSIVES.get(match["pronoun"], ""))
