"""Settings: what a `checker.toml`, or `[tool.checker]` in a `pyproject.toml`, says of every check below its folder."""

from checker.settings.find import find_settings, find_upwards
from checker.settings.read import SETTINGS, Settings, read_settings

__all__ = ["SETTINGS", "Settings", "find_settings", "find_upwards", "read_settings"]
