"""The days of events that an article dates itself: "three days after the vote" counts from "the vote on Thursday"."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from checker.lexicon import load_class
from checker.model import Mention
from checker.slots.calendar import unit_at
from checker.slots.instant import Instant
from checker.slots.terms import act_of

_EVENT = re.compile(
    r" (?:(?:after|before|following|of|into) )?(?:the|an?|his|her|its|their|that) ((?:[\w’'-]+ ?){1,3})"
)
_WORD = re.compile(r"[\w’'-]+")
_MARKS = re.compile(r"[.;:!?,—–()]")
_BEHIND, _AHEAD = 60, 20  # characters


class Clause(NamedTuple):
    """A time of the article with the words around it."""

    mention: Mention
    before: str
    after: str


def day_of_event(clause: Clause, times: Iterable[Clause], *, in_years: bool = False) -> Instant | None:
    """Return the one day that the article gives the event a time counts from; None where it gives none, or two.

    For a time that counts `in_years` the month or the year is enough, where the article gives no day.
    """
    match = _EVENT.match(clause.after)
    acts = [act.name for word in _WORD.findall(match[1]) if (act := act_of(word.lower())) and act.noun] if match else []
    if not acts:
        return None
    told = [time.mention.entity for time in times if time is not clause and _dated_act(time) == acts[-1]]
    for grain in ("day", "month", "year") if in_years else ("day",):
        if dated := {value for time in told if (value := _unit(time, grain))}:
            return dated.pop() if len(dated) == 1 else None
    return None


def _unit(value: object, grain: str) -> Instant | None:
    """Return a time that is one day, month or year, None for another."""
    if not isinstance(value, Instant) or value.start is None or value.grain != grain or value.modifier:
        return None
    return value if (value.start, value.end) == unit_at(grain, value.start) else None


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
