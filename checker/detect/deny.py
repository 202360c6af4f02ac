"""The rules of the kinds "never" and "total": a single claim whose own slots cannot both be true.

A weekday and a date are such slots, and the parts of a sum and what they should add up to.

A unary denial constraint; see Chu, Ilyas & Papotti, "Discovering Denial Constraints", PVLDB 6(13), 2013.
"""

from collections.abc import Sequence

from checker.detect.judge import Verdict, concerned, voice
from checker.detect.present import present_denial
from checker.model import Alignment, Answer, Claim, Discrepancy, Link, Relation, Rule


def judge_claims(alignment: Alignment, rule: Rule) -> list[Verdict]:
    """Return how the expected slot of each claim compares with its given ones, as far as that can be told."""
    return [v for claim in alignment.claims for slot in alignment.about if (v := _judge(claim, slot, rule))]


def deny_claims(verdicts: Sequence[Verdict], about: Sequence[str], rule: Rule) -> list[Discrepancy]:
    """Return a discrepancy for each claim whose slots differ."""
    denied = (verdict for verdict in verdicts if verdict.comparison.answer is Answer.DIFFERENT)
    return [present_denial(rule, about, verdict) for verdict in denied]


def _judge(claim: Claim, slot: str, rule: Rule) -> Verdict | None:
    if not concerned(claim, rule):
        return None
    comparison = claim.slots[slot].compare(claim.slots[rule.expect], rule.within)
    if comparison.answer is Answer.UNKNOWN:
        return None
    link = Link(claim, claim, {}, 1.0, comparison.strength)
    return Verdict(link, comparison, Relation.CONTRADICTION, min(comparison.strength, voice(claim, claim)))
