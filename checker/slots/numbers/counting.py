"""What a quantity counts: the noun with the words around it, the whole that it is part of, and what happened to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from checker.lexicon import load_lexicon, load_words
from checker.model import Answer, Comparison, Strength

RANKED = "ranked"
"""The class of places in an order: the third-largest bank, 12th in the table."""
_UNKNOWN = Comparison(Answer.UNKNOWN, "one does not say what is counted", Strength.FAINT)


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted or measured, as terms that two papers can share.

    `head` is the noun, `words` the whole phrase, `whole` what it is of ("33 percent of voters"), `kind` the class of
    what happened (killed, arrested, raised); each is empty where the article leaves it out.
    """

    head: str = ""
    words: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    kind: str = ""

    @property
    def noun(self) -> str:
        """The noun in the form that stands for all that mean the same: "soldier" for "troop"."""
        return common_noun(self.head)

    @property
    def canonical(self) -> str:
        """The class or the noun."""
        return self.kind or self.head

    def keys(self) -> tuple[str, ...]:
        """Return the class and the words, since the noun of one article may only go with that of the other."""
        return tuple(sorted({self.kind, *self.words}))

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Compare: other fates or other nouns are different, the same noun or fate can be one."""
        if fates() >= {self.kind, other.kind} and self.kind != other.kind:
            return Comparison(Answer.DIFFERENT, f"{self.kind} is not {other.kind}")
        if self.noun and self.noun == other.noun:
            return Comparison(Answer.SAME, f"both count {self.head}")
        if shared := {*self.words} & {*other.words}:
            return Comparison(Answer.COMPATIBLE, f"both count {min(shared)}", Strength.WEAK)
        if self.kind in fates() and self.kind == other.kind:
            return Comparison(Answer.COMPATIBLE, f"both count {self.kind}", Strength.WEAK)
        if self.head and other.head:
            return Comparison(Answer.DIFFERENT, f"{self.head} is not {other.head}", Strength.WEAK)
        return _UNKNOWN

    def __str__(self) -> str:
        """Show the class or the noun."""
        return self.canonical or "an amount"


def common_noun(noun: str) -> str:
    """Return the noun that stands for all that count the same, in the singular: "freight" for "cargo"."""
    return _common_nouns().get(noun, noun)


@cache
def _common_nouns() -> Mapping[str, str]:
    return dict(load_lexicon("counted_nouns"))  # type: ignore[arg-type]


@cache
def fates() -> frozenset[str]:
    """Return the classes of what happens to people, of which one count is never another: killed, injured, arrested."""
    return load_words("fates")
