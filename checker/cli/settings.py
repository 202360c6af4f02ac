"""`checker settings`: what is in force, and from where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.check import check_command
from checker.cli.options import DECISIONS, load_settings, option_name
from checker.cli.streams import emit
from checker.report import draw_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.settings import Settings


@click.command("settings")
@click.argument("path", default=".", type=click.Path(exists=True, path_type=Path))
def settings_command(path: Path) -> None:
    """Show the settings that hold for articles at PATH, each with the file that it comes from."""
    settings = load_settings(path, None)
    emit(draw_table(list(_rows(settings)), ("setting", "value", "from")) + "\n")


def _rows(settings: Settings | None) -> Iterator[tuple[str, str, str]]:
    from checker.settings import SETTINGS

    parameters = {parameter.name: parameter for parameter in check_command.params}
    for key in SETTINGS:
        if settings and key in settings.values:
            yield key, _shown(settings.values[key]), str(settings.path)
        elif key not in ("per-path", "suppress"):
            yield key, DECISIONS if key == "decisions" else _default(parameters[option_name(key)]), "default"
    for policy in settings.per_path if settings else ():
        yield "per-path", ", ".join(policy.paths), str(settings.path if settings else "")
    for suppression in settings.suppressions if settings else ():
        yield "suppress", suppression.reason, suppression.place


def _default(parameter: click.Parameter) -> str:
    """Return what holds where nobody sets anything; lists are empty then, and so is what has no value."""
    if isinstance(parameter, click.Option) and parameter.is_flag:
        return "false"
    return str(parameter.default) if isinstance(parameter.default, int | float | str) else ""


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}={level}" for name, level in value.items())
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
