"""The fields of an article, checked: from what a file says to an Article, or to every problem with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from checker.errors import Problem
from checker.model import Article
from checker.read.published import parse_published

# Databases write the first and the last day that there is where they know of none.
_FIRST_YEAR, _LAST_YEAR = 1600, 2999


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one article as its file gives them, and where they stand; `places` names the place of a key."""

    fields: Mapping[str, object]
    shown: str
    place: str
    id: str
    folder: str = ""
    path: str | None = None
    first_line: int | None = None
    title_line: int | None = None
    places: Mapping[str, str] = field(default_factory=dict)


def build_article(record: Record, *, within: str | None = None) -> Article | list[Problem]:
    """Return the article of a record; its story is the field named `within`, else the field `story`."""
    problems = list(_find_problems(record, within))
    if problems:
        return problems
    fields = record.fields
    return Article(
        id=_text(fields.get("id")) or record.id,
        text=_text(fields["text"]),
        title=_text(fields.get("title")),
        source=_text(fields.get("source")),
        published=_published(fields.get("published")),
        story=_text(fields.get(within or "story")) or None,
        folder=record.folder,
        url=_text(fields.get("url")),
        path=record.path,
        first_line=record.first_line,
        title_line=record.title_line,
        metadata={key: value for key, value in fields.items() if key not in ("text", "title")},
    )


def _find_problems(record: Record, within: str | None) -> Iterator[Problem]:
    fields = record.fields
    if not isinstance(fields.get("text"), str):
        yield _problem(record, "text", "must be text" if "text" in fields else "is missing")
    elif not (_text(fields["text"]) + _text(fields.get("title"))).strip():
        yield _problem(record, "text", "is empty, and there is no title")
    if not isinstance(fields.get("title"), str | None):
        yield _problem(record, "title", "must be text")
    for key in ("id", "source", "url", within or "story"):
        value = fields.get(key)
        if isinstance(value, list | dict) or (isinstance(value, bool) and key != within):
            yield _problem(record, key, "must be text or a number")
    yield from _find_time_problem(record)


def _find_time_problem(record: Record) -> Iterator[Problem]:
    value = record.fields.get("published")
    if not isinstance(value, str | None):
        yield _problem(record, "published", "must be text")
        return
    try:
        published = _published(value)
    except ValueError:
        reason = f"is neither a date (2024-03-05) nor a time with its zone (2024-03-05T14:30:00Z): {value!r}"
        yield _problem(record, "published", reason)
        return
    if published is not None and not _FIRST_YEAR <= published.year <= _LAST_YEAR:
        yield _problem(record, "published", f"is not in the years {_FIRST_YEAR} to {_LAST_YEAR}: {value!r}")


def _published(value: object) -> date | datetime | None:
    return parse_published(value.strip()) if isinstance(value, str) and value.strip() else None


def _problem(record: Record, key: str, reason: str) -> Problem:
    return Problem(record.shown, record.places.get(key, record.place), f"{key} {reason}")


def _text(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else str(value)
