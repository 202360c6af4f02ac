"""What a user's settings say of discrepancies, before anybody decides on one of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.model.finding import Severity


@dataclass(frozen=True, slots=True)
class Suppression:
    """Discrepancies that are none, by rule, subject and path, each a pattern or empty, always with a reason.

    `place` is where the settings say so.
    """

    place: str
    reason: str
    rule: str = ""
    subject: str = ""
    path: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class PathPolicy:
    """What holds for discrepancies that rest on articles under these paths."""

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    min_confidence: float = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """What is reported, and how gravely."""

    min_confidence: float = 0
    per_path: tuple[PathPolicy, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
