"""Words of kinship as papers print them: "the younger sister" · "his late father" · "Mr. Trump's ex-wife"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.kinship import KinTerm

_REACH = 80  # letters before a word of kinship in which pronoun and degrees stand
_WORD = re.compile(r"\w+")
_NOT_THIRD = re.compile(r"\b(?:[Mm]y|[Oo]ur|[Yy]our|[Tt]heir|[Ww]hose) (?:[\w-]+ )?$")


@cache
def _terms() -> Mapping[str, tuple[str, str]]:
    """Return relation and sex by word, for words in the singular."""
    return {
        word: (relation, sex)
        for word, relation, sex, _ in load_lexicon("kinship")
        if not word.endswith("s") and "s-in-law" not in word
    }


@cache
def _last_words() -> frozenset[str]:
    """Return the words with which a word of kinship ends: a sentence without one needs no closer look."""
    return frozenset(re.split("[ -]", word)[-1] for word in _terms())


@cache
def _degrees() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("kinship_degrees")}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a word of kinship with what stands before it, and that of one degree."""
    kin, degree = (
        "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) for words in (_terms(), _degrees())
    )
    before = rf"(?:\b(?P<pronoun>his|her) (?:[a-z-]+ )??)?\b(?P<degrees>(?:(?:{degree})[ -])*)"
    return re.compile(rf"{before}(?P<kin>{kin})\b(?!-)", re.IGNORECASE), re.compile(degree)


def find_kin(text: str, start: int, end: int) -> Iterator[tuple[Span, KinTerm]]:
    """Yield the words of kinship between two offsets; a capitalised one without a degree is a title or a name."""
    known = _last_words()
    if known.isdisjoint(_WORD.findall(text[start:end].lower())):
        return
    whole, degree = _patterns()
    places = [word.span() for word in _WORD.finditer(text, start, end) if word.group().lower() in known]
    for match in whole.finditer(text, max(start, places[0][0] - _REACH), places[-1][1]):
        if match["kin"][0].isupper() and not match["degrees"]:
            continue
        if _NOT_THIRD.search(text, max(start, match.start() - 30), match.start()):
            continue
        relation, sex = _terms()[match["kin"].lower()]
        degrees = dict.fromkeys(_degrees()[word] for word in degree.findall(match["degrees"].lower()))
        yield Span(*match.span()), KinTerm(relation, sex, tuple(degrees), (match["pronoun"] or "").lower())
