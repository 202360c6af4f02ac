"""Patterns of what stands beside a verb of saying, made of the word lists of speakers and of the calendar."""

import re

from checker.lexicon import load_lexicon

WORD = r"[^\W\d_][\w’'\-]*"


def _words(kind: str) -> list[str]:
    return [word for word, of_kind in load_lexicon("speaker_words") if of_kind == kind]


def _any(kind: str) -> str:
    return "|".join(map(re.escape, _words(kind)))


def _in_any_case(kind: str) -> str:
    """Return the words of a kind as they stand within a sentence and at its beginning."""
    words = (f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" if word.islower() else word for word in _words(kind))
    return f"(?:{'|'.join(words)})"


def _at_the_beginning(kind: str) -> str:
    return "|".join(re.escape(word.capitalize()) for word in _words(kind))


def _calendar(kind: str) -> str:
    """Return the full names of the weekdays or of the months but May, who speaks herself."""
    longest: dict[str, str] = {}
    for form, of_kind, number in load_lexicon("calendar_names"):
        if of_kind == kind and form.isalpha() and not form.endswith("s"):
            longest[number] = max(form, longest.get(number, ""), key=len)
    return "|".join(name.capitalize() for name in longest.values() if name != "may")


PRONOUN = _in_any_case("pronoun")
DETERMINER = _in_any_case("determiner")
PARTICLE = f"(?:{_any('particle')})"
NO_SUBJECT = frozenset(_words("joining"))
_DAY = f"(?:{_calendar('weekday')})"

LEADING = re.compile(rf"(?:(?:{_at_the_beginning('opening')}|{_DAY}|{_calendar('month')})\b,?\s+)+")
INTRODUCTION = re.compile(rf"(?:{_at_the_beginning('introducing')})\b[^,]*,\s*")
SKIPPED = re.compile(
    rf"(?:[,\s]+(?:{_any('beside')}|(?:on\s+)?{_DAY}(?:\s+(?:morning|afternoon|evening|night))?|[a-z]+ly))+\s*$"
)
DOCUMENT = re.compile(rf"(?:{_any('document')})s?\s+(?:from|by|of)\s+")
CLOSING_PRONOUN = re.compile(rf"(?<!\w){PRONOUN}$")
CLOSING_NOUNS = re.compile(
    rf"(?<!\w)(?:{DETERMINER}|[A-Z][\w.]*['’]s?)\s+(?:(?!{DETERMINER}\s)[\w’'.\-]+\s+){{0,5}}?{WORD}$"
)
NOUNS = re.compile(rf"(?:{DETERMINER}|[A-Z][\w.]*['’]s)\s+(?:[A-Z][\w’'.\-]*\s+)*{WORD}")
LINK = re.compile(rf"\s(?:{_any('linking')})\s*$")
ADJUNCT = re.compile(rf",?\s(?:{_any('adjunct')})\s(?:[\w’'.\-]+\s?){{1,4}}$")
END = re.compile(rf"[,;:—–(]|\s-|\.(?:\s|$)|\s(?:{_any('ending')})\s|\s{_DAY}")
