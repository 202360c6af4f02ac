"""Offices: a head noun ("secretary") with what stands before and after it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple

from checker.lexicon import load_class, load_lexicon, load_words
from checker.slots.folding import fold
from checker.slots.names.office import Office, families_with
from checker.slots.names.organisation import NOWHERE, Organisation
from checker.tag.chunks import Chunk
from checker.tag.gazetteer import Known, words
from checker.tag.heads import Head, office_words
from checker.tag.persons import person_in

_WORD_BEFORE = re.compile(r"([\w.'’&-]+)([ \u00a0]|-)$")
_PAIR_BEFORE = re.compile(r"[\w'’-]+ [\w'’-]+ $")
_LINK_AFTER = re.compile(r" (?:of|for|at|in|with)(?: the| its| his| her)? ")
_CAPITAL_RUN = re.compile(r"[A-Z][\w&'’-]*(?: (?:(?:of|on|for|and|the|in) ){0,2}[A-Z][\w&'’-]*)*")
_NO_ORGANISATION = frozenset({"calendar", "honorific", "thing"})
_FORMER_NEAR = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x|[Oo]ne-?time) (?:(?!(?:to|of|for|from|with|under|by|at|in|and|the)\b)[a-z][\w-]* ){1,3}$"
)
_SHORT_TITLE = re.compile(r" [A-Z][a-z]+\. [A-Z]")
_COMMON_NOUN = re.compile(r" ([a-z]+)(?![\w’'-])")
_DESCRIBED = re.compile(r"(?:an? |the )?(?:[a-z-]+ ){0,3}([a-z]+) (?=[A-Z])")  # "the centrist think tank" Third Way
_OUTSIDE = re.compile(r"[^\w&'’ -]")  # what no portfolio runs across
_WORDS_BEFORE = 7
_LONGEST_STATUS = 40
_LEADERS = ("leader", "whip")


@cache
def _sides() -> Mapping[str, tuple[str, str]]:
    """Return the side that a word stands for, and whether it goes with any office or with leaders only."""
    return {word: (side, offices) for word, side, offices in load_lexicon("office_sides")}


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
    verbal: bool = False


class OfficeReader(NamedTuple):
    """What reading the offices of one sentence needs: its chunks, and where office nouns begin."""

    text: str
    chunks: Sequence[Chunk]
    by_end: Mapping[int, Chunk]
    by_start: Mapping[int, Chunk]
    heads: frozenset[int]

    @classmethod
    def of(cls, text: str, chunks: Sequence[Chunk], heads: Sequence[Head]) -> "OfficeReader":
        """Return the reader for one sentence."""
        by_end = {chunk.end + (2 if chunk.possessive else 0): chunk for chunk in chunks}
        by_start = {chunk.start: chunk for chunk in chunks}
        return cls(text, chunks, by_end, by_start, frozenset(head.start for head in heads))

    def read(self, head: Head, floor: int, ceiling: int) -> tuple[int, int, Office]:
        """Return the span of an office between `floor` and `ceiling`, and its value."""
        draft = _Draft(head.start, head.end)
        for _ in range(_WORDS_BEFORE):
            start = self._before(head, floor, draft)
            if start is None or start < floor:
                break
            draft.start = start
        self._after(head, ceiling, draft)
        if not draft.status and _FORMER_NEAR.search(self.text, max(floor, draft.start - 50), draft.start):
            draft.status = "former"  # "former election campaign manager"
        office = Office(
            head=head.head, family=head.family, ranks=tuple(sorted(draft.ranks)), portfolio=draft.portfolio,
            side=draft.side, organisation=draft.organisation, status=draft.status,
        )  # fmt: skip
        return draft.start, draft.end, office

    def _before(self, head: Head, floor: int, draft: _Draft) -> int | None:
        """Take what stands right before the draft into it; return where that starts."""
        match = _WORD_BEFORE.search(self.text, max(floor, draft.start - 40), draft.start)
        if not match:
            return None
        start = self._portfolio_before(head, floor, draft)
        if start is None and (chunk := self._straddling(floor, draft)):
            return self._take(chunk, draft)
        if start is None:
            start = self._word_before(match, head, floor, draft)
        ending = self.by_end.get(match.end(1))
        if start is not None or ending is None or (head.phrase.endswith(".") and _is_committee(ending)):
            return start
        return self._take(ending, draft)

    def _straddling(self, floor: int, draft: _Draft) -> Chunk | None:
        """Return the part before the draft of a chunk that runs into it: "US Treasury" of "US Treasury Secretary"."""
        for chunk in self.chunks:
            if floor <= chunk.start < draft.start < chunk.end and chunk.known.kind not in _NO_ORGANISATION:
                kept = tuple(word for word in chunk.words if word.end < draft.start)
                return Chunk(chunk.start, kept[-1].end, chunk.known, kept) if kept else None
        return None

    def _portfolio_before(self, head: Head, floor: int, draft: _Draft) -> int | None:
        """Return the start of the longest portfolio that ends right before the draft."""
        if draft.portfolio or draft.ranks or head.family not in families_with("takes-portfolio"):
            return None
        end = draft.start - 1
        before = _OUTSIDE.split(self.text[max(floor, end - 60) : end])[-1].split(" ")
        for count in range(min(5, len(before)), 0, -1):
            phrase = " ".join(before[-count:])
            portfolio = office_words().portfolios.get(phrase.lower().replace("&", "and"))
            if portfolio:
                draft.portfolio = portfolio
                return end - len(phrase)
        return None

    def _word_before(self, match: re.Match[str], head: Head, floor: int, draft: _Draft) -> int | None:
        """Take a status, a rank or a side into the draft; return where the word starts."""
        lexicon = office_words()
        pair = _PAIR_BEFORE.search(self.text, max(floor, match.end() - 40), match.end())
        if pair and (phrase := pair.group().strip().lower()) in lexicon.before:
            draft.status = draft.status or lexicon.before[phrase]
            return pair.start()
        word = match.group(1).lower()
        if word in lexicon.before:
            status = lexicon.before[word]
            draft.status = status if status in ("former", "deceased") else draft.status or status
            draft.verbal = word.endswith("ed") and match.group(1).islower()
        elif word in _sides() and (_sides()[word][1] == "any" or head.head.split()[-1] in _LEADERS):
            draft.side = draft.side or _sides()[word][0]
        elif word in lexicon.ranks:
            rank, effect = lexicon.ranks[word]
            draft.ranks += [rank] if effect == "changes" else []
        else:
            return None
        return match.start()

    def _take(self, chunk: Chunk, draft: _Draft) -> int | None:
        """Take an organisation, a place or an unknown name into the draft; return where it starts."""
        if chunk.known.kind in _NO_ORGANISATION:
            return None
        if chunk.known.kind == "name" and not chunk.possessive and draft.verbal:
            return None  # "Obama appointed Vice President Biden"
        if draft.organisation.words and (chunk.possessive or chunk.known.kind == "name"):
            return None
        if chunk.known.kind == "party":
            draft.side = draft.side or _sides().get(fold(chunk.words[0].text), ("",))[0]
        elif not draft.organisation.words:
            draft.organisation = organisation_of(chunk)
        return chunk.start

    def _after(self, head: Head, ceiling: int, draft: _Draft) -> None:
        link = _LINK_AFTER.match(self.text, draft.end, ceiling)
        described = _DESCRIBED.match(self.text, link.end(), ceiling) if link else None
        if link and described and described.group(1) in load_words("organisation_common_nouns"):
            draft.end = self._organisation_after(described.end(), ceiling, draft, described=True) or draft.end
        elif link:
            end = self._portfolio_after(head, link.end(), ceiling, draft)
            if end is None:
                end = self._organisation_after(link.end(), ceiling, draft)
            draft.end = end or draft.end
        if self.text[draft.end : draft.end + 1] in (" ", "-"):
            self._status_after(ceiling, draft)

    def _status_after(self, ceiling: int, draft: _Draft) -> None:
        """Take a status that follows ("-elect", "nominee") into the draft."""
        window = self.text[draft.end : min(ceiling, draft.end + _LONGEST_STATUS)]
        for form, status in office_words().after.get(window[:3], ()):
            if window.startswith(form) and not window[len(form) : len(form) + 1].isalnum():
                draft.status = draft.status if draft.status == "former" else status
                draft.end += len(form)
                return

    def _portfolio_after(self, head: Head, start: int, ceiling: int, draft: _Draft) -> int | None:
        """Return the end of the longest portfolio at a place ("minister of foreign affairs")."""
        if draft.portfolio or head.family not in families_with("takes-portfolio"):
            return None
        after = _OUTSIDE.split(self.text[start : min(ceiling, start + 60)], maxsplit=1)[0].split(" ")
        for count in range(min(5, len(after)), 0, -1):
            phrase = " ".join(after[:count])
            portfolio = office_words().portfolios.get(phrase.lower().replace("&", "and"))
            chunk = self.by_start.get(start)
            if (
                portfolio
                and start + len(phrase) + 1 not in self.heads
                and not (chunk and chunk.end > start + len(phrase))
                and not self._begins_organisation(start + len(phrase))
            ):
                draft.portfolio = portfolio
                return start + len(phrase)
        return None

    def _organisation_after(self, start: int, ceiling: int, draft: _Draft, *, described: bool = False) -> int | None:
        """Return the end of the organisation at a place: one that is known, else the run of capitalised words.

        What belongs to the next office ("spokesman for Egyptian President Morsi") or is a person is left.
        """
        chunk = self.by_start.get(start)
        if chunk and (chunk.end > ceiling or self._is_person(chunk) or self._is_of_next(chunk)):
            return None
        if chunk and chunk.known.kind in _NO_ORGANISATION and not (described and chunk.known.kind == "thing"):
            return None
        organisation, end = (organisation_of(chunk), chunk.end) if chunk else (NOWHERE, start)
        stop = next((c.start - 1 for c in self.chunks if c.start > start and self._is_person(c)), ceiling)
        run = _CAPITAL_RUN.match(self.text, start, max(start, stop))
        known = chunk is not None and chunk.known.id and not self._begins_organisation(chunk.end)
        if run and run.end() > end and not known and not self.heads & set(range(start, run.end())):
            organisation = Organisation(words=tuple(map(fold, run.group().split())), shown=run.group())
            end = run.end()
        noun = _COMMON_NOUN.match(self.text, end, ceiling)
        if end > start and noun and noun.group(1) in load_words("organisation_common_nouns"):
            shown = f"{organisation.shown}{noun.group()}"
            organisation, end = (
                replace(organisation, words=(*organisation.words, noun.group(1)), shown=shown),
                noun.end(),
            )
        if end > start and not draft.organisation.words:
            draft.organisation = organisation
        return end if end > start else None

    def _is_of_next(self, chunk: Chunk) -> bool:
        """Whether a chunk belongs to the office after it; no committee belongs to "Rep." and its like."""
        if chunk.end + 1 not in self.heads:
            return False
        return not (_SHORT_TITLE.match(self.text, chunk.end) and _is_committee(chunk))

    def _begins_organisation(self, end: int) -> bool:
        """Whether what ends at a place begins the name of an organisation: "National" in "National Roads Agency"."""
        chunk = self.by_start.get(end + 1)
        while chunk and chunk.known.kind == "name" and not self._is_person(chunk):
            chunk = self.by_start.get(chunk.end + 1)
        return chunk is not None and chunk.known == Known("organisation")

    def _is_person(self, chunk: Chunk) -> bool:
        return chunk.known.kind == "name" and person_in(self.text, chunk, words(), titled=False) is not None


@cache
def _committees() -> frozenset[str]:
    return load_class("organisation_nouns", "committee")


def _is_committee(chunk: Chunk) -> bool:
    return chunk.words[-1].text in _committees()


def organisation_of(chunk: Chunk) -> Organisation:
    """Return the organisation or place that a chunk names."""
    shown = " ".join(word.text for word in chunk.words)
    return Organisation(
        words=tuple(fold(word.text) for word in chunk.words), id=chunk.known.id, place=chunk.known.place, shown=shown
    )
