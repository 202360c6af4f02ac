"""The days of events that an article dates itself: "three days after the vote" counts from "the vote on Thursday"."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from checker.lexicon import load_class
from checker.model import Mention
from checker.slots.calendar import DAY
from checker.slots.instant import Instant
from checker.slots.terms import act_of

_EVENT = re.compile(r" (?:(?:after|before|following|of) )?(?:the|an?|his|her|its|their|that) ((?:[\w’'-]+ ?){1,3})")
_WORD = re.compile(r"[\w’'-]+")
_MARKS = re.compile(r"[.;:!?,—–()]")
_BEHIND, _AHEAD = 60, 20  # characters


class Clause(NamedTuple):
    """A time of the article with the words around it."""

    mention: Mention
    before: str
    after: str


def day_of_event(clause: Clause, times: Iterable[Clause]) -> Instant | None:
    """Return the one day that the article gives the event a time counts from; None where it gives none, or two."""
    match = _EVENT.match(clause.after)
    acts = [act.name for word in _WORD.findall(match[1]) if (act := act_of(word.lower())) and act.noun] if match else []
    if not acts:
        return None
    days = {time.mention.entity for time in times if _is_day(time.mention.entity) and acts[-1] == _dated_act(time)}
    return days.pop() if len(days) == 1 else None


def _is_day(value: object) -> bool:
    """Whether a time is one day, or a part of one."""
    return (
        isinstance(value, Instant)
        and value.start is not None
        and value.end is not None
        and (value.grain == "day" and not value.modifier and value.end - value.start == DAY)
    )


def _dated_act(time: Clause) -> str | None:
    """Return the act that a day belongs to: that of "Thursday's vote", else the nearest one before it."""
    if time.after.startswith(("’s ", "'s ")):
        words = _WORD.findall(time.after)[1:3]
        return next((act.name for word in words if (act := act_of(word.lower())) and act.noun), None)
    near = _MARKS.split(time.before[-_BEHIND:])[-1]
    acts = (act_of(word.lower()) for word in reversed(_WORD.findall(near)))
    return next((act.name for act in acts if act and act.name not in load_class("marker_words", "light")), None)
