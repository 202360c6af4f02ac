"""Every example of every rule, and what all rules must satisfy."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from checker.claims import claim_types
from checker.model import Article, Example, Rule
from checker.pipeline import check_articles
from checker.rulebook import Mark, default_rules_root, load_rules, parse_example_article
from checker.rulebook.rule_file import RULE_KEYS
from checker.trial import judge_example, missing_verdicts, try_rule

RULES = load_rules([default_rules_root()], {claim_type.name: claim_type for claim_type in claim_types()})
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def examples() -> list[object]:
    """Return every example as a parameter with a name such as `role/person-office[conflict-1]`."""
    return [
        pytest.param(rule, example, id=f"{rule.id}[{example.verdict}-{index}]")
        for rule in RULES
        for index, example in enumerate(rule.examples, 1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples())
def test_example(rule: Rule, example: Example) -> None:
    """The example comes out as its verdict says; a known gap does not, yet."""
    (trial,) = try_rule(replace(rule, examples=(example,)))
    assert trial.passed, trial.reason


@every_rule
def test_a_rule_has_examples_of_each_kind(rule: Rule) -> None:
    """At least one fires, one is compared and agrees, one is never compared."""
    assert missing_verdicts(rule) == ()


def fails_an_example(rule: Rule) -> bool:
    """Return whether some example that is no known gap comes out wrong."""
    return any(judge_example(rule, example) for example in rule.examples if not example.known_gap)


@pytest.mark.parametrize(
    ("rule", "slot"), [pytest.param(rule, slot, id=f"{rule.id}-{slot}") for rule in RULES for slot in rule.given]
)
def test_every_given_slot_is_needed(rule: Rule, slot: str) -> None:
    """Without the slot some example comes out wrong."""
    assert fails_an_example(replace(rule, given={name: rule.given[name] for name in rule.given if name != slot}))


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES if rule.where])
def test_the_where_of_a_rule_is_needed(rule: Rule) -> None:
    """Without its conditions some example comes out wrong."""
    assert fails_an_example(replace(rule, where={}))


def test_no_two_rules_have_equal_logic() -> None:
    """Each rule demands something of its own."""
    demands = Counter(
        (
            rule.claim_type,
            tuple(sorted(rule.where.items())),
            tuple(sorted(rule.given.items())),
            rule.expect,
            rule.within,
            rule.kind,
            rule.scope,
            rule.over_time,
        )
        for rule in RULES
    )
    assert [demand for demand, count in demands.items() if count > 1] == []


@every_rule
def test_the_keys_stand_in_their_order(rule: Rule) -> None:
    """Every rule file is read in one order."""
    lines = Path(rule.path).read_text(encoding="utf-8").splitlines()
    keys = [key for key in (line.partition("=")[0].strip() for line in lines) if key in RULE_KEYS]
    assert keys == [key for key in RULE_KEYS if key in keys]


def conflicts() -> list[object]:
    """Return the conflicts of the rules that demand agreement; copying a part over a sum would repair nothing."""
    return [
        pytest.param(rule, example, id=f"{rule.id}[{example.verdict}-{index}]")
        for rule in RULES
        if rule.kind == "must-agree"
        for index, example in enumerate(rule.examples, 1)
        if example.verdict == "conflict" and not example.known_gap
    ]


@pytest.mark.parametrize(("rule", "example"), conflicts())
def test_a_repaired_conflict_is_silent(rule: Rule, example: Example) -> None:
    """Copying the marked words of one reading over those of the others leaves nothing to report."""
    parsed = [parse_example_article(line, number) for number, line in enumerate(example.articles, 1)]
    marked = [(article, mark) for article, marks in parsed for mark in marks]
    for source, right in marked:
        words = source.content(right.part)[slice(*right.span)]
        repaired = [repair(article, marks, words) for article, marks in parsed]
        assert check_articles(repaired, rules=(rule,)).discrepancies == (), words


def repair(article: Article, marks: tuple[Mark, ...], words: str) -> Article:
    """Return the article with its marked words replaced, from the last to the first so that spans stay true."""
    for mark in reversed(marks):
        content = article.content(mark.part)
        fixed = content[: mark.span.start] + words + content[mark.span.end :]
        article = replace(article, text=fixed) if mark.part == "text" else replace(article, title=fixed)
    return article
