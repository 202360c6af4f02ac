"""What speaks for and against two values belonging to one event, as numbers that weights can combine."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from checker.align.story_terms import Context
from checker.model import Claim, Comparison, SlotValue
from checker.slots.event import Event

_TOGETHER = 3  # participants


@dataclass(frozen=True, eq=False, slots=True)
class Candidate:
    """A claim of an event with its value, its words in the story, and whether the value is the day of publication."""

    claim: Claim
    event: Event
    slot: str
    context: Context
    on_publication: bool

    @property
    def value(self) -> SlotValue:
        """What the claim gives for its event."""
        return self.claim.slots[self.slot]


@dataclass(frozen=True, eq=False, slots=True)
class Pair:
    """Two candidates of two articles with their likeness and the comparison of their values."""

    first: Candidate
    second: Candidate
    near: float
    wide: float
    comparison: Comparison
    form: Mapping[str, float]

    @property
    def agrees(self) -> bool:
        """Whether both values can be one."""
        return self.comparison.agrees


@dataclass(frozen=True, slots=True)
class Rivals:
    """How well the other pairs of the same two claims fit: the next best, and the best whose values agree.

    `known` counts the values of the two, 0 to 2, that the other article states too, of whatever event.
    """

    runner_up: float
    partner: float
    known: int


def pair_features(pair: Pair, rivals: Rivals) -> Mapping[str, float]:
    """Return the features of a pair by name; those that are 0 may be left out."""
    first, second = pair.first.event, pair.second.event
    traits, others = set(first.traits), set(second.traits)
    shared = {*first.participants} & {*second.participants}
    weight, telling = pair.first.context.overlap(pair.second.context)
    features: dict[str, float] = {
        "bias": 1.0,
        "near": pair.near,
        "wide": pair.wide,
        "shared weight": log1p(weight),
        "telling words": float(min(telling, 5)),
        "mutual best": float(pair.near >= rivals.runner_up),
        "margin": pair.near - rivals.runner_up,
        "partner": rivals.partner,
        "partner fits as well": float(rivals.partner >= pair.near),
        "one known": float(rivals.known == 1),
        "both known": float(rivals.known > 1),
        "shared participants": min(len(shared), _TOGETHER) / _TOGETHER,
        "other participants": float(not shared and bool(first.participants and second.participants)),
        "one on publication": float(pair.first.on_publication != pair.second.on_publication),
        "both lede": float("lede" in traits & others),
        "one planned": float(("planned" in traits) != ("planned" in others)),
        "quoted": float("quoted" in traits | others),
        "a headline": float("title" in traits | others),
        f"a {pair.first.slot}": 1.0,
    }
    return {**features, **_acts(first, second), **pair.form}


def _acts(first: Event, second: Event) -> dict[str, float]:
    same = {*first.acts} & {*second.acts}
    return {
        "same act": float(bool(same)),
        "same first act": float(bool(first.acts) and first.acts[:1] == second.acts[:1]),
        "other acts": float(not same and bool(first.acts and second.acts)),
        "both said": float("said" in first.traits and "said" in second.traits),
        "one said": float(("said" in first.traits) != ("said" in second.traits)),
    }
