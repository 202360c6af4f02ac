"""Who did what to whom, as active and passive sentences say it: "Ito sued Mori", "Mori was sued by Ito"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model import SlotValue, Span
from checker.slots.events.roles import Roles
from checker.slots.names.location import Location
from checker.slots.names.participant import Participant
from checker.slots.terms import Term, act_of, is_irregular

_BETWEEN = 5  # words between two names
_PASSIVE = frozenset(("was", "were", "been", "being", "is", "are", "be"))
_TITLE = 2  # words before a name that may be its title
_OPEN = frozenset(("not", "never", "to", "that", "who", "which", "and", "but", "or", "if", "of", "for", "with", "when"))


def read_roles(
    text: str, terms: Sequence[Term], names: Sequence[tuple[Span, SlotValue]]
) -> Iterator[tuple[Span, Roles]]:
    """Yield the acts that stand alone between two names, nothing else but a title beside them."""
    starts = [term.start for term in terms]
    for (mine, first), (others, second) in pairwise(sorted(names, key=lambda name: name[0])):
        between = terms[bisect_left(starts, mine.end) : bisect_left(starts, others.start)]
        if not isinstance(first, Participant | Location) or not isinstance(second, Participant | Location):
            continue
        if not 0 < len(between) <= _BETWEEN or not set(',;:—–()“”"').isdisjoint(text[mine.end : others.start]):
            continue
        act, passive = _act(between)
        if act:
            span = Span(mine.start, others.end)
            agent, patient = (second, first) if passive else (first, second)
            yield span, Roles(agent, act, patient, " ".join(text[slice(*span)].split()))


def _act(words: Sequence[Term]) -> tuple[str, bool]:
    """Return the act that words between two names tell, empty where it is none, and whether it is passive."""
    plain = [word.word for word in words]
    passive = len(plain) > 2 and plain[0] in _PASSIVE and "by" in plain
    verb = 1 if passive else 0
    act = act_of(plain[verb])
    told = act is not None and act.verb and (plain[verb].endswith("ed") or is_irregular(plain[verb]))
    rest = plain[plain.index("by") + 1 :] if passive else plain[1:]
    if act is None or not told or len(rest) > _TITLE or not _OPEN.isdisjoint(plain):
        return "", False
    return act.name, passive
