"""Which characters are quotation marks, and whether each may open or close a quotation."""

import re
from bisect import bisect_left
from typing import NamedTuple

from checker.model import Span

DOUBLE, SINGLE, ANGLE = "double", "single", "angle"
_MARK = re.compile(r"""[“”″"«»‘’'](?!(?<=\w[’'])\w)""")
_LARGE_MARK = re.compile(r"""[“”″"«»]""")
_SINGLE_OPENING = re.compile(r"""'(?<!\w.)(?=[^\W\d_])""")
# '90s, 'em and their like begin with an apostrophe.
_ELISION = re.compile(r"[0-9]|(?:em|til|tis|twas|cause|bout|round|n|s|re|ve|ll|d|m|t)\b")
# Some publishers print a space after the apostrophe: "the mayor’ s plan".
_LOOSE_ENDING = re.compile(r" (?:s|t|re|ve|ll|d|m)\b")
_ATTRIBUTION = re.compile(r"(?:(?:[A-Z][\w.’'-]*|he|she|they|it|I|we) ){0,4}(?:said|says|told|added|asked|according)\b")
_BEFORE_OPENING = frozenset("([{—–-/“‘\"'«…")
_AFTER_CLOSING = frozenset(".,;:!?)")


class Mark(NamedTuple):
    """A quotation mark that may open a quotation, may close one, or both."""

    at: int
    family: str
    opens: bool
    closes: bool


def read_marks(text: str, paragraphs: list[Span]) -> list[list[Mark]]:
    """Return the marks of each paragraph, in order."""
    # Without a single opening mark anywhere all small marks are apostrophes, and there are many of them.
    pattern = _MARK if "‘" in text or _SINGLE_OPENING.search(text) else _LARGE_MARK
    places = [match.start() for match in pattern.finditer(text)]
    found, first = [], 0
    for paragraph in paragraphs:
        after = bisect_left(places, paragraph.end, first) if first < len(places) else first
        marks = [_classify(text, at, paragraph) for at in places[first:after]] if first < after else []
        found.append(marks if _is_balanced(text, marks) else _alternate(text, marks))
        first = after
    return found


def is_before_attribution(text: str, at: int) -> bool:
    """Whether a mark stands where "he said" begins: it closed a quotation, whatever the space around it says."""
    return _ATTRIBUTION.match(text, at + 1) is not None


def _classify(text: str, at: int, paragraph: Span) -> Mark:
    mark = text[at]
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if mark in "“”″":
        trails = not before.isspace() and not after.isalnum() and before not in _BEFORE_OPENING
        return Mark(at, DOUBLE, mark == "“", mark != "“" or trails)
    if mark in "«»":
        return Mark(at, ANGLE, mark == "«", mark == "»")
    firm = after.isalnum() or after in _BEFORE_OPENING
    ends = after in _AFTER_CLOSING and not text.startswith("..", at + 1)
    leads = (firm and before in _BEFORE_OPENING) or (before.isspace() and not after.isspace() and not ends)
    loose = before.isspace() and after.isspace()
    if mark == '"':
        return Mark(at, DOUBLE, leads or loose, not leads)
    opens = mark != "’" and leads and not _ELISION.match(text, at + 1)
    closes = mark != "‘" and not leads and not after.isalnum() and not _LOOSE_ENDING.match(text, at + 1)
    return Mark(at, SINGLE, opens, closes)


def _is_balanced(text: str, marks: list[Mark]) -> bool:
    """Whether the straight marks, read by the space around them, open and close in turn."""
    depth = 0
    for mark in marks:
        if text[mark.at] == '"':
            depth += -1 if mark.closes and depth else 1
            if depth > 1 and mark.opens and is_before_attribution(text, mark.at):
                return False
    return depth == 0


def _alternate(text: str, marks: list[Mark]) -> list[Mark]:
    """Take straight marks in turn where their spacing is wrong, as in: "We go, "he said. "We go."."""
    straight = [mark for mark in marks if text[mark.at] == '"']
    if len(straight) % 2 or any(text[mark.at] in "“”" for mark in marks):
        return marks
    opening = {mark.at for mark in straight[::2]}
    return [
        mark._replace(opens=mark.at in opening, closes=mark.at not in opening) if text[mark.at] == '"' else mark
        for mark in marks
    ]
