"""Where paragraphs begin and end."""

from itertools import pairwise

from checker.model import Span

_WIDEST_WRAP = 120


def split_paragraphs(text: str) -> list[Span]:
    """Return the paragraphs without surrounding white space: lines, or blocks of lines of a hard-wrapped text."""
    lines = _spans(text)
    return _join_blocks(lines) if _is_wrapped(text, lines) else [line for line in lines if line.start < line.end]


def _spans(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        first = start + len(line) - len(line.lstrip())
        spans.append(Span(first, max(first, start + len(line.rstrip()))))
        start += len(line)
    return spans


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell lines broken at a width from one paragraph a line: only the former go on in lower case."""
    if len(lines) < 2 or any(line.end - line.start > _WIDEST_WRAP for line in lines):
        return False
    inner = [after for before, after in pairwise(lines) if before.start < before.end and after.start < after.end]
    return sum(2 for line in inner if text[line.start].islower()) > len(inner)


def _join_blocks(lines: list[Span]) -> list[Span]:
    blocks: list[Span] = []
    open_block = False
    for line in lines:
        filled = line.start < line.end
        if filled and open_block:
            blocks[-1] = Span(blocks[-1].start, line.end)
        elif filled:
            blocks.append(line)
        open_block = filled
    return blocks
