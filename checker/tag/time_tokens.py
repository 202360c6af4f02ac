"""The words and numbers of a text that may belong to a time, each as one letter, with one letter for each gap between.

A grammar over such a short string costs a fraction of one over the text: an article of a thousand words has some thirty.
"""

import re
from functools import cache
from typing import Any, NamedTuple

import ahocorasick_rs

from checker.lexicon import load_lexicon
from checker.slots.time_expression import CalendarTime, ClockTime, NamedTime, UnknownTime

# One letter for each kind of word in the lexicon; numbers add d (a day of the month), n (another number), o (an
# ordinal), y (a year), z (a decade), D (a date in figures), c (a time of day) and k (a number word before a unit).
LETTERS = {
    "month": "m",
    "month_or_word": "A",
    "short_month": "M",
    "weekday": "w",
    "short_weekday": "W",
    "unit": "u",
    "part": "p",
    "season": "s",
    "deictic": "t",
    "last": "l",
    "next": "x",
    "this": "i",
    "neighbour": "v",
    "ago": "g",
    "earlier": "e",
    "later": "r",
    "share": "a",
    "ordinal": "o",
    "short_part": "q",
    "noon": "c",
}
# What may stand between two words of one expression; anything else is "|".
GAPS = {
    " ": " ", "  ": " ", "\u00a0": " ", ", ": ",", ",": ",", " , ": ",", " (": ",", "-": "-", "–": "-", "—": "-", " - ": "-",
    " – ": "-", " to ": "-", " through ": "-", " until ": "-", " till ": "-", " and ": "&", " of ": "f", " of the ": "f",
    " in ": "i", " on ": "i", " in the ": "i", " at ": "@", " between ": "@", ", between ": "@", " the ": "h", ", the ": "h", " after ": ">", " before ": "<",
    " after the ": ">", " before the ": "<", " from ": "^", "": ".",
}  # fmt: skip

_NUMERAL = re.compile(r"[0-9]+(?:(?:[.,:/][0-9]+)+|-[01][0-9]-[0-3][0-9](?![0-9]))?(?:(?:st|nd|rd|th|['’]?s)(?![a-z]))?")
_HALF_DAY = re.compile(
    r" ?(?:([apAP])\.? ?[mM]\b\.?|o['’]clock)(?:,? (E[DS]?T|C[DS]?T|M[DS]T|P[DS]?T|GMT|BST|UTC|CES?T|IST|local time|Eastern)\b)?"
)
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})")
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NUMBER_WORD_SPAN = 48
_LAST_WORD = re.compile(r"[A-Za-z]+(?=[ -]$)")
_MEASURES = ("couple", "few", "dozen", "hundred")


class Token(NamedTuple):
    """A word or number of a time expression: its letter, its place in the text and what it means."""

    letter: str
    start: int
    end: int
    value: Any


class Vocabulary(NamedTuple):
    """The automaton over all words, and the letter and value of each by its number."""

    automaton: Any
    entries: tuple[tuple[str, Any], ...]
    digits: int


@cache
def load_vocabulary() -> Vocabulary:
    """Build the automaton from the lexicon; single figures are its last ten words, so that one scan finds numbers too."""
    words: dict[str, tuple[str, Any]] = {}
    for word, kind, value in load_lexicon("time_words"):
        entry = (LETTERS[kind], _word_value(kind, value))
        words[word] = words[word[0].upper() + word[1:]] = entry
    words |= {name: ("h", NamedTime("holiday", name)) for name, _ in load_lexicon("holidays")}
    patterns = [*words, *"0123456789"]
    automaton = ahocorasick_rs.AhoCorasick(
        patterns,
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return Vocabulary(automaton, tuple(words.values()), len(words))


@cache
def _count_pattern() -> re.Pattern[str]:
    """Return the pattern of number words at the end of a text: "two and a half", "half an", "a couple of", "twenty-four"."""
    number = "|".join(sorted((word for word in load_counts() if word.lower() not in ("a", "an", "half")), reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:(?:(?:[Aa]n? )?(?:{number})(?:(?:[ -]| and )(?:{number}))*(?: and a half)?|[Hh]alf an?|[Aa]n?|[Hh]alf)(?: of)?)[ -]$"
    )


@cache
def load_counts() -> dict[str, tuple[float, float]]:
    """Return the least and greatest number that a counting word means; never changed after loading."""
    return {word: (float(low), float(high)) for word, low, high in load_lexicon("count_words")}


def read_tokens(text: str, start: int, end: int) -> tuple[str, list[Token]]:
    """Return the tokens of text[start:end] and their letters: token i is letter 2 i, the gap before it letter 2 i - 1."""
    automaton, entries, digits = load_vocabulary()
    # Whole texts are the common case, and slicing would copy them.
    part = text if start == 0 and end == len(text) else text[start:end]
    tokens: list[Token] = []
    letters: list[str] = []
    done = start
    for index, first, last in automaton.find_matches_as_indexes(part):
        first, last = first + start, last + start
        if first < done or (first > start and text[first - 1].isalnum()):
            continue
        if index >= digits:
            token = _read_number(text, first, end)
            done = token.end
        else:
            if last < end and text[last].isalnum():
                continue
            letter, value = entries[index]
            if letter in "MW" and text[last : last + 1] == ".":
                last += 1
            token, done = Token(letter, first, last, value), last
        if token.letter == "u" and (count := _read_count(text, tokens[-1].end if tokens else start, first)):
            _append(text, tokens, letters, count)
        _append(text, tokens, letters, token)
    return "".join(letters), tokens


def _append(text: str, tokens: list[Token], letters: list[str], token: Token) -> None:
    """Add a token and the letter of the gap before it."""
    if tokens:
        letters.append(GAPS.get(text[tokens[-1].end : token.start], "|"))
    tokens.append(token)
    letters.append(token.letter)


def _word_value(kind: str, value: str) -> Any:
    """Return the value of a lexicon row: a number, a clock time or the word itself."""
    if kind == "noon":
        return ClockTime(int(value), "minute" if value == "720" else "midnight")
    return int(value) if value.lstrip("-").isdigit() else value


def _read_number(text: str, start: int, end: int) -> Token:
    """Return the number that starts at `start`, by the role it can play in a time."""
    match = _NUMERAL.match(text, start, end)
    # The scan found a figure here, but only figures 0 to 9 count as such in the pattern.
    figures, last = (match[0], match.end()) if match else (text[start], start + 1)
    before = text[start - 1] if start else " "
    if before in "$£€#.":
        return Token("n", start, last, 0.0)
    if (half_day := _HALF_DAY.match(text, last)) and (clock := _read_clock(figures, half_day)):
        return Token("c", start, half_day.end(), clock)
    letter, value = _read_figures(figures, before in "'’‘", text[max(start - 4, 0) : start].lower() == "the ")
    return Token(letter, start, last, value)


def _read_figures(figures: str, after_apostrophe: bool, after_the: bool) -> tuple[str, Any]:  # noqa: FBT001
    """Return the letter and value of a number that is no time of day."""
    if figures.isdigit():
        number = int(figures)
        if len(figures) == 4 and 1000 <= number <= 2100 and not after_apostrophe:
            return "y", number
        return ("d", number) if len(figures) <= 2 and 1 <= number <= 31 else ("n", float(number))
    digits = figures.rstrip("sthndr'’")
    if digits.isdigit() and digits != figures:
        number = int(digits)
        if figures[-1] != "s":
            return ("o", number) if number <= 31 else ("n", float(number))
        if number % 10 == 0 and (1000 <= number <= 2090 or (number < 100 and (after_apostrophe or (after_the and number > 50)))):
            return "z", NamedTime("decade", number if number > 100 else 1900 + number)
    return _read_date(figures)


def _read_date(figures: str) -> tuple[str, Any]:
    """Return a date in figures, a decimal number, or nothing of use."""
    if match := _ISO.fullmatch(figures):
        return _date_letter(int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASHED.fullmatch(figures):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        if first <= 12 and second <= 12 and first != second:
            return "D", UnknownTime("day and month stand in an order that cannot be told")
        return _date_letter(year, min(first, second), max(first, second))
    return ("n", float(figures)) if re.fullmatch(r"[0-9]+\.[0-9]+", figures) else ("n", 0.0)


def _date_letter(year: int, month: int, day: int) -> tuple[str, Any]:
    """Return a date in figures, or a number where there is no such day."""
    if year and 1 <= month <= 12 and 1 <= day <= _MONTH_LENGTHS[month - 1]:
        return "D", CalendarTime(year, month, day)
    return "n", 0.0


def _read_clock(figures: str, half_day: re.Match[str]) -> ClockTime | None:
    """Return the time of day that figures and a following "a.m." give."""
    hour, _, minute = figures.replace(".", ":").partition(":")
    if not hour.isdigit() or not 1 <= int(hour) <= 12 or (minute and (not minute.isdigit() or int(minute) > 59)):
        return None
    if not half_day[1]:
        return None
    total = (int(hour) % 12 + (12 if half_day[1] in "pP" else 0)) * 60 + int(minute or 0)
    return ClockTime(total, "minute" if minute else "hour", half_day[2] or "")


def _read_count(text: str, floor: int, unit: int) -> Token | None:
    """Return the number words right before a unit: "two", "a few", "a couple of", "twenty-four", "two and a half"."""
    window = text[max(floor, unit - _NUMBER_WORD_SPAN) : unit]
    if not window or window[-1] not in " -":
        return None
    counts = load_counts()
    last = _LAST_WORD.search(window)
    if last is None or (last[0] not in counts and last[0] != "of"):
        return None
    match = _count_pattern().search(window)
    if match is None or not (words := [word for word in re.split(r"[ -]+", match[0][:-1]) if word != "of"]):
        return None
    if len(words) > 1 and words[0] in ("a", "an") and words[1] not in _MEASURES:
        # "A six-month notice" is six months.
        words, start = words[1:], match.start() + len(words[0]) + 1
    else:
        start = match.start()
    return Token("k", unit - len(window) + start, unit - 1, _count_value(words, counts))


def _count_value(words: list[str], counts: dict[str, tuple[float, float]]) -> tuple[float, float]:
    """Return the least and greatest number that a row of number words means: tens and ones add, a dozen multiplies."""
    words = [word.lower() for word in words]
    if words[0] == "half":
        return 0.5, 0.5
    extra = 0.5 if words[-1] == "half" else 0.0
    low = high = 0.0
    for word in words:
        if word in ("and", "half"):
            break
        least, greatest = counts.get(word, (0.0, 0.0))
        if word in ("dozen", "hundred", "couple", "few"):
            # "A dozen" is one dozen, "two dozen" two; "a few" and "a couple" are no more than few and couple.
            low, high = (low or 1.0) * least, (high or 1.0) * greatest
        else:
            low, high = low + least, high + greatest
    return low + extra, high + extra
