"""Whether a full stop, question mark, exclamation mark or ellipsis ends its sentence."""

import re
from collections.abc import Mapping
from functools import cache

from checker.lexicon import load_class, load_lexicon, load_words

_LONGEST_FORM = 40
_QUOTE_MARKS = frozenset("”’\"'»″")
_TIMES = frozenset({"a.m.", "p.m.", "A.M.", "P.M."})
_WORD_BREAK = re.compile(r"[\s“\"‘'(\[«/—–-]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+")
_LIST_NUMBER = re.compile(r"(?:[0-9]{1,3}|[ivxIVX]{1,5}|[^\W\d_])\.")
_NEXT_WORD = re.compile(r"\s*[\"“‘'«]*([^\W\d_]+)(?![.\w])")
_NEXT_NUMBER = re.compile(r"\s+[#]?[0-9]")
_NAME = r"\s+(?:[A-Z][\w’'-]*\.?\s+){0,3}[A-Z][\w’'-]*"
_CLAUSE = "(?:he|she|it|they|we|that|there|the|a|an|his|her|their|this|if|whether)"


@cache
def _attribution(mark: str) -> re.Pattern[str]:
    """Return the pattern of a name and a verb that go on with a sentence after a mark.

    "Why?" Reed asked the crowd: there the name goes on, unless it says something of its own; "Why?" Reed wondered
    why: there it goes on unless it wonders about something else. "We won." Reed said: a full stop parts the two unless
    the attribution is all there is.
    """
    asking = "|".join(sorted(load_class("saying_verbs", "asking")))
    saying = "|".join(sorted(load_words("saying_verbs")))
    if mark == ".":
        return re.compile(rf"{_NAME}\s+(?:{saying})[.,]")
    said, asked = rf"(?:{saying})\b(?!\s+{_CLAUSE}\b)", rf"(?:{asking})\b(?!\s+(?:if|whether|that|for)\b)"
    return re.compile(rf"{_NAME}\s+(?:{said}|{asked})")


@cache
def _abbreviations() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("abbreviations")}


@cache
def _roles() -> Mapping[str, str]:
    return {row[0]: row[1] for row in load_lexicon("sentence_openers")}


def ends_sentence(text: str, begin: int, start: int, end: int, *, headline: bool) -> bool:
    """Whether the mark at `start`, with closing marks up to `end`, ends the sentence that began at `begin`.

    What follows is known not to be lower case. In a headline every word may be capitalised, which proves nothing.
    """
    mark = text[start]
    earliest = max(begin, start - _LONGEST_FORM)
    word = text[text.rfind(" ", earliest, start) + 1 or earliest : start + 1]
    if end == start + 1 and mark != "…" and text[end].isspace() and _is_ordinary(word, start - begin):
        return True
    if text[end - 1] in _QUOTE_MARKS:
        return not _is_attributed(text, mark, end)
    if mark == "…" or text.startswith("..", start):
        return not _is_repeated(text, begin, start, end)
    if not text[end].isspace():
        return word[:-1].isalpha() and (text[end] == "“" or _opens(text, end))
    if start + 1 - begin == len(word) and _LIST_NUMBER.fullmatch(word):
        return False
    return _ends_after(_last_form(word), text, end, headline=headline)


def _is_ordinary(word: str, distance: int) -> bool:
    """Whether a word before a mark is neither an abbreviation nor alone: by far the most common case, decided first."""
    return 2 < len(word) <= distance and word not in _abbreviations() and word[:-1].isalpha()


def _ends_after(word: str, text: str, end: int, *, headline: bool) -> bool:
    may_end = _abbreviations().get(word) or ("yes" if _DOTTED.fullmatch(word) else "")
    if may_end == "unless-number":
        return not _NEXT_NUMBER.match(text, end)
    if may_end == "yes" and not headline:
        return _opens(text, end) or (word in _TIMES and _opens_after_time(text, end))
    return not may_end


def _last_form(word: str) -> str:
    """Return the part of a word that may be an abbreviation: "Gov." in "then-Gov." and in "left.Gov."."""
    if word in _abbreviations():
        return word
    form = _WORD_BREAK.split(word)[-1]
    if form in _abbreviations() or _DOTTED.fullmatch(form):
        return form
    return form[:-1].rpartition(".")[2] + form[-1:]


def _opens(text: str, end: int) -> bool:
    following = _NEXT_WORD.match(text, end)
    return following is not None and _roles().get(following[1]) == "opener"


def _opens_after_time(text: str, end: int) -> bool:
    following = _NEXT_WORD.match(text, end)
    return following is not None and following[1].istitle() and following[1] not in _roles()


def _is_repeated(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a word before a pause comes again after it: "I ... I do not know"."""
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return False
    before = text[max(begin, start - _LONGEST_FORM) : start].split()
    return bool(before) and before[-1].strip("“\"‘'").casefold() == following[1].casefold()


def _is_attributed(text: str, mark: str, end: int) -> bool:
    return _attribution("?" if mark in "?!" else ".").match(text, end) is not None
