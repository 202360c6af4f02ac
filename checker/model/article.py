"""Articles, and what is read in one of them: sentences, quotations, mentions, speech."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from checker.errors import Problem

Part = Literal["text", "title"]


class Span(NamedTuple):
    """A half-open range [start, end) of code points in one part of an article."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One published text with its outlet and publication time; offsets count in `text` as given, unchanged.

    `story` is set only where somebody said which story the article belongs to; `folder` is where it was found.
    `first_line` and `title_line` are the lines on disk where text and title begin, None where there is no such file.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: date | datetime | None = None
    story: str | None = None
    folder: str = ""
    url: str = ""
    path: str | None = None
    first_line: int | None = None
    title_line: int | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)
    copies: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The outlet's own day of publication; None where the time is unknown."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    def content(self, part: Part) -> str:
        """Return the text of a part."""
        return self.text if part == "text" else self.title


@dataclass(frozen=True, slots=True)
class Intake:
    """What reading gave: the articles in a stable order, and what could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ReferenceFact:
    """A fact that the user trusts: the attribute of a subject has a value from `start` to `end`, both included.

    None on a side means that nothing bounds it there. `row` is the text of the row that says so, at `line` of the file
    `path`; `nickname` is another given name of the subject.
    """

    path: str
    line: int
    row: str
    subject: str
    attribute: str
    value: str
    start: date | None = None
    end: date | None = None
    nickname: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceIntake:
    """What reading reference files gave: the facts in their order, and what could not be read."""

    facts: tuple[ReferenceFact, ...]
    problems: tuple[Problem, ...]


class Sentence(NamedTuple):
    """A sentence with its place; `paragraph` counts from 0 within the part.

    `silent` tells that it reports nothing: a correction notice, a caption, page furniture, a headline in the body.
    """

    part: Part
    span: Span
    paragraph: int
    silent: bool = False


class Quotation(NamedTuple):
    """Quoted words: `span` includes the marks, `words` leaves them out."""

    part: Part
    span: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article divided into sentences and quotations, in order; the headline first."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]


class Mention(NamedTuple):
    """A span that refers to something of one kind; `sentence` is an index, `value` what the tagger read in it.

    `entity` is what it refers to, once resolved: the full name of a person, the holder of an office; None if unknown.
    """

    kind: str
    sentence: int
    span: Span
    value: Any
    entity: Any = None


@dataclass(frozen=True, slots=True)
class Speech:
    """A quoted sentence and what the article says of its occasion: who spoke, where, and when; None if unknown.

    `pieces` are the spans of its words, several where "he said" parts them, none where the article only tells of the
    occasion; `sentences` those of the article that hold them. `earlier` tells that it was said long before publication,
    `reported` that the article gives it in words of its own, and quotes nothing.
    """

    part: Part
    pieces: tuple[Span, ...]
    sentences: tuple[Span, ...]
    speaker: Any = None
    venue: Any = None
    day: Any = None
    earlier: bool = False
    reported: bool = False


@dataclass(frozen=True, slots=True)
class TaggedDocument:
    """A document with its mentions, by sentence, in order of position; mentions of one sentence never overlap.

    `figures` are its quantities, apart, since they may lie within other mentions; `persons` are the persons that the
    article names, each by the fullest of its forms, `speech` what it quotes, and
    `published` when it was published as far as that is known, once resolved.
    """

    document: Document
    mentions: tuple[tuple[Mention, ...], ...]
    figures: tuple[Mention, ...] = ()
    persons: tuple[Any, ...] = ()
    speech: tuple[Speech, ...] = ()
    published: Any = None
