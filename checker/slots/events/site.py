"""The building, road, ship or body where something happens: "Wembley Stadium", "the House Rules Committee"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Span, Strength
from checker.slots.events.act_words import function_words
from checker.slots.folding import fold

_WORD = r"[A-Z][\w’'.&-]*\w"
_RUN = rf"{_WORD}(?: (?:and )?{_WORD})*"
# "Livingston High School", "the Church of the Nativity", "the Senate Committee on Foreign Relations"
_LEADS = r" (?:of|for|de|du|del|della|der) |(?<=tee|cil|ion|nel) on "  # "Committee on", "Commission on"
_NAME = re.compile(rf"{_RUN}(?:(?:{_LEADS})(?:the )?{_RUN})?")
_LED = re.compile(_LEADS)
_FOLLOWS = re.compile(r" ([a-z]+)")
_LIGHT = frozenset(("of", "on", "for", "and", "the", "de", "du", "del", "della", "der"))
_FIRST = frozenset(("mountain", "lake", "cape"))  # kinds that stand before the name
_BODIES = frozenset(("assembly", "court"))
_COURT = "court"
_SITES = frozenset(("facility", "road", "grounds", "vessel"))


@dataclass(frozen=True, slots=True)
class Site:
    """A site: the kind of thing that it is, and the words that tell it from others of the kind."""

    kind: str
    words: frozenset[str]
    head: str
    shown: str = ""

    @property
    def canonical(self) -> str:
        """The words in order of the alphabet, then the kind."""
        return " ".join((*sorted(self.words), self.kind))

    def keys(self) -> tuple[str, ...]:
        """Return the kind."""
        return (self.kind,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - names have no tolerance
        """Compare two sites: those of one kind differ where each has a word of its own."""
        if self.kind != other.kind:
            return Comparison(Answer.UNKNOWN, "two kinds of site")
        if self.words == other.words:
            return Comparison(Answer.SAME, f"both {self}")
        if self.words <= other.words or other.words <= self.words:
            return Comparison(Answer.COMPATIBLE, f"one of {self} and {other} says more")
        # A court goes by its rank, its town and its building: "the High Court" sits in "the Royal Courts".
        strength = Strength.FAINT if self.kind == _COURT else Strength.STRONG
        return Comparison(Answer.DIFFERENT, f"{self} is not {other}", strength)

    def is_named_in(self, text: str, other: Self) -> bool:
        """Whether a text has a word that tells this site from the other close to the noun for its kind."""
        own = [re.escape(word) for word in self.shown.split() if fold(word) in self.words - other.words]
        words, between = f"(?:{'|'.join(own)})", r"\W+(?:\w+\W+){0,3}?"
        near = f"{words}{between}{self.head}|{self.head}{between}{words}"
        return bool(own) and re.search(near, text) is not None

    def __str__(self) -> str:
        """Show the name as printed."""
        return self.shown


def read_sites(text: str, sentence: Span) -> Iterator[tuple[Span, Site]]:
    """Yield the sites that a sentence names, with their words."""
    for match in _NAME.finditer(text, *sentence):
        start, end = match.span()
        led = _LED.search(match[0])
        if led and not _kind(match[0][: led.start()].rsplit(" ", 1)[-1]):
            yield from _site(text, start, start + led.start())
            start += led.end()
        yield from _site(text, start, end)


def _site(text: str, start: int, end: int) -> Iterator[tuple[Span, Site]]:
    """Yield the site that a run of capitalised words is, if it is one."""
    shown = re.sub(r"^[Tt]he |[’']s$", "", text[start:end])
    start = text.index(shown, start)
    words = shown.split()
    led = _LED.search(shown)
    head = len(shown[: led.start()].split()) - 1 if led else 0 if _kind(words[0]) in _FIRST else len(words) - 1
    own = frozenset(fold(word) for place, word in enumerate(words) if place != head) - _LIGHT
    kind = _kind(words[head])
    if own and kind and (kind in _BODIES or not _is_beside(text, start + len(shown))):
        yield Span(start, start + len(shown)), Site(kind, own, words[head], shown)


def _is_beside(text: str, end: int) -> bool:
    """Whether a name only stands beside a noun, or is told to do something: "three House of Commons committees"."""
    follows = _FOLLOWS.match(text, end)
    return follows is not None and follows[1] not in function_words()


def _kind(word: str) -> str:
    """Return the kind of site that a capitalised word names; empty where it names none."""
    plain = word.lower()
    return _kinds().get(plain) or _kinds().get(plain.removesuffix("s"), "")


@cache
def _kinds() -> Mapping[str, str]:
    """Return the kinds of sites by noun."""
    rows = ((noun, kind) for noun, kind in load_lexicon("things"))
    return {noun: kind for noun, kind in rows if "/" not in kind or kind.partition("/")[0] in _SITES}
