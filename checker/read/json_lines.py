"""JSON: one article a line, one object, a list of objects, or an object that holds a list under "articles"."""

import json
from collections.abc import Iterable, Iterator

from checker.errors import Problem
from checker.read.decode import DecodingError, decode_text
from checker.read.fields import Record
from checker.read.json_values import find_repeated, parse_json
from checker.read.paths import Source


def read_json_lines(source: Source, lines: Iterable[str | bytes]) -> Iterator[Record | Problem]:
    """Yield the record of each line; a broken line is a problem, and the others go on."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"line {number}"
        try:
            value = parse_json(line if isinstance(line, str) else decode_text(line, guess=False))
        except DecodingError as error:
            yield Problem(source.shown, place, str(error))
        except (ValueError, RecursionError) as error:
            yield Problem(source.shown, place, _explain(error))
        else:
            yield _record(source, value, place, f"{source.id}:{number}")


def read_json(source: Source, text: str) -> Iterator[Record | Problem]:
    """Yield the records of a JSON file, in order."""
    try:
        value = parse_json(text)
    except json.JSONDecodeError as error:
        yield Problem(source.shown, f"line {error.lineno}", _explain(error))
        return
    except (ValueError, RecursionError) as error:
        yield Problem(source.shown, "", _explain(error))
        return
    articles = value.get("articles") if isinstance(value, dict) and "text" not in value else value
    if isinstance(articles, list):
        for number, article in enumerate(articles, start=1):
            yield _record(source, article, f"article {number}", f"{source.id}:{number}")
    else:
        yield _record(source, value, "", source.id)


def is_json(text: str) -> bool:
    """Whether a text is one JSON value."""
    try:
        parse_json(text)
    except (ValueError, RecursionError):
        return False
    return True


def _record(source: Source, value: object, place: str, fallback: str) -> Record | Problem:
    repeated = find_repeated(value)
    if repeated or not isinstance(value, dict):
        return Problem(source.shown, place, repeated.reason if repeated else "not a JSON object")
    return Record(fields=value, shown=source.shown, place=place, id=fallback, folder=source.folder)


def _explain(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} (column {error.colno})"
    return "not JSON: nested too deeply" if isinstance(error, RecursionError) else "not JSON: a number is too long"
