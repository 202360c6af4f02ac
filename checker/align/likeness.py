"""What speaks for and against two values belonging to one event, as numbers that weights can combine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from checker.align.story_terms import Context
from checker.model import Claim, Comparison, SlotValue
from checker.slots.events.event import Event, families_of
from checker.slots.times.instant import Instant
from checker.slots.times.period import Period

_SPEECH, _MAKING_KNOWN = "speech", "making known"
_TOGETHER = 3  # participants
_WEEK = 7  # days


@dataclass(frozen=True, eq=False, slots=True)
class Candidate:
    """A claim of an event with its value, its words in the story, and whether the value is the day of publication.

    `surface` are the words of the claim in lower case.
    """

    claim: Claim
    event: Event
    slot: str
    context: Context
    on_publication: bool
    surface: str

    @property
    def value(self) -> SlotValue:
        """What the claim gives for its event."""
        return self.claim.slots[self.slot]

    @property
    def ahead(self) -> bool:
        """Whether it is still to come: told so, or of a day after that of the article."""
        return "planned" in self.event.traits or self._days_off() > 0

    @property
    def overdue(self) -> bool:
        """Whether it is told as still to come, but of a day that is over: one of the two is misread."""
        return "planned" in self.event.traits and self._days_off() < 0

    @property
    def far_ahead(self) -> bool:
        """Whether its day is more than a week after that of the article."""
        return self._days_off() > _WEEK

    def _days_off(self) -> int:
        """Return how many days the value lies after the day of its article, negative before it."""
        day, value = self.claim.article.day, self.value
        value = value.first if isinstance(value, Period) else value
        if not isinstance(value, Instant) or day is None or value.first_day is None or value.last_day is None:
            return 0
        return max((value.first_day - day).days, 0) or min((value.last_day - day).days, 0)


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
    fitting: int = 0
    count: int = 0
    alike: int = 0


def pair_features(pair: Pair, rivals: Rivals) -> Mapping[str, float]:
    """Return the features of a pair by name; those that are 0 may be left out."""
    first, second = pair.first.event, pair.second.event
    traits, others = set(first.traits), set(second.traits)
    features: dict[str, float] = {
        "bias": 1.0,
        "near": pair.near,
        "wide": pair.wide,
        "shared weight": log1p(pair.first.context.overlap(pair.second.context)),
        "mutual best": float(pair.near >= rivals.runner_up),
        "margin": pair.near - rivals.runner_up,
        "partner": rivals.partner,
        "partner fits as well": float(rivals.partner >= pair.near),
        "one known": float(rivals.known == 1),
        "both known": float(rivals.known > 1),
        "known in context": float(rivals.fitting),
        "rivals": log1p(rivals.count),
        "rivals of one noun": log1p(rivals.alike),
        "only such noun": float(bool(pair.form.get("same noun")) and not rivals.alike),
        "one on publication": float(pair.first.on_publication != pair.second.on_publication),
        "both lede": float("lede" in traits & others),
        "one planned": float(
            ("planned" in traits) != ("planned" in others) and not (pair.first.ahead and pair.second.ahead)
        ),
        "one to come": float(pair.first.far_ahead > pair.second.ahead or pair.second.far_ahead > pair.first.ahead),
        "a plan in the past": float(pair.first.overdue or pair.second.overdue),
        "both named": float("named" in traits & others),
        "a headline": float("title" in traits | others),
        f"a {pair.first.slot}": 1.0,
    }
    features.update({**_acts(first, second), **_participants(first, second), **pair.form})
    return {**features, "kin acts of one": features["kin acts"] * features["same agent"]}


def _acts(first: Event, second: Event) -> Mapping[str, float]:
    """Return whether both have one act; an act is strange to the other where its sentence does not name it at all."""
    acts = first.acts[:1], second.acts[:1]
    same = {*first.acts} & {*second.acts}
    kin = not same and bool(families_of(first.acts) & families_of(second.acts))
    return {
        "same act": float(bool(same)),
        "other acts": float(not same and all(acts)),
        "kin acts": float(kin),
        "same first act": float(bool(first.acts) and acts[0] == acts[1]),
        "strange acts": float(not (same or kin) and all(acts) and _untold(first, second) and _untold(second, first)),
        "one act": float(bool(first.acts) and acts[0] == acts[1] and _SPEECH not in families_of(acts[0])),
        "both said": float(_speaks(first) and _speaks(second)),
        "one said": float(("said" in first.traits) != ("said" in second.traits)),
    }


def _untold(first: Event, second: Event) -> bool:
    """Whether the sentence of one event does not name the act of the other."""
    return second.acts[0] not in first.told


def akin(first: Event, second: Event) -> bool:
    """Whether both have one act, or acts that two papers use for one event."""
    return bool({*first.acts} & {*second.acts} or families_of(first.acts) & families_of(second.acts))


def one_deed(first: Event, second: Event) -> bool:
    """Whether both have one act, or kin acts, that is done once: what a person says is said again on other days."""
    deeds, others = ([act for act in event.acts if not _is_speech(act)] for event in (first, second))
    return bool({*deeds} & {*others} or (families_of(deeds) & families_of(others)) - {_SPEECH})


def _speaks(event: Event) -> bool:
    """Whether an act is one of those that a person does on many occasions: saying, an interview, a warning."""
    return "said" in event.traits or any(map(_is_speech, event.acts[:1]))


def _is_speech(act: str) -> bool:
    families = families_of((act,))
    return _SPEECH in families and _MAKING_KNOWN not in families


def _participants(first: Event, second: Event) -> Mapping[str, float]:
    """Return whether both name one who acts; a person is not compared with a place."""
    agents = first.agent, second.agent
    kinds = [agent.partition(" ")[0] for agent in agents]
    shared = {*first.participants} & {*second.participants}
    return {
        "same agent": float(bool(agents[0]) and agents[0] == agents[1]),
        "other agent": float(all(agents) and agents[0] != agents[1] and kinds[0] == kinds[1]),
        "shared participants": min(len(shared), _TOGETHER) / _TOGETHER,
        "other participants": float(not shared and bool(first.participants and second.participants)),
        "other places": float(bool(first.places and second.places) and not _meet(first.places, second.places)),
    }


def _meet(places: Iterable[str], others: Sequence[str]) -> bool:
    """Whether a place is one of the others, or lies in one or around it."""
    return any(f"{one}-".startswith(f"{two}-") or f"{two}-".startswith(f"{one}-") for one in places for two in others)
