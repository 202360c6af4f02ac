"""A TOML file as values, or what keeps it from being read."""

import re
import tomllib
from pathlib import Path

from checker.errors import Problem

_AT_LINE = re.compile(r"(?P<reason>.*) \(at (?P<place>line \d+), column \d+\)", re.DOTALL)
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")


def read_toml(path: Path, problems: list[Problem]) -> dict[str, object] | None:
    """Return the values of a file, or None where it cannot be read: a problem with the line is noted then."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        problems.append(Problem(str(path), "", error.strerror or "cannot be read"))
    except UnicodeDecodeError:
        problems.append(Problem(str(path), "", "is not UTF-8 text"))
    except tomllib.TOMLDecodeError as error:
        problems.append(_conflict(path, text) or _not_toml(path, error))
    return None


def _conflict(path: Path, text: str) -> Problem | None:
    """Return the problem of a file that a merge has left half done."""
    for number, line in enumerate(text.splitlines(), 1):
        if _CONFLICT.match(line):
            return Problem(str(path), f"line {number}", "holds the marks of a merge conflict")
    return None


def _not_toml(path: Path, error: tomllib.TOMLDecodeError) -> Problem:
    at_line = _AT_LINE.fullmatch(str(error))
    place, reason = at_line.group("place", "reason") if at_line else ("", str(error))
    return Problem(str(path), place, f"not TOML: {reason}")
