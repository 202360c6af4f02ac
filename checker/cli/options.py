"""The options of every command that checks a batch, and how settings fill those that are not given."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from checker.cli.sources import rules_option
from checker.errors import Problem, SettingsError
from checker.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from checker.model import PathPolicy, Severity, Suppression
    from checker.settings import Settings

DECISIONS = "checker-decisions.toml"
_LEVELS = ("error", "warning", "note")
# The settings whose options have another name.
_RENAMED = {"rules": "rule_roots"}


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """What is checked and how, once settings have filled what the command line leaves open."""

    within: str | None
    rule_roots: tuple[Path, ...]
    reference: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: Mapping[str, Severity]
    min_confidence: float
    preview: bool
    rule_set: str
    decisions: Path
    today: date
    settings: Path | None
    per_path: tuple[PathPolicy, ...]
    suppressions: tuple[Suppression, ...]
    jobs: int | None


def batch_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a check, but for those of its report."""
    share = click.FloatRange(0, 1)
    file = click.Path(path_type=Path)
    options = (
        click.option("--within", metavar="FIELD", help="Compare only articles with one value in this field."),
        rules_option,
        click.option("--reference", multiple=True, metavar="FILE", help="Hold articles against facts; repeatable."),
        click.option("--select", multiple=True, metavar="NAME", help="Run only this rule or claim type; repeatable."),
        click.option("--ignore", multiple=True, metavar="NAME", help="Leave out this rule or claim type; repeatable."),
        click.option("--severity", multiple=True, metavar="NAME=LEVEL", help="Set how grave a rule is; repeatable."),
        click.option("--min-confidence", type=share, default=0, help="Leave out what is less sure, from 0 to 1."),
        click.option("--preview", is_flag=True, help="Also run rules that are being tried out."),
        click.option("--rule-set", metavar="VERSION", default="", help="Run only the rules of this version."),
        click.option("--decisions", type=file, metavar="FILE", help=f"What has been decided (else {DECISIONS})."),
        click.option("--settings", type=file, metavar="FILE", help="Read these settings instead of the nearest."),
        click.option("--no-settings", is_flag=True, help="Read no settings."),
        click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Read articles in N processes."),
        click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day for what expires, if not today."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def fill_options(paths: Sequence[str]) -> tuple[BatchOptions, dict[str, Any]]:
    """Return the options of the check, and those that a command has beside them, settings filled in; flags win."""
    context, start = click.get_current_context(), _start(paths)
    values = dict(context.params)
    settings = load_settings(start, values["settings"], wanted=not values["no_settings"])
    levels = _levels(values["severity"])
    if settings:
        for key, value in settings.values.items():
            name = option_name(key)
            if name in values and context.get_parameter_source(name) is ParameterSource.DEFAULT:
                values[name] = value
        levels = {**settings.values.get("severity", {}), **levels}
    values.update(
        rule_roots=tuple(map(Path, values["rule_roots"])),
        select=_split(values["select"]),
        ignore=_split(values["ignore"]),
        severity=levels,
        decisions=_decisions(values["decisions"], start, settings),
        today=_day(values["today"]),
        settings=settings.path if settings else None,
        per_path=settings.per_path if settings else (),
        suppressions=settings.suppressions if settings else (),
    )
    known = {field.name for field in fields(BatchOptions)}
    own = {name: value for name, value in values.items() if name not in known}
    return BatchOptions(**{name: values[name] for name in known}), own


def option_name(key: str) -> str:
    """Return the name of the parameter that a setting fills."""
    return _RENAMED.get(key, key.replace("-", "_"))


def load_settings(start: Path, named: Path | None, *, wanted: bool = True) -> Settings | None:
    """Return the settings of the file that is named, else of the nearest; None where there is none or none is wanted.

    Raises SettingsError where a named file is not there.
    """
    from checker.settings import find_settings, read_settings

    if named and not named.is_file():
        raise SettingsError([Problem(str(named), "", "no such file of settings")])
    path = (named or find_settings(start)) if wanted else None
    return read_settings(shorten(path), FORMATS) if path else None


def _start(paths: Sequence[str]) -> Path:
    """Return where to look for settings from."""
    return Path(paths[0]) if paths and paths[0] != "-" else Path()


def _decisions(named: Path | str | None, start: Path, settings: Settings | None) -> Path:
    """Return the file of decisions: as named, else the nearest, else beside the settings, else here."""
    from checker.settings import find_upwards

    if named:
        return Path(named)
    beside = settings.path.parent / DECISIONS if settings else Path(DECISIONS)
    return shorten(find_upwards(start, DECISIONS) or beside)


def shorten(path: Path) -> Path:
    """Return a path as seen from here, where it is below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _split(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for listed in names for name in listed.split(",") if name)


def _levels(pairs: Sequence[str]) -> dict[str, Severity]:
    from checker.model import Severity

    levels = {}
    for pair in _split(pairs):
        name, _, level = pair.partition("=")
        if level not in _LEVELS:
            raise click.BadParameter(f"'{pair}' is not NAME=error, warning or note", param_hint="--severity")
        levels[name] = Severity(level)
    return levels


def _day(given: datetime | None) -> date:
    """Return the day that is given, else what the clock says."""
    from datetime import date

    return given.date() if given else date.today()
