"""Capitalised words joined to chunks: known phrases, organisations by their nouns, and unknown names."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.lexicon import load_class
from checker.slots.folding import fold
from checker.slots.names.person import same_given_name
from checker.tag.capitals import Capital, Gap
from checker.tag.gazetteer import Known, Words, find_phrase

_AGE_AFTER = re.compile(r", [1-9][0-9],")
_LONGEST_PHRASE = 8
_ACRONYM = 4  # letters


class Chunk(NamedTuple):
    """Capitalised words that belong together: what they are known to be, or `name` for what is still open."""

    start: int
    end: int
    known: Known
    words: tuple[Capital, ...]

    @property
    def possessive(self) -> bool:
        """Whether an ending 's follows."""
        return self.words[-1].possessive


_NAME = Known("name")
_HONORIFIC = Known("honorific")


class Chunker(NamedTuple):
    """What chunking needs to know: office heads by their start, and the places right after one.

    `first_words` are those of known phrases, each with the length of the longest.
    """

    text: str
    first_words: Mapping[str, int]
    words: Words
    heads: Mapping[int, int]
    titled: frozenset[int]
    headline: bool = False

    def chunk(self, capitals: Sequence[Capital]) -> list[Chunk]:
        """Divide the capitalised words of one sentence into chunks, in order."""
        chunks: list[Chunk] = []
        i = 0
        while i < len(capitals):
            j, known = self._classify(capitals, i)
            if known is not None:
                chunks.append(Chunk(capitals[i].start, capitals[j - 1].end, known, tuple(capitals[i:j])))
            i = j
        return self._organisations(chunks)

    def _classify(self, capitals: Sequence[Capital], i: int) -> tuple[int, Known | None]:
        """Return where the chunk that starts at word i ends, and what it is; None for a word that is no name."""
        word = capitals[i]
        if word.start in self.heads:
            end = self.heads[word.start]
            return _first_after(capitals, i, end), None
        j, known = self._phrase(capitals, i)
        if word.text.lower() in self.words.honorifics and j < i + 2:
            return i + 1, _HONORIFIC
        if known is not None and not self._names_person(capitals, i, j, known):
            return self._with_county(capitals, j, known)
        if self._ordinary(capitals, i):
            return i + 1, None
        return self._name_end(capitals, i), _NAME

    def _with_county(self, capitals: Sequence[Capital], j: int, known: Known) -> tuple[int, Known]:
        """Take "County" and its like to the place before it."""
        if (
            known.kind == "place"
            and j < len(capitals)
            and capitals[j].gap == Gap.SPACE
            and capitals[j].text in load_class("marker_words", "district")
        ):
            return j + 1, Known("place", f"{known.id}-{capitals[j].text.lower()}", known.place)
        return j, known

    def _phrase(self, capitals: Sequence[Capital], i: int) -> tuple[int, Known | None]:
        """Return the longest known phrase that starts at word i."""
        longest = self.first_words.get(capitals[i].text.lower())
        if longest is None:
            return i, None
        start, last, most = capitals[i].start, i + 1, min(len(capitals), i + _LONGEST_PHRASE)
        while last < most and not capitals[last - 1].possessive and capitals[last].end - start <= longest:
            last += 1
        for j in range(last, i, -1):
            phrase = self.text[start : capitals[j - 1].end]
            known = find_phrase(phrase)
            if known is not None and not (known.kind == "calendar" and len(phrase) < 4 and not phrase.endswith(".")):
                return j, known
        return i, None

    def _names_person(self, capitals: Sequence[Capital], i: int, j: int, known: Known) -> bool:
        """Whether a known single word ("Paris", "Jordan", "April") is the name of a person here."""
        if j - i > 1 or known.kind not in ("place", "calendar", "thing"):
            return False
        return self._has_title(capitals, i) or self._begins_person(capitals, i, j, known)

    def _has_title(self, capitals: Sequence[Capital], i: int) -> bool:
        """Whether "Mr" or its like stands right before a word: whatever follows it is a name."""
        return i > 0 and capitals[i].gap == Gap.SPACE and capitals[i - 1].text.lower() in self.words.honorifics

    def _begins_person(self, capitals: Sequence[Capital], i: int, j: int, known: Known) -> bool:
        """Whether a known single word is a given name, with the surname after it."""
        if j >= len(capitals) or capitals[j].gap != Gap.SPACE or capitals[j].start in self.heads:
            return False
        following = fold(capitals[j].text)
        if fold(capitals[i].text) not in self.words.given or self._phrase(capitals, j)[0] > j + 1:
            return False
        if capitals[j].text in self.words.organisation_ends:
            return False
        if following in self.words.surnames:
            return True
        return known.town and following not in self.words.common and self._phrase(capitals, j)[1] is None

    def _ordinary(self, capitals: Sequence[Capital], i: int) -> bool:
        """Whether a word is an ordinary one that is capitalised because a sentence or a headline has it so."""
        word, folded = capitals[i], fold(capitals[i].text)
        if self._has_title(capitals, i) or _AGE_AFTER.match(self.text, word.end):
            return False
        if word.text[1:] == "." and i + 1 < len(capitals) and capitals[i + 1].gap == Gap.SPACE:
            return False  # an initial
        if folded in self.words.openers and folded not in self.words.given:
            return True
        shouted = word.text.isupper() and len(word.text) > 1
        if folded not in self.words.common or (shouted and not self._is_furniture(capitals, i)):
            return False
        if word.gap == Gap.SPACE and word.text in self.words.organisation_ends:
            return False
        if word.start in self.titled and not self.headline:
            return False  # "manager Pep Guardiola"
        if i + 1 == len(capitals) or capitals[i + 1].gap != Gap.SPACE:
            return word.gap == Gap.BREAK or folded not in self.words.surnames or folded in self.words.ambiguous
        return self._ordinary_before(capitals, i + 1, given=folded in self.words.given)

    def _is_furniture(self, capitals: Sequence[Capital], i: int) -> bool:
        """Whether an ordinary word in capitals opens a sentence that has them nowhere else: "WATCH", "CLOSE"."""
        return i == 0 and len(capitals[0].text) > _ACRONYM and not any(c.text.isupper() for c in capitals[1:3])

    def _ordinary_before(self, capitals: Sequence[Capital], j: int, *, given: bool) -> bool:
        """Whether an ordinary word stays one before word j: a title or a known name; not before a surname."""
        if capitals[j].start in self.heads or capitals[j].text.lower() in self.words.honorifics:
            return True
        if given:
            return False
        known = self._phrase(capitals, j)[1]
        if known is not None and known.kind in ("organisation", "place", "ambiguous"):
            return True
        return self.words.organisation_ends.isdisjoint(c.text for c in capitals[j : j + 4])

    def _name_end(self, capitals: Sequence[Capital], i: int) -> int:
        """Return where an unknown name that starts at word i ends."""
        j = i + 1
        while j < len(capitals) and j - i < _LONGEST_PHRASE and not self._breaks_name(capitals, i, j):
            j += 1
        return j

    def _breaks_name(self, capitals: Sequence[Capital], i: int, j: int) -> bool:
        """Whether word j does not belong to the name that starts at word i."""
        word, first = capitals[j], fold(capitals[i].text)
        if word.gap not in (Gap.SPACE, Gap.PARTICLE) or word.start in self.heads:
            return True
        if (word.text.lower() in self.words.honorifics and len(word.text) > 2) or (
            j > i + 1 and same_given_name(fold(word.text), first)
        ):
            return True
        if word.text.isupper() and len(word.text) > 3 and not capitals[i].text.isupper():
            return True
        if self._surname(word) or word.text in self.words.organisation_ends or word.text[1:] in ("", "."):
            return False
        if fold(word.text) in self.words.common:
            return not self._follows_given_name(capitals, i, j)
        return j - i > 1 and word.gap == Gap.SPACE and self._phrase(capitals, j)[1] is not None

    def _follows_given_name(self, capitals: Sequence[Capital], i: int, j: int) -> bool:
        """Whether an ordinary word must be a surname, for it follows a given name outside a headline: Arlen Specter."""
        first = fold(capitals[i].text)
        return j == i + 1 and not self.headline and first in self.words.given and first not in self.words.common

    def _surname(self, word: Capital) -> bool:
        folded = fold(word.text)
        return folded in self.words.surnames or folded in self.words.given

    def _organisations(self, chunks: list[Chunk]) -> list[Chunk]:
        """Mark names that end in an organisation's noun, and join "Center for Arizona Policy" and its like."""
        joined: list[Chunk] = []
        for chunk in chunks:
            before = joined[-1] if joined else None
            if (before and self._place_of_organisation(before, chunk)) or (before and self._links(before, chunk)):
                joined[-1] = Chunk(before.start, chunk.end, Known("organisation"), before.words + chunk.words)
            elif chunk.known is _NAME and self._is_noun(chunk):
                joined.append(Chunk(chunk.start, chunk.end, Known("organisation"), chunk.words))
            else:
                joined.append(chunk)
        return joined

    def _links(self, before: Chunk, chunk: Chunk) -> bool:
        """Whether "of", "for" or "on" joins a name to an organisation's noun; a day that follows is none of it."""
        return (
            chunk.words[0].gap == Gap.LINK
            and self._is_noun(before)
            and self._follows(before, chunk)
            and chunk.known.kind != "calendar"
        )

    def _follows(self, before: Chunk, chunk: Chunk) -> bool:
        """Whether no other word in capitals stands between two chunks."""
        between = self.text[before.end : chunk.start]
        return between != "" and between == between.lower()

    def _place_of_organisation(self, before: Chunk, chunk: Chunk) -> bool:
        """Whether a place begins an organisation's name: "American" before "Airlines", "Chicago" before "Police"."""
        if before.known.kind not in ("place", "demonym") or chunk.words[0].gap != Gap.SPACE or chunk.known.id:
            return False
        if not self._follows(before, chunk):
            return False
        return chunk.known.kind in ("name", "organisation") and chunk.words[-1].text in self.words.organisation_ends

    def _is_noun(self, chunk: Chunk) -> bool:
        if chunk.known.id:
            return False
        return (
            chunk.words[-1].text in self.words.organisation_ends
            or chunk.words[0].text in self.words.organisation_starts
        )


def _first_after(capitals: Sequence[Capital], i: int, end: int) -> int:
    while i < len(capitals) and capitals[i].start < end:
        i += 1
    return i
