"""Decisions whose discrepancy has another fingerprint by now: an article has named more of an event, or less."""

from collections.abc import Sequence

from checker.model import Decision, Discrepancy
from checker.toml import storable


def relink(undecided: Sequence[Discrepancy], lost: Sequence[Decision]) -> dict[str, Decision]:
    """Return the lost decisions that surely mean one of the discrepancies, by the fingerprint that this has now.

    The rule is the same, all readings as decided are there, the subjects share a name, and nothing else fits as well.
    """
    pairs = [(one, decision) for one in undecided for decision in lost if _same(one, decision)]
    found = [one.fingerprint for one, _ in pairs]
    meant = [decision.fingerprint for _, decision in pairs]
    return {
        one.fingerprint: decision
        for one, decision in pairs
        if found.count(one.fingerprint) == 1 and meant.count(decision.fingerprint) == 1
    }


def _same(discrepancy: Discrepancy, decision: Decision) -> bool:
    if discrepancy.rule != decision.rule:
        return False
    values = {storable(value) for reading in discrepancy.readings for value in (reading.value, *reading.also)}
    known = decision.readings and values.issuperset(decision.readings)
    return bool(known) and not _names(discrepancy.subject).isdisjoint(_names(decision.subject))


def _names(subject: str) -> set[str]:
    return {part.strip() for part in storable(subject).split(",") if not part.islower()}
