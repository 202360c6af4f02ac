"""Where something was said: the medium, the outlet, the programme and its host."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Strength
from checker.slots.folding import fold


@dataclass(frozen=True, slots=True)
class Venue:
    """The medium (interview, statement, speech, post …), the outlet's id, the programme and its host, if named."""

    medium: str = ""
    outlet: str = ""
    programme: str = ""
    host: str = ""

    @property
    def canonical(self) -> str:
        """The parts that are known."""
        return str(self)

    @property
    def named(self) -> bool:
        """Whether more than the medium is known."""
        return bool(self.outlet or self.programme or self.host)

    @property
    def posted(self) -> bool:
        """Whether it is written to everybody, not told to somebody."""
        return self.outlet in _platforms() or (self.medium == "post" and not self.named)

    def keys(self) -> tuple[str, ...]:
        """Return no key: venues are compared, never blocked on."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - venues have no tolerance
        """Compare outlet, programme and host, then medium; what one of them leaves open tells nothing.

        A programme has one outlet; outlets of one house, such as a network and its news channel, may be one.
        """
        shows, outlets = _named(self.programme, other.programme), _named(self.outlet, other.outlet)
        if outlets and not _one_house(*outlets):
            return Comparison(Answer.DIFFERENT, f"{outlets[0]} is not {outlets[1]}", Strength.WEAK)
        if shows and not _begin_alike(*shows):
            return Comparison(Answer.DIFFERENT, f"{shows[0]} is not {shows[1]}", Strength.WEAK)
        if self._has_another_host(other) and not shows:
            return Comparison(Answer.DIFFERENT, f"{self.host} is not {other.host}", Strength.WEAK)
        first, second = shows or outlets or ("", "")
        if first:
            if _words(first) == _words(second):
                return Comparison(Answer.SAME, f"both {first}")
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
        host = bool(self.host) and self._has_another_host(known) and self.host.split()[-1] in text
        return programme or host or (self.outlet != known.outlet and any(name in text for name in _names(self.outlet)))

    def is_of(self, source: str) -> bool:
        """Whether the outlet is the one that a source names, as far as its first word tells."""
        return bool(self.outlet) and self.outlet.partition("-")[0] in fold(source).split()

    def _has_another_host(self, other: Self) -> bool:
        """Whether both name a host and the surnames differ."""
        hosts = _named(self.host, other.host)
        return hosts is not None and _words(hosts[0])[-1] != _words(hosts[1])[-1]

    def __str__(self) -> str:
        """Show the parts that are known."""
        return " · ".join(part for part in (self.medium, self.outlet, self.programme, self.host) if part)


def _names(outlet: str) -> tuple[str, ...]:
    """Return the names of an outlet; for call letters and short names those that an article prints."""
    return _names_by_outlet().get(outlet, (outlet.upper(), outlet.title()) if outlet else ())


_KINDS = frozenset(("outlet", "platform", "ambiguous"))


@cache
def _names_by_outlet() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, outlet, kind, _ in load_lexicon("organisations"):
        if kind in _KINDS:
            found.setdefault(outlet, []).append(name)
    return {outlet: tuple(names) for outlet, names in found.items()}


@cache
def _platforms() -> frozenset[str]:
    return frozenset(outlet for _, outlet, kind, *_ in load_lexicon("organisations") if kind == "platform")


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name: "The Daily Show" is "Daily Show", and "&" is "and"."""
    return tuple(fold(name.replace("&", "and")).removeprefix("the ").split())


def _begin_alike(first: str, second: str) -> bool:
    """Whether one title begins as the other does: "The Daily Show with …"."""
    one, another = _words(first), _words(second)
    return one[: len(another)] == another[: len(one)]


def _named(first: str, second: str) -> tuple[str, str] | None:
    return (first, second) if first and second else None


def _one_house(first: str, second: str) -> bool:
    """Whether two ids may be of one house: msnbc and nbc, fox-news and fox-business."""
    shorter, longer = sorted((first, second), key=len)
    return shorter in longer or first.partition("-")[0] == second.partition("-")[0]
