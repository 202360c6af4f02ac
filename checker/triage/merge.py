"""Two editors' decisions as one: each entry that only one has, and of two on one discrepancy the later."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from checker.model import Decision, State

_WEIGHT = (State.KNOWN, State.ACCEPTED, State.DISMISSED)


def merge_decisions(first: Mapping[str, Decision], second: Mapping[str, Decision]) -> dict[str, Decision]:
    """Return the decisions of both, sorted by fingerprint; the order of the two does not matter."""
    merged = {fingerprint: _merge(first.get(fingerprint), second.get(fingerprint)) for fingerprint in {*first, *second}}
    return dict(sorted(merged.items()))


def _merge(first: Decision | None, second: Decision | None) -> Decision:
    given = [decision for decision in (first, second) if decision is not None]
    chosen = max(given, key=_precedence)
    return replace(chosen, first_seen=min(decision.first_seen for decision in given))


def _precedence(decision: Decision) -> tuple[date, int, str]:
    """Return what decides between two: the day, then the weight of the state, then anything that no order changes."""
    undated = replace(decision, first_seen=date.min)
    return decision.decided or date.min, _WEIGHT.index(decision.state), repr(undated)
