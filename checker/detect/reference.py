"""Claims held against facts: a claim is wrong where a fact of its time excludes it, and none of its time admits it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from checker.detect.judge import Verdict
from checker.model import Answer, Claim, Comparison, Lapsing, Relation, Rule, Strength
from checker.slots.times.instant import Instant

_TIME = "as_of"


def settle_facts(verdicts: Sequence[Verdict], rule: Rule) -> list[Verdict]:
    """Return the differences with facts that stand, claim by claim; the first of each pair is the article's claim."""
    by_claim: dict[Claim, list[Verdict]] = {}
    for verdict in verdicts:
        by_claim.setdefault(verdict.link.first, []).append(verdict)
    return [
        standing
        for claim, judged in by_claim.items()
        for standing in (_lapsed(claim, judged, rule) if _is_over(claim, rule) else _settle(judged, rule))
    ]


def _settle(judged: Sequence[Verdict], rule: Rule) -> Iterator[Verdict]:
    """Yield what excludes one claim; what a fact that has ended admits is out of date."""
    close = [verdict for verdict in judged if verdict.relation is not Relation.UPDATE]
    if any(_admits(verdict, rule) for verdict in close):
        return
    against = [v for v in close if v.comparison.answer is Answer.DIFFERENT and _holds_then(v)]
    dated = any(_admits(verdict, rule) and _ended(verdict) for verdict in judged)
    for verdict in map(_in_doubt, against):
        yield replace(verdict, relation=Relation.UPDATE) if dated else verdict


def _in_doubt(verdict: Verdict) -> Verdict:
    """Return the verdict, faint where the values differ weakly: a namesake is as likely as a mistake."""
    return replace(verdict, strength=Strength.FAINT) if verdict.strength is Strength.WEAK else verdict


def _ended(verdict: Verdict) -> bool:
    """Whether the fact held before the claim was made; an article may still use the name of that time."""
    day, time = verdict.link.first.article.day, verdict.link.second.slots[_TIME]
    return day is not None and isinstance(time, Instant) and time.last_day is not None and time.last_day < day


def _admits(verdict: Verdict, rule: Rule) -> bool:
    """Whether a fact says what the claim says, and not only something that can be true as well."""
    said, fact = (claim.slots[rule.expect] for claim in verdict.pair)
    return verdict.comparison.agrees and said.canonical == fact.canonical


def _holds_then(verdict: Verdict) -> bool:
    """Whether the fact holds on the very day, and not only near it."""
    said, fact = verdict.pair
    return said.slots[_TIME].compare(fact.slots[_TIME], "0").agrees


def _is_over(claim: Claim, rule: Rule) -> bool:
    value = claim.slots[rule.expect]
    return isinstance(value, Lapsing) and value.while_held() is not None


def _lapsed(claim: Claim, judged: Sequence[Verdict], rule: Rule) -> Iterator[Verdict]:
    """Yield the facts by which still holds what a claim calls former; weakly, for the end may be missing from them."""
    value = claim.slots[rule.expect]
    held = value.while_held() if isinstance(value, Lapsing) else None
    if held is None or claim.article.day is None:
        return
    for verdict in judged:
        fact: Any = verdict.link.second.slots[rule.expect]
        if held.canonical == fact.canonical and held.compare(fact, rule.within).agrees and _holds_then(verdict):
            comparison = Comparison(Answer.DIFFERENT, f"{value} is still {fact}", Strength.WEAK)
            unsaid = str(value).split()[0] not in claim.surface.lower()  # a former adviser to the president
            doubtful = unsaid or claim.attribution or verdict.link.strength is Strength.FAINT
            yield replace(verdict, comparison=comparison, strength=Strength.FAINT if doubtful else Strength.WEAK)
