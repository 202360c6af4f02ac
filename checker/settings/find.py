"""Where the settings are."""

import tomllib
from pathlib import Path


def find_settings(start: Path) -> Path | None:
    """Return the nearest settings file, looking upwards from a path; `checker.toml` comes before `pyproject.toml`."""
    resolved = start.resolve()
    for folder in (resolved, *resolved.parents):
        own, shared = folder / "checker.toml", folder / "pyproject.toml"
        if own.is_file():
            return own
        if shared.is_file() and _speaks_of_checker(shared):
            return shared
    return None


def _speaks_of_checker(path: Path) -> bool:
    """Whether it has our table; a damaged file counts, so that it is told and not passed over."""
    try:
        return "checker" in tomllib.loads(path.read_text(encoding="utf-8-sig")).get("tool", {})
    except (OSError, ValueError):
        return True


def find_upwards(start: Path, name: str) -> Path | None:
    """Return the nearest file of this name, looking upwards from a path."""
    resolved = start.resolve()
    return next((path for folder in (resolved, *resolved.parents) if (path := folder / name).is_file()), None)
