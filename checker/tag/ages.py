"""Ages as papers print them: "Cowan, 43," · "the 59-year-old Huckabee" · "aged 12"."""

import re
from collections.abc import Iterator

from checker.model import Span
from checker.slots.numbers.age import Age

_AGE = re.compile(
    r"(?<=, )(?P<bare>[1-9]\d?|10\d|11\d)(?=,|;|\.(?:\s|$)|\))"
    r"|\b(?P<old>[1-9]\d?|10\d|11\d)[- ‑]years?[- ‑]old\b(?! (?:boy|girl|child|man|woman|son|daughter|law)s?\b)"
    r"|\b(?:aged|age(?: of)?) (?P<aged>[1-9]\d?|10\d|11\d)\b"
    r"|\b(?P<years>[1-9]\d?|10\d|11\d) years old\b"
    r"|(?<=\()(?P<round>[1-9]\d)(?=\))"
)


def find_ages(text: str, start: int, end: int) -> Iterator[tuple[Span, Age]]:
    """Yield the ages between two offsets."""
    for match in _AGE.finditer(text, start, end):
        digits = match[match.lastgroup] if match.lastgroup else ""
        yield Span(*match.span()), Age(int(digits))
