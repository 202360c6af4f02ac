"""Values as TOML, and files that are never half written."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}

_SURROGATE = re.compile("[\ud800-\udfff]")


def toml_text(value: str | date | Sequence[str]) -> str:
    """Return a text, a date or a list of texts as TOML, on one line."""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return f"[{', '.join(map(toml_text, value))}]"
    return f'"{"".join(map(_letter, storable(value)))}"'


def storable(text: str) -> str:
    """Return the text as a file can hold it: half a surrogate pair becomes U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def _letter(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    return f"\\u{ord(letter):04x}" if letter < " " or letter == "\x7f" else letter


def write_atomically(path: Path, text: str) -> None:
    """Write a file so that whoever reads it meanwhile sees the old text or the new one; raises OSError."""
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
