"""The days of events that an article dates itself: "three days after the vote" counts from "the vote on Thursday"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.lexicon import load_class
from checker.model import Mention
from checker.slots.terms import act_of
from checker.slots.times.calendar import unit_at
from checker.slots.times.instant import Instant

_EVENT = re.compile(
    r" (?:(?:after|before|following|of|into) )?(?:the|an?|his|her|its|their|that) ((?:[\w’'-]+ ?){1,3})"
)
_WORD = re.compile(r"[\w’'-]+")
_MARKS = re.compile(r"[.;:!?,—–()]")
_UNITS = frozenset(("day", "month", "year"))
_BEHIND = 60  # characters


class Clause(NamedTuple):
    """A time of the article with the words around it."""

    mention: Mention
    before: str
    after: str


def act_counted_from(after: str) -> str | None:
    """Return the act that the words after a time count it from: "two days [after the vote]"."""
    match = _EVENT.match(after)
    acts = [act.name for word in _WORD.findall(match[1]) if (act := act_of(word.lower())) and act.noun] if match else []
    return acts[-1] if acts else None


def times_by_act(clauses: Iterable[Clause]) -> Mapping[str, Sequence[Instant]]:
    """Return the days, months and years that an article tells, by the act that each belongs to."""
    found: dict[str, list[Instant]] = {}
    for clause in clauses:
        if (value := _unit(clause.mention.entity)) and (act := _dated_act(clause)):
            found.setdefault(act, []).append(value)
    return found


def time_of_event(told: Iterable[Instant], *, in_years: bool) -> Instant | None:
    """Return the one day that an article gives an event; None where it gives none, or two.

    For a time that counts `in_years` the month or the year is enough, where the article gives no day.
    """
    for grain in ("day", "month", "year") if in_years else ("day",):
        if dated := {value for value in told if value.grain == grain}:
            return dated.pop() if len(dated) == 1 else None
    return None


def _unit(value: object) -> Instant | None:
    """Return a time that is one day, month or year, None for another."""
    if not isinstance(value, Instant) or value.start is None or value.modifier or value.grain not in _UNITS:
        return None
    return value if (value.start, value.end) == unit_at(value.grain, value.start) else None


def _dated_act(time: Clause) -> str | None:
    """Return the act that a day belongs to: that of "Thursday's vote", else the nearest one before it."""
    if time.after.startswith(("’s ", "'s ")):
        words = _WORD.findall(time.after)[1:3]
        return next((act.name for word in words if (act := act_of(word.lower())) and act.noun), None)
    near = _MARKS.split(time.before[-_BEHIND:])[-1]
    if "anniversary of " in near:
        return None
    acts = (act_of(word.lower()) for word in reversed(_WORD.findall(near)))
    return next((act.name for act in acts if act and act.name not in load_class("marker_words", "light")), None)
