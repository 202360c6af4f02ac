"""Word lists as data: one tab-separated file each, with its meaning, columns, source and licence in the header."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def load_lexicon(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `<name>.tsv`, each split at its tabs, in the order of the file.

    Raises FileNotFoundError where there is no such lexicon.
    """
    return tuple([tuple(line.split("\t")) for line in _body(name)])


@cache
def load_words(name: str) -> frozenset[str]:
    """Return the first column of `<name>.tsv`; faster than its rows where a list is long.

    Raises FileNotFoundError where there is no such lexicon.
    """
    lines = _body(name)
    return frozenset([line.split("\t", 1)[0] for line in lines] if lines and "\t" in lines[0] else lines)


def read_header(name: str) -> Mapping[str, str]:
    """Return the header of `<name>.tsv`, its `# key: value` lines, by key."""
    header = (line[1:].partition(":") for line in _lines(name) if line.startswith("#"))
    return {key.strip(): value.strip() for key, _, value in header}


def _body(name: str) -> list[str]:
    """Return the lines below the header; it stands at the top of every list."""
    lines = _lines(name)
    first = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return lines[first : len(lines) - 1] if lines[-1] == "" else lines[first:]


def _lines(name: str) -> list[str]:
    return (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
