"""The words of a text as terms that two papers can share: folded, without endings, acts of news by their class."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from checker.lexicon import load_lexicon
from checker.slots.folding import fold

_WORD = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
_ENDINGS = (
    *("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "es", "ed", "er", "ly"),
    *("s", "e", "y"),
)
_SHORTEST_STEM = 3


class Act(NamedTuple):
    """The act that a word stands for, and whether it can be a verb and a noun."""

    name: str
    verb: bool
    noun: bool


class Term(NamedTuple):
    """A word of a text with its place, in lower case, and its term."""

    start: int
    end: int
    word: str
    term: str


@lru_cache(maxsize=1 << 12)
def terms_of(text: str, start: int, end: int) -> tuple[Term, ...]:
    """Return the words of text[start:end] in order; several rooms ask for those of one sentence."""
    words = [(*match.span(), match[0].lower()) for match in _WORD.finditer(text, start, end)]
    return tuple([Term(first, last, word, term_of(word)) for first, last, word in words])


@lru_cache(maxsize=1 << 16)
def term_of(word: str) -> str:
    """Return the term of a word in lower case: the act of the news lexicon, else the word without accents and ending.

    The endings are those of Lovins, "Development of a stemming algorithm", 1968, that verbs and nouns of news share.
    """
    plain = fold(word).removesuffix("'s").removesuffix("’s")
    act = _news_acts().get(plain)
    return act.name if act else stem(plain)


def stem(word: str) -> str:
    """Return a word without its ending."""
    if word.isdigit():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1 << 16)
def act_of(word: str) -> Act | None:
    """Return the act that a word in lower case stands for, in whatever form; None for a word that is no act."""
    plain = word.removesuffix("'s").removesuffix("’s")
    return next((act for form in base_forms(plain) if (act := _news_acts().get(form) or _predicates().get(form))), None)


def base_forms(word: str) -> Iterator[str]:
    """Yield a word and the words of which it can be an inflected form."""
    yield word
    if word in _irregular():
        yield _irregular()[word]
    for ending, others in (("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e"))):
        if word.endswith(ending):
            yield from (word[: -len(ending)] + other for other in others)
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM:
            base = word[: -len(ending)]
            yield from (base, base + "e", base[:-1])


def is_irregular(word: str) -> bool:
    """Whether a word is an irregular form of another."""
    return word in _irregular()


@cache
def _irregular() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("irregular_forms")}


@cache
def _news_acts() -> Mapping[str, Act]:
    return _table("news_acts")


@cache
def _predicates() -> Mapping[str, Act]:
    return _table("predicates")


def _table(name: str) -> Mapping[str, Act]:
    return {word: Act(act, "v" in part, "n" in part) for word, act, part in load_lexicon(name)}
