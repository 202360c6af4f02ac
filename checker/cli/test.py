"""`checker test`: every example of every rule, tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.sources import load_rulebook, rules_option
from checker.cli.streams import emit

if TYPE_CHECKING:
    from checker.model import Rule
    from checker.trial import Trial

FAILURES = 1


@click.command("test")
@click.argument("names", nargs=-1, metavar="[RULE]...")
@rules_option
def test_command(names: tuple[str, ...], rule_roots: tuple[Path, ...]) -> None:
    """Try the examples of the RULEs (all, where none is named), and print those that fail.

    A RULE is an id, a claim type, or the path of a rule file. Exit code: 0 all pass, 1 some fail.
    """
    from checker.rulebook import select_rules
    from checker.trial import try_rule

    files = [Path(name).resolve() for name in names if name.endswith(".toml")]
    rules = load_rulebook([*rule_roots, *dict.fromkeys(path.parent.parent for path in files)])
    chosen = select_rules(rules, [_rule_name(name) for name in names])
    trials = [trial for rule in chosen for trial in try_rule(rule)]
    failures = [*_incomplete(chosen), *(f"{trial}: {trial.reason}" for trial in trials if not trial.passed)]
    emit("".join(f"FAIL {line}\n" for line in failures) + _counts(chosen, trials))
    click.get_current_context().exit(FAILURES if failures else 0)


def _rule_name(name: str) -> str:
    path = Path(name).resolve()
    return f"{path.parent.name}/{path.stem}" if name.endswith(".toml") else name


def _incomplete(rules: Sequence[Rule]) -> Iterator[str]:
    from checker.trial import missing_verdicts

    for rule in rules:
        missing = missing_verdicts(rule)
        if missing:
            yield f"{rule.id}: has no example of {', '.join(missing)}"


def _counts(rules: Sequence[Rule], trials: Sequence[Trial]) -> str:
    from checker.report import counted

    passed = sum(trial.passed for trial in trials)
    gaps = sum(bool(trial.passed and trial.reason) for trial in trials)
    known = f" ({counted(gaps, 'known gap')})" if gaps else ""
    failed = len(trials) - passed
    return (
        f"{counted(len(trials), 'example')} of {counted(len(rules), 'rule')}: {passed} passed{known}, {failed} failed\n"
    )
