"""Whether two different values are a difference of what is told: not of whom, not of other members of a list."""

from collections.abc import Sequence
from functools import lru_cache

from checker.align.sentences.details import Detail, name_of, named_values, persons_of
from checker.align.sentences.matches import Match
from checker.align.sentences.statements import Statement
from checker.model import SlotValue
from checker.slots.events.stance import Outcome, Polarity
from checker.slots.events.stance_text import count_denials
from checker.slots.folding import fold
from checker.slots.names.organisation import Organisation

_LISTED = 2  # persons of one sentence; more are a list


def tells(match: Match, beside: tuple[float, float]) -> bool:
    """Whether a difference of two details is one of what they tell, rather than of whom or how it is told.

    `beside` is the weight of what both have close before and after. Opposites need both; where both sentences deny as
    much, the denial only stands elsewhere: "found no harm", "found that it does no harm". What a noun tells has no doer
    beside it, and of two stages one person, or none, is told.
    """
    first, second = match.details
    if first.listed or second.listed:
        return _one_apart(first, second)
    if _clash(first, second) or (first.slot == "place" and _elsewhere(first, second)):
        return False
    if any(isinstance(one.value, Polarity | Outcome) and one.value.stance.nominal for one in match.details):
        return False
    if first.slot == "polarity":
        return _denials(first.statement) != _denials(second.statement)
    if first.slot == "status":
        return bool(persons_of(first.statement)) == bool(persons_of(second.statement))
    return first.slot != "outcome" or all(beside)


def _one_apart(first: Detail, second: Detail) -> bool:
    """Whether two lists are the same but for one member each."""
    mine, others = _beside_it(first), _beside_it(second)
    return len(mine) == len(others) and all(any(_agree(one, other) for other in others) for one in mine)


def _beside_it(detail: Detail) -> Sequence[SlotValue]:
    return [value for value in detail.listed if value is not detail.value]


def _agree(first: SlotValue, second: SlotValue) -> bool:
    return type(first) is type(second) and first.compare(second, "0").agrees


def _clash(first: Detail, second: Detail) -> bool:
    """Whether two sentences are about other persons; or, for two persons, whether they name many."""
    one, other = persons_of(first.statement), persons_of(second.statement)
    if first.slot == "agent":
        return max(len(one), len(other)) > _LISTED
    named = _are_named(one, second.statement) or _are_named(other, first.statement)
    return bool(one and other) and not named


def _are_named(surnames: frozenset[str], statement: Statement) -> bool:
    """Whether a sentence has one of some surnames, as a person or in "the Merkel cabinet"."""
    words = {fold(term.word.removesuffix("'s").removesuffix("’s")) for term in statement.terms}
    return any(surname.split()[-1] in words for surname in surnames)


def _elsewhere(first: Detail, second: Detail) -> bool:
    """Whether both sentences name other places besides, none of them the same."""
    one, other = _other_places(first), _other_places(second)
    return bool(one and other) and one.isdisjoint(other)


def _other_places(detail: Detail) -> set[str]:
    values = named_values(detail.statement.mentions)
    return {name_of(place) for place in values if isinstance(place, Organisation) and place.is_place} - {
        name_of(detail.value)
    }


@lru_cache(maxsize=1 << 10)
def _denials(statement: Statement) -> int:
    return count_denials(statement.text, statement.terms)
