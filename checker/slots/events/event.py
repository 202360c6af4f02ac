"""What a value belongs to: the act, who takes part, and the words around it. Two papers word all of it differently."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Span, Strength
from checker.slots.events.clause import clause_around

_UNWEIGHED = Comparison(Answer.UNKNOWN, "which words tell in the story is not known", Strength.FAINT)
_SAME = Comparison(Answer.SAME, "the same words")


@dataclass(frozen=True, slots=True)
class Event:
    """The occasion of a dated, counted or quoted statement.

    `acts` are the classes of the words that govern the value, the nearest first; `participants` are ids of the persons,
    organisations and countries of the sentence. `terms` are the words around the value with a weight that falls with
    the distance. `head` is the noun that is measured; `traits` say how it is told: said, named ("the
    Tuesday vote"), planned, quoted, lede, title.
    `agent` is who does the act, and `told` are all acts that the sentence names, `places` the ids of its
    places that are smaller than a country.
    """

    acts: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    terms: tuple[tuple[str, float], ...] = ()
    head: str = ""
    traits: tuple[str, ...] = ()
    shown: str = ""
    agent: str = ""
    told: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()

    @property
    def canonical(self) -> str:
        """The first act and the participants."""
        return " ".join((*self.acts[:1], *sorted(self.participants)))

    def keys(self) -> tuple[str, ...]:
        """Return the first act."""
        return self.acts[:1] or ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - the story weighs the words
        """Compare two events: only alignment, which knows the story, can tell whether different words mean one."""
        return _SAME if self == other else _UNWEIGHED

    def worded(self, text: str, sentence: Span, value: Span) -> str:
        """Return the words around a value of the event; where nothing stands around it, the act and who takes part."""
        clause = clause_around(text, sentence, value)
        return f"“{clause}”" if clause else str(self)

    def __str__(self) -> str:
        """Show the act and who takes part."""
        return self.shown or self.canonical


def families_of(acts: Iterable[str]) -> frozenset[str]:
    """Return the families of acts: what one paper announces another has somebody say."""
    return frozenset(family for act in acts for family in _families().get(act, ()))


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for act, family in load_lexicon("act_families"):
        found[act] = (*found.get(act, ()), family)
    return found
