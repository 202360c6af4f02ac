"""The words beside a number or a name that decide whether it is a time."""

from functools import cache

from checker.lexicon import load_lexicon


@cache
def context_words(role: str) -> frozenset[str]:
    """Return the lower-case words of a role, such as "before a year"; none for a role that is not in the lexicon."""
    return frozenset(word for word, other in load_lexicon("time_context") if other == role)


def word_before(text: str, position: int, floor: int = 0) -> str:
    """Return the word that a space or hyphen parts from a position, in lower case; "(" after a bracket, else empty."""
    if position - 1 < floor:
        return ""
    if text[position - 1] == "(":
        return "("
    if text[position - 1] not in " -" or position - 1 == floor:
        return ""
    begin = position - 1
    while begin > floor and begin > position - 16 and (text[begin - 1].isalpha() or text[begin - 1] in "'’"):
        begin -= 1
    return text[begin : position - 1].lower()


def word_after(text: str, position: int) -> str:
    """Return the word that one space or hyphen parts from a position, in lower case, else empty."""
    if text[position : position + 1] not in (" ", "-"):
        return ""
    end = position + 1
    while end < position + 16 and text[end : end + 1].isalpha():
        end += 1
    return text[position + 1 : end].lower()
