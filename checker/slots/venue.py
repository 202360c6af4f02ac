"""Where something was said: the medium, the outlet and the programme."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Strength
from checker.slots.folding import fold


@dataclass(frozen=True, slots=True)
class Venue:
    """The medium (interview, statement, speech, post …), the outlet's id and the programme; empty if not named."""

    medium: str = ""
    outlet: str = ""
    programme: str = ""

    @property
    def canonical(self) -> str:
        """The parts that are known."""
        return str(self)

    def keys(self) -> tuple[str, ...]:
        """Return no key: venues are compared, never blocked on."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - venues have no tolerance
        """Compare programme and outlet, then medium; what one of them leaves open tells nothing.

        A programme has one outlet; outlets of one house, such as a network and its news channel, may be one.
        """
        shows, outlets = _named(self.programme, other.programme), _named(self.outlet, other.outlet)
        if outlets and not _one_house(*outlets):
            return Comparison(Answer.DIFFERENT, f"{outlets[0]} is not {outlets[1]}", Strength.WEAK)
        for first, second in filter(None, (shows, outlets)):
            one, another = _words(first), _words(second)
            if one == another:
                return Comparison(Answer.SAME, f"both {first}")
            if shows and one[: len(another)] != another[: len(one)]:
                return Comparison(Answer.DIFFERENT, f"{first} is not {second}", Strength.WEAK)
            return Comparison(Answer.UNKNOWN, f"{first} and {second} may be one house")
        if not self.medium or not other.medium:
            return Comparison(Answer.UNKNOWN, "a venue is not named")
        if self.medium == other.medium:
            return Comparison(Answer.SAME, f"both in a {self.medium}")
        return Comparison(Answer.DIFFERENT, f"{self.medium} is not {other.medium}", Strength.FAINT)

    def is_another_in(self, text: str, known: Self) -> bool:
        """Whether this is not the venue known from a text, and the text names it as well."""
        if self.compare(known).agrees:
            return False
        programme = self.programme != known.programme and bool(self.programme) and self.programme in text
        return programme or (self.outlet != known.outlet and any(name in text for name in _names(self.outlet)))

    def is_of(self, source: str) -> bool:
        """Whether the outlet is the one that a source names, as far as its first word tells."""
        return bool(self.outlet) and self.outlet.partition("-")[0] in fold(source).split()

    def __str__(self) -> str:
        """Show the parts that are known."""
        return " · ".join(part for part in (self.medium, self.outlet, self.programme) if part)


def _names(outlet: str) -> tuple[str, ...]:
    """Return the names of an outlet."""
    return _names_by_outlet().get(outlet, (outlet.upper(),) if outlet else ())


_KINDS = frozenset(("outlet", "platform", "ambiguous"))


@cache
def _names_by_outlet() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, outlet, kind, _ in load_lexicon("organisations"):
        if kind in _KINDS:
            found.setdefault(outlet, []).append(name)
    return {outlet: tuple(names) for outlet, names in found.items()}


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name: "The Daily Show" is "Daily Show", and "&" is "and"."""
    return tuple(fold(name.replace("&", "and")).removeprefix("the ").split())


def _named(first: str, second: str) -> tuple[str, str] | None:
    return (first, second) if first and second else None


def _one_house(first: str, second: str) -> bool:
    """Whether two ids may be of one house: msnbc and nbc, fox-news and fox-business."""
    shorter, longer = sorted((first, second), key=len)
    return shorter in longer or first.partition("-")[0] == second.partition("-")[0]
