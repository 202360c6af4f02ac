"""The words of one place of a sentence that two articles have nearly word for word."""

from dataclasses import dataclass
from typing import Self

from checker.lexicon import load_words
from checker.model import Answer, Comparison, Strength
from checker.slots.events.thing import compare_things
from checker.slots.folding import fold
from checker.slots.numbers.spelled_numbers import read_spelled
from checker.slots.numbers.written_numbers import read_digits
from checker.slots.terms import stem


@dataclass(frozen=True, slots=True)
class Replaced:
    """A few words as printed."""

    words: tuple[str, ...]

    @property
    def canonical(self) -> str:
        """Nothing: the words are what is in dispute."""
        return ""

    def keys(self) -> tuple[str, ...]:
        """Return no key: alignment has found the place."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - words have no tolerance
        """Compare two wordings: names and numbers differ, other words may mean the same, more words say more."""
        mine, others = {fold(word) for word in self.words}, {fold(word) for word in other.words}
        if mine == others or _letters(self) == _letters(other):
            return Comparison(Answer.SAME, f"both say {self}")
        if _ascribes(self) or _ascribes(other):
            return Comparison(Answer.UNKNOWN, "who says it is told in two ways")
        if self.is_name != other.is_name and not (self.is_number or other.is_number):
            return Comparison(Answer.UNKNOWN, f"one of {self} and {other} is a name, the other describes something")
        if mine <= others or others <= mine or _abbreviates(self, other) or _abbreviates(other, self):
            return Comparison(Answer.COMPATIBLE, f"one of {self} and {other} says more")
        if not (_tells(self) and _tells(other)):
            return Comparison(Answer.UNKNOWN, f"{self} and {other} are words of grammar")
        things = compare_things(str(self), str(other)) if len(self.words) == len(other.words) == 1 else None
        if things:
            return things
        firm = (self.is_number and other.is_number) or (self.is_name and other.is_name)
        reason = f"the sentences differ in nothing but {self} and {other}"
        return Comparison(Answer.DIFFERENT, reason, Strength.STRONG if firm else Strength.FAINT)

    @property
    def is_number(self) -> bool:
        """Whether every word is a number, in figures or spelled."""
        return all(any(c.isdigit() for c in word) or fold(word) in load_words("number_words") for word in self.words)

    def outgrows(self, other: object) -> bool:
        """Return whether both are numbers, and this one the larger: a count can rise from one day to the next."""
        if not (isinstance(other, Replaced) and self.is_number and other.is_number):
            return False
        numbers = [read_spelled(text, 0) or read_digits(text, 0) for text in (str(self).lower(), str(other).lower())]
        return bool(numbers[0] and numbers[1] and numbers[0].number > numbers[1].number)

    @property
    def is_name(self) -> bool:
        """Whether every word is capitalised, and none is an abbreviation."""
        return all(
            word[0].isupper() and f"{word.rstrip('.')}." not in load_words("abbreviations") for word in self.words
        )

    def __str__(self) -> str:
        """Show the words."""
        return " ".join(self.words)


def _letters(words: Replaced) -> str:
    """Return the words without marks, gaps and ending."""
    return stem("".join(sign for sign in fold(str(words)) if sign.isalnum()))


def _ascribes(words: Replaced) -> bool:
    return any(fold(word) in load_words("cue_verbs") for word in words.words)


def _tells(words: Replaced) -> bool:
    return any(fold(word) not in load_words("word_classes") for word in words.words)


def _abbreviates(short: Replaced, full: Replaced) -> bool:
    letters = "".join(short.words).replace(".", "").casefold()
    return len(full.words) > 1 and letters == "".join(word[0] for word in full.words).casefold()
