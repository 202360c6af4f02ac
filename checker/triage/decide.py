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
    present one, and so does one whose discrepancy has got another. What only the settings suppress needs no decision.
    """
    updated = dict(decisions)
    made: dict[str, Decision] = {}
    for one in discrepancies:
        if one.decision and one.decision.fingerprint not in decisions:
            continue
        for name in (*one.formerly, *([one.decision.fingerprint] if one.decision else ())):
            updated.pop(name, None)
        decision = decide(one, one.decision.state if one.decision else State.KNOWN, today)
        made[one.fingerprint] = _join(decision, made.get(one.fingerprint))
    return {**updated, **made}


def _join(decision: Decision, other: Decision | None) -> Decision:
    """Return a decision with the readings of two: in two stories, one dispute is one to whoever decides."""
    if other is None:
        return decision
    return replace(decision, readings=tuple(sorted({*decision.readings, *other.readings})))
