"""One of a series that goes by its number: "Amendment 64", "Flight 370", "Senate Bill 1062", "SB 1062"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from rapidfuzz.distance import DamerauLevenshtein

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Strength

_NUMBERED = re.compile(
    r"\b([A-Za-z][A-Za-z.]*)[ -](?:No\. ?)?(\d{2,5})\b(?![%.,:-]?\d|[ -](?:percent|years?|people|million))"
)
_LONG = 3  # digits of which one can be mistyped; of two only the order can


@dataclass(frozen=True, slots=True)
class Series:
    """The series that something is one of."""

    name: str

    @property
    def canonical(self) -> str:
        """Its name."""
        return self.name

    def keys(self) -> tuple[str, ...]:
        """Return its name."""
        return (self.name,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - names have no tolerance
        """Compare two series."""
        if self.name == other.name:
            return Comparison(Answer.SAME, f"each is a numbered {self}")
        return Comparison(Answer.UNKNOWN, "two series")

    def __str__(self) -> str:
        """Show the name."""
        return self.name


@dataclass(frozen=True, slots=True)
class SeriesNumber:
    """The number by which one of a series goes."""

    digits: str

    @property
    def canonical(self) -> str:
        """The digits."""
        return self.digits

    def keys(self) -> tuple[str, ...]:
        """Return no key: numbers are compared, never blocked on."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - a number is a name here
        """Compare two numbers: what is one slip apart is the same thing mistyped, others are two of the series."""
        mine, others = self.digits, other.digits
        if mine == others:
            return Comparison(Answer.SAME, f"both number {self}")
        swapped, long = sorted(mine) == sorted(others), min(len(mine), len(others)) >= _LONG
        if DamerauLevenshtein.distance(mine, others) == 1 and (swapped or long):
            # Neighbours in a series can stand in one article, two long numbers with swapped digits hardly do.
            strength = Strength.STRONG if swapped and long else Strength.WEAK
            return Comparison(Answer.DIFFERENT, f"{self} and {other} are one slip of the hand apart", strength)
        return Comparison(Answer.UNKNOWN, f"{self} and {other} are two of the series")

    def __str__(self) -> str:
        """Show the digits."""
        return self.digits


def read_series(text: str) -> Iterator[tuple[int, int, Series, SeriesNumber]]:
    """Yield what a text names by its number, with where that stands."""
    for match in _NUMBERED.finditer(text):
        series = _series().get(match[1].lower())
        if series:
            yield *match.span(), Series(series), SeriesNumber(match[2])


@cache
def _series() -> Mapping[str, str]:
    """Return the series by the last word before the number."""
    return {words.rsplit(" ", 1)[-1]: series for words, series in load_lexicon("series_words")}
