"""What was compared and agreed: the other half of an honest account of a check."""

from collections.abc import Sequence

from checker.detect.judge import Verdict
from checker.detect.present import subject_of
from checker.model import Agreement, Claim, Reading, Rule


def present_agreement(rule: Rule, about: Sequence[str], verdicts: Sequence[Verdict]) -> Agreement[Reading]:
    """Return the agreement of pairs that all agree: one reading for each form in which the claims give the value."""
    pairs = dict.fromkeys(claim for verdict in verdicts for claim in verdict.pair)  # a set of claims has no fixed order
    claims = sorted(pairs, key=lambda claim: claim.position)
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(str(claim.slots[rule.expect]), []).append(claim)
    readings = tuple(Reading(value, tuple(given)) for value, given in by_value.items())
    reasons = dict.fromkeys(comparison.reason for comparison in verdicts[0].link.comparisons.values())
    why = (*((f"aligned because {'; '.join(reasons)}",) if reasons else ()), verdicts[0].comparison.reason)
    return Agreement(rule.id, rule.claim_type, subject_of(readings, about), why, readings)
