"""Plain text and Markdown: flat `key: value` lines between two lines `---`, then the text."""

import re
from collections.abc import Iterator

from checker.errors import Problem
from checker.read.fields import Record
from checker.read.paths import Source

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_PAIR = re.compile(r"([^\W\d][\w-]*)[ \t]*:(?:[ \t]+(.*))?", re.DOTALL)
_NESTED = re.compile(r"[|>][+-]?|\[.*\]|\{.*\}", re.DOTALL)
_FENCE = "---"


def read_plain(source: Source, text: str) -> Iterator[Record | Problem]:
    """Yield the record of a text, or the problems of its front matter, each with its line."""
    lines = _read_front_matter(text)
    if lines is None:
        yield Problem(source.shown, "line 1", f"front matter has no closing {_FENCE} line")
        return
    fields: dict[str, object] = {}
    places: dict[str, str] = {}
    problems = []
    for number, line in enumerate(lines[0], start=1):
        pair = _read_pair(line)
        if isinstance(pair, str):
            problems.append(Problem(source.shown, f"line {number}", pair))
        elif pair is not None and pair[0] in (*fields, "text"):
            problems.append(Problem(source.shown, f"line {number}", f"{pair[0]} is given twice"))
        elif pair is not None:
            fields[pair[0]], places[pair[0]] = pair[1], f"line {number}"
    if problems:
        yield from problems
    else:
        yield _record(source, fields, places, text[lines[1] :], len(lines[0]) + 1)


def _record(source: Source, fields: dict[str, object], places: dict[str, str], text: str, line: int) -> Record:
    title = places.get("title")
    return Record(
        fields={**fields, "text": text},
        shown=source.shown,
        place=f"line {line}",
        id=source.id,
        folder=source.folder,
        path=None if source.disk is None else source.shown,
        first_line=None if source.disk is None else line,
        title_line=None if source.disk is None or title is None else int(title.removeprefix("line ")),
        places=places,
    )


def _read_front_matter(text: str) -> tuple[list[str], int] | None:
    """Return the lines of the front matter with both fences, and where the text begins; None where it does not end."""
    if not text.startswith(_FENCE):
        return [], 0
    lines: list[str] = []
    for match in _LINE.finditer(text):
        lines.append(match[1].rstrip())
        if lines[0] != _FENCE:
            return [], 0
        if len(lines) > 1 and lines[-1] == _FENCE:
            return lines, match.end()
        if not match[2]:
            break
    return None


def _read_pair(line: str) -> tuple[str, str] | str | None:
    """Return key and value, None for a line that says nothing, or what is wrong with it."""
    if line == _FENCE or not line or line.startswith("#"):
        return None
    if line[0].isspace() or line.startswith(("- ", "-\t")):
        return "front matter must not be nested"
    pair = _PAIR.fullmatch(line)
    if pair is None:
        return "front matter must be lines of the form `key: value`"
    value = (pair[2] or "").strip()
    if _NESTED.fullmatch(value):
        return f"front matter must be flat: {pair[1]} is a list, a table or a block"
    return pair[1], _unquote(value)


def _unquote(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return re.sub(r'\\(["\\])', r"\1", value[1:-1])
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
