"""Offices: a head noun ("secretary") with what stands before and after it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick

from checker.lexicon import load_lexicon
from checker.slots.folding import fold
from checker.slots.office import Office
from checker.slots.organisation import NOWHERE, Organisation
from checker.tag.chunks import Chunk
from checker.tag.gazetteer import words
from checker.tag.persons import person_in

_WORD_BEFORE = re.compile(r"([\w.'’&-]+)([ \u00a0]|-)$")
_LINK_AFTER = re.compile(r"(?: of| for| at| in| with|,? the)(?: the| its| his| her)? ")
_CAPITAL_RUN = re.compile(r"[A-Z][\w&'’-]*(?: (?:(?:of|on|for|and|the|in) ){0,2}[A-Z][\w&'’-]*)*")
_NO_ORGANISATION = frozenset({"calendar", "honorific", "thing"})
_WORDS_BEFORE = 7
_SIDES = {
    "majority": "majority", "minority": "minority", "opposition": "opposition", "democratic": "democratic",
    "democrat": "democratic", "republican": "republican", "gop": "republican", "conservative": "conservative",
    "labour": "labour", "tory": "conservative",
}  # fmt: skip
_SIDED = frozenset({"leader", "whip", "majority leader", "minority leader", "majority whip", "minority whip"})
_TAKES_PORTFOLIO = frozenset({"cabinet", "agency", "staff", "diplomat", "party-official", "campaign", "corporate"})


@dataclass(frozen=True, slots=True)
class Head:
    """An office noun in a text."""

    start: int
    end: int
    head: str
    family: str
    phrase: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    heads: tuple[tuple[str, str, str], ...]
    automaton: AhoCorasick
    portfolios: Mapping[str, str]
    ranks: Mapping[str, tuple[str, str]]
    before: Mapping[str, str]
    after: tuple[tuple[str, str], ...]


@cache
def _lexicon() -> _Lexicon:
    heads = tuple((row[0], row[1], row[2]) for row in load_lexicon("office_heads"))
    statuses = [(row[0], "" if row[1] == "current" else row[1], row[2]) for row in load_lexicon("office_statuses")]
    after = [
        (form if form[0] == "-" else f" {form}", st) for form, st, place in statuses if place in ("after", "suffix")
    ]
    return _Lexicon(
        heads=heads,
        automaton=AhoCorasick([head[0] for head in heads]),
        portfolios={row[0]: row[1] for row in load_lexicon("portfolios")},
        ranks={row[0]: (row[1], row[2]) for row in load_lexicon("office_ranks")},
        before={form.rstrip("-"): status for form, status, place in statuses if place in ("before", "prefix")},
        after=tuple(sorted(after, key=lambda item: (-len(item[0]), item))),
    )


def find_heads(lower: str) -> list[Head]:
    """Return the office nouns of a lower-case text, in order, the longest at each place, none overlapping."""
    lexicon, found = _lexicon(), list[Head]()
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
    return found


def _bounded(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "_") and not (after.isalnum() and text[end - 1].isalnum())


@dataclass(slots=True)
class _Draft:
    """An office while its words are gathered."""

    start: int
    end: int
    ranks: list[str] = field(default_factory=list)
    portfolio: str = ""
    side: str = ""
    status: str = ""
    organisation: Organisation = NOWHERE


def read_office(text: str, floor: int, ceiling: int, head: Head, chunks: Sequence[Chunk]) -> tuple[int, int, Office]:
    """Return the span of an office between `floor` and `ceiling`, and its value."""
    draft = _Draft(head.start, head.end)
    by_end = {chunk.end + (2 if chunk.possessive else 0): chunk for chunk in chunks}
    by_start = {chunk.start: chunk for chunk in chunks}
    _read_before(text, floor, head, by_end, draft)
    straddling = next((c for c in chunks if floor <= c.start < draft.start < c.end), None)
    if straddling:  # "US Treasury" before "secretary", "St. Louis County" before "prosecutor"
        draft.start = straddling.start
        if not draft.organisation.words and not draft.portfolio:
            draft.organisation = organisation_of(straddling)
    _read_after(text, ceiling, head, by_start, draft)
    office = Office(
        head=head.head, family=head.family, ranks=tuple(sorted(draft.ranks)), portfolio=draft.portfolio,
        side=draft.side, organisation=draft.organisation, status=draft.status,
    )  # fmt: skip
    return draft.start, draft.end, office


def _read_before(text: str, floor: int, head: Head, by_end: Mapping[int, Chunk], draft: _Draft) -> None:
    for _ in range(_WORDS_BEFORE):
        match = _WORD_BEFORE.search(text, max(floor, draft.start - 40), draft.start)
        if not match:
            return
        start = _portfolio_before(text, floor, head, draft)
        if start is None:
            start = _word_before(match, head, draft)
        if start is None:
            start = _chunk_before(match, by_end, draft)
        if start is None:
            return
        draft.start = start


def _portfolio_before(text: str, floor: int, head: Head, draft: _Draft) -> int | None:
    """Return the start of the longest portfolio that ends right before the draft ("homeland security" secretary)."""
    if draft.portfolio or draft.ranks or head.family not in _TAKES_PORTFOLIO:
        return None
    end = draft.start - 1
    before = text[max(floor, end - 60) : end].split(" ")
    for count in range(min(5, len(before)), 0, -1):
        phrase = " ".join(before[-count:])
        portfolio = _lexicon().portfolios.get(phrase.lower().replace("&", "and"))
        if portfolio and end - len(phrase) >= floor:
            draft.portfolio = portfolio
            return end - len(phrase)
    return None


def _word_before(match: re.Match[str], head: Head, draft: _Draft) -> int | None:
    """Take a status, a rank or a side into the draft; return where the word starts."""
    word = match.group(1).lower()
    lexicon = _lexicon()
    status = lexicon.before.get(word)
    if status is not None:
        draft.status = draft.status or status
    elif word in _SIDES and (head.head in _SIDED or word in ("majority", "minority", "opposition")):
        draft.side = draft.side or _SIDES[word]
    elif word in lexicon.ranks:
        rank, effect = lexicon.ranks[word]
        draft.ranks += [rank] if effect == "changes" else []
    else:
        return None
    return match.start()


def _chunk_before(match: re.Match[str], by_end: Mapping[int, Chunk], draft: _Draft) -> int | None:
    """Take an organisation, a place or an unknown name into the draft; return where it starts."""
    chunk = by_end.get(match.end(1))
    if chunk is None or chunk.known.kind in _NO_ORGANISATION:
        return None
    if draft.organisation.words and (chunk.possessive or chunk.known.kind == "name"):
        return None
    if chunk.known.kind == "party":
        draft.side = draft.side or _SIDES.get(fold(chunk.words[0].text), "")
    if not draft.organisation.words and chunk.known.kind != "party":
        draft.organisation = organisation_of(chunk)
    return chunk.start


def _read_after(text: str, ceiling: int, head: Head, by_start: Mapping[int, Chunk], draft: _Draft) -> None:
    link = _LINK_AFTER.match(text, draft.end, ceiling)
    if link and not link.group().startswith((" the", ", the", ",")):
        end = _portfolio_after(text, link.end(), ceiling, head, draft)
        if end is None:
            end = _organisation_after(text, link.end(), ceiling, by_start.get(link.end()), draft)
        draft.end = end or draft.end
    _status_after(text, ceiling, draft)


def _organisation_after(text: str, start: int, ceiling: int, chunk: Chunk | None, draft: _Draft) -> int | None:
    """Return the end of the organisation at a place: one that is known, else the run of capitalised words."""
    if chunk and (chunk.known.kind in _NO_ORGANISATION or _names_person(text, chunk)):
        return None
    organisation, end = (organisation_of(chunk), chunk.end) if chunk else (NOWHERE, start)
    run = _CAPITAL_RUN.match(text, start, ceiling)
    if run and run.end() > end and not (chunk and chunk.known.id):
        organisation = Organisation(words=tuple(map(fold, run.group().split())), shown=run.group())
        end = run.end()
    if end > start and not draft.organisation.words:
        draft.organisation = organisation
    return end if end > start else None


def _names_person(text: str, chunk: Chunk) -> bool:
    return chunk.known.kind == "name" and person_in(text, chunk, words(), titled=False) is not None


def _portfolio_after(text: str, start: int, ceiling: int, head: Head, draft: _Draft) -> int | None:
    """Return the end of the longest portfolio at a place ("minister of foreign affairs")."""
    if draft.portfolio or head.family not in _TAKES_PORTFOLIO:
        return None
    after = re.split(r"[^\w&' -]", text[start : min(ceiling, start + 60)], maxsplit=1)[0].split(" ")
    for count in range(min(5, len(after)), 0, -1):
        phrase = " ".join(after[:count])
        portfolio = _lexicon().portfolios.get(phrase.lower().replace("&", "and"))
        if portfolio:
            draft.portfolio = portfolio
            return start + len(phrase)
    return None


def _status_after(text: str, ceiling: int, draft: _Draft) -> None:
    for form, status in _lexicon().after:
        end = draft.end + len(form)
        if text.startswith(form, draft.end, ceiling) and not text[end : end + 1].isalnum():
            draft.status, draft.end = draft.status if draft.status == "former" else status, end
            return


def organisation_of(chunk: Chunk) -> Organisation:
    """Return the organisation or place that a chunk names."""
    shown = " ".join(word.text for word in chunk.words)
    return Organisation(
        words=tuple(fold(word.text) for word in chunk.words), id=chunk.known.id, place=chunk.known.place, shown=shown
    )
