"""JSON text as values: an object that gives a key twice is told from one that does not."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

_ESCAPED = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(?P<half>u[dD][89a-fA-F]..)|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Repeated:
    """Stands for an object that gives a key twice: which value is meant, nobody can tell."""

    key: str

    @property
    def reason(self) -> str:
        """What is wrong, in words."""
        return f"the key {self.key!r} is given twice in one object"


def parse_json(text: str) -> object:
    """Return the value of a JSON text; half of a character, which cannot be written out again, becomes U+FFFD."""
    if r"\ud" in text or r"\uD" in text:
        text = _ESCAPED.sub(lambda match: r"\ufffd" if match["half"] else match[0], text)
    return json.loads(text, object_pairs_hook=_object)


def find_repeated(value: object) -> Repeated | None:
    """Return the first object within a value that gives a key twice."""
    open_values = [value]
    while open_values:
        one = open_values.pop()
        if isinstance(one, Repeated):
            return one
        if isinstance(one, dict | list):
            open_values += [*(one.values() if isinstance(one, dict) else one)][::-1]
    return None


def _object(pairs: Sequence[tuple[str, object]]) -> dict[str, object] | Repeated:
    values = dict(pairs)
    if len(values) == len(pairs):
        return values
    keys = [key for key, _ in pairs]
    return Repeated(next(key for key in keys if keys.count(key) > 1))
