"""Triage: the state of each discrepancy against what people have decided."""

from collections.abc import Sequence
from dataclasses import replace

from checker.model import Discrepancy

__all__ = ["triage_discrepancies"]


def triage_discrepancies(discrepancies: Sequence[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Return the discrepancies with their state; nothing has been decided yet, so each is new."""
    return tuple(replace(discrepancy, state="new") for discrepancy in discrepancies)
