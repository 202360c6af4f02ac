"""Which words are quoted."""

from dataclasses import dataclass

from checker.model import Span
from checker.segment.marks import SINGLE, Mark, is_before_attribution, read_marks

_DEEPEST = 8
_FURTHEST = 3  # paragraphs without a mark through which a quotation can go on
_BEFORE_CLOSING = frozenset(".,;:!?…)")


@dataclass(slots=True)
class _Opening:
    at: int
    family: str
    reopened: bool = False


def find_quotations(text: str, paragraphs: list[Span]) -> list[tuple[Span, Span]]:
    """Return each quotation with its marks and without, by position, the outer before the inner.

    A double mark left open closes with its paragraph; where the next paragraph opens with the same mark again, or the
    next mark at all is its ”, the quotation goes on.
    """
    found: list[tuple[Span, Span]] = []
    pending: list[_Opening] = []
    marked = read_marks(text, paragraphs)
    for number, (paragraph, marks) in enumerate(zip(paragraphs, marked, strict=True)):
        if not marks:
            continue
        repeated = bool(pending) and _is_repeated(text, paragraph, pending[0])
        _pair(text, marks[1:] if repeated else marks, pending, found)
        if pending:
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            closing = next((later[0] for later in marked[number + 1 : number + 1 + _FURTHEST] if later), None)
            pending = _carry(text, (paragraph, following), closing, pending, found)
    return sorted(found, key=outer_first)


def outer_first(quotation: tuple[Span, Span]) -> tuple[int, int]:
    """Return the key that sorts quotations by position, the outer before the inner."""
    return quotation[0].start, -quotation[0].end


def _pair(text: str, marks: list[Mark], pending: list[_Opening], found: list[tuple[Span, Span]]) -> None:
    for index, mark in enumerate(marks):
        depth = _innermost(pending, mark.family) if pending else None
        if mark.closes and depth is not None and not (mark.family == SINGLE and _is_possessive(text, marks, index)):
            _add(text, pending[depth].at, mark.at + 1, 1, found)
            del pending[depth:]
        elif mark.opens:
            if depth is not None:
                pending[depth].reopened = True
            pending.append(_Opening(mark.at, mark.family))
            del pending[:-_DEEPEST]


def _innermost(pending: list[_Opening], family: str) -> int | None:
    for depth in range(len(pending) - 1, -1, -1):
        if pending[depth].family == family:
            return depth
    return None


def _is_possessive(text: str, marks: list[Mark], index: int) -> bool:
    """Whether the mark in "the players' union" is an apostrophe: the quotation around it closes later."""
    at = marks[index].at
    if text[at - 1] != "s" or not text[at + 1 : at + 2].isspace() or not text[at + 2 : at + 3].isalpha():
        return False
    for later in marks[index + 1 : index + _DEEPEST]:
        if later.family == SINGLE:
            return later.closes and text[later.at - 1] in _BEFORE_CLOSING
    return False


def _is_repeated(text: str, paragraph: Span, opening: _Opening) -> bool:
    """Whether a paragraph begins with the mark that opened the quotation."""
    return text[paragraph.start] == text[opening.at]


def _carry(
    text: str,
    place: tuple[Span, Span | None],
    closing: Mark | None,
    pending: list[_Opening],
    found: list[tuple[Span, Span]],
) -> list[_Opening]:
    """Close what the paragraph leaves open, and return what goes on in the next; `closing` is the next mark."""
    paragraph, following = place
    # A mark followed by another opening of its family lost its partner somewhere: where it ends is unknown.
    left = [opening for opening in pending if not opening.reopened and opening.at + 1 < paragraph.end]
    for opening in left:
        if following is not None and _is_repeated(text, following, opening):
            return [opening]
        if closing and text[opening.at] + text[closing.at] == "“”":
            return [opening]
    for opening in left:
        if opening.family != SINGLE and not is_before_attribution(text, opening.at):
            _add(text, opening.at, paragraph.end, 0, found)
    return []


def _add(text: str, start: int, end: int, closing: int, found: list[tuple[Span, Span]]) -> None:
    inside = text[start + 1 : end - closing]
    words = inside.strip()
    if words:
        first = start + 1 + len(inside) - len(inside.lstrip())
        found.append((Span(start, end), Span(first, first + len(words))))
