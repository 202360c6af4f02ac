"""A text as the readers of times see it: words as letters, with their places and meanings."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from checker.slots.times.duration import Duration
from checker.slots.times.time_expression import CalendarTime, RelativeUnit, TimeExpression
from checker.tag.times.time_context import word_before
from checker.tag.times.time_numbers import Token

Found = tuple[TimeExpression | Duration, int]
# Letters that may begin a day.
DAY_LETTERS = frozenset("wWmMAtDdohlxi")


class Scan(NamedTuple):
    """A text with its tokens, their letters, and the reader for each letter."""

    text: str
    letters: str
    tokens: list[Token]
    readers: "Mapping[str, Callable[[Scan, int], Found | None]]"

    def value(self, place: int) -> object:
        """Return what the word at a place means."""
        return self.tokens[place >> 1].value

    def number(self, place: int) -> int:
        """Return what the word at a place means, where that is a number."""
        value = self.tokens[place >> 1].value
        return int(value)

    def word(self, place: int) -> str:
        """Return what the word at a place means, where that is a word of the lexicon."""
        return str(self.tokens[place >> 1].value)

    def end(self, place: int) -> int:
        """Return where the last word before a place ends in the text."""
        return self.tokens[(place - 1) >> 1].end

    def left(self, place: int, width: int = 20) -> str:
        """Return the text before the word at a place."""
        start = self.tokens[place >> 1].start
        return self.text[max(start - width, 0) : start]

    def word_left(self, place: int) -> str:
        """Return the word right before the word at a place, in lower case."""
        return word_before(self.text, self.tokens[place >> 1].start)

    def read(self, place: int) -> Found | None:
        """Read the time or duration that starts with the word at a place."""
        reader = self.readers.get(self.letters[place])
        return reader(self, place) if reader else None

    def base(self, place: int) -> tuple[TimeExpression, int] | None:
        """Read the time that another one is a part of; "the month" is this month, "2019" needs no preposition here."""
        letter = self.letters[place]
        if letter == "u":
            return RelativeUnit(self.word(place), 0), place + 1
        if letter == "y":
            return CalendarTime(self.number(place)), place + 1
        found = self.read(place)
        if found is None and letter == "A":
            return CalendarTime(None, self.number(place)), place + 1
        return None if found is None or isinstance(found[0], Duration) else (found[0], found[1])
