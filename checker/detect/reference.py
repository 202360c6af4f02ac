"""Claims held against facts: a claim is wrong where a fact of its time excludes it and no fact of its time admits it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.detect.judge import Verdict
from checker.model import Answer, Claim, Comparison, Lapsing, Relation, Rule

_TIME = "as_of"


def settle_facts(verdicts: Sequence[Verdict], rule: Rule) -> list[Verdict]:
    """Return the differences with facts that stand, claim by claim; the first of each pair is the article's claim."""
    by_claim: dict[Claim, list[Verdict]] = {}
    for verdict in verdicts:
        by_claim.setdefault(verdict.link.first, []).append(verdict)
    return [
        standing
        for claim, judged in by_claim.items()
        for standing in (_lapsed(claim, judged, rule) if _is_over(claim, rule) else _settle(judged))
    ]


def _settle(judged: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield what excludes one claim; what a fact of another time admits is out of date at worst."""
    close = [verdict for verdict in judged if verdict.relation is not Relation.UPDATE]
    if any(verdict.comparison.agrees for verdict in close):
        return
    dated = any(verdict.comparison.agrees for verdict in judged)
    for verdict in close:
        if verdict.comparison.answer is Answer.DIFFERENT and _holds_then(verdict):
            yield replace(verdict, relation=Relation.UPDATE) if dated else verdict


def _holds_then(verdict: Verdict) -> bool:
    """Whether the fact holds on the very day, and not only near it."""
    said, fact = verdict.pair
    return said.slots[_TIME].compare(fact.slots[_TIME], "0").agrees


def _is_over(claim: Claim, rule: Rule) -> bool:
    value = claim.slots[rule.expect]
    return isinstance(value, Lapsing) and value.while_held() is not None


def _lapsed(claim: Claim, judged: Sequence[Verdict], rule: Rule) -> Iterator[Verdict]:
    """Yield the facts by which still holds what a claim calls former."""
    value = claim.slots[rule.expect]
    held = value.while_held() if isinstance(value, Lapsing) else None
    if held is None or claim.article.day is None:
        return
    for verdict in judged:
        fact = verdict.link.second.slots[rule.expect]
        if held.canonical == fact.canonical and held.compare(fact, rule.within).agrees and _holds_then(verdict):
            reason = f"{value} is still {fact}"
            yield replace(verdict, comparison=Comparison(Answer.DIFFERENT, reason, verdict.link.strength))
