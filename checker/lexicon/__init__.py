"""Word lists as data: one tab-separated file each, with its meaning, columns, source and licence in the header."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def load_lexicon(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `<name>.tsv`, each split at its tabs, in the order of the file.

    Raises FileNotFoundError where there is no such lexicon, ValueError where a row lacks a column.
    """
    fields, columns = _fields(name)
    return tuple(zip(*[iter(fields)] * columns, strict=True))


@cache
def load_words(name: str) -> frozenset[str]:
    """Return the first column of `<name>.tsv`; faster than its rows where a list is long.

    Raises FileNotFoundError where there is no such lexicon.
    """
    fields, columns = _fields(name)
    return frozenset(fields[::columns])


@cache
def load_class(name: str, *kinds: str) -> frozenset[str]:
    """Return the words of `<name>.tsv` whose second column is one of these kinds.

    Raises FileNotFoundError where there is no such lexicon.
    """
    return frozenset(word for word, kind, *_ in load_lexicon(name) if kind in kinds)


def read_header(name: str) -> Mapping[str, str]:
    """Return the header of `<name>.tsv`, its `# key: value` lines, by key."""
    header = (line[1:].partition(":") for line in _text(name).split("\n") if line.startswith("#"))
    return {key.strip(): value.strip() for key, _, value in header}


def _fields(name: str) -> tuple[list[str], int]:
    """Return all fields below the header, row by row, and how many make a row.

    Every row has the same columns, so one split over the whole text serves: these lists are most of the start-up.
    """
    text = _text(name)
    start = 0
    while text.startswith("#", start):
        start = text.index("\n", start) + 1
    body = text[start:].removesuffix("\n")
    columns = body.partition("\n")[0].count("\t") + 1
    return body.replace("\n", "\t").split("\t"), columns


def _text(name: str) -> str:
    return (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
