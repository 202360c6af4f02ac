"""Spellings of persons' names: which two could be one person's, one of them misspelt, and how they differ."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Self

from rapidfuzz.distance import DamerauLevenshtein

from checker.lexicon import load_lexicon, load_words
from checker.model import Answer, Comparison, Strength
from checker.slots.names.office import Office, Post
from checker.slots.names.person import PersonName, surname_within
from checker.slots.names.sexes import likely_sex

# wordings of one sound in names from other alphabets, each written in its shortest form
_SOUNDS = (
    ("iy", "i"), ("yy", "i"), ("ij", "i"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("kh", "h"), ("gh", "g"), ("q", "k"),
    ("ei", "i"), ("ai", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("dj", "j"), ("sch", "sh"), ("tch", "ch"),
    ("ph", "f"), ("w", "v"), ("x", "ks"), ("ck", "k"), ("c", "k"), ("z", "s"), ("e", "i"), ("o", "u"),
)  # fmt: skip
_STEM = 3  # letters
_SHORT, _LONG = 4, 8  # a name of fewer letters than the first has no slips, one of the second may have two
_COMMON_SURNAME = 20  # parts per million of the US census: a name that many bear


@cache
def _surnames() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("surnames")}


def _frequency(surname: str) -> int:
    """Return the parts per million of the US census that bear a surname."""
    return int(_surnames().get(surname, 0))


@cache
def _given() -> frozenset[str]:
    return load_words("given_names")


def near(first: str, second: str, *, shortest: int = _SHORT, edits: int = 1) -> bool:
    """Return whether two folded names are a slip apart: one letter, two in a long name, or two letters swapped."""
    letters = min(len(first), len(second))
    if letters < shortest:
        return False
    return DamerauLevenshtein.distance(first, second, score_cutoff=2) <= (2 if letters >= _LONG else edits)


def _sound(name: str) -> str:
    """Return a name as it sounds: transliterations and doubled letters fall together."""
    for spelling, short in _SOUNDS:
        name = name.replace(spelling, short)
    return "".join(c for i, c in enumerate(name) if c not in " -" and (i == 0 or name[i - 1] != c))


def _skeleton(sound: str) -> str:
    """Return the first letter and the consonants: vowels are the least certain part of a transliteration."""
    for pair, short in (("dh", "d"), ("gh", "g"), ("th", "t"), ("g", "k")):
        sound = sound.replace(pair, short)
    return sound[:1] + "".join(c for c in sound[1:] if c not in "aiu")


def transliterations(first: str, second: str) -> bool:
    """Return whether two names can be two spellings of one foreign name: Zelensky and Zelenskiy, Erekat and Erakat.

    Names that the US census counts are written in one way, and so are given names that are common there.
    """
    counted = [_frequency(name) > 0 for name in (first, second)]
    if all(counted):
        return False
    one, other = _sound(first), _sound(second)
    return one == other or (not any(counted) and _skeleton(one) == _skeleton(other))


_TWO_PERSONS = Comparison(Answer.DIFFERENT, "the names are of two persons")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a name, so far as an article tells: name, office beside it, company, and all persons of the article.

    `company` are the surnames of the other persons in the sentence.
    """

    name: PersonName
    office: Office | None = None
    company: tuple[str, ...] = ()
    article: str = ""
    persons: tuple[PersonName, ...] = field(default=(), compare=False)

    @property
    def canonical(self) -> str:
        """The name that stays when one letter slips: the shorter of its parts is left to the other reading."""
        return self.name.canonical

    def keys(self) -> tuple[str, ...]:
        """Return the surname with its parts, and the given name: a slip is in one of them."""
        surnames = (f"s:{surname}" for surname in self.name.keys())
        return (*surnames, f"g:{self.name.given[0]}") if self.name.given else ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Say whether both can be one person: all but one part agree, and neither article knows both names."""
        if replace(self.name, suffix="").compare(replace(other.name, suffix=""), within).agrees:
            return Comparison(Answer.SAME, f"both name {self.name}")
        answer = self._compare_names(other)
        if answer.agrees and (self._knows(other.name) or other._knows(self.name)):
            return Comparison(Answer.DIFFERENT, f"one article names both {self.name} and {other.name}")
        return answer

    def _compare_names(self, other: Self) -> Comparison:
        if self.name.surname == other.name.surname:
            if _initials_differ(self.name.given, other.name.given):
                return _TWO_PERSONS
            return self._compare_part(other, self.name.given[0], other.name.given[0])
        two_surnames = surname_within(self.name, other.name) or surname_within(other.name, self.name)
        if not two_surnames and self.name.given[0] == other.name.given[0]:
            return self._compare_part(other, self.name.surname, other.name.surname)
        return _TWO_PERSONS

    def __str__(self) -> str:
        """Show the name."""
        return str(self.name)

    def _knows(self, name: PersonName) -> bool:
        surname = name.surname
        return any(p.surname == surname and p.given and p.compare(name).agrees for p in self.persons)

    def _compare_part(self, other: Self, mine: str, others: str) -> Comparison:
        """Compare the one part of the name that differs, by what else the two have in common."""
        office = self._shared_office(other)
        context = office or self._shared_company(other)
        beside = f", both {context}" if context else ""
        if near(mine, others, shortest=_SHORT - 1 if context else _SHORT) or self._sounds_like(other, mine, others):
            firm = bool(context) or not (_is_common(mine) and _is_common(others))
            strength = Strength.STRONG if firm else Strength.WEAK
            return Comparison(Answer.COMPATIBLE, f"{self.name} and {other.name} are a slip apart{beside}", strength)
        if (office or self._begins_alike(other, mine, others, context)) and min(len(mine), len(others)) > 1:
            return Comparison(Answer.COMPATIBLE, f"{self.name} and {other.name} share a name{beside}", Strength.WEAK)
        return _TWO_PERSONS

    def _begins_alike(self, other: Self, mine: str, others: str, context: str) -> bool:
        """Whether two surnames, or two given names of one sex in one company, begin alike: Harrow and Harris."""
        if mine == self.name.surname:
            whole = "-" not in mine + others and min(len(mine), len(others)) > _SHORT
            return whole and mine[:_STEM] == others[:_STEM]
        one_sex = {likely_sex(self.name), likely_sex(other.name)} in ({"m"}, {"f"})
        return bool(context) and one_sex and mine[: _STEM - 1] == others[: _STEM - 1]

    def _sounds_like(self, other: Self, mine: str, others: str) -> bool:
        """Whether two surnames sound alike and their bearers do the same: Peter Carr and Peter Kerr, both spokesmen."""
        same = self.office and other.office and self.office.head == other.office.head
        return bool(same) and mine == self.name.surname and _skeleton(_sound(mine)) == _skeleton(_sound(others))

    def _shared_office(self, other: Self) -> str:
        """Return the office that both bear: of one organisation, of one holder, or beside one rare surname."""
        mine, others = self.office, other.office
        if mine is None or others is None or not mine.compare(others).agrees:
            return ""
        same = (mine.head, mine.portfolio) == (others.head, others.portfolio)
        surname = self.name.surname == other.name.surname
        if (same or surname) and mine.organisation.words and mine.organisation.compare(others.organisation).agrees:
            return str(mine)
        rare = surname and _frequency(self.name.surname) == 0
        if surname and mine.family == others.family and self._shared_company(other):
            return str(mine)
        seat = mine.family == "cabinet" and mine.portfolio
        return str(mine) if same and (seat or Post(mine).unique or rare) else ""

    def _shared_company(self, other: Self) -> str:
        """Return whom both are named with in one sentence."""
        return next((f"named with {name}" for name in self.company if name in other.company), "")


def _initials_differ(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two persons of one given name have middle initials that tell them apart: George P. and George H. Hale."""
    initials = [name for name in (*first[1:2], *second[1:2]) if len(name) == 1]
    return first[0] == second[0] and len(initials) > 0


def _is_common(name: str) -> bool:
    return name in _given() or _frequency(name) >= _COMMON_SURNAME


def _capitals_differ(first: str, second: str) -> bool:
    """Return whether two surnames as printed have their capitals in two places: LaBelle and Labelle."""
    one, other = first.split(" ")[-1], second.split(" ")[-1]
    printed = not (one[-2:].isupper() or other[-2:].isupper() or "-" in one)
    return printed and one[1:] != other[1:] and one.lower() == other.lower()


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
        if replace(mine, suffix="").compare(replace(others, suffix="")).agrees:
            if _capitals_differ(mine.shown, others.shown):
                return Comparison(Answer.DIFFERENT, f"{mine} is not written {others}", Strength.WEAK)
            return Comparison(Answer.SAME, f"both spelt {self}")
        first, second = (
            (mine.surname, others.surname) if mine.surname != others.surname else (mine.given[0], others.given[0])
        )
        at_home = mine.surname == others.surname and _frequency(mine.surname) >= _COMMON_SURNAME
        if transliterations(first, second) and not at_home:
            return Comparison(Answer.COMPATIBLE, f"{first} and {second} can be transliterations of one name")
        return Comparison(Answer.DIFFERENT, f"{mine} is not spelt {others}")

    def __str__(self) -> str:
        """Show the name."""
        return str(self.name)
