"""Occasions: what few parties bring about together once, such as a deal, is one event in one story, however worded."""

from collections.abc import Mapping
from functools import cache

from checker.align.likeness import Pair
from checker.align.reasons import names_as_printed
from checker.lexicon import load_lexicon
from checker.slots.events.event import Event

_PARTIES = 2
_COUNTRY = "place "


@cache
def _occasions() -> Mapping[str, frozenset[str]]:
    """Return the acts that tell of the coming about of each occasion."""
    table: dict[str, set[str]] = {}
    for act, brought_about in load_lexicon("occasions"):
        table.setdefault(act, set()).add(brought_about)
    return {act: frozenset(others) for act, others in table.items()}


def shared_occasion(pair: Pair) -> str:
    """Return why both claims date one occasion, empty where they need not.

    Both must name it with an act of its coming about, and with the same two countries, no others.
    """
    first, second = pair.first.event, pair.second.event
    act = _occasion(first)
    if not act or act != _occasion(second) or pair.first.slot != "day":
        return ""
    parties, others = _countries(first), _countries(second)
    if parties != others or len(parties) != _PARTIES:
        return ""
    named = names_as_printed([f"place {party}" for party in sorted(parties)]).replace(", ", " and ")
    return f"both tell when the {act} between {named} came about"


def _occasion(event: Event) -> str:
    """Return the occasion that an event's acts bring about."""
    if {"said", "quoted", "planned"} & {*event.traits}:
        return ""
    return next((act for act in event.acts if {*event.acts} <= _occasions().get(act, frozenset())), "")


def _countries(event: Event) -> frozenset[str]:
    return frozenset(name.removeprefix(_COUNTRY) for name in event.participants if name.startswith(_COUNTRY))
