"""Progress of a long check: a line on stderr that rewrites itself, on a terminal only."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

_LONG = 50
_STEP = 10
_T = TypeVar("_T")


def show_progress(items: Sequence[_T]) -> Iterator[_T]:
    """Yield the items, and show how many are done where there are many."""
    if len(items) < _LONG or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    for number, item in enumerate(items):
        if number % _STEP == 0:
            _rewrite(f"{number} of {len(items)} articles")
        yield item
    _rewrite("")


def _rewrite(line: str) -> None:
    """Put a line in place of the last one."""
    sys.stderr.write(f"\r\033[K{line}")
    sys.stderr.flush()
