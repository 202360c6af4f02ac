"""The rules of the kind "never": a single claim whose own slots cannot both be true, such as a weekday and a date.

A unary denial constraint; see Chu, Ilyas & Papotti, "Discovering Denial Constraints", PVLDB 6(13), 2013.
"""

from collections.abc import Sequence

from checker.detect.judge import Verdict, concerned, voice
from checker.detect.present import present_denial
from checker.model import Alignment, Answer, Claim, Discrepancy, Link, Relation, Rule


def deny_claims(alignment: Alignment, rule: Rule) -> tuple[int, tuple[Discrepancy, ...]]:
    """Return how many claims were judged, and a discrepancy for each whose expected slot differs from a given one."""
    verdicts = [v for claim in alignment.claims for slot in alignment.about if (v := _judge(claim, slot, rule))]
    denied = [verdict for verdict in verdicts if verdict.comparison.answer is Answer.DIFFERENT]
    return len(verdicts), tuple(_present(rule, alignment.about, denied))


def _judge(claim: Claim, slot: str, rule: Rule) -> Verdict | None:
    if not concerned(claim, rule):
        return None
    comparison = claim.slots[slot].compare(claim.slots[rule.expect], rule.within)
    if comparison.answer is Answer.UNKNOWN:
        return None
    link = Link(claim, claim, {}, 1.0, comparison.strength)
    return Verdict(link, comparison, Relation.CONTRADICTION, min(comparison.strength, voice(claim, claim)))


def _present(rule: Rule, about: Sequence[str], denied: Sequence[Verdict]) -> list[Discrepancy]:
    return [present_denial(rule, about, verdict) for verdict in denied]
