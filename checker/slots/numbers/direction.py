"""Whether a measure rose or fell by a figure, to it or from it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Mention, Span
from checker.slots.numbers.figure import Figure
from checker.slots.terms import base_forms

_AXIS, _CAUSED = "rise", "raise"  # what rises, and what somebody raises
_BEFORE = re.compile(
    r"\b([A-Za-z]+)(?: [a-z]+ly)?(?: (by|to|from|at|of))?(?: (?:about|nearly|almost|some|an?|roughly))? $"
)
_AFTER = re.compile(r"[ -]([a-z]+)\b")
_REACH = 40
_OTHER = Comparison(Answer.UNKNOWN, "other figures of change")


@dataclass(frozen=True, slots=True)
class Direction:
    """The way in which something changed, with its figure; `end` is "to" or "from" where that is no amount."""

    rises: bool
    figure: Figure
    end: str = ""

    @property
    def canonical(self) -> str:
        """The axis; the way is what articles may dispute."""
        return _AXIS

    def keys(self) -> tuple[str, ...]:
        """Return what the figure measures, and whether it is an amount or an end of the change."""
        return tuple(f"{key} {self.end}" for key in self.figure.keys())

    def compare(self, other: Self, within: str) -> Comparison:
        """Compare: two ways of one precise figure are different, other figures are of other changes."""
        same = self.end == other.end and self.figure.compare(other.figure, within).answer is Answer.SAME
        if not same or not self.figure.quantity.precise:
            return _OTHER
        if self.rises == other.rises:
            return Comparison(Answer.SAME, f"both {self}")
        return Comparison(Answer.DIFFERENT, " and ".join(sorted((str(self), str(other)))) + " are opposites")

    def signs(self, other: object) -> Mapping[str, float] | None:
        """Return the signs of the two figures."""
        return self.figure.signs(other.figure) if isinstance(other, Direction) else None

    def __str__(self) -> str:
        """Show the way and the figure."""
        return " ".join(word for word in ("up" if self.rises else "down", self.end, str(self.figure)) if word)


class Change(NamedTuple):
    """A change in a text: its words, and the way it goes."""

    span: Span
    direction: Direction


class Way(NamedTuple):
    """The way in which a text says that something changed: its words, and "to" or "from" before an end of it."""

    span: Span
    rises: bool
    end: str = ""


def read_directions(text: str, figures: Sequence[Mention]) -> Iterator[Change]:
    """Yield the changes of a sentence that a verb or a noun beside a figure tells: "rose 3.2 percent", "a 5 % drop"."""
    for mention in figures:
        change = way_of(text, mention.span)
        if change:
            yield Change(change.span, Direction(change.rises, mention.value, change.end))


def way_of(text: str, figure: Span) -> Way | None:
    """Return the way that the word before a figure tells, else the word after it; None where neither does."""
    before = _BEFORE.search(text, max(0, figure.start - _REACH), figure.start)
    if before and (pole := _pole(before[1].lower())):
        return Way(Span(before.start(), figure.end), pole > 0, before[2] if before[2] in ("to", "from") else "")
    after = _AFTER.match(text, figure.end)
    if after and (pole := _pole(after[1])):
        return Way(Span(figure.start, after.end()), pole > 0)
    return None


@cache
def _pole(word: str) -> int:
    """Return 1 for what rises, -1 for what falls, 0 for other words."""
    poles = _poles()
    return next((poles[form] for form in base_forms(word) if form in poles), 0)


@cache
def _poles() -> Mapping[str, int]:
    told = {word: int(f"{pole}1") for word, axis, pole in load_lexicon("opposites") if axis in (_AXIS, _CAUSED)}
    return {**told, "up": 1, "down": -1}
