"""What a quantity counts or measures: the noun, what it is part of, what happened to it, per what, and when.

There is no part-of-speech tagging: a noun phrase ends at a closed-class word, a frequent verb or a comma, and its last
word is the head.
"""

import re
from dataclasses import dataclass
from functools import cache

from checker.model import Span
from checker.slots.noun_forms import is_plural, phrase_ends, singular, units_of_time
from checker.slots.numbers.number_words import word_kind
from checker.tag.predicates import Predicate, find_predicate
from checker.tag.quantities.number_context import words_of

_WORD = re.compile(r"[ \u00a0\n-]([A-Za-z][A-Za-z’'.-]*[A-Za-z]|[A-Za-z])")
_COMPOUND = re.compile(r"-(?!an?-|plus|odd)([a-z]+)(?=[ -])")
_OF = re.compile(r"[ ](of|in)[ ](?:(?:the|its|their|his|her|our|all|those|these|an?|more)[ ])*")
_PART_OF = re.compile(
    r"[ ](?:out )?of[ ](?:the|its|their|his|her|all|those|these)[ ](?:[a-z]+ )?([0-9][0-9,]*|[a-z]+)\b"
)
_OF_SOME = re.compile(r"[ ](?:out )?of[ ](th(?:em|ose|ese|is|at)|wh(?:om|ich)|it|us|you)\b")
_PERIOD = re.compile(
    r"\b(?:since (?:[0-9]{4}|[A-Z][a-z]+(?: [0-9]{1,2})?(?:,? [0-9]{4})?|then|the [a-z ]{3,20})"
    r"|(?:so far )?(?:last|this|next) "
    r"(?:year|month|week|quarter|season|summer|winter|spring|fall|decade|century|May|June|July|[A-Z][a-z]+(?:day|ary|ch|ril|ust|ber))"
    r"|(?:in|over|during|for) the (?:past|last|first|next|same|previous|second|third|fourth) "
    r"(?:[a-z-]+ )?(?:years?|months?|weeks?|days?|decades?|quarter|half)"
    r"|(?:in|by|from|through|until) (?:[A-Z][a-z]{2,8})?[ ]?(?:19|20)[0-9]{2}"
    r"|between (?:19|20)[0-9]{2} and (?:19|20)[0-9]{2}|an? (?:year|month|week) (?:earlier|ago|before|later)"
    r"|overnight|annually|yearly)\b"
)
_SUBSET = re.compile(
    r"\b(?:including|among them|of them|of whom|of those|of which)(?: (?:at least|about|more than|nearly|some))?[ ]?$"
)
_SHORTEST_PAST = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: `noun` is the lemma of the head, "" where the text leaves it out; spans count in the text.

    `of` is what it is part of or made of ("33 percent of voters": "voters"), `part_of` the whole in "three of the 12",
    `rate` what it is per ("hour"), `subset` whether "including" or the like makes it a part of what was just counted.
    """

    noun: str
    modifiers: tuple[str, ...]
    phrase: Span | None
    of: str
    predicate: Predicate | None
    subset: bool
    part_of: str
    rate: str
    period: str


def counted(text: str, sentence: Span, quantity: Span, *, bare: bool = True) -> Counted:
    """Return what the quantity at `quantity` counts, reading no further than its sentence; `bare` ones have no unit."""
    limit = sentence.end
    part = _PART_OF.match(text, quantity.end, limit)
    if part and not (part[1][0].isdecimal() or word_kind(part[1])[0]):
        part = None
    of_some = None if part else _OF_SOME.match(text, quantity.end, limit)
    of, end = "", quantity.end
    head: Span | None
    compound = _COMPOUND.match(text, quantity.end, limit)
    if compound and compound[1] not in words_of("superlative"):
        words, end = [compound[1]], compound.end()
        head = Span(*compound.span(1))
        rest, end = _noun_phrase(text, end, limit)
        of = " ".join(rest)
    else:
        link = None if part else _OF.match(text, end, limit)
        begin = compound.start(1) - 1 if compound else part.end() if part else link.end() - 1 if link else end
        words, end = _noun_phrase(text, begin, limit)
        head = Span(end - len(words[-1]), end) if words else None
        if words and bare and link and link[1] == "in" and (link[0] != " in " or words[0][0].isupper()):
            of, words, end = " ".join(words), [], quantity.end  # "killed 30 in Gaza" counts no Gaza
        inner = _OF.match(text, end, limit)
        if inner and words:
            rest, inner_end = _noun_phrase(text, inner.end() - 1, limit)
            of, end = (" ".join(rest), inner_end) if rest else (of, end)
    rate = _rate().match(text, end, limit) or _rate().match(text, quantity.end, limit)
    return Counted(
        noun=singular(words[-1]) if words else "",
        modifiers=tuple(word.lower() for word in words[:-1]),
        phrase=Span(quantity.end, end) if words else None,
        of=of,
        predicate=find_predicate(text, sentence, quantity, end, head),
        subset=_SUBSET.search(text, max(sentence.start, quantity.start - 40), quantity.start) is not None,
        part_of=part[1] if part else of_some[1] if of_some else "",
        rate=(rate[1] or rate[2]) if rate else "",
        period=_period(text, sentence, quantity),
    )


@cache
def _rate() -> re.Pattern[str]:
    """Return the pattern of what a quantity is per: "per 1,000", "for every child", "an hour", "each family"."""
    units = "|".join(sorted(words_of("per one")))
    return re.compile(
        r"[ -](?:per|for every|for each)[ -]([a-z]+|[0-9][0-9,]*(?: [a-z]+)?)\b"
        rf"|[ -](?:an?|each|every)[ -]({units})\b"
    )


def _noun_phrase(text: str, pos: int, limit: int) -> tuple[list[str], int]:
    """Return the words of the noun phrase at `pos` and where it ends; at most five, none after a word that ends it."""
    words: list[str] = []
    while len(words) < 5 and (match := _WORD.match(text, pos, limit)):
        word = match[1]
        if word.lower() in words_of("before the noun") and not words:
            pos = match.end()
            continue
        if word.lower() in phrase_ends() or (words and _ends_phrase(text, match.end(), limit, words[-1], word)):
            break
        words.append(word)
        pos = match.end()
        if word.endswith(("'s", "’s", "s'", "s’")):
            words.pop()
            break
    return words, pos


def _ends_phrase(text: str, end: int, limit: int, before: str, word: str) -> bool:
    """Whether a word after a noun is none of its phrase: a unit of time ("a vote hours later"), a verb in the past.

    A participle goes on with the phrase where a noun follows it and no plural stands before: "young registered voters".
    """
    if word in units_of_time():
        return True
    if not word.endswith("ed") or len(word) <= _SHORTEST_PAST:
        return False
    following = _WORD.match(text, end, limit)
    return is_plural(before) or following is None or following[1].lower() in phrase_ends()


def _period(text: str, sentence: Span, quantity: Span) -> str:
    """Return the period nearest to the quantity, the one after it first; "" where the sentence names none."""
    after = _PERIOD.search(text, quantity.end, sentence.end)
    if after:
        return after[0]
    before = [match[0] for match in _PERIOD.finditer(text, sentence.start, quantity.start)]
    return before[-1] if before else ""
