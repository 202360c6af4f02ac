"""What a format may need beside the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.model import Rule


def _as_given(path: str) -> str:
    return path


@dataclass(frozen=True, slots=True)
class Page:
    """Colour and width in columns, for what people read; `relative` makes a path relative to the repository.

    `rules` are the rules that may have found something, for formats that explain them; `most` is how many
    discrepancies a format for people lists.
    """

    color: bool = False
    width: int = 100
    relative: Callable[[str], str] = _as_given
    rules: Sequence[Rule] = ()
    most: int | None = None
