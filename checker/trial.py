"""Rules tried on their own examples: the articles of each run through the whole program."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker import pipeline
from checker.errors import Problem
from checker.model import Article, Claim, Discrepancy, Example, ReferenceFact, Relation, Report, Rule
from checker.read import read_reference_text
from checker.rulebook import Mark, parse_example_article

_REFERENCE = "reference"  # the file that the facts of an example would stand in
_RELATIONS = {
    "conflict": Relation.CONTRADICTION,
    "update": Relation.UPDATE,
    "attributed": Relation.ATTRIBUTED,
}


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one example; `index` counts the examples of the rule from 1, `reason` is empty on a plain pass."""

    rule: str
    index: int
    verdict: Literal["conflict", "update", "attributed", "agree", "apart"]
    passed: bool
    reason: str

    def __str__(self) -> str:
        """Return a name such as `role/person-office[conflict-1]`."""
        return f"{self.rule}[{self.verdict}-{self.index}]"


def try_rule(rule: Rule) -> tuple[Trial, ...]:
    """Return one trial for each example of the rule, in their order.

    A known gap is a strict expected failure: it passes while the example fails, and fails once the example passes.
    """
    return tuple(_try_example(rule, index, example) for index, example in enumerate(rule.examples, 1))


def _try_example(rule: Rule, index: int, example: Example) -> Trial:
    failure = judge_example(rule, example)
    if not example.known_gap:
        return Trial(rule.id, index, example.verdict, not failure, failure)
    reason = f"known gap: {example.known_gap}" if failure else "the known gap is closed: delete its known_gap line"
    return Trial(rule.id, index, example.verdict, bool(failure), reason)


def judge_example(rule: Rule, example: Example) -> str:
    """Return why the example does not come out as its verdict says, or nothing where it does."""
    parsed = [parse_example_article(line, number) for number, line in enumerate(example.articles, 1)]
    articles = [article for article, _ in parsed]
    facts = list(read_reference_text(_REFERENCE, "\n".join(example.reference)))
    problems = [str(fact) for fact in facts if isinstance(fact, Problem)]
    if problems:
        return "; ".join(problems)
    trusted = [fact for fact in facts if isinstance(fact, ReferenceFact)]
    report = pipeline.check_articles(articles, rules=(rule,), reference=trusted)
    if report.unread_facts:
        return "; ".join(map(str, report.unread_facts))
    found = [discrepancy for discrepancy in report.discrepancies if discrepancy.rule == rule.id]
    if example.verdict in _RELATIONS:
        marks = [(article, mark) for article, marks in parsed for mark in marks]
        return _judge_found(found, _RELATIONS[example.verdict]) or _judge_marks(found[0], marks)
    return _judge_silence(found, report, rule, compared=example.verdict == "agree")


def _judge_found(found: Sequence[Discrepancy], relation: Relation) -> str:
    if len(found) == 1 and found[0].relation is relation:
        return ""
    return f"expected one {relation}, found {_describe(found)}"


def _judge_silence(found: Sequence[Discrepancy], report: Report, rule: Rule, *, compared: bool) -> str:
    pairs = report.compared.get(rule.id, 0)
    if found:
        return f"expected nothing, found {_describe(found)}"
    if compared and not pairs:
        return "expected claims to be compared, none were"
    if pairs and not compared:
        return f"expected no claims to be compared, {pairs} {'pair was' if pairs == 1 else 'pairs were'}"
    return ""


def _describe(found: Sequence[Discrepancy]) -> str:
    return "; ".join(f"{one.relation} ({one.message})" for one in found) or "nothing"


def _judge_marks(discrepancy: Discrepancy, marks: Sequence[tuple[Article, Mark]]) -> str:
    """Every mark lies in the evidence of one claim, and every claim of an article has a mark in its evidence."""
    named = (claim for reading in discrepancy.readings for claim in reading.claims)
    claims = [*{claim.position: claim for claim in named if claim.article.path != _REFERENCE}.values()]
    for article, mark in marks:
        holders = sum(_holds(claim, article, mark) for claim in claims)
        if holders != 1:
            words = article.content(mark.part)[slice(*mark.span)]
            reported = ", ".join(f"'{claim.surface}'" for claim in claims)
            return f"«{words}» of article {article.id} is in the evidence of {holders} claims, not of one: {reported}"
    for claim in claims:
        if not any(_holds(claim, article, mark) for article, mark in marks):
            return f"'{claim.surface}' of article {claim.article.id} is reported and not marked"
    return ""


def _holds(claim: Claim, article: Article, mark: Mark) -> bool:
    same_part = claim.article.id == article.id and claim.part == mark.part
    return same_part and claim.evidence.start <= mark.span.start and mark.span.end <= claim.evidence.end


def missing_verdicts(rule: Rule) -> tuple[str, ...]:
    """Return those of conflict, agree and apart that no example of the rule has."""
    present = {example.verdict for example in rule.examples}
    return tuple(verdict for verdict in ("conflict", "agree", "apart") if verdict not in present)
