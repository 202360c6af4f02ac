"""Names of organisations and laws as printed: which two could be one name, one of them wrong in a word."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from typing import Self

from rapidfuzz.distance import DamerauLevenshtein

from checker.lexicon import load_class, load_lexicon, load_words
from checker.model import Answer, Comparison, Strength
from checker.slots.folding import fold

_FUNCTION = frozenset({"the", "of", "and", "for", "on", "in", "at", "to", "against", "&", "us", "united", "states"})
_FIELDS = (frozenset({"affairs", "relations"}), frozenset({"affairs", "policy"}), frozenset({"policy", "relations"}))


@cache
def _full_forms() -> Mapping[str, str]:
    rows = (*load_lexicon("spelling_variants"), *load_lexicon("organisation_abbreviations"))
    return {short: full for short, full, *_ in rows}


@lru_cache(maxsize=1 << 16)
def content_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name that tell it from others; British and American spellings fall together."""
    words = map(_content_word, name.replace("/", " ").split())
    return tuple([word for word in words if word is not None])


@lru_cache(maxsize=1 << 16)
def _content_word(word: str) -> str | None:
    """Return a word as it counts in a name, None where it tells nothing."""
    folded = fold(word.strip(",():"))
    return None if folded in _FUNCTION else _full_forms().get(folded, folded)


@cache
def _known() -> Mapping[frozenset[str], str]:
    """Return the ids of the known organisations and laws by the words of their names."""
    table: dict[frozenset[str], str] = {}
    for phrase, id_, *_ in load_lexicon("organisations"):
        table.setdefault(_weighty(phrase), id_)
    for phrase, kind in load_lexicon("not_names"):
        if kind == "law":
            table.setdefault(_weighty(phrase), phrase.lower())
    return table


def _weighty(phrase: str) -> frozenset[str]:
    """Return the content words of a phrase, quickly for plain ones, for there are many thousands in the lexicon."""
    if not phrase.replace(" ", "").isalpha() or not phrase.isascii():
        return frozenset(content_words(phrase))
    words = frozenset(phrase.lower().split()) - _FUNCTION
    return words if _full_forms().keys().isdisjoint(words) else frozenset(map(_full_forms().get, words, words))


def _is_sister(word: str) -> bool:
    """Whether a folded word tells sister organisations apart: a place, a demonym, a name, a number."""
    if word in load_words("sister_words") or word in _places():
        return True
    named = word in load_words("given_names") or word in load_words("surnames")
    return named and word not in load_words("common_words")


@cache
def _places() -> frozenset[str]:
    names = [name for rows in map(load_lexicon, ("places", "demonyms")) for name, *_ in rows]
    plain = {name for name in names if name.isalpha() and name.isascii() and name.islower()}
    return frozenset(plain.union([fold(name) for name in names if name not in plain and " " not in name]))


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """The name of an organisation or a law, or a title between marks: its words of weight.

    `short` is the abbreviation that the article gives for it.
    """

    words: frozenset[str]
    shown: str
    short: str = ""
    title: bool = False

    @classmethod
    def of(cls, name: str, short: str = "", *, title: bool = False) -> Self:
        """Return a name as printed."""
        return cls(frozenset(content_words(name)), name, short, title)

    @property
    def id(self) -> str:
        """The id in the lexicon, empty where it is not known."""
        return _known().get(self.words, "")

    @property
    def canonical(self) -> str:
        """The words of weight, in alphabetical order."""
        return " ".join(sorted(self.words))

    def keys(self) -> tuple[str, ...]:
        """Return every two words of the name: names one word apart share two."""
        return tuple(" ".join(pair) for pair in combinations(sorted(self.words), 2)) or (self.canonical,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - names have no tolerance
        """Compare two names: in other words of no weight they are one; one word apart, one of them may be wrong."""
        if self.words == other.words or (self.id and self.id == other.id):
            return Comparison(Answer.SAME, f"both name {self}")
        odd = self._odd(other)
        if odd is None:
            return Comparison(Answer.UNKNOWN, f"{self} and {other} are two names")
        if self.title or other.title:
            strength = Strength.WEAK if _misspelt(*odd) and not _plural(*odd) else None
        else:
            strength = _slip(*odd, known=bool(self.id) + bool(other.id), firm=self._is_one_with(other))
        if strength is None:
            return Comparison(Answer.UNKNOWN, f"{self} and {other} may be sister organisations")
        return Comparison(Answer.DIFFERENT, f"{odd[0]} is not {odd[1]}", strength)

    def _odd(self, other: Self) -> tuple[str, str] | None:
        """Return the one word in which the names differ, that of this name first."""
        mine, others = set(self.words - other.words), set(other.words - self.words)
        if len(mine) != 1 or len(others) != 1 or len(self.words) < 3:
            return None
        return mine.pop(), others.pop()

    def _is_one_with(self, other: Self) -> bool:
        """Whether both are abbreviated alike, or are laws that share much."""
        laws = load_class("marker_words", "law")
        both_laws = {name.shown.split(" ")[-1] for name in (self, other)} <= laws
        return (self.short != "" and self.short == other.short) or (both_laws and len(self.words & other.words) > 2)

    def __str__(self) -> str:
        """Show the name as printed."""
        return self.shown


@dataclass(frozen=True, slots=True)
class NearName:
    """A name as the place of all names near it."""

    name: OrganisationName

    @property
    def canonical(self) -> str:
        """The words of weight."""
        return self.name.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the name."""
        return self.name.keys()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Say whether two names are the same or one slip apart; all else is unknown."""
        comparison = self.name.compare(other.name, within)
        if comparison.answer is Answer.UNKNOWN or set(self.keys()).isdisjoint(other.keys()):
            return Comparison(Answer.UNKNOWN, comparison.reason)
        return Comparison(Answer.COMPATIBLE, f"{self} and {other} are nearly one name")

    def __str__(self) -> str:
        """Show the name."""
        return str(self.name)


def _slip(first: str, second: str, *, known: int, firm: bool) -> Strength | None:
    """Return how surely one of two words stands for the other by mistake; None for names that both may be right.

    `known` says how many of the two names the lexicon knows: of one that is known and one that is not, the other one
    is suspect; of two that are known, neither. `firm` says that there is more to make them one.
    """
    if known == 2 or any(c.isdigit() for c in first + second) or _is_sister(first) or _is_sister(second):
        return None
    if _plural(first, second):
        return Strength.WEAK if known == 1 else None
    if first.startswith(second) or second.startswith(first):
        return None  # Intel for Intelligence
    if _misspelt(first, second):
        return Strength.WEAK
    if first[:1] != second[:1]:
        return Strength.WEAK if known == 1 and _one_portfolio(first, second) else None
    return Strength.WEAK if known == 1 or firm or first[:2] == second[:2] else None


def _misspelt(first: str, second: str) -> bool:
    """Whether two words are a letter apart, or two letters in long ones."""
    return DamerauLevenshtein.distance(first, second, score_cutoff=2) <= (2 if min(len(first), len(second)) > 7 else 1)


def _plural(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return longer in (f"{shorter}s", f"{shorter}es") or (shorter.endswith("y") and longer == f"{shorter[:-1]}ies")


def _one_portfolio(first: str, second: str) -> bool:
    """Whether two words are wordings of one field: foreign affairs, foreign relations."""
    return frozenset({first, second}) in _FIELDS
