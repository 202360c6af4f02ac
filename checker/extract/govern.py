"""Which act a value belongs to: the verb or noun that governs it, which is not always the nearest one.

"The vote on Thursday" dates the vote, "signed the bill on Thursday" the signing, "said Tuesday that the vote on
Thursday" first what was said and then the vote.
"""

from collections.abc import Sequence
from typing import NamedTuple

from checker.slots.terms import Act, Term, act_of

SAY = "say"
CLAUSE_WORDS = frozenset(("that", "which", "who", "whose", "after", "before", "but", "when", "while", "because", "if"))
_PREPOSITIONS = frozenset(("on", "in", "at", "of", "for", "from", "this", "last", "next", "late", "early", "by", "the"))
_OPENERS = _PREPOSITIONS | {"a", "an", "that", "to", "with", "as", "and"}
_DETERMINERS = frozenset(
    ("the", "a", "an", "this", "that", "his", "her", "its", "their", "of", "for", "first", "another", "any", "no")
)
# Right after these a word is no verb: "the court", "at dawn", "by plane".
_BEFORE_NOUNS = frozenset(("the", "a", "an", "his", "her", "its", "their", "at", "of", "in", "on", "by", "for", "with"))
# "Struck down" is striking.
_PARTICLES = frozenset(("down", "up", "out", "off", "back", "over", "away"))
CLAUSE_MARKS = frozenset(";:—–.!?")
_OBJECT_REACH = 6
_CLAUSE_REACH = 18


class Governor(NamedTuple):
    """The word that governs a value: its place among the terms, and the act that it stands for."""

    place: int
    act: Act

    @property
    def name(self) -> str:
        """The name of the act."""
        return self.act.name


def governors(text: str, terms: Sequence[Term], first: int, last: int) -> tuple[Governor, ...]:
    """Return the words that govern the words first to last (exclusive), the strongest first, at most two."""
    left = _clause(text, terms, range(first - 1, -1, -1))
    right = _clause(text, terms, range(last, len(terms)))
    attributive = _noun_after(text, terms, last)
    if attributive:
        return (attributive,)
    noun = _noun_before(text, terms, first)
    verb = _first_verb(terms, left)
    if noun and (verb is None or verb.name == SAY):
        return (noun,)
    verb = verb or _first_verb(terms, right)
    if verb is None:
        nearby = noun or _first_noun(terms, (*left[:_OBJECT_REACH], *right[:_OBJECT_REACH]))
        return (nearby,) if nearby else ()
    other = noun or (None if verb.name == SAY else _first_noun(terms, (*left[:_OBJECT_REACH], *right[:_OBJECT_REACH])))
    return (verb, other) if other and other.name != verb.name else (verb,)


def _clause(text: str, terms: Sequence[Term], indexes: range) -> list[int]:
    """Return the indexes up to the end of the clause in one direction."""
    found: list[int] = []
    for index in indexes:
        between = _between(text, terms, index, indexes.step)
        if not CLAUSE_MARKS.isdisjoint(between) or len(found) == _CLAUSE_REACH or terms[index].word in CLAUSE_WORDS:
            break
        found.append(index)
    return found


def _between(text: str, terms: Sequence[Term], index: int, step: int) -> str:
    """Return what stands between a word and the one before it on the way."""
    other = index - step
    if not 0 <= other < len(terms):
        return ""
    return text[terms[min(index, other)].end : terms[max(index, other)].start]


def _noun_after(text: str, terms: Sequence[Term], last: int) -> Governor | None:
    """Return the act of "Friday's vote" or "the four-day meeting"."""
    for index in range(last, min(last + 3, len(terms))):
        gap = text[terms[index - 1].end : terms[index].start] if index else ""
        act = act_of(terms[index].word)
        if "," in gap or not CLAUSE_MARKS.isdisjoint(gap) or terms[index].word in _OPENERS:
            return None
        if act and act.noun and not (act.verb and index == last and " " in gap and "-" not in gap):
            return Governor(index, act)
        if act and act.verb and not act.noun:
            return None
    return None


def _noun_before(text: str, terms: Sequence[Term], first: int) -> Governor | None:
    """Return the act of "the vote on Thursday"; a preposition may stand between."""
    index = first - 1
    while index >= 0 and terms[index].word in _PREPOSITIONS and first - index < 4:
        index -= 1
    if index < 0 or "," in text[terms[index].end : terms[min(first, len(terms) - 1)].start]:
        return None
    act = act_of(terms[index].word)
    return Governor(index, act) if act and act.noun and (not act.verb or _after_determiner(terms, index)) else None


def _after_determiner(terms: Sequence[Term], index: int) -> bool:
    return any(terms[i].word in _DETERMINERS or "’s" in terms[i].word for i in range(max(0, index - 2), index))


def _first_verb(terms: Sequence[Term], indexes: Sequence[int]) -> Governor | None:
    for index in indexes:
        act = act_of(terms[index].word)
        if act and act.verb and terms[index].word not in _PARTICLES and not _is_noun(terms, index, act):
            return Governor(index, act)
    return None


def _is_noun(terms: Sequence[Term], index: int, act: Act) -> bool:
    """Whether the words before an act make it a noun: "the court", "a new vote"; "of signing" is a verb."""
    if act.noun and _after_determiner(terms, index):
        return True
    return index > 0 and terms[index - 1].word in _BEFORE_NOUNS and not terms[index].word.endswith(("ing", "ed"))


def _first_noun(terms: Sequence[Term], indexes: Sequence[int]) -> Governor | None:
    for index in indexes:
        act = act_of(terms[index].word)
        if act and act.noun and (not act.verb or _after_determiner(terms, index)):
            return Governor(index, act)
    return None
