"""The words beside a number or a name that decide whether it is a time."""

import re

from checker.lexicon import load_class

_LETTERS_LAST = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?$")
_LONGEST = 16


def context_words(role: str) -> frozenset[str]:
    """Return the lower-case words of a role, such as "before a year"; none for a role that is not in the lexicon."""
    return load_class("time_context", role)


def word_before(text: str, position: int, floor: int = 0) -> str:
    """Return the word that a space or hyphen parts from a position, in lower case; "(" after a bracket, else empty."""
    end = position - 1
    if end <= floor:
        return "(" if end == floor and text[end] == "(" else ""
    mark = text[end]
    if mark not in " -":
        return "(" if mark == "(" else ""
    word = text[max(text.rfind(" ", floor, end) + 1, floor) : end]
    if not word.isalpha():
        # Behind a line break, a hyphen or an opening mark; "won't" is one word.
        match = _LETTERS_LAST.search(word[-_LONGEST:])
        word = match[0] if match else ""
    return word.lower()


def word_after(text: str, position: int) -> str:
    """Return the word that one space or hyphen parts from a position, in lower case, else empty."""
    if text[position : position + 1] not in (" ", "-"):
        return ""
    end = position + 1
    while end < position + 16 and text[end : end + 1].isalpha():
        end += 1
    return text[position + 1 : end].lower()
