"""When something happened, will happen, and how long it lasts."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from checker.model import ClaimType, Match, SlotValue
from checker.slots.events.act_words import read_words
from checker.slots.events.event import Event
from checker.slots.events.first import First
from checker.slots.events.order import Order
from checker.slots.events.replaced import Replaced
from checker.slots.events.roles import Roles
from checker.slots.events.site import Site
from checker.slots.events.stance import Outcome, Polarity
from checker.slots.events.status import Status
from checker.slots.events.year_names import is_series, words_named
from checker.slots.names.location import Location
from checker.slots.names.participant import Participant
from checker.slots.times.calendar import MONTHS_IN, unit_at
from checker.slots.times.duration import Duration
from checker.slots.times.instant import Instant
from checker.slots.times.period import Period
from checker.slots.times.time_expression import Anniversary, ShiftedTime

_ATTACKS = re.compile(r"\b(?:Sept\.?|September) 11|9/11|\b11(?:th)? September")
_NAMED = re.compile(r" [a-zA-Z]")
_ARTICLE = re.compile(r"^(?:\w+ )?(?:the|a) |'s$", re.IGNORECASE)
_TWO_ENDS = re.compile(r"\bbetween\b|\w (?:to|through|until|till) \w|\w ?[-–—] ?\d")
_LONG = frozenset(("year", "decade", "century"))


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    """Read a time that is known, or a duration; years are compared with years only.

    What counts from an event, such as "two weeks before the vote", is a length whatever the day of the vote.
    """
    if "duration" in match.mentions:
        value = match.mentions["duration"].value
        if isinstance(value, Duration):
            yield {"duration": value}
        return
    mention = match.mentions["time"]
    if isinstance(mention.value, ShiftedTime) and mention.value.base == "event" and mention.value.low:
        yield {"duration": Duration(mention.value.low, mention.value.high, mention.value.grain)}
    time = mention.entity
    if isinstance(time, Instant) and time.known and not _is_idiom(match) and not _names_event(match, time):
        period = Period.of(time) if _TWO_ENDS.search(match.surface) else None
        yield {"period": period} if period else {"year" if time.grain in _LONG else "day": _told_unit(time)}


def _is_idiom(match: Match) -> bool:
    """Whether no clock tells the minute: "at the last minute"."""
    return match.surface.endswith("last minute")


def _names_event(match: Match, time: Instant) -> bool:
    """Whether a time names an event rather than dating one: "the 2016 election", "the Sept. 11 attacks", "9/11".

    "The 2014 ban" does both; there may be another ban, but each year has its election.
    """
    if _ATTACKS.search(match.surface):
        return True
    mention, text = match.mentions["time"], match.document.article.content(match.sentence.part)
    span, counted = mention.span, isinstance(mention.value, ShiftedTime | Anniversary)
    if time.grain != "year" or counted or not _NAMED.match(text, span.end):
        return False
    words = read_words(text, match.sentence.span)
    first, last = bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
    named = words_named(words, first, last)
    if not named:
        return bool(_ARTICLE.search(match.surface))
    return is_series(words, named) or time.modifier in ("before", "after")


def _told_unit(time: Instant) -> Instant:
    """Return the unit that "since June" and "by June" name: papers agree on it where they agree on the bound."""
    if time.grain not in MONTHS_IN and time.grain not in ("day", "week"):
        return time
    if time.modifier == "since" and time.start is not None:
        return Instant(*unit_at(time.grain, time.start), time.grain)
    if time.modifier == "until" and time.end is not None:
        return Instant(*unit_at(time.grain, time.end - 1), time.grain)
    return time


CLAIM_TYPE = ClaimType(
    name="event",
    slots={
        "event": Event,
        "day": Instant,
        "year": Instant,
        "duration": Duration,
        "period": Period,
        "polarity": Polarity,
        "outcome": Outcome,
        "order": Order,
        "place": Location,
        "venue": Site,
        "first": First,
        "agent": Participant,
        "roles": Roles,
        "status": Status,
        "detail": Replaced,
        "as_of": Instant,
    },
    about=(("event",),),
    values=("day", "year", "duration", "period"),
    patterns=("{time}", "{duration}"),
    needs=frozenset(),
    anchors=frozenset({"time", "duration"}),
    build=_build,
    examples=(
        ("The council met on «Tuesday».", {"day": "2024-05-07", "event": "meet"}),
        ("The talks lasted «three days».", {"duration": "3 days", "event": "last"}),
        ("The bridge opened in «2019».", {"year": "2019", "event": "begin"}),
    ),
)
