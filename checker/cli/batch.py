"""One check of a batch, as every command that needs one runs it."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker import __version__
from checker.cli.progress import progress_teller
from checker.cli.sources import load_rulebook, read_batch, read_facts
from checker.cli.streams import print_problems, warn
from checker.errors import Problem, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.cli.options import BatchOptions
    from checker.model import Decision, Report, Rule


_MANY_ARTICLES, _MOST_JOBS = 200, 8


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch that has been checked; it is damaged where something could not be read."""

    report: Report
    decisions: Mapping[str, Decision]
    damaged: bool


def check_batch(
    paths: Sequence[str],
    options: BatchOptions,
    *,
    allow_empty: bool = False,
    agreements: bool = False,
    quiet: bool = False,
    verbose: bool = False,
) -> Batch:
    """Read the articles and check them; what cannot be read is told on stderr, and so is what settings do in vain."""
    from checker.model import Policy
    from checker.pipeline import check_articles
    from checker.triage import read_decisions

    rules, decisions = choose(options), read_decisions(options.decisions)
    if verbose:
        _tell_sources(options, len(rules))
    intake, known = read_batch(paths, options.within), read_facts(options.reference)
    print_problems((*intake.problems, *known.problems))
    if not intake.articles and not allow_empty:
        raise SettingsError([Problem("", "", "no article could be read")])
    with without_collector():
        report = check_articles(
            intake.articles,
            rules,
            unreadable=len(intake.problems),
            reference=known.facts,
            decisions=decisions,
            policy=Policy(options.min_confidence, options.per_path, options.suppressions),
            today=options.today,
            agreements=agreements,
            jobs=options.jobs or _jobs_for(len(intake.articles)),
            tell=None if quiet else progress_teller(len(intake.articles)),
        )
    if not quiet:
        _tell_stale(report)
    damaged = bool(intake.problems or known.problems)
    return Batch(replace(report, problems=intake.problems), decisions, damaged)


def _jobs_for(articles: int) -> int:
    """Return how many processes pay: for few articles their start costs more than it saves."""
    return 1 if articles < _MANY_ARTICLES else min(os.cpu_count() or 1, _MOST_JOBS)


def choose(options: BatchOptions) -> tuple[Rule, ...]:
    """Return the rules that the options ask for, with their severities."""
    from checker.rulebook import Choice, choose_rules

    asked = Choice(options.select, options.ignore, options.severity, options.preview, options.rule_set)
    return choose_rules(load_rulebook(options.rule_roots), asked, __version__)


@contextmanager
def without_collector() -> Iterator[None]:
    """Stop the search for reference cycles, of which frozen values have none: a sixth of the time on real batches."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # the word lists live to the end, where a search through all of them would find nothing
        gc.enable()


def _tell_sources(options: BatchOptions, rules: int) -> None:
    warn(f"settings: {options.settings or 'none'}")
    warn(f"decisions: {options.decisions}{'' if options.decisions.exists() else ' (no such file)'}")
    warn(f"rules: {rules}")


def _tell_stale(report: Report) -> None:
    for problem in report.stale:
        warn(f"warning: {problem}")
    for decision in report.expired:
        warn(f"warning: the decision on {decision.rule}, {decision.subject}, expired on {decision.expires}")
