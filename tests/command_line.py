"""The command line as tests run it, and hand-built rooms below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from click.testing import CliRunner
from hand_built import FIRST

from checker.cli import main
from checker.errors import CheckerError, Problem
from checker.model import Article, Intake, ReferenceFact, Report, Rule

PROBLEM = Problem("batch/c.txt", "line 3", "is not UTF-8 text")
PAPER = "---\nsource: {source}\npublished: 2026-03-02\n---\n{office} Rosa Lind opened the bridge.\n"


def outcome(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    """Run a command and return exit code, stdout and stderr."""
    result = CliRunner().invoke(main, list(arguments), input=stdin)
    return result.exit_code, result.stdout, result.stderr


@dataclass
class Rooms:
    """What the rooms below give in a test, and what the check was asked."""

    report: Report
    intake: Intake
    asked: tuple[Sequence[Article], list[str]] | None = None
    within: str | None = None
    facts: Sequence[ReferenceFact] = ()
    how: dict[str, Any] = field(default_factory=dict)
    jobs: int = 0

    def read(self, paths: Sequence[str], *, stdin: Callable[[], bytes] | None, within: str | None) -> Intake:
        """Give the articles, and fail as for a path that is not there."""
        self.within = within
        if "nowhere" in paths:
            raise CheckerError([Problem("nowhere", "", "no such file or folder")])
        if stdin and "-" in paths:
            return Intake((replace(FIRST, text=stdin().decode()),), ())
        return self.intake

    def check(
        self,
        articles: Sequence[Article],
        rules: Sequence[Rule],
        *,
        unreadable: int,
        reference: Sequence[ReferenceFact],
        jobs: int,
        **how: Any,
    ) -> Report:
        """Give the report, and remember the question."""
        self.how = how
        self.facts, self.jobs = reference, jobs
        self.asked = (articles, [rule.id for rule in rules])
        return replace(self.report, unreadable=unreadable)
