"""Where a text names an organisation or a law: runs of capitalised words around a noun such as Committee or Act."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from checker.lexicon import load_class, load_lexicon
from checker.model import Span

_WORD = r"(?:[A-Z](?:\.[A-Z])+\.|St\.|[A-Z][\w&-]*(?:['’](?!s\b)\w+)?)"
_LINK = r"(?:of|on|for|and|to|in|against|the|&)"
_CAPITALISED = re.compile(r"[A-Z][\w.&-]*\w|[A-Z]")
_RUN = re.compile(rf"(?<![\w.'’-])(?:[0-9]+(?:st|nd|rd|th) )?{_WORD}(?: (?:{_LINK} ){{0,3}}{_WORD})*(?!\w)")
_TITLE_WORD = rf"(?:[A-Z0-9][\w’'&.:-]*|{_LINK}|an?|with|from)"
_TITLE = re.compile(rf"[“\"]([A-Z][\w’'&.:-]*(?: {_TITLE_WORD})+?)[,.!?]?[”\"]")
_TOKEN = re.compile(r"[^ ]+")
_KINDS = frozenset(
    {"agency", "ngo", "university", "union", "museum", "court", "parliament", "committee", "party-committee",
     "thinktank", "foundation", "international", "hospital", "police", "sports-body", "lobby", "pac", "chamber"}
)  # fmt: skip
_LINKS = frozenset(_LINK.strip("(?:)").split("|"))
_LEAST = 3  # words of weight: of shorter names two that differ in one word are two names


@cache
def _nouns() -> frozenset[str]:
    return frozenset(
        word for word, kind, place in load_lexicon("organisation_nouns") if place != "start" and kind in _KINDS
    )


def _laws() -> frozenset[str]:
    return load_class("marker_words", "law")


@cache
def _telling() -> AhoCorasick:
    """Return the nouns of organisations and laws: few sentences hold one, and only these need a closer look."""
    return AhoCorasick(sorted(_nouns() | _laws()))


@cache
def _not_first() -> frozenset[str]:
    """Return words that stand before a name without belonging to it: openers, days and months, statuses."""
    openers = load_class("sentence_openers", "opener")
    calendar = {word.title() for word, *_ in load_lexicon("calendar_names")}
    return frozenset(openers | calendar | {"The", "Former", "Acting", "Late", "Then"})


def find_name_runs(text: str) -> Iterator[Span]:
    """Yield the runs of a sentence that name an organisation or a law in three words or more."""
    if not _telling().find_matches_as_indexes(text):
        return
    capitalised = _CAPITALISED.findall(text)
    if len(capitalised) < _LEAST or (_nouns().isdisjoint(capitalised) and _laws().isdisjoint(capitalised)):
        return
    words = text.split()
    if sum(word[:1].isupper() for word in words) * 10 > 7 * len(words):
        return  # a headline
    for match in _RUN.finditer(text):
        tokens = [(m.start() + match.start(), m.group()) for m in _TOKEN.finditer(match.group())]
        for part in _parts(tokens):
            if sum(word not in _LINKS for _, word in part) >= _LEAST:
                yield Span(part[0][0], part[-1][0] + len(part[-1][1]))


def find_titles(text: str) -> Iterator[Span]:
    """Yield the titles of books, films and the like in a sentence: three words or more in capitals, between marks."""
    for match in _TITLE.finditer(text):
        if sum(not word.islower() for word in match[1].split(" ")) >= _LEAST:
            yield Span(*match.span(1))


def _parts(tokens: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Divide a run where one name ends and another begins, and keep the parts that hold a noun."""
    if tokens[-1][1] in _laws():
        yield _trim(tokens)
        return
    part: list[tuple[int, str]] = []
    for n, token in enumerate(tokens):
        if token[1] in _LINKS and part:
            named = any(word in _nouns() for _, word in part)
            if named == (token[1] in ("and", "in", "to", "the", "&")) and not _goes_on(tokens, n, named=named):
                yield from _named(part)
                part = []
                continue
        part.append(token)
    yield from _named(part)


def _goes_on(tokens: list[tuple[int, str]], n: int, *, named: bool) -> bool:
    """Whether a link without a noun before it still joins: "Oversight and Government Reform Committee"."""
    return not named and tokens[n][1] in ("and", "&")


def _named(part: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Yield a part as far as it is a name: to its last noun, or to its end where "of" follows a noun."""
    nouns = [n for n, (_, word) in enumerate(part) if word in _nouns()]
    if not nouns:
        return
    after = [word for _, word in part[nouns[-1] + 1 :]]
    goes_on = len(after) > 1 and after[0] in ("of", "on", "for", "against") and _not_first().isdisjoint(after[1:])
    kept = part if goes_on else part[: nouns[-1] + 1]
    trimmed = _trim(kept)
    if trimmed:
        yield trimmed


def _trim(part: list[tuple[int, str]]) -> list[tuple[int, str]]:
    start = 0
    while start < len(part) and (part[start][1] in _not_first() or part[start][1] in _LINKS):
        start += 1
    words = [word for _, word in part[start : start + 2]]
    if words[1:] == ["the"] and words[0].endswith("ing"):
        start += 2  # "Passing the Clean Rivers Act"
    return part[start:]
