"""Given names and the sex that a name tells, for pronouns and for relatives under one surname."""

from collections.abc import Mapping
from functools import cache

from checker.lexicon import load_lexicon
from checker.slots.names.person import PersonName


def likely_sex(person: PersonName) -> str:
    """Return "m" or "f" where an honorific or else the given name tells, empty where neither does."""
    sex = person.sex or (_sexes().get(person.given[0], "") if person.given else "")
    return sex if sex in ("m", "f") else ""


def is_given_name(word: str) -> bool:
    """Return whether a folded word is a given name."""
    return word in _sexes()


@cache
def _sexes() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("given_names")}  # they are folded
