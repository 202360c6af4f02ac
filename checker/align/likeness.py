"""What speaks for and against two values belonging to one event, as numbers that weights can combine."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from checker.align.story_terms import Context
from checker.model import Answer, Claim, Comparison
from checker.slots.calendar import DAY
from checker.slots.duration import DAYS_IN, Duration
from checker.slots.event import Event
from checker.slots.instant import Instant

_TOGETHER = 3  # participants
_MAGNITUDE = 15
_DAYS = frozenset(("minute", "hour", "part", "day"))
_FAR = 400  # days


@dataclass(frozen=True, eq=False, slots=True)
class Candidate:
    """A claim of an event with its value, its words in the story, and whether the value is the day of publication."""

    claim: Claim
    event: Event
    slot: str
    context: Context
    on_publication: bool


@dataclass(frozen=True, eq=False, slots=True)
class Pair:
    """Two candidates of two articles with their likeness and the comparison of their values."""

    first: Candidate
    second: Candidate
    near: float
    wide: float
    comparison: Comparison

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


def comparable(first: Candidate, second: Candidate) -> bool:
    """Whether two values can be of one thing at all.

    Lengths of time of another order of magnitude cannot, and two articles that each tell of their own day tell of two.
    The same words in one story mean the same day, or each their own.
    """
    if first.on_publication and second.on_publication:
        return first.claim.article.day == second.claim.article.day
    if first.claim.surface.lower() == second.claim.surface.lower():
        return first.claim.slots[first.slot].compare(second.claim.slots[second.slot], "0").agrees
    one, other = first.claim.slots[first.slot], second.claim.slots[second.slot]
    if not isinstance(one, Duration) or not isinstance(other, Duration):
        return True
    lengths = sorted(max(value.low, 1) * DAYS_IN[value.unit] for value in (one, other))
    return lengths[1] <= lengths[0] * _MAGNITUDE


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
        "a duration": float(pair.first.slot == "duration"),
        "a year": float(pair.first.slot == "year"),
    }
    return features | _acts(first, second) | _form(pair)


def _acts(first: Event, second: Event) -> dict[str, float]:
    same = {*first.acts} & {*second.acts}
    return {
        "same act": float(bool(same)),
        "same first act": float(bool(first.acts) and first.acts[:1] == second.acts[:1]),
        "other acts": float(not same and bool(first.acts and second.acts)),
        "both said": float("said" in first.traits and "said" in second.traits),
        "one said": float(("said" in first.traits) != ("said" in second.traits)),
    }


def _form(pair: Pair) -> dict[str, float]:
    one, other = pair.first.claim.slots[pair.first.slot], pair.second.claim.slots[pair.first.slot]
    if isinstance(one, Instant) and isinstance(other, Instant):
        return {
            "same grain": float(one.grain == other.grain),
            "one of two": float("either" in (one.modifier, other.modifier)),
            "a day and a period": float((one.grain in _DAYS) != (other.grain in _DAYS)),
            "vague": float(one.vague or other.vague),
            "open": float(None in (one.start, one.end, other.start, other.end)),
            "other bound": float(_bounds(pair.first.event) != _bounds(pair.second.event)),
            "apart": log1p(min(_days_apart(one, other), _FAR)),
        }
    heads = (pair.first.event.head, pair.second.event.head)
    same_act = {*pair.first.event.acts} & {*pair.second.event.acts}
    return {
        "a length of what": float(not same_act and not (all(heads) and heads[0] == heads[1])),
        "same head": float(all(heads) and heads[0] == heads[1]),
        "other head": float(all(heads) and heads[0] != heads[1]),
    }


def _bounds(event: Event) -> tuple[str, ...]:
    return tuple(trait for trait in event.traits if trait in ("since", "by", "until", "till", "from", "between"))


def _days_apart(one: Instant, other: Instant) -> int:
    if None in (one.start, one.end, other.start, other.end):
        return 0
    return max((one.start or 0) - (other.end or 0), (other.start or 0) - (one.end or 0), 0) // DAY


def unknown(comparison: Comparison) -> bool:
    """Whether two values cannot be compared."""
    return comparison.answer is Answer.UNKNOWN
