"""Detect: where aligned claims agree on what a rule gives, and differ in what it expects.

A rule fires on a pair exactly when every `given` slot is the same or compatible and `expect` is different; unknown is
silent. A rule of kind `never` or `total` fires on a claim whose own slots differ, one of kind `reference` on a claim
that a fact of the time excludes and none admits. Agreement is not transitive, so pairs are judged one by one and
presented once for each disputed fact.
"""

from collections import Counter
from collections.abc import Sequence

from checker.detect.agree import present_agreement
from checker.detect.deny import deny_claims, judge_claims
from checker.detect.fold import fold_discrepancies
from checker.detect.judge import Verdict, judge_link
from checker.detect.present import present_dispute
from checker.detect.reference import settle_facts
from checker.model import Agreement, Alignment, Answer, Claim, Detection, Discrepancy, Reading, Rule

__all__ = ["detect_discrepancies"]


def detect_discrepancies(
    alignments: Sequence[Alignment], rulebook: Sequence[Rule], *, agreements: bool = False
) -> Detection:
    """Return the discrepancies, worst first, how many pairs each rule compared, and, where asked for, what agreed."""
    found: list[Discrepancy] = []
    agreed: list[Agreement[Reading]] = []
    compared: Counter[str] = Counter({rule.id: 0 for rule in rulebook})
    for rule in rulebook:
        for alignment in alignments:
            if alignment.claim_type == rule.claim_type and set(alignment.about) <= set(rule.given):
                if rule.kind in ("never", "total"):
                    judged = judge_claims(alignment, rule)
                    compared[rule.id] += len(judged)
                    found.extend(deny_claims(judged, alignment.about, rule))
                    right = [verdict for verdict in judged if agreements and verdict.comparison.agrees]
                    agreed.extend(present_agreement(rule, alignment.about, [verdict]) for verdict in right)
                    continue
                verdicts = [verdict for link in alignment.links if (verdict := judge_link(link, rule))]
                compared[rule.id] += len(verdicts)
                settled = settle_facts(verdicts, rule) if rule.kind == "reference" else verdicts
                standing = _standing(settled, alignment.claims, rule.expect)
                if standing:
                    found.append(present_dispute(rule, alignment, standing))
                elif agreements and verdicts and all(verdict.comparison.agrees for verdict in verdicts):
                    agreed.append(present_agreement(rule, alignment.about, verdicts))
    in_order = tuple(sorted(agreed, key=lambda one: (one.rule, one.readings[0].claims[0].position)))
    return Detection(fold_discrepancies(sorted(found, key=_order)), dict(compared), in_order if agreements else None)


def _standing(verdicts: Sequence[Verdict], claims: Sequence[Claim], expect: str) -> list[Verdict]:
    """Return the differences that stand; a soft one of two articles falls where either also gives the other's value."""
    stated = {(claim.article.id, str(claim.slots[expect])) for claim in claims if expect in claim.slots}

    def cleared(first: Claim, second: Claim) -> bool:
        elsewhere = first.article.id != second.article.id
        return elsewhere and (first.article.id, str(second.slots[expect])) in stated

    return [
        verdict
        for verdict in verdicts
        if verdict.comparison.answer is Answer.DIFFERENT
        and (verdict.firm or not (cleared(*verdict.pair) or cleared(*verdict.pair[::-1])))
    ]


def _order(discrepancy: Discrepancy) -> tuple[int, float, tuple[str, str, int, int], str]:
    first = discrepancy.readings[0].claims[0].position
    return (-discrepancy.severity.rank, -discrepancy.confidence, first, discrepancy.rule)
