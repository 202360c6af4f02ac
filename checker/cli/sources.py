"""What commands work on: articles and rules, as the command line names them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.streams import print_problems, stdin_reader
from checker.errors import Problem, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.model import Intake, ReferenceIntake, Rule


def rules_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option for rule folders of the user's own."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    words = "Also load the rules of this folder; repeatable."
    return click.option("--rules", "rule_roots", type=folder, multiple=True, metavar="DIR", help=words)(command)


def read_batch(paths: Sequence[str], within: str | None = None) -> Intake:
    """Return what reading gives for the paths; `-` is stdin, `within` the field that holds the story.

    Raises SettingsError where no article has that field: it is mistyped.
    """
    from checker.read import read_articles

    intake = read_articles(paths, stdin=stdin_reader(), within=within)
    if within is not None and intake.articles and all(article.story is None for article in intake.articles):
        print_problems(intake.problems)
        raise SettingsError([Problem("", "--within", f"no article has a field '{within}'")])
    return intake


def read_facts(paths: Sequence[str]) -> ReferenceIntake:
    """Return the facts of reference files."""
    from checker.model import ReferenceIntake

    if not paths:
        return ReferenceIntake((), ())
    from checker.read import read_references

    return read_references(paths)


def load_rulebook(roots: Sequence[Path]) -> tuple[Rule, ...]:
    """Return the built-in rules and those of the user's folders, which win."""
    from checker.claims import claim_types
    from checker.rulebook import default_rules_root, load_rules

    named = {claim_type.name: claim_type for claim_type in claim_types()}
    return load_rules([default_rules_root(), *roots], named)
