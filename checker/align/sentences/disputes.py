"""Where two articles could dispute an act, by the predicates alone: only these sentences are read clause by clause."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.align.sentences.statements import Statement
from checker.slots.events.stance import Stance
from checker.slots.events.stance_text import read_stances

_Side = tuple[str, str, int]


def disputed(told: Sequence[Sequence[Statement]]) -> list[list[int]]:
    """Return, by article, the places of the statements with an act on which two articles could differ for sure.

    Those that tell such an act alike are among them.
    """
    stances = [[_stances(statement) for statement in statements] for statements in told]
    bearers: dict[_Side, set[int]] = defaultdict(set)
    for article, statements in enumerate(stances):
        for stance in (stance for found in statements for stance in found):
            for side in _sides(stance):
                bearers[side].add(article)
    both = {side for side in bearers if _is_opposed(bearers, side)}
    every = (stance for statements in stances for found in statements for stance in found)
    keys = {key for stance in every if not both.isdisjoint(_sides(stance)) for key in stance.keys()}
    return [[at for at, found in enumerate(one) if _has_any(found, keys)] for one in stances]


def _stances(statement: Statement) -> list[Stance]:
    return [found.stance for found in read_stances(statement.text, statement.sentence.span)]


def _sides(stance: Stance) -> Iterator[_Side]:
    """Yield what a stance says of its act and on each axis, with its mood: two of one mood and two signs differ."""
    if not stance.nominal:
        sign = -1 if stance.negated else 1
        yield stance.act, stance.mood, sign
        yield from ((axis, stance.mood, pole * sign) for axis, pole in stance.axes)


def _is_opposed(bearers: dict[_Side, set[int]], side: _Side) -> bool:
    """Whether one article takes a side and another the opposite one."""
    key, mood, sign = side
    others = bearers.get((key, mood, -sign), set())
    return bool(others) and len(bearers[side] | others) > 1


def _has_any(stances: Sequence[Stance], keys: set[str]) -> bool:
    return any(not keys.isdisjoint(stance.keys()) for stance in stances)
