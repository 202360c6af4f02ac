"""Word lists as data: one file a list, each with its meaning, columns, source and licence in its first lines."""

from functools import cache
from importlib.resources import files


@cache
def load_lexicon(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a word list as tuples of columns, in the order of the file; no such list is an OSError."""
    text = (files(__name__) / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("# "))
