"""Progress of a long check: a line on stderr that rewrites itself, on a terminal only."""

import sys
from collections.abc import Callable

_LONG = 50


def progress_teller(articles: int) -> Callable[[int], None] | None:
    """Return what shows how many articles are read, None where nobody looks or it is soon over."""
    if articles < _LONG or sys.stderr is None or not sys.stderr.isatty():
        return None

    def tell(done: int) -> None:
        sys.stderr.write(f"\r\033[K{done} of {articles} articles" if done < articles else "\r\033[K")
        sys.stderr.flush()

    return tell
