"""Office nouns ("secretary", "chief executive") in a text, and the words that can stand around them."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from checker.lexicon import load_lexicon
from checker.slots.folding import fold
from checker.tag.gazetteer import words

# families whose nouns never stand as a title before a name
_OCCUPATIONS = frozenset({"other-occupation", "culture", "science", "sport-player", "activist", "lawyer", "medical"})


class Head(NamedTuple):
    """An office noun in a text: its span, its office and family, and the phrase that stands there."""

    start: int
    end: int
    head: str
    family: str
    phrase: str


class OfficeWords(NamedTuple):
    """The lexicon of offices: heads, portfolios, ranks with their effect, statuses before the head and after it."""

    heads: tuple[tuple[str, str, str], ...]
    automaton: AhoCorasick
    portfolios: Mapping[str, str]
    ranks: Mapping[str, tuple[str, str]]
    before: Mapping[str, str]
    after: Mapping[str, tuple[tuple[str, str], ...]]


@cache
def office_words() -> OfficeWords:
    """Load the lexicon of offices; a current status is the empty one."""
    heads = tuple((row[0], row[1], row[2]) for row in load_lexicon("office_heads"))
    statuses = [(row[0], "" if row[1] == "current" else row[1], row[2]) for row in load_lexicon("office_statuses")]
    after = [
        (form if form[0] == "-" else f" {form}", st) for form, st, place in statuses if place in ("after", "suffix")
    ]
    return OfficeWords(
        heads=heads,
        automaton=AhoCorasick([head[0] for head in heads]),
        portfolios={row[0]: row[1] for row in load_lexicon("portfolios")},
        ranks={row[0]: (row[1], row[2]) for row in load_lexicon("office_ranks")},
        before={form.rstrip("-"): status for form, status, place in statuses if place in ("before", "prefix")},
        after=_by_beginning(sorted(after, key=lambda item: (-len(item[0]), item))),
    )


def _by_beginning(forms: Sequence[tuple[str, str]]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the forms by their first three letters, the longest first."""
    table: dict[str, list[tuple[str, str]]] = {}
    for form, status in forms:
        table.setdefault(form[:3], []).append((form, status))
    return {beginning: tuple(found) for beginning, found in table.items()}


def find_heads(text: str, lower: str) -> list[Head]:
    """Return the office nouns of a text, in order, the longest at each place, none overlapping, no surname.

    `lower` is the text in lower case, letter by letter.
    """
    lexicon, found = office_words(), list[Head]()
    spans = [
        (start, -end, index)
        for index, start, end in lexicon.automaton.find_matches_as_indexes(lower, overlapping=True)
        if _bounded(lower, start, end)
    ]
    reached = 0
    for start, negative_end, index in sorted(spans):
        if start >= reached:
            reached = -negative_end
            phrase, head, family = lexicon.heads[index]
            if found and found[-1].end == start - 1 and found[-1].phrase in lexicon.ranks:
                found.pop()  # "chief" before "lobbyist" is a rank
            found.append(Head(start, reached, head, family, phrase))
    return [head for head in found if not _is_surname(text, head)]


def _bounded(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "_") and not (after.isalnum() and text[end - 1].isalnum())


def _is_surname(text: str, head: Head) -> bool:
    """Whether an office noun is a name here: Hunter, Baker; a title (Judge, Bishop) is one only after a given name."""
    if not text[head.start].isupper() or " " in head.phrase or head.phrase.endswith("."):
        return False
    if head.family in _OCCUPATIONS and fold(head.phrase) in words().surnames:
        return True
    before = text[max(0, head.start - 24) : head.start].rsplit(None, 1)
    if not before or text[head.start - 1] != " " or not before[-1][:1].isupper():
        return False
    if text[head.end : head.end + 1] == " " and text[head.end + 1 : head.end + 2].isupper():
        return False  # a title before a name, whatever "German" before it can be
    return fold(before[-1]) in words().given
