"""Which files the given paths name: folders are walked, in a stable order, and every file is met once."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import Problem

SUFFIXES = (".json", ".jsonl", ".md", ".txt")
_STDIN = "-"
_NO_TEXT = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, or standard input where `disk` is None; `shown` is its path as the user gave it."""

    shown: str
    id: str
    folder: str = ""
    disk: Path | None = None


def find_sources(paths: Sequence[str]) -> Iterator[Source | Problem]:
    """Yield what each path names, in order; a path that names nothing readable is a problem."""
    seen: set[str] = set()
    for path in paths:
        for source in _find(path, seen):
            identity = _identity(source)
            if identity is None or identity not in seen:
                yield source
            if identity is not None:
                seen.add(identity)


def _find(path: str, seen: set[str]) -> Iterator[Source | Problem]:
    if path == _STDIN:
        yield Source(_STDIN, _STDIN)
        return
    given = Path(path)
    try:
        if not path:
            raise FileNotFoundError
        is_folder = stat.S_ISDIR(given.stat().st_mode)
    except (OSError, ValueError) as error:
        yield Problem(_show(given), "", _explain(error))
        return
    if is_folder:
        yield from _walk(given, seen)
    elif given.suffix.lower() not in SUFFIXES:
        yield Problem(_show(given), "", f"not a kind of file that can be read; known are {' '.join(SUFFIXES)}")
    else:
        yield _file(given, given.parent, folder="")


def _walk(top: Path, seen: set[str]) -> Iterator[Source | Problem]:
    # A list instead of recursion: folders may be nested deeper than Python allows.
    waiting = [(top, frozenset[str]())]
    while waiting:
        path, above = waiting.pop()
        try:
            if not path.is_dir() or (path != top and path.suffix.lower() in SUFFIXES):
                yield _file(path, top, folder=_show(path.parent))
                continue
            here = os.path.realpath(path)
            if here in above:
                yield Problem(_show(path), "", "a link that leads back to a folder above it")
            elif here not in seen:
                seen.add(here)
                waiting += [(entry, above | {here}) for entry in reversed(_entries(path))]
        except OSError as error:
            yield Problem(_show(path), "", _explain(error))


def _entries(folder: Path) -> list[Path]:
    entries = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    return sorted(entry for entry in entries if entry.suffix.lower() in SUFFIXES or entry.is_dir())


def _file(path: Path, top: Path, *, folder: str) -> Source | Problem:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        return Problem(_show(path), "", _explain(error))
    if stat.S_ISDIR(mode):
        return Problem(_show(path), "", "a folder with the name of a file")
    if not stat.S_ISREG(mode):
        return Problem(_show(path), "", "not a regular file")
    return Source(_show(path), _show(path.relative_to(top)), folder, path)


def _identity(source: Source | Problem) -> str | None:
    if isinstance(source, Problem):
        return None
    return _STDIN if source.disk is None else os.path.realpath(source.disk)


def _show(path: Path) -> str:
    """Return the path with forward slashes; what is no text is replaced, so that output never fails."""
    return _NO_TEXT.sub("\ufffd", path.as_posix())


def _explain(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "not a path"


def read_bytes(path: Path) -> bytes | str:
    """Return the content of a file, or the reason why there is none."""
    try:
        return path.read_bytes()
    except OSError as error:
        return _explain(error)
