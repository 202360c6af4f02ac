"""Numbers that are no amounts: years, dates, clock times, ages, addresses, names, places in a series."""

import re
from functools import cache

from checker.lexicon import load_class, load_words
from checker.slots.numbers.units import Number
from checker.tag.quantities.number_context import words_of

CLOCK = re.compile(r"[ \u00a0]?(?:[ap]\.m\b|[ap]m\b|[AP]M\b|[AP]\.M\.|o['’]clock|GMT|EST|EDT|BST)")
_AGE = re.compile(
    r"(?:-(?:year|month|week|day)s?-olds?| (?:years?|months?|weeks?|days?)[- ](?:old|of age)|, of [A-Z]|-something)\b"
)
_NEXT_WORD = re.compile(r"[ \u00a0](?:of )?([A-Za-z]+)")
_AFTER_YEAR = (".", ",", ";", ")", "\n", "", "?", "!", "'", "’", "”", '"', "—")
_BOUNDS = frozenset(
    ("than", "least", "most", "about", "nearly", "almost", "over", "some", "to", "roughly", "approximately")
)
_ARTICLES = frozenset(("a", "an"))
_YEARS_AFTER = frozenset(
    ("in", "since", "by", "from", "until", "of", "before", "after", "during", "through", "late", "early")
)


@cache
def _address() -> re.Pattern[str]:
    streets = "|".join(sorted(load_class("marker_words", "street")))
    return re.compile(rf" (?:[NSEW]\. |North |South |East |West )?(?:[A-Z][a-z.]+ ){{0,3}}(?:{streets})\b")


def identifier_words() -> frozenset[str]:
    """Return the words after which a number is a name or a place in a series."""
    return load_words("identifier_words")


def previous_word(text: str, start: int) -> str:
    """Return the word that ends one space before `start`, with its punctuation; "" where there is none."""
    if not start or text[start - 1] not in " \u00a0":
        return ""
    word = text[start - 25 if start > 25 else 0 : start - 1].rpartition(" ")[2]
    if word.isalpha():
        return word
    words = word.split()
    return words[-1] if words else ""


def is_other_number(text: str, start: int, end: int, number: Number) -> bool:
    """Whether the plain number at [start, end), in digits and without currency or scale, is no amount."""
    if end - start == 4 and 1500 <= number <= 2100 and text[end : end + 1] in _AFTER_YEAR:
        return True
    previous = previous_word(text, start)
    word = previous.lower().lstrip("(“\"'‘[")
    if word in identifier_words() or word.rstrip(".") in words_of("month") or previous.endswith("#"):
        return True
    follower = text[end : end + 1]
    if follower == "." and (start == 0 or text[start - 1] == "\n"):
        return True  # the number of a paragraph in a list
    after = _NEXT_WORD.match(text, end) if follower in (" ", "\u00a0") else None
    if after and number <= 31 and after[1].lower() in words_of("month") and after[1][0].isupper():
        return True
    if follower in (" ", "a", "p", "A", "P", "\u00a0") and CLOCK.match(text, end):
        return True
    if _is_year(text, start, end, number, word, after[1] if after else ""):
        return True
    if follower == " " and after and after[1][0].isupper() and (word in _ARTICLES or _address().match(text, end)):
        return True  # "a 737 Max", "12 Mill Road"
    return _is_age(text, start, end, number, word) or _is_name(previous, after[1] if after else "")


def _is_year(text: str, start: int, end: int, number: Number, word: str, after: str) -> bool:
    """Whether four digits are a year: "2016 elections" is one, "more than 2000 people" and "1,500" are not."""
    if end - start != 4 or not 1100 <= number <= 2100 or text[start:end] != str(number):
        return False
    if word in _BOUNDS and after.islower() and after not in _YEARS_AFTER:
        return False
    return number >= 1500 or word in _YEARS_AFTER


def _is_age(text: str, start: int, end: int, number: Number, word: str) -> bool:
    """Whether the number is somebody's age: "Smith, 42, said", "aged 42", "42-year-old"."""
    if not 0 <= number <= 120:
        return False
    if _AGE.match(text, end) or (word in ("was", "is", "turned", "were") and _is_old(text, start, end)):
        return True
    before, after = text[max(0, start - 3) : start], text[end : end + 1]
    return (
        before[1:] == ", "
        and before[0].islower()
        and after in (",", ".", ";", ")")
        and not word[:1].isdigit()
        and _named(text, start)
    )


_OLD_AFTER = re.compile(r" (?:at the time|when|years old)\b")
_OLD_BEFORE = re.compile(r"\b(?:[Hh]e|[Ss]he|who) (?:is|was|turned) $")


def _is_old(text: str, start: int, end: int) -> bool:
    """Whether somebody is so old: "he was 32 at the time", "she is 42."."""
    if _OLD_AFTER.match(text, end):
        return True
    return text[end : end + 1] in (",", ".", ";") and _OLD_BEFORE.search(text, max(0, start - 12), start) is not None


def _named(text: str, start: int) -> bool:
    """Whether the word before the comma is capitalised, as a surname is."""
    words = text[max(0, start - 30) : start - 2].split()
    return bool(words) and words[-1].lstrip("(“\"'‘")[:1].isupper()


def _is_name(previous: str, after: str) -> bool:
    """Whether a capitalised word and a number that counts nothing form a name: "Windows 10,", "Formula 1"."""
    if not previous[:1].isupper() or previous[-1] in ".,;:!?—" or previous in words_of("opener"):
        return False
    return not after or not after.islower() or after in words_of("function")
