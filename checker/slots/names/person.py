"""Names of persons: full, shortened, with initials, nicknames and suffixes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from rapidfuzz import fuzz

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison
from checker.slots.folding import fold

_OTHER_SURNAME = Comparison(Answer.DIFFERENT, "the surnames differ")
_OTHER_GIVEN = Comparison(Answer.DIFFERENT, "the given names differ")
_GENERATIONS = frozenset({"jr", "sr"})
_SIMILAR = 72  # Zelensky and Zelenskiy, Morsi and Morsy, Justin and Justine


@cache
def _nicknames() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for nickname, name in load_lexicon("nicknames"):
        table.setdefault(fold(nickname), set()).add(fold(name))
    return {nickname: frozenset(names) for nickname, names in table.items()}


def same_given_name(first: str, second: str) -> bool:
    """Return whether two folded given names can be one: equal, an initial, cut short, or a nickname."""
    if first == second or (1 in (len(first), len(second)) and first[:1] == second[:1]):
        return True
    shorter, longer = sorted((first, second), key=len)
    if 2 < len(shorter) < 5 and longer.startswith(shorter):
        return True  # Ash for Ashton
    table = _nicknames()
    return not ({first} | table.get(first, frozenset())).isdisjoint({second} | table.get(second, frozenset()))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name as far as it is known: folded `given` names in order, folded `surname`, suffix and sex.

    `shown` is the name as an article prints it; it takes no part in comparisons.
    """

    surname: str
    given: tuple[str, ...] = ()
    suffix: str = ""
    sex: str = ""
    shown: str = ""

    def keys(self) -> tuple[str, ...]:
        """Return the surname and its parts."""
        parts = self.surname.replace("-", " ").split()
        return tuple(dict.fromkeys((self.surname, *(parts[-1:]))))

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - names have no tolerance
        """Compare two names: two given names that cannot be one make two persons; a bare surname tells nothing."""
        if _given_only(self, other) or _given_only(other, self):
            return Comparison(Answer.UNKNOWN, f"{self} and {other} may be one name, cut short")
        if surname_within(self, other) or surname_within(other, self):
            return Comparison(Answer.UNKNOWN, f"{self} and {other} may be one name with two surnames")
        if not _same_surname(self.surname, other.surname):
            if fuzz.ratio(self.surname, other.surname) >= _SIMILAR:
                return Comparison(Answer.UNKNOWN, f"{self} and {other} may be one name in two spellings")
            return _OTHER_SURNAME
        if self._clash(other):
            return Comparison(Answer.DIFFERENT, f"{self} and {other} are two persons of one surname")
        if self.suffix != other.suffix and {self.suffix, other.suffix} & _GENERATIONS:
            return Comparison(Answer.UNKNOWN, f"{self} and {other} may be father and son")
        if not self.given or not other.given:
            return Comparison(Answer.UNKNOWN, f"only the surname {self.surname} is shared")
        if self.given == other.given and self.surname == other.surname:
            return Comparison(Answer.SAME, f"both name {self}")
        if _same_given(self.given, other.given):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} can be one name")
        if fuzz.ratio(self.given[0], other.given[0]) >= _SIMILAR:
            return Comparison(Answer.UNKNOWN, f"{self} and {other} may be one name in two spellings")
        return _OTHER_GIVEN

    def _clash(self, other: Self) -> bool:
        sexes = {self.sex, other.sex} == {"m", "f"}
        return sexes or bool(self.suffix and other.suffix and self.suffix != other.suffix)

    def __str__(self) -> str:
        """Show the name as printed."""
        return self.shown or " ".join((*self.given, self.surname)).title()

    @property
    def canonical(self) -> str:
        """The first given name and the surname, folded: what stays when initials and suffixes come and go."""
        return " ".join((*self.given[:1], self.surname))


def _given_only(short: PersonName, full: PersonName) -> bool:
    return not short.given and any(same_given_name(short.surname, name) for name in full.given)


def surname_within(short: PersonName, full: PersonName) -> bool:
    """Return whether a name has a second surname after the first: "Ana García", "Ana García López"."""
    same_first = bool(short.given and full.given) and same_given_name(short.given[0], full.given[0])
    return same_first and short.surname in full.given[1:]


def _same_surname(first: str, second: str) -> bool:
    if first == second:
        return True
    parts, others = first.replace("-", " ").split(), second.replace("-", " ").split()
    return len(parts) != len(others) and parts[-1] == others[-1]


def _same_given(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if same_given_name(first[0], second[0]):
        return not _different_middles(first[1:], second[1:])
    # "Byron Todd Jones" is called by his middle name: the whole shorter name stands in the longer one
    shorter, longer = sorted((first, second), key=len)
    return len(shorter) < len(longer) and any(
        len(shorter[0]) > 1 and same_given_name(shorter[0], name) for name in longer[1:]
    )


def _different_middles(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return bool(first and second) and not any(same_given_name(a, b) for a in first for b in second)
