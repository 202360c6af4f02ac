"""Folders of rule files to one tuple of rules, in the order of their ids."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from checker.errors import Problem, RuleError
from checker.model import ClaimType, Rule
from checker.rulebook.rule_file import read_rule
from checker.toml import Table, did_you_mean, read_toml

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load_rules(roots: Sequence[Path], claim_types: Mapping[str, ClaimType]) -> tuple[Rule, ...]:
    """Return the rules of all folders, sorted by id; a rule of a later folder replaces one with its id in an earlier.

    A file is `<root>/<claim-type>/<rule>.toml`. Raises RuleError with everything that is wrong in any file.
    """
    problems: list[Problem] = []
    rules: dict[str, Rule] = {}
    for root in roots:
        for path in _rule_paths(root, problems):
            rule = _load_rule(path, root, claim_types, problems)
            if rule is not None:
                rules[rule.id] = rule
    problems.extend(_former_id_problems(rules))
    if problems:
        raise RuleError(problems)
    return tuple(rules[rule_id] for rule_id in sorted(rules))


def _rule_paths(root: Path, problems: list[Problem]) -> list[Path]:
    if not root.is_dir():
        problems.append(Problem(str(root), "", "no such folder of rules"))
    return [path for path in sorted(root.rglob("*.toml")) if not _hidden(path.relative_to(root))]


def _hidden(path: PurePath) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _load_rule(path: Path, root: Path, claim_types: Mapping[str, ClaimType], problems: list[Problem]) -> Rule | None:
    parts = path.relative_to(root).with_suffix("").parts
    claim_type = claim_types.get(parts[0])
    placed = list(_placing_problems(path, parts, claim_types))
    problems.extend(placed)
    values = read_toml(path, problems)
    if values is None or claim_type is None or placed:
        return None
    table = Table(str(path), "", values, [])
    rule = read_rule(table, "/".join(parts), claim_type)
    problems.extend(table.problems)
    return rule


def _placing_problems(path: Path, parts: tuple[str, ...], claim_types: Mapping[str, ClaimType]) -> Iterator[Problem]:
    if len(parts) != 2:
        yield Problem(str(path), "", "a rule file stands at <claim-type>/<rule>.toml")
    elif parts[0] not in claim_types:
        yield Problem(str(path), "", f"no claim type '{parts[0]}'{did_you_mean(parts[0], claim_types)}")
    elif not _NAME.fullmatch(parts[1]):
        yield Problem(str(path), "", "the name of a rule has small letters, digits and single hyphens only")


def _former_id_problems(rules: Mapping[str, Rule]) -> Iterator[Problem]:
    owners = Counter(former for rule in rules.values() for former in rule.formerly)
    for rule_id in sorted(rules):
        for number, former in enumerate(rules[rule_id].formerly, 1):
            place = f"formerly[{number}]"
            if former in rules:
                yield Problem(rules[rule_id].path, place, f"'{former}' is the id of a rule")
            elif owners[former] > 1:
                yield Problem(rules[rule_id].path, place, f"'{former}' is the former id of more than one rule")
