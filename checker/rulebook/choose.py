"""The rules of one check: those of a version of the rule set, with or without previews, as the user weighs them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.errors import Problem, SettingsError
from checker.model import Rule, Severity
from checker.rulebook.rule_file import VERSION
from checker.rulebook.select import named, select_rules, unmatched


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user chooses among the rules; `rule_set` is a version, whose rules are all that run."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    preview: bool = False
    rule_set: str = ""


def choose_rules(rules: Sequence[Rule], choice: Choice, version: str) -> tuple[Rule, ...]:
    """Return the rules to run, with the severities that they are given; `version` is that of the program.

    Raises SettingsError for names that fit no rule, and for a preview rule that is selected by its id alone.
    """
    names = (*choice.select, *choice.ignore, *choice.severity)
    problems = [problem for name in names for problem in unmatched(rules, name)]
    problems += _rule_set_problems(choice.rule_set, version)
    problems += [] if choice.preview else _previews_named(rules, choice.select)
    if problems:
        raise SettingsError(problems)
    newest = _numbers(choice.rule_set) if choice.rule_set else None
    offered = [one for one in rules if choice.preview or not one.preview]
    offered = [one for one in offered if newest is None or _numbers(one.since) <= newest]
    chosen = select_rules(offered, _known(offered, choice.select), _known(offered, choice.ignore))
    return tuple(replace(one, severity=_severity(one, choice.severity)) for one in chosen)


def _known(offered: Sequence[Rule], names: Iterable[str]) -> list[str]:
    """Return the names that fit a rule on offer; the others fit one of another version, or a preview."""
    return [name for name in names if any(named(rule, (name,)) for rule in offered)]


def _severity(rule: Rule, severities: Mapping[str, Severity]) -> Severity:
    """Return the severity of a rule: by its id, else by its claim type, else its own."""
    by_id = [level for name, level in severities.items() if name in (rule.id, *rule.formerly)]
    by_type = [level for name, level in severities.items() if name.rstrip("/") == rule.claim_type]
    return (by_id or by_type or [rule.severity])[-1]


def _rule_set_problems(rule_set: str, version: str) -> list[Problem]:
    if not rule_set:
        return []
    if not VERSION.fullmatch(rule_set):
        return [Problem("", "rule-set", f"'{rule_set}' is no version, such as '{version}'")]
    if _numbers(rule_set) > _numbers(version):
        return [Problem("", "rule-set", f"{rule_set} is newer than this version, {version}")]
    return []


def _previews_named(rules: Sequence[Rule], names: Sequence[str]) -> list[Problem]:
    previews = {rule.id for rule in rules if rule.preview}
    return [Problem("", "", f"'{name}' is a preview rule: add --preview") for name in names if name in previews]


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
