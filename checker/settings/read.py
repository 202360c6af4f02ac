"""One settings file: its keys, and what they may hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import Problem, SettingsError
from checker.model import PathPolicy, Severity, Suppression
from checker.toml import Table, read_toml

FAIL_ON = ("error", "warning", "note", "never")
_LEVELS = tuple(level.value for level in Severity)
_TEXTS = ("select", "ignore")
_PATHS = ("rules", "reference")
_FLAGS = ("preview", "allow-empty", "show-agreements", "statistics", "quiet")
_SUPPRESS = ("rule", "subject", "path", "reason", "expires")
_PER_PATH = ("paths", "ignore", "severity", "min-confidence")
SETTINGS = (
    *_TEXTS,
    *_PATHS,
    *_FLAGS,
    *("within", "format", "output", "fail-on", "min-confidence", "severity", "decisions", "rule-set"),
    *("per-path", "suppress"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The values that a file sets, by key; paths in it are relative to its folder, and complete here."""

    path: Path
    values: dict[str, Any]
    per_path: tuple[PathPolicy, ...] = ()
    suppressions: tuple[Suppression, ...] = ()


def read_settings(path: Path, formats: Sequence[str]) -> Settings:
    """Return the settings of a file; raises SettingsError with everything that is wrong in it."""
    problems: list[Problem] = []
    table = Table(str(path), "", read_toml(path, problems) or {}, problems)
    if path.name == "pyproject.toml":
        table = table.table("tool").table("checker")
    table.refuse_unknown(SETTINGS)
    values = dict(_values(table, formats))
    settings = Settings(
        path,
        {key: value for key, value in values.items() if key in table.values},
        tuple(map(_per_path, table.tables("per-path"))),
        tuple(map(_suppression, table.tables("suppress"))),
    )
    if problems:
        raise SettingsError(problems)
    return settings


def _values(table: Table, formats: Sequence[str]) -> list[tuple[str, Any]]:
    folder = Path(table.path).parent
    return [
        *((key, table.texts(key)) for key in _TEXTS),
        *((key, tuple(str(folder / name) for name in table.texts(key))) for key in _PATHS),
        *((key, table.flag(key)) for key in _FLAGS),
        ("within", table.text("within", "")),
        ("format", table.choice("format", formats, "")),
        ("output", tuple(_output(table, folder, output, formats) for output in table.texts("output"))),
        ("fail-on", table.choice("fail-on", FAIL_ON, "")),
        ("min-confidence", table.share("min-confidence")),
        ("severity", _severities(table.table("severity"))),
        ("decisions", str(folder / table.text("decisions", ""))),
        ("rule-set", table.text("rule-set", "")),
    ]


def _output(table: Table, folder: Path, output: str, formats: Sequence[str]) -> str:
    format, equals, name = output.partition("=")
    if not equals or format not in formats or not name:
        table.note("output", f"must be FORMAT=FILE, with a format of {', '.join(formats)}; not '{output}'")
    return f"{format}={folder / name}"


def _severities(table: Table) -> dict[str, Severity]:
    levels = {name: table.choice(name, _LEVELS) for name in table.values}
    return {name: Severity(level) for name, level in levels.items() if level in _LEVELS}


def _per_path(table: Table) -> PathPolicy:
    table.refuse_unknown(_PER_PATH)
    return PathPolicy(
        table.texts("paths", required=True),
        table.texts("ignore"),
        _severities(table.table("severity")),
        table.share("min-confidence"),
    )


def _suppression(table: Table) -> Suppression:
    table.refuse_unknown(_SUPPRESS)
    reason = table.text("reason")
    rule, subject, path = (table.text(key, "") for key in ("rule", "subject", "path"))
    if not (rule or subject or path):
        table.note("rule", "a suppression needs a rule, a subject or a path")
    return Suppression(f"{table.path}: {table.key}", reason, rule, subject, path, table.day("expires"))
