"""Files as tests of the reading room write them, and what is wrong with them as printed."""

from pathlib import Path

from checker.model import Intake
from checker.read import read_articles


def write(path: str, content: str | bytes) -> str:
    """Write a file, with the folders above it, and return its path."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problems(intake: Intake) -> list[str]:
    """Return the problems as printed."""
    return [str(problem) for problem in intake.problems]


def read_stdin(content: bytes, within: str | None = None) -> Intake:
    """Read standard input with a content."""
    return read_articles(["-"], stdin=lambda: content, within=within)
