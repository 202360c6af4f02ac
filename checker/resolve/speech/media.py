"""Outlets, programmes and media of speech as they are named around quotations."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from checker.lexicon import load_lexicon, load_words
from checker.model import Span

_OUTLET_KINDS = frozenset(("outlet", "platform"))
_NAME = re.compile(r"(?:[Tt]he\s)?[A-Z@][\w’'&.\-]*(?:\s(?:of|the|and|to|with|for|&)?\s?[A-Z\d][\w’'&.\-/]*){0,5}")
_STATION = re.compile(r"([KW][A-Z]{3})(?:[- ](?:TV|FM|AM)|[’']s)?")
_TITLE = re.compile(r"[“\"‘']([A-Z\d][^“”\"\n]{1,40}?)[,.]?[”\"’']")
_PROGRAMME = r"(?:show|program(?:me)?|podcast|broadcast|newscast)"
_PERSON = r"(?:[A-Z]\.\s)?[A-Z][\w’'-]*[a-z](?:\s[A-Z]\.)?\s[A-Z][\w’'-]*[a-z]\b"
# "told the network's host Ann Lee", "on the radio show of the former mayor Ann Lee", "on Ann Lee's show".
_HOST = re.compile(
    rf"\b(?:host|anchor|moderator|presenter|interviewer)s?,?\s(?P<host>{_PERSON})"
    rf"|\b{_PROGRAMME}\s(?:of|hosted by)\s(?:[\w’'.-]+\s){{0,5}}?(?P<owner>{_PERSON})(?!\s[A-Z])"
    rf"|\b(?P<named>{_PERSON})[’']s?\s(?:\w+\s){{0,3}}?{_PROGRAMME}\b"
)


@cache
def _outlets() -> dict[str, str]:
    """Return the names of outlets and platforms with their ids; empty where no such list is there."""
    rows = _rows("organisations")
    return {_bare(row[0]): row[1] for row in rows if len(row) > 2 and row[2] in _OUTLET_KINDS}


@cache
def _programmes() -> dict[str, str]:
    """Return the titles of programmes with the id of their outlet, empty where several outlets have one so named."""
    found: dict[str, str] = {}
    for title, outlet, *_ in _rows("programmes"):
        title = _bare(title)
        found[title] = outlet if found.get(title, outlet) == outlet else ""
    return found


def is_programme(title: str) -> bool:
    """Whether words in quotation marks are the title of a programme; “Today,” with its comma begins a quotation."""
    name = _bare(title.rstrip(",."))
    return name in _programmes() and not (title.endswith(",") and name.lower() in load_words("common_words"))


@cache
def media_words() -> dict[str, str]:
    """Return the nouns for occasions in lower case with the class of their medium."""
    return {row[0]: row[1] for row in load_lexicon("occasion_words")}


@cache
def _short_names() -> dict[str, str]:
    """Return what newspapers call each other after the first mention, "the Post", with the word that their ids hold."""
    return {name: word for name, word, *_ in _rows("outlet_short_names")}


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a list that need not be there."""
    try:
        return load_lexicon(name)
    except FileNotFoundError:
        return ()


@lru_cache(maxsize=1 << 16)
def _bare(name: str) -> str:
    """Return a name without its article and quotation marks."""
    return re.sub(r"^[Tt]he\s|[’']s$", "", name).replace("’", "'").strip()


def outlets_in(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the outlets named in a text with their ids, the longest name at each place."""
    for match in _NAME.finditer(text):
        words = list(re.finditer(r"\S+", match[0]))
        start = 0
        while start < len(words):
            size = next((n for n in range(len(words) - start, 0, -1) if _id(match[0], words, start, n)), 0)
            if size:
                found = _id(match[0], words, start, size)
                assert found
                yield Span(match.start() + words[start].start(), match.start() + words[start + size - 1].end()), found
            start += max(size, 1)


def _id(name: str, words: list[re.Match[str]], start: int, size: int) -> str | None:
    """Return the id of the outlet that these words name: that of the list, or the call letters of a station."""
    printed = name[words[start].start() : words[start + size - 1].end()].rstrip(".,")
    surface = _bare(printed)
    station = _STATION.fullmatch(surface)
    known = _outlets().get(surface) or _short_names().get(printed[:1].lower() + printed[1:])
    return known or (station[1].lower() if station and station[1] not in _names() else None)


@cache
def _names() -> frozenset[str]:
    """Return the names of all organisations."""
    return frozenset(row[0] for row in _rows("organisations"))


def host_in(text: str) -> tuple[Span, str] | None:
    """Return the place and the name of the host to whom, or in whose programme, somebody spoke."""
    match = _HOST.search(text)
    name = match and (match["host"] or match["owner"] or match["named"])
    return (Span(*match.span(match.lastgroup or 0)), name) if match and name else None


def programmes_in(text: str) -> Iterator[tuple[Span, str, str]]:
    """Yield the programmes named in quotation marks, or known by name after "on", with title and outlet id."""
    for match in _TITLE.finditer(text):
        title = _bare(match[1])
        if title in _programmes() or re.search(r"\b(?:on|[’']s|program|show|podcast|host)\s*$", text[: match.start()]):
            yield Span(*match.span()), title, _programmes().get(title, "")
    for match in re.finditer(
        r"\b(?:on|told|with|[’']s)\s((?:[A-Z\d][\w’'&]*|the|of|this)(?:\s(?:[A-Z\d][\w’'&]*|the|of|with|&))*)", text
    ):
        title = _bare(match[1])
        if title in _programmes():
            yield Span(*match.span(1)), title, _programmes()[title]
