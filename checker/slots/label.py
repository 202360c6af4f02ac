"""Numbers and names of single things of a kind: Flight 370, Hurricane Ida, H.R. 5."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, Self

from ahocorasick_rs import AhoCorasick

from checker.lexicon import load_lexicon, load_words
from checker.model import Answer, Comparison, Span, Strength
from checker.slots.folding import fold

_NUMBER = r"(?:No\. ?)?((?:[A-Z]{1,3}-?)?[0-9]{1,5}|[IVXL]+)(?![\w-]|[.,][0-9])"
_NAME = r"([A-Z][a-z][\w-]*(?: (?:[A-Z]\. )?[A-Z][a-z][\w-]*){0,2})"
_COMPANY = 3  # names that two articles on one thing have in common


class LabelPlace(NamedTuple):
    """Where a text tells one thing from others of its kind, and how."""

    span: Span
    kind: str
    label: str


@cache
def _labels() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return the pattern of a word with its number or name, and the kinds by word."""
    rows = sorted(load_lexicon("labels"), key=lambda row: (-len(row[0]), row))
    numbered, named = (
        "|".join(re.escape(word) for word, _, what in rows if what == wanted) for wanted in ("numbered", "named")
    )
    pattern = rf"(?<![\w.-])(?:(?P<numbered>{numbered})[ -]?{_NUMBER}|(?P<named>{named}) {_NAME})"
    return re.compile(pattern), {word: kind for word, kind, _ in rows}


@cache
def _words() -> AhoCorasick:
    return AhoCorasick(sorted(load_words("labels")))


def may_have_labels(text: str) -> bool:
    """Whether a text has a word that a label could follow: few do."""
    return bool(_words().find_matches_as_indexes(text))


def find_labels(text: str) -> Iterator[LabelPlace]:
    """Yield what a text tells apart by a number or a name."""
    pattern, kinds = _labels()
    for match in pattern.finditer(text):
        word = match["numbered"] or match["named"]
        yield LabelPlace(Span(*match.span()), kinds[word], fold(match[match.lastindex or 0]))


@dataclass(frozen=True, slots=True)
class Series:
    """A kind of which an article names one thing only, and the names that tell whether two articles share a story."""

    kind: str
    company: frozenset[str]

    @property
    def canonical(self) -> str:
        """The kind."""
        return self.kind

    def keys(self) -> tuple[str, ...]:
        """Return the kind."""
        return (self.kind,)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - kinds have no tolerance
        """Say whether two articles may mean one thing of a kind."""
        shared = sorted(self.company & other.company)
        if self.kind != other.kind or len(shared) < _COMPANY:
            return Comparison(Answer.UNKNOWN, "the articles may tell of two things")
        return Comparison(Answer.COMPATIBLE, f"each article names one {self.kind}", Strength.WEAK)

    def __str__(self) -> str:
        """Show the kind."""
        return f"the {self.kind}"


@dataclass(frozen=True, slots=True)
class Label:
    """The number or name of a thing, folded."""

    label: str
    shown: str

    @property
    def canonical(self) -> str:
        """The number or name."""
        return self.label

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - labels have no tolerance
        """Compare two labels; one that begins or ends the other is cut short."""
        if self.label == other.label:
            return Comparison(Answer.SAME, f"both {self}")
        ends = (self.label.endswith(other.label), other.label.endswith(self.label))
        starts = (self.label.startswith(f"{other.label} "), other.label.startswith(f"{self.label} "))
        if any((*starts, *ends)) and not (self.label.isdigit() and other.label.isdigit()):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} can be one name")
        return Comparison(Answer.DIFFERENT, f"{self} is not {other}")

    def __str__(self) -> str:
        """Show the label as printed."""
        return self.shown
