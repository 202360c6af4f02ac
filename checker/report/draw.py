"""Plain tables."""

from collections.abc import Sequence


def draw_table(rows: Sequence[Sequence[object]], headers: Sequence[str]) -> str:
    """Return a table with a line below its headers; texts stand to the left, numbers to the right."""
    # Imported here, because it costs more time than the rest of `checker --help`.
    from tabulate import tabulate

    return tabulate(rows, headers, tablefmt="simple", disable_numparse=True, colalign=_alignment(rows))


def _alignment(rows: Sequence[Sequence[object]]) -> list[str]:
    return ["right" if isinstance(cell, int) else "left" for cell in rows[0]] if rows else []
