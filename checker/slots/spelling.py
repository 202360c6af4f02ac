"""Spellings of persons' names: which two could be one person's, one of them misspelt, and how they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from rapidfuzz.distance import DamerauLevenshtein

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Strength
from checker.slots.folding import fold
from checker.slots.office import Office
from checker.slots.person import PersonName, same_given_name

# wordings of one sound in names from other alphabets, each written in its shortest form
_SOUNDS = (
    ("iy", "i"), ("yy", "i"), ("ij", "i"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("kh", "h"), ("gh", "g"), ("q", "k"),
    ("ei", "i"), ("ai", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("dj", "j"), ("sch", "sh"), ("tch", "ch"),
    ("ph", "f"), ("w", "v"), ("x", "ks"), ("ck", "k"), ("c", "k"), ("z", "s"), ("e", "i"), ("o", "u"),
)  # fmt: skip
_SHORT, _LONG = 4, 8  # a name of fewer letters than the first has no slips, one of the second may have two
_COMMON_SURNAME = 20  # parts per million of the US census: a name that many bear


@cache
def _surnames() -> Mapping[str, int]:
    return {fold(name): int(frequency) for name, frequency in load_lexicon("surnames")}


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(name) for name, _ in load_lexicon("given_names"))


def near(first: str, second: str) -> bool:
    """Return whether two folded names are a slip apart: one letter, two in a long name, or two letters swapped."""
    shorter = min(len(first), len(second))
    if shorter < _SHORT:
        return False
    return DamerauLevenshtein.distance(first, second, score_cutoff=2) <= (2 if shorter >= _LONG else 1)


def _sound(name: str) -> str:
    """Return a name as it sounds: transliterations and doubled letters fall together."""
    for spelling, short in _SOUNDS:
        name = name.replace(spelling, short)
    return "".join(c for i, c in enumerate(name) if c not in " -" and (i == 0 or name[i - 1] != c))


def _skeleton(sound: str) -> str:
    """Return the first letter and the consonants: vowels are the least certain part of a transliteration."""
    return sound[:1] + "".join(c for c in sound[1:] if c not in "aiu")


def transliterations(first: str, second: str) -> bool:
    """Return whether two names can be two spellings of one foreign name: Zelensky and Zelenskiy, Erekat and Erakat.

    Names that the US census counts are written in one way, and so are given names that are common there.
    """
    foreign = min(_surnames().get(first, 0), _surnames().get(second, 0)) == 0
    return foreign and _skeleton(_sound(first)) == _skeleton(_sound(second))


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a name, so far as an article tells: the name, an office beside it, and all persons of that article."""

    name: PersonName
    office: Office | None = None
    persons: tuple[PersonName, ...] = ()

    @property
    def canonical(self) -> str:
        """The name that stays when one letter slips: the shorter of its parts is left to the other reading."""
        return self.name.canonical

    def keys(self) -> tuple[str, ...]:
        """Return surname and given name: a slip is in one of them."""
        return (f"s:{self.name.surname}", f"g:{self.name.given[0]}") if self.name.given else ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Say whether both can be one person: all but one part agree, and neither article knows both names."""
        if self.name.compare(other.name, within).agrees:
            return Comparison(Answer.SAME, f"both name {self.name}")
        if self._knows(other.name) or other._knows(self.name):
            return Comparison(Answer.DIFFERENT, f"one article names both {self.name} and {other.name}")
        if self.name.surname == other.name.surname:
            return self._compare_part(other, self.name.given[0], other.name.given[0])
        if same_given_name(self.name.given[0], other.name.given[0]):
            return self._compare_part(other, self.name.surname, other.name.surname)
        return Comparison(Answer.DIFFERENT, f"{self.name} is not {other.name}")

    def __str__(self) -> str:
        """Show the name."""
        return str(self.name)

    def _knows(self, name: PersonName) -> bool:
        return any(person.given and person.compare(name).agrees for person in self.persons)

    def _compare_part(self, other: Self, mine: str, others: str) -> Comparison:
        office = self._shared_office(other)
        if near(mine, others):
            rare = not (_is_common(mine) and _is_common(others))
            strength = Strength.STRONG if office or rare else Strength.WEAK
            beside = f", both {office}" if office else ""
            return Comparison(Answer.COMPATIBLE, f"{self.name} and {other.name} are a slip apart{beside}", strength)
        if office:
            return Comparison(Answer.COMPATIBLE, f"{self.name} and {other.name} are both {office}", Strength.WEAK)
        return Comparison(Answer.DIFFERENT, f"{self.name} is not {other.name}")

    def _shared_office(self, other: Self) -> Office | None:
        """Return the office that both bear, with its organisation; a bare title such as senator tells nothing."""
        mine, others = self.office, other.office
        if mine is None or others is None or mine.head != others.head or mine.portfolio != others.portfolio:
            return None
        return mine if mine.organisation.compare(others.organisation).agrees or mine.portfolio else None


def _is_common(name: str) -> bool:
    return name in _given() or _surnames().get(name, 0) >= _COMMON_SURNAME


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name is spelt."""

    name: PersonName

    @property
    def canonical(self) -> str:
        """The name."""
        return self.name.canonical

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - spellings have no tolerance
        """Compare letter by letter; accents, nicknames, initials and transliterations are no difference."""
        mine, others = self.name, other.name
        if mine.compare(others).agrees:
            return Comparison(Answer.SAME, f"both spelt {self}")
        first, second = (
            (mine.surname, others.surname) if mine.surname != others.surname else (mine.given[0], others.given[0])
        )
        if transliterations(first, second):
            return Comparison(Answer.COMPATIBLE, f"{first} and {second} can be transliterations of one name")
        return Comparison(Answer.DIFFERENT, f"{mine} is not spelt {others}")

    def __str__(self) -> str:
        """Show the name."""
        return str(self.name)
