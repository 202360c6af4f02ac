"""New decisions, and old ones held against what is found today."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from checker.model import Decision, Discrepancy, State
from checker.toml import storable


def decide(discrepancy: Discrepancy, state: State, today: date) -> Decision:
    """Return the decision on a discrepancy as found today; what an earlier one holds beside the state is kept."""
    earlier = discrepancy.decision
    decision = Decision(
        fingerprint=discrepancy.fingerprint,
        state=state,
        rule=discrepancy.rule,
        subject=storable(discrepancy.subject),
        readings=tuple(sorted({storable(reading.value) for reading in discrepancy.readings})),
        first_seen=earlier.first_seen if earlier else today,
    )
    if earlier is None:
        return decision
    kept = {name: getattr(earlier, name) for name in ("decided", "who", "reason", "right", "note", "expires")}
    return replace(decision, **kept)


def decide_all(
    discrepancies: Iterable[Discrepancy], decisions: Mapping[str, Decision], today: date
) -> dict[str, Decision]:
    """Return the decisions with every discrepancy among them: what nobody has decided is known from now on.

    One with new readings is decided as before, on all of them; a decision under a former fingerprint moves to the
    present one.
    """
    updated = dict(decisions)
    for one in discrepancies:
        for name in one.formerly:
            updated.pop(name, None)
        updated[one.fingerprint] = decide(one, one.decision.state if one.decision else State.KNOWN, today)
    return updated
