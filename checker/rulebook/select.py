"""Choosing rules by the names that users give: an id, an old id, or a claim type."""

from collections.abc import Iterable, Sequence

from checker.errors import Problem, SettingsError
from checker.model import Rule
from checker.toml import did_you_mean


def find_rule(rules: Sequence[Rule], name: str) -> Rule:
    """Return the rule with this id, or the one that had it formerly.

    Raises SettingsError with a suggestion where there is none.
    """
    found = [rule for rule in rules if name == rule.id] or [rule for rule in rules if name in rule.formerly]
    if not found:
        ids = [rule.id for rule in rules]
        raise SettingsError([Problem("", "", f"no rule '{name}'{did_you_mean(name, ids)}")])
    return found[0]


def select_rules(rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules that `select` names (all, where it names none), without those that `ignore` names.

    A name is the id of a rule, a former id, or a claim type. Raises SettingsError for names that fit no rule, all
    together, and where no rule is left: a check that checks nothing must not look like a pass.
    """
    chosen, refused = tuple(select), tuple(ignore)
    problems = [problem for name in (*chosen, *refused) for problem in unmatched(rules, name)]
    left = tuple(rule for rule in rules if (not chosen or named(rule, chosen)) and not named(rule, refused))
    if not problems and not left:
        problems = [Problem("", "", "no rule is left to check")]
    if problems:
        raise SettingsError(problems)
    return left


def named(rule: Rule, names: Iterable[str]) -> bool:
    """Whether one of the names is the id of a rule, a former one, or its claim type."""
    return any(name.rstrip("/") in (rule.id, rule.claim_type, *rule.formerly) for name in names)


def unmatched(rules: Sequence[Rule], name: str) -> list[Problem]:
    """Return the problem of a name that fits no rule."""
    if any(named(rule, (name,)) for rule in rules):
        return []
    candidates = {word for rule in rules for word in (rule.id, rule.claim_type)}
    return [Problem("", "", f"no rule or claim type '{name}'{did_you_mean(name, candidates)}")]
