"""Rows of a table, as JSON lines or CSV: each with its line, its text and its fields."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.errors import Problem
from checker.read.json_values import find_repeated, parse_json


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line where it begins, its text, and its fields by name, those that are not empty."""

    line: int
    text: str
    fields: Mapping[str, str]


def read_csv_rows(path: str, text: str) -> Iterator[Row | Problem]:
    """Yield the rows below the header; commas, or else semicolons or tabs, stand between fields."""
    lines = text.splitlines(keepends=True)
    header = lines[0] if lines else ""
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    names: list[str] | None = None
    try:
        first = 1
        for cells in reader:
            if names is None:
                names = [cell.strip().lower() for cell in cells]
            elif any(cell.strip() for cell in cells):
                yield _csv_row(path, first, "".join(lines[first - 1 : reader.line_num]).rstrip(), names, cells)
            first = reader.line_num + 1
    except csv.Error as error:
        yield Problem(path, f"line {reader.line_num}", f"not CSV: {error}")


def _csv_row(path: str, line: int, text: str, names: list[str], cells: list[str]) -> Row | Problem:
    if len(cells) != len(names):
        return Problem(path, f"line {line}", f"has {len(cells)} fields, and the header {len(names)}")
    pairs = zip(names, (cell.strip() for cell in cells), strict=True)
    return Row(line, text, {name: cell for name, cell in pairs if cell})


def read_json_rows(path: str, text: str) -> Iterator[Row | Problem]:
    """Yield the rows of JSON lines; a broken line is a problem, and the others go on."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _json_row(path, number, line.strip())


def _json_row(path: str, number: int, line: str) -> Row | Problem:
    place = f"line {number}"
    try:
        values = parse_json(line)
    except json.JSONDecodeError as error:
        return Problem(path, place, f"not JSON: {error.msg} (column {error.colno})")
    except (ValueError, RecursionError):
        return Problem(path, place, "not JSON")
    repeated = find_repeated(values)
    if repeated or not isinstance(values, dict):
        return Problem(path, place, repeated.reason if repeated else "not a JSON object")
    for key, value in values.items():
        if isinstance(value, bool | list | dict):
            return Problem(path, place, f"{key} must be text or a number")
    fields = {key.strip().lower(): str(value).strip() for key, value in values.items() if value is not None}
    return Row(number, line, {key: value for key, value in fields.items() if value})
