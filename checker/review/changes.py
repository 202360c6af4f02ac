"""Decisions as the page sends them."""

from collections.abc import Mapping
from datetime import date

from checker.errors import Problem, SettingsError
from checker.model import Decision
from checker.triage import read_decision

_DAYS = ("first_seen", "decided", "expires")


def read_changes(body: object, who: str) -> dict[str, Decision | None]:
    """Return the changes of a request by fingerprint, None for a decision that is withdrawn.

    `who` signs the decisions that nobody else has signed. Raises SettingsError with everything that is wrong.
    """
    changes = body.get("changes") if isinstance(body, Mapping) else None
    if not isinstance(changes, Mapping):
        raise SettingsError([Problem("", "changes", "must be decisions by fingerprint")])
    return {
        str(name): None if values is None else _decision(str(name), values, who) for name, values in changes.items()
    }


def _decision(fingerprint: str, values: object, who: str) -> Decision:
    if not isinstance(values, Mapping):
        raise SettingsError([Problem("", fingerprint, "must be a decision")])
    stated = {key: _value(key, value) for key, value in values.items() if value != ""}
    return read_decision(fingerprint, {"who": who, **stated} if who else stated)


def _value(key: str, value: object) -> object:
    """Return the value as TOML would give it."""
    if key not in _DAYS or not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value
