"""The judgement of one aligned pair under one rule."""

from dataclasses import dataclass

from checker.detect.trend import has_grown
from checker.model import Answer, Claim, Comparison, Factuality, Link, Relation, Rule, Severity, Strength


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the expected slot of a pair compares, how the two relate, and how firmly all of it holds."""

    link: Link
    comparison: Comparison
    relation: Relation
    strength: Strength

    @property
    def pair(self) -> tuple[Claim, Claim]:
        """The two claims."""
        return (self.link.first, self.link.second)

    @property
    def firm(self) -> bool:
        """Whether nothing about the difference is in doubt."""
        return self.strength is Strength.STRONG

    def severity(self, rule: Rule) -> Severity:
        """Return how bad it is: a firm contradiction has the rule's severity, a soft one is a warning at most."""
        if self.relation is not Relation.CONTRADICTION or self.strength is Strength.FAINT:
            return Severity.NOTE
        return rule.severity if self.firm else min(rule.severity, Severity.WARNING, key=lambda severity: severity.rank)


def judge_link(link: Link, rule: Rule) -> Verdict | None:
    """Judge a pair; None where the rule does not compare it: other claims, another scope, not stated, unknown."""
    first, second = link.first, link.second
    if (first.article.id == second.article.id) != (rule.scope == "article"):
        return None
    if not (concerned(first, rule) and concerned(second, rule)):
        return None
    overtaken = False
    for slot, within in rule.given.items():
        if slot not in link.comparisons:
            answer = first.slots[slot].compare(second.slots[slot], within).answer
            overtaken |= slot == "as_of" and answer is Answer.DIFFERENT
            if answer not in (Answer.SAME, Answer.COMPATIBLE) and not (overtaken and rule.over_time != "ignore"):
                return None
    comparison = first.slots[rule.expect].compare(second.slots[rule.expect], rule.within)
    if comparison.answer is Answer.UNKNOWN:
        return None
    if rule.kind == "trend" and comparison.agrees and has_grown(first, second, rule.expect):
        comparison = comparison._replace(answer=Answer.DIFFERENT)  # both were true, each in its time
    relation = _relation(first, second, rule, overtaken=overtaken)
    return Verdict(link, comparison, relation, min(link.strength, comparison.strength, voice(first, second)))


def concerned(claim: Claim, rule: Rule) -> bool:
    """Whether a rule speaks about a claim: told or planned, with what it expects and asks for."""
    if claim.factuality not in (Factuality.ASSERTED, Factuality.PLANNED) or rule.expect not in claim.slots:
        return False
    return all(slot in claim.slots and str(claim.slots[slot]) in allowed for slot, allowed in rule.where.items())


def _relation(first: Claim, second: Claim, rule: Rule, *, overtaken: bool) -> Relation:
    if first.factuality is not second.factuality or (overtaken and rule.over_time == "update"):
        return Relation.UPDATE
    if rule.kind == "trend" and has_grown(first, second, rule.expect):
        return Relation.UPDATE
    speakers = {first.attribution, second.attribution}
    return Relation.ATTRIBUTED if len(speakers) == 2 and None not in speakers else Relation.CONTRADICTION


def voice(first: Claim, second: Claim) -> Strength:
    """Return how firmly the articles speak: what somebody is quoted with, or two people tell, is not what they say."""
    speakers = {first.attribution, second.attribution}
    return Strength.FAINT if "quotation" in speakers or len(speakers - {None}) > 1 else Strength.STRONG
