"""Ordinals that rank something ("the third blast", "the 42nd president"), not dates, names, parts of time or adverbs."""

import re

from checker.tag.not_quantities import previous_word

_NEXT = re.compile(r"[ \u00a0](?:[a-z]+-)?([A-Za-z]+)|-([a-z]+)")
_DETERMINERS = frozenset("the his her its their our my your this that another a every each".split())
_NO_RANK = frozenset(
    "century half quarter day days week weeks month months year years time times hour hours minute minutes decade night morning inning set period"
    " round lady lieutenant degree class hand party thing things place person name names amendment of in on at by for from to and but or as with"
    " was is are were has had have will would which that who said when where after before during because while than into it he she they"
    " floor grade base down baseman the a an one ones few few responder responders aid cousin cousins generation quarterback world".split()
)
_HYPHENATED = frozenset("largest biggest highest ranked most deadliest longest oldest tallest busiest smallest lowest best worst richest youngest".split())


def is_rank(text: str, start: int, end: int) -> bool:
    """Whether the ordinal at [start, end) ranks the noun after it."""
    match = _NEXT.match(text, end)
    if match is None:
        return False
    if match[2]:
        return match[2] in _HYPHENATED
    previous = previous_word(text, start).lower()
    return match[1].islower() and match[1] not in _NO_RANK and (previous in _DETERMINERS or previous.endswith(("'s", "’s", "s'", "s’")))
