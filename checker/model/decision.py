"""What a person has decided about a discrepancy, and the state that follows from it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

REASONS = (
    "update over time",
    "different event",
    "different person or thing",
    "rounding",
    "attributed",
    "wording only",
    "extraction error",
    "other",
)


class State(StrEnum):
    """Where a discrepancy stands among what has been decided.

    A known one was there before; a dismissed one is none; an accepted one is being corrected; an updated one has a
    reading that was not there when it was decided; what is gone is decided and no longer found.
    """

    NEW = "new"
    UPDATED = "updated"
    ACCEPTED = "accepted"
    KNOWN = "known"
    DISMISSED = "dismissed"
    GONE = "gone"


DECIDED = (State.KNOWN, State.DISMISSED, State.ACCEPTED)
UNDECIDED = (State.NEW, State.UPDATED)


@dataclass(frozen=True, slots=True)
class Decision:
    """What has been decided about the discrepancy with this fingerprint, and the readings that it had then.

    `state` is one of `DECIDED`; `reason` one of `REASONS` where it is dismissed, `right` the reading that an accepted
    one should keep. From `expires` on it holds no more. `first_seen` is the earliest date where nobody noted the day.
    """

    fingerprint: str
    state: State
    rule: str
    subject: str
    readings: tuple[str, ...]
    first_seen: date
    decided: date | None = None
    who: str = ""
    reason: str = ""
    right: str = ""
    note: str = ""
    expires: date | None = None

    def expired(self, today: date) -> bool:
        """Whether it has ceased to hold."""
        return self.expires is not None and self.expires <= today
