"""`checker baseline`: the file of what people have decided."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.batch import check_batch
from checker.cli.guard import FAILED
from checker.cli.options import DECISIONS, batch_options, fill_options
from checker.cli.streams import emit, warn
from checker.errors import Problem, SettingsError
from checker.report import counted, draw_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.cli.batch import Batch
    from checker.cli.options import BatchOptions
    from checker.model import Decision

_paths = click.argument("paths", nargs=-1, required=True)


@click.group("baseline")
def baseline_command() -> None:
    """Keep what has been decided: known, dismissed or accepted discrepancies, which do not fail a check."""


@baseline_command.command("write")
@_paths
@batch_options
def write_command(paths: tuple[str, ...], **_: object) -> None:
    """Write a new file of decisions: what is found in PATHS is known from now on."""
    options, _own = fill_options(paths)
    if options.decisions.exists():
        told = "is already there: `checker baseline update` adds to it"
        raise SettingsError([Problem(str(options.decisions), "", told)])
    _add(paths, options)


@baseline_command.command("update")
@_paths
@batch_options
def update_command(paths: tuple[str, ...], **_: object) -> None:
    """Add what is new in PATHS as known, and new readings to what is decided; the rest stays as it is."""
    _add(paths, fill_options(paths)[0])


@baseline_command.command("prune")
@_paths
@batch_options
def prune_command(paths: tuple[str, ...], **_: object) -> None:
    """Drop decisions on what is no longer found in PATHS, and those that have expired."""
    options, _own = fill_options(paths)
    batch = check_batch(paths, options, quiet=True)
    if batch.damaged:
        warn("nothing is pruned: what could not be read may still hold what is decided")
        click.get_current_context().exit(FAILED)
    dropped = {one.fingerprint for one in (*batch.report.gone, *batch.report.expired)}
    _save(options.decisions, {name: one for name, one in batch.decisions.items() if name not in dropped})
    warn(f"{options.decisions}: {counted(len(dropped), 'entry')} pruned, {len(batch.decisions) - len(dropped)} left")


@baseline_command.command("show")
@click.option("--decisions", type=click.Path(path_type=Path), help=f"The file (else the nearest {DECISIONS}).")
@click.option("--state", type=click.Choice(["known", "dismissed", "accepted"]), help="Only these.")
def show_command(decisions: Path | None, state: str | None) -> None:
    """List what has been decided."""
    from checker.settings import find_upwards
    from checker.triage import read_decisions

    path = decisions or find_upwards(Path(), DECISIONS)
    if path is None or not path.exists():
        raise SettingsError([Problem(str(path or DECISIONS), "", "no such file of decisions")])
    emit(_table({name: one for name, one in read_decisions(path).items() if state in (None, one.state)}))


@baseline_command.command("merge")
@click.argument("first", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("second", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of to FIRST.")
def merge_command(first: Path, second: Path, output: Path | None) -> None:
    """Join the decisions of SECOND with those of FIRST: of two on one discrepancy, the later stays."""
    from checker.triage import merge_decisions, read_decisions

    merged = merge_decisions(read_decisions(first), read_decisions(second))
    _save(output or first, merged)
    warn(f"{output or first}: {counted(len(merged), 'entry')}")


def _add(paths: tuple[str, ...], options: BatchOptions) -> None:
    from checker.triage import decide_all

    batch: Batch = check_batch(paths, options, quiet=True)
    decisions = decide_all(batch.report.discrepancies, batch.decisions, options.today)
    _save(options.decisions, decisions)
    added = len(decisions.keys() - batch.decisions.keys())
    warn(f"{options.decisions}: {counted(len(decisions), 'entry')}, {added} of them new")
    click.get_current_context().exit(FAILED if batch.damaged else 0)


def _save(path: Path, decisions: Mapping[str, Decision]) -> None:
    from checker.triage import write_decisions

    try:
        write_decisions(path, decisions.values())
    except OSError as error:
        raise SettingsError([Problem(str(path), "", error.strerror or "cannot be written")]) from error


def _table(decisions: Mapping[str, Decision]) -> str:
    headers = ("fingerprint", "state", "rule", "subject", "readings", "first seen", "reason", "expires")
    return draw_table([_row(one) for _, one in sorted(decisions.items())], headers) + "\n"


def _row(decision: Decision) -> tuple[str, ...]:
    what = (decision.rule, decision.subject, " / ".join(decision.readings))
    when = (str(decision.first_seen), decision.reason, str(decision.expires or ""))
    return (decision.fingerprint, decision.state.value, *what, *when)
