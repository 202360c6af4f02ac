"""The one-line notation for articles in examples, such as `2024-05-01 Reuters | The blast killed «12» people`."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from checker.model import Article, Part, Span

_DATE_LIKE = re.compile(r"\d{4}-\d")
_MARKS = re.compile("[«»]")


class Mark(NamedTuple):
    """Evidence that an example marks with « »: the part of the article and the span in it."""

    part: Part
    span: Span


def parse_example_article(line: str, number: int) -> tuple[Article, tuple[Mark, ...]]:
    """Return the article that a line describes, and its marks in order, the title's first.

    The forms are `date source | text`, `date source | title || text` and `| text`; date and source may be missing. The
    date is an ISO date or time. `number` becomes the id. All examples' articles are of one story. Raises ValueError
    with the reason where the line has no such form.
    """
    header, bar, content = line.partition("|")
    if not bar:
        raise ValueError("needs a bar before the text, as in '2024-05-01 Reuters | The text.'")
    published, source = _read_header(header)
    title_marked, bars, text_marked = content.partition("||")
    if not bars:
        title_marked, text_marked = "", content
    title, title_marks = _strip_marks("title", title_marked.strip())
    text, text_marks = _strip_marks("text", text_marked.strip())
    if not text:
        raise ValueError("has no text")
    article = Article(str(number), text, title=title, source=source, published=published, story="example")
    return article, (*title_marks, *text_marks)


def _read_header(header: str) -> tuple[date | datetime | None, str]:
    first, _, rest = header.strip().partition(" ")
    if not _DATE_LIKE.match(first):
        return None, header.strip()
    try:
        return _read_time(first), rest.strip()
    except ValueError:
        raise ValueError(f"'{first}' is not an ISO date or time") from None


def _read_time(words: str) -> date | datetime:
    return datetime.fromisoformat(words) if "T" in words else date.fromisoformat(words)


def _strip_marks(part: Part, marked: str) -> tuple[str, tuple[Mark, ...]]:
    ends = list(_mark_ends(marked))
    if [sign for sign, _ in ends] != ["«", "»"] * (len(ends) // 2):
        raise ValueError("every « needs its », and marks do not nest")
    places = [place for _, place in ends]
    spans = [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=True)]
    if any(span.start == span.end for span in spans):
        raise ValueError("a mark « » has no words in it")
    return _MARKS.sub("", marked), tuple(Mark(part, span) for span in spans)


def _mark_ends(marked: str) -> Iterator[tuple[str, int]]:
    """Yield each sign with its place in the text without signs."""
    for count, match in enumerate(_MARKS.finditer(marked)):
        yield match.group(), match.start() - count
