"""Reading articles from files, folders and standard input, with offsets into the text as published."""

from collections.abc import Callable, Iterator, Sequence

from checker.errors import Problem
from checker.model import Article, Intake
from checker.read.decode import DecodingError, decode_text
from checker.read.fields import Record, build_article
from checker.read.json_lines import is_json, read_json, read_json_lines
from checker.read.paths import Source, find_sources, read_bytes
from checker.read.plain import read_plain
from checker.read.reference import read_reference_text, read_references

__all__ = ["read_articles", "read_reference_text", "read_references"]

_SNIFFED = 10


def read_articles(
    paths: Sequence[str], *, stdin: Callable[[], bytes] | None = None, within: str | None = None
) -> Intake:
    """Return the articles that the paths name, in their order, sorted within folders, and every problem met.

    `-` reads the bytes that `stdin` returns. `within` names the field that holds the story. Never raises for what the
    paths hold.
    """
    articles: dict[str, Article] = {}
    places: dict[str, str] = {}
    problems: list[Problem] = []
    for source in find_sources(paths):
        for record in _read(source, stdin):
            if isinstance(record, Problem):
                problems.append(record)
                continue
            article = build_article(record, within=within)
            if isinstance(article, list):
                problems += article
            elif article.id in articles:
                reason = f"the id {article.id!r} is already that of {places[article.id]}"
                problems.append(Problem(record.shown, record.place, reason))
            else:
                articles[article.id] = article
                places[article.id] = ": ".join(part for part in (record.shown, record.place) if part)
    return Intake(tuple(articles.values()), tuple(problems))


def _read(source: Source | Problem, stdin: Callable[[], bytes] | None) -> Iterator[Record | Problem]:
    if isinstance(source, Problem):
        yield source
        return
    data = read_bytes(source.disk) if source.disk else stdin() if stdin else "standard input is not available"
    if isinstance(data, str):
        yield Problem(source.shown, "", data)
        return
    suffix = source.disk.suffix.lower() if source.disk else ""
    try:
        text = decode_text(data, guess=suffix not in (".json", ".jsonl"))
    except DecodingError as error:
        if suffix == ".jsonl":
            yield from read_json_lines(source, data.split(b"\n"))
        else:
            yield Problem(source.shown, "", str(error))
        return
    yield from _read_text(source, suffix or _sniff(text), text)


def _read_text(source: Source, suffix: str, text: str) -> Iterator[Record | Problem]:
    if suffix == ".jsonl":
        # Not splitlines: a JSON text may hold other line separators, such as U+2028.
        return read_json_lines(source, text.split("\n"))
    return read_json(source, text) if suffix == ".json" else read_plain(source, text)


def _sniff(text: str) -> str:
    """Return the suffix that a file with the text of standard input would have."""
    start = text.lstrip()[:1]
    if start not in ("{", "["):
        return ".txt"
    if is_json(text):
        return ".json"
    if start == "{":
        return ".jsonl" if any(map(is_json, text.strip().split("\n", _SNIFFED)[:_SNIFFED])) else ".json"
    return ".txt"
