"""The state of each discrepancy, and what became of each decision."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.model import Decision, Discrepancy, State, Triage
from checker.toml import storable


def triage_discrepancies(
    discrepancies: Sequence[Discrepancy], decisions: Mapping[str, Decision], today: date | None = None
) -> Triage:
    """Return the discrepancies with their states; a decision that has expired by `today` leaves them new."""
    expired = {decision.fingerprint for decision in decisions.values() if today and decision.expired(today)}
    holding = {fingerprint: decision for fingerprint, decision in decisions.items() if fingerprint not in expired}
    found = {name for one in discrepancies for name in (one.fingerprint, *one.formerly)}
    return Triage(
        tuple(_placed(one, holding) for one in discrepancies),
        tuple(decision for fingerprint, decision in sorted(holding.items()) if fingerprint not in found),
        tuple(decisions[fingerprint] for fingerprint in sorted(expired)),
    )


def _placed(discrepancy: Discrepancy, decisions: Mapping[str, Decision]) -> Discrepancy:
    for name in (discrepancy.fingerprint, *discrepancy.formerly):
        if name in decisions:
            decision = decisions[name]
            state = State.UPDATED if unseen_readings(discrepancy, decision) else decision.state
            return replace(discrepancy, state=state, decision=decision)
    return replace(discrepancy, state=State.NEW)


def unseen_readings(discrepancy: Discrepancy, decision: Decision) -> tuple[str, ...]:
    """Return the readings that were not there when it was decided, in whatever form their claims gave them."""
    seen = set(decision.readings)
    return tuple(
        reading.value
        for reading in discrepancy.readings
        if seen.isdisjoint(map(storable, (reading.value, *reading.also)))
    )
