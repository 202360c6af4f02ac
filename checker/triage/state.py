"""The state of each discrepancy, and what became of each decision."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.model import Decision, Discrepancy, State, Triage
from checker.toml import storable
from checker.triage.relink import relink


def triage_discrepancies(
    discrepancies: Sequence[Discrepancy],
    decisions: Mapping[str, Decision],
    today: date | None = None,
    *,
    ran: Collection[str] | None = None,
    unreported: Sequence[Discrepancy] = (),
) -> Triage:
    """Return the discrepancies with their states; without a decision, or one expired by `today`, they stay as given.

    What is decided is gone where it is neither found nor `unreported`, and its rule `ran` (all have, unless given).
    """
    expired = {decision.fingerprint for decision in decisions.values() if today and decision.expired(today)}
    holding = {fingerprint: decision for fingerprint, decision in decisions.items() if fingerprint not in expired}
    found = {name for one in (*discrepancies, *unreported) for name in (one.fingerprint, *one.formerly)}
    lost = [one for name, one in sorted(holding.items()) if name not in found and (ran is None or one.rule in ran)]
    moved = relink([one for one in discrepancies if not _decision(one, holding)], lost)
    relinked = {decision.fingerprint for decision in moved.values()}
    return Triage(
        tuple(_placed(one, _decision(one, holding) or moved.get(one.fingerprint)) for one in discrepancies),
        tuple(decision for decision in lost if decision.fingerprint not in relinked),
        tuple(decisions[fingerprint] for fingerprint in sorted(expired)),
    )


def _decision(discrepancy: Discrepancy, decisions: Mapping[str, Decision]) -> Decision | None:
    names = (discrepancy.fingerprint, *discrepancy.formerly)
    return next((decisions[name] for name in names if name in decisions), None)


def _placed(discrepancy: Discrepancy, decision: Decision | None) -> Discrepancy:
    if decision is None:
        return discrepancy
    state = State.UPDATED if unseen_readings(discrepancy, decision) else decision.state
    return replace(discrepancy, state=state, decision=decision)


def unseen_readings(discrepancy: Discrepancy, decision: Decision) -> tuple[str, ...]:
    """Return the readings that were not there when it was decided, in whatever form their claims gave them."""
    seen = set(decision.readings)
    return tuple(
        reading.value
        for reading in discrepancy.readings
        if seen.isdisjoint(map(storable, (reading.value, *reading.also)))
    )
