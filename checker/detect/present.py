"""One discrepancy for each disputed fact: the readings, the reasons, the fingerprint."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from checker.detect.judge import Verdict
from checker.model import Alignment, Answer, Claim, Discrepancy, Reading, Reason, Relation, Rule, Worded

_CLEARED = {
    Relation.CONTRADICTION: "cleared if the articles mean two different things, or if both hold at different times",
    Relation.UPDATE: "cleared by the later article, unless the earlier value should still hold",
    Relation.ATTRIBUTED: "cleared if each speaker is given with the value, as now",
    Relation.REFINEMENT: "nothing to clear: one says more than the other",
}
_CLEARED_FACT = "cleared if the article means a namesake, or speaks of another time, or if the fact is corrected"


def present_dispute(rule: Rule, alignment: Alignment, verdicts: Sequence[Verdict]) -> Discrepancy:
    """Return the discrepancy that the worst of the differences make; the milder ones of the same fact go with it."""
    worst = max(verdicts, key=lambda verdict: (verdict.severity(rule).rank, verdict.strength, verdict.relation))
    level = (worst.severity(rule), worst.relation)
    chosen = [verdict for verdict in verdicts if (verdict.severity(rule), verdict.relation) == level]
    readings = _readings(chosen, _contemporary(alignment.claims, worst, rule), rule)
    subject = subject_of(readings, alignment.about)
    shown = " / ".join(f"{reading.value} ({_sources(reading)})" for reading in readings)
    found = _discrepancy(rule, worst, readings, alignment.about, subject, shown)
    return replace(found, why=_why(worst, rule), evidence=_evidence(worst))


def present_denial(rule: Rule, about: Sequence[str], verdict: Verdict) -> Discrepancy:
    """Return the discrepancy of one claim with itself: each of its two values is a reading."""
    claim = verdict.link.first
    readings = tuple(Reading(str(claim.slots[slot]), (claim,)) for slot in (*about, rule.expect))
    shown = " / ".join(reading.value for reading in readings)
    found = _discrepancy(rule, verdict, readings, (*about, rule.expect), claim.surface, shown)
    why = (f"differs because {verdict.comparison.reason}", "cleared if one of the two is corrected")
    return replace(found, why=why, evidence=_evidence(verdict)[-1:])


def _discrepancy(
    rule: Rule, verdict: Verdict, readings: tuple[Reading, ...], about: Sequence[str], subject: str, shown: str
) -> Discrepancy:
    """Return what one verdict makes of the readings, its reasons still to come."""
    return Discrepancy(
        fingerprint=_fingerprint(rule.id, readings, about),
        formerly=tuple(_fingerprint(former, readings, about) for former in rule.formerly),
        rule=rule.id,
        claim_type=rule.claim_type,
        relation=verdict.relation,
        severity=verdict.severity(rule),
        confidence=rule.confidence[verdict.strength.name.lower()],
        subject=subject,
        message=rule.message.format(subject=subject, readings=shown, rule=rule.id),
        why=(),
        readings=readings,
    )


def _contemporary(claims: Sequence[Claim], verdict: Verdict, rule: Rule) -> list[Claim]:
    """Return the claims that agree with the disputed pair on what the rule gives, such as the time."""
    slots = [(slot, within) for slot, within in rule.given.items() if slot not in verdict.link.comparisons]
    return [
        claim
        for claim in claims
        if all(claim.slots[slot].compare(other.slots[slot], w).agrees for other in verdict.pair for slot, w in slots)
    ]


def _readings(verdicts: Sequence[Verdict], claims: Sequence[Claim], rule: Rule) -> tuple[Reading, ...]:
    """Group the claims in dispute by value; a claim that agrees with one value and no other joins it."""
    expect = rule.expect
    pairs = dict.fromkeys(claim for verdict in verdicts for claim in verdict.pair)
    disputed = sorted(pairs, key=lambda claim: claim.position)
    against = {frozenset(map(id, verdict.pair)) for verdict in verdicts}
    groups: list[list[Claim]] = []
    for claim in disputed:
        for group in groups:
            agrees = claim.slots[expect].compare(group[0].slots[expect], "0").agrees
            if agrees and not any(frozenset((id(claim), id(other))) in against for other in group):
                group.append(claim)
                break
        else:
            groups.append([claim])
    seats = [group[0].slots[expect] for group in groups]
    for claim in (claim for claim in claims if expect in claim.slots and claim not in disputed):
        answers = [claim.slots[expect].compare(seat, "0").answer for seat in seats]
        homes = [n for n, answer in enumerate(answers) if answer in (Answer.SAME, Answer.COMPATIBLE)]
        if len(homes) == 1 and all(answer is Answer.DIFFERENT for n, answer in enumerate(answers) if n not in homes):
            groups[homes[0]].append(claim)
    return tuple(
        _reading(
            sorted(group, key=lambda claim: claim.position),
            [c for other in groups if other is not group for c in other],
            rule,
        )
        for group in groups
    )


def _reading(claims: Sequence[Claim], others: Sequence[Claim], rule: Rule) -> Reading:
    """Return the reading of these claims; where only some words of a value differ, those are what it shows."""
    focused = [_focus(claim, others, rule) for claim in claims]
    values = [str(claim.slots[rule.expect]) for claim in claims]
    words = " ".join(focused[0].surface.split())
    shown = words if focused[0] is not claims[0] and words in values[0] else values[0]
    return Reading(shown, tuple(focused), tuple(sorted({*values} - {shown})))


def _focus(claim: Claim, others: Sequence[Claim], rule: Rule) -> Claim:
    """Return the claim with the words as evidence that set it apart from another, itself where there are none."""
    for other in others:
        comparison = claim.slots[rule.expect].compare(other.slots[rule.expect], rule.within)
        if comparison.answer is Answer.DIFFERENT and comparison.focus:
            return replace(claim, evidence=comparison.focus[0].evidence, sentence=comparison.focus[0].sentence)
    return claim


def subject_of(readings: Sequence[Reading], about: Sequence[str]) -> str:
    """Return what the claims are about, by the fullest form of each slot."""
    claims = sorted((c for reading in readings for c in reading.claims), key=lambda claim: claim.position)
    return ", ".join(max((_told(claim, slot) for claim in claims), key=len) for slot in about)


def _told(claim: Claim, slot: str) -> str:
    """Return the value of a slot as readers are told of it."""
    value = claim.slots[slot]
    if isinstance(value, Worded):
        return value.worded(claim.article.content(claim.part), claim.sentence, claim.evidence)
    return str(value)


def _sources(reading: Reading) -> str:
    return ", ".join(dict.fromkeys(claim.article.source or claim.article.id for claim in reading.claims))


def _fingerprint(rule_id: str, readings: Sequence[Reading], about: Sequence[str]) -> str:
    """Hash the rule and the canonical subject: no reading, offset, file name or count takes part."""
    claims = [claim for reading in readings for claim in reading.claims]
    subject = [min(claim.slots[slot].canonical for claim in claims) for slot in about]
    return sha256("\x1f".join((rule_id, *subject)).encode()).hexdigest()[:16]


def _why(verdict: Verdict, rule: Rule) -> tuple[str, ...]:
    aligned = "; ".join(comparison.reason for comparison in verdict.link.comparisons.values())
    cleared = _CLEARED_FACT if rule.kind == "reference" else _CLEARED[verdict.relation]
    return (f"aligned because {aligned}", f"differs because {verdict.comparison.reason}", cleared)


def _evidence(verdict: Verdict) -> tuple[Reason, ...]:
    aligned = (Reason("aligned", one.reason, one.strength) for one in verdict.link.comparisons.values())
    return (*aligned, Reason("differs", verdict.comparison.reason, verdict.comparison.strength))
