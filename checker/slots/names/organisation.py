"""Organisations and jurisdictions: what an office belongs to."""

from dataclasses import dataclass
from typing import Self

from rapidfuzz import fuzz

from checker.model import Answer, Comparison, Strength

_SIMILAR = 70  # names of which one may be a wording of the other
_SPELLINGS = 85  # spellings of one transliterated name, such as Al Shabab and al-Shabaab
_LIGHT = frozenset({"the", "of", "and", "for", "on", "in", "at", "us", "united", "states", "national"})


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or place: `id` where the lexicon knows it, and the folded words of its name.

    `place` is the id of the place it is or belongs to ("us-tx"), empty where unknown.
    """

    words: tuple[str, ...] = ()
    id: str = ""
    place: str = ""
    shown: str = ""

    @property
    def canonical(self) -> str:
        """The id, else the words."""
        return self.id or " ".join(self.words)

    @property
    def is_place(self) -> bool:
        """Whether this is a place itself, and no organisation in one."""
        return bool(self.place) and self.id == self.place

    def contains(self, other: Self) -> bool:
        """Return whether one of two places contains the other."""
        mine, others = f"{self.place}-", f"{other.place}-"
        return self.is_place and other.is_place and (mine.startswith(others) or others.startswith(mine))

    def keys(self) -> tuple[str, ...]:
        """Return its id, else its words of weight."""
        return (self.id,) if self.id else self.words or ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - names have no tolerance
        """Compare two organisations; what one of them leaves open is unknown."""
        if not (self.id or self.words) or not (other.id or other.words):
            return Comparison(Answer.UNKNOWN, "an organisation is not named")
        if (self.id and self.id == other.id) or self.words == other.words:
            return Comparison(Answer.SAME, f"both of {self}")
        if _initials(self.words) == "".join(other.words) or _initials(other.words) == "".join(self.words):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} can be one name")
        mine, others = self._weighty(), other._weighty()
        if mine and others and (mine <= others or others <= mine):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} share their names")
        alike = fuzz.ratio("".join(self.words), "".join(other.words))
        if self.id and other.id and alike < _SPELLINGS:
            return Comparison(Answer.DIFFERENT, f"{self} is not {other}")
        if mine & others or alike >= _SIMILAR:
            return Comparison(Answer.UNKNOWN, f"{self} and {other} share words")
        return Comparison(Answer.DIFFERENT, f"{self} is not {other}", Strength.WEAK)

    def _weighty(self) -> frozenset[str]:
        """Return the words that tell one name from another; hyphenated ones in their parts."""
        return frozenset(part for word in self.words for part in word.split("-")) - _LIGHT

    def __str__(self) -> str:
        """Show the name as printed."""
        return self.shown or " ".join(self.words)


NOWHERE = Organisation()


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word not in ("the", "of", "and", "for", "on", "in", "at"))
