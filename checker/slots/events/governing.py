"""Which act a value belongs to: the verb or noun that governs it, which is not always the nearest one.

"The vote on Thursday" dates the vote, "signed the bill on Thursday" the signing, "said Tuesday that the vote on
Thursday" first what was said and then the vote. "Held talks", "the vote came" and "is set to meet" are about the talks,
the vote and the meeting.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.slots.events.act_words import BEFORE_VERBS, CLAUSE_MARKS, CLAUSE_WORDS, DETERMINERS, Words, function_words
from checker.slots.events.year_names import act_named, words_named
from checker.slots.terms import Act

SAY = "say"
_PREPOSITIONS = frozenset(("on", "in", "at", "of", "for", "from", "this", "last", "next", "late", "early", "by", "the"))
_OPENERS = _PREPOSITIONS | {"a", "an", "that", "to", "with", "as", "and"}
# "In Thursday testimony", but "on Thursday protests broke out".
_INSIDE = frozenset(("in", "during", "after", "before", "at", "for", "since", "following"))
# What may stand between a verb and its object's noun ends here: "made a speech to".
_OBJECT_ENDS = frozenset(("to", "with", "in", "on", "at", "by", "from", "as", "against", "over", "into", "about"))
_COPULAS = frozenset(("is", "was", "are", "were", "been"))
# "Since the May 3 shooting"
_BOUNDS = frozenset(("since", "by", "until", "till", "before", "after"))
_LASTING = frozenset(("from", "between", "since", "until", "till"))
_ANNIVERSARY = frozenset(("anniversary", "anniversaries"))
_BESIDES = (("along", "with"), ("together", "with"), ("as", "well", "as"), ("in", "addition", "to"))
_SERVICE = Act("serve", verb=True, noun=False)
# A clause of its own begins here.
_SUBJECTS = frozenset(("and", "or", "as", "he", "she", "they", "it", "we", "i", "you", "to"))
_TO = 4  # words from "is set" to "to meet"
_OBJECT, _NEARBY = 5, 6  # words from a verb to its noun
_SUBJECT = 10  # words
_CLAUSE_REACH = 24


class Governor(NamedTuple):
    """The word that governs a value: its place among the words, the act that it stands for.

    It may be named by the value: "the Tuesday vote".
    """

    place: int
    act: Act
    named: bool = False

    @property
    def name(self) -> str:
        """The name of the act."""
        return self.act.name


def governors(words: Words, first: int, last: int) -> tuple[Governor, ...]:
    """Return the words that govern the words first to last (exclusive), the strongest first, at most two."""
    attributive = _named_after(words, first, last) or _named_by_year(words, first, last)
    if attributive or _measures(words, first, last):
        return (attributive,) if attributive else ()
    left, right = _clause(words, range(first - 1, -1, -1)), _clause(words, range(last, len(words.terms)))
    if _is_added(words, first):
        return _distinct(governing_verb(words, range(first)))
    noun = _noun_before(words, first)
    if _scene(words, left, last) and (
        scene := _distinct(noun or _first_noun(words, left), governing_verb(words, left))
    ):
        return _distinct(*scene, governing_verb(words, right[1:]))
    fronted = _fronted(words, first, last)
    verb = (governing_verb(words, right) or governing_verb(words, left)) if fronted else governing_verb(words, left)
    if noun and not fronted and (verb is None or verb.name == SAY or words.verb(verb.place) is None):
        return (noun,)
    verb = verb or _being(words, left, first) or governing_verb(words, right)
    nearby = (*left[:_NEARBY], *right[:_NEARBY])
    if noun or (verb and verb.name == SAY):
        return _distinct(verb, noun)
    return _distinct(verb, _first_noun(words, nearby) or (_object(words, verb.place) if verb else None))


def _is_added(words: Words, first: int) -> bool:
    """Whether a value belongs to what the main verb has besides: "released a note, along with ten years of returns"."""
    before = tuple(term.word for term in words.terms[max(0, first - 3) : first])
    led = next((lead for lead in _BESIDES if before[-len(lead) :] == lead), ())
    return bool(led) and "," in words.gap(first - len(led) - 1)


def _being(words: Words, left: Sequence[int], first: int) -> Governor | None:
    """Return what lasts where somebody is something: "was governor from 1996 to 2007" is a service."""
    if words.terms[first].word not in _LASTING:
        return None
    return next((Governor(place, _SERVICE) for place in left if words.terms[place].word in _COPULAS), None)


def _distinct(*found: Governor | None) -> tuple[Governor, ...]:
    """Return the first two words that stand for two acts."""
    return tuple({governor.name: governor for governor in reversed(found) if governor}.values())[::-1][:2]


def _measures(words: Words, first: int, last: int) -> bool:
    """Whether a value is part of a noun phrase that is no act: "a 21-year veteran"."""
    joined = "-" in words.text[words.terms[first].start : words.terms[last - 1].end]
    return joined and words.gap(last - 1) == " " and words.terms[last].word not in function_words()


def _fronted(words: Words, first: int, last: int) -> bool:
    """Whether a value opens its clause or stands between commas: it dates what follows."""
    start = _before_prepositions(words, first)
    return "," in words.gap(last - 1) and (
        start < 0 or "," in words.gap(start) or words.terms[start].word in CLAUSE_WORDS
    )


def _scene(words: Words, left: Sequence[int], last: int) -> bool:
    """Whether a value ends the scene that opens a sentence: "In a speech on Monday, she said"."""
    return "," in words.gap(last - 1) and bool(left) and left[-1] == 0 and words.terms[0].word in ("in", "at", "during")


def _before_prepositions(words: Words, first: int) -> int:
    """Return the place of the word before the prepositions that lead to a value."""
    index = first - 1
    while index >= 0 and words.terms[index].word in _PREPOSITIONS and first - index < _TO:
        index -= 1
    return index


def _clause(words: Words, indexes: range) -> list[int]:
    """Return the indexes up to the end of the clause in one direction, without what was quoted before."""
    found: list[int] = []
    outside = len(words.terms)
    for index in indexes:
        between = words.gap(min(index, index - indexes.step))
        if indexes.step < 0 and index < outside and ("”" in between or '" ' in between):
            outside = _before_quotation(words, index)
        if index >= outside:
            continue
        if not CLAUSE_MARKS.isdisjoint(between) or len(found) == _CLAUSE_REACH:
            break
        if words.terms[index].word in CLAUSE_WORDS:
            break
        found.append(index)
    return found


def _before_quotation(words: Words, last: int) -> int:
    """Return the place of the first word of the quotation that a word ends; the next place where none is opened."""
    for place in range(last, -1, -1):
        opening = words.text[words.terms[place].start - 1 : words.terms[place].start]
        if opening in ("“", '"'):
            return place
    return last + 1


def _named_after(words: Words, first: int, last: int) -> Governor | None:
    """Return the act of "Friday's vote", "the Tuesday vote" or "the four-day meeting"."""
    if not 0 < last < len(words.terms) or not _attributive(words, first, last):
        return None
    for index in range(last, min(last + 4, len(words.terms))):
        if words.gap(index - 1) not in (" ", "-", " “") or words.terms[index].word in function_words():
            return None
        act = words.noun(index) or _seeming_noun(words, index)
        if act:
            return Governor(index, act, named=True)
        if words.verb(index) and not words.terms[index].word.endswith("ed"):
            return None
    return None


def _named_by_year(words: Words, first: int, last: int) -> Governor | None:
    """Return what is no act but "a 1976 law"."""
    places = words_named(words, first, last)
    act = act_named(words, places)
    return Governor(places[-1], act, named=True) if act else None


def _attributive(words: Words, first: int, last: int) -> bool:
    """Whether a value stands before a noun."""
    terms, value = words.terms, words.terms[last - 1].word
    if value.endswith(("’s", "'s", "s’", "s'")) or "-" in words.text[terms[first].start : terms[last - 1].end]:
        return True
    if terms[first].word in _BOUNDS and first + 1 < last and terms[first + 1].word in DETERMINERS:
        return True
    opening = terms[first - 1].word if first else ""
    behind = (i for i in range(max(0, first - 3), first + 1) if terms[i].word in DETERMINERS)
    return opening in _INSIDE or any(_leads(words, i, first) for i in behind)


def _leads(words: Words, determiner: int, first: int) -> bool:
    """Whether only adjectives stand between a determiner and a value."""
    between = range(determiner + 1, first)
    plain = all(not (words.noun(i) or words.verb(i) or words.terms[i].word in _OPENERS) for i in between)
    return plain and all(words.gap(i) == " " for i in range(determiner, first))


def _seeming_noun(words: Words, index: int) -> Act | None:
    """Return the act of a word that is a noun because a value stands before it."""
    act = words.verb(index)
    return act if act and act.noun else None


def _noun_before(words: Words, first: int) -> Governor | None:
    """Return the act of "the vote on Thursday"; a preposition may stand between."""
    index = _before_prepositions(words, first)
    if index < 0 or any("," in words.gap(i) for i in range(index, first)):
        return None
    act = words.noun(index)
    return _celebrated(words, index) or Governor(index, act) if act and words.verb(index) is None else None


def _celebrated(words: Words, index: int) -> Governor | None:
    """Return the anniversary of what a noun names: "the fifth anniversary of the attack on Tuesday"."""
    for place in range(max(1, index - _TO), index):
        if words.terms[place].word == "of" and words.terms[place - 1].word in _ANNIVERSARY:
            return Governor(place - 1, Act("anniversary", verb=False, noun=True))
    return None


def governing_verb(words: Words, indexes: Sequence[int]) -> Governor | None:
    """Return the first verb of the places that says something, or the act that it lends itself to.

    A word that can be a noun gives way to a verb before it: "was convicted on fraud charges".
    """
    found = _first_verb(words, indexes)
    if found is None or not _may_be_noun(words, found.place) or found.place not in indexes:
        return found
    before = _first_verb(words, list(_before(words, indexes, found.place)))
    return before if before and before.name != SAY and not _may_be_noun(words, before.place) else found


def _first_verb(words: Words, indexes: Sequence[int]) -> Governor | None:
    for index in indexes:
        role = words.role(index)
        found = _lent(words, index, role) if role else None
        act = words.verb(index)
        if found or (act and role != "occur"):
            return found or Governor(index, act)  # type: ignore[arg-type]
    return None


def _may_be_noun(words: Words, place: int) -> bool:
    """Whether a verb has the form of a noun: "charges", not "charged" or "to charge"."""
    act, before = words.acts[place], words.terms[place - 1].word if place else "to"
    ambiguous = act is not None and act.verb and act.noun and not words.terms[place].word.endswith("ing")
    return ambiguous and before not in BEFORE_VERBS


def _before(words: Words, indexes: Sequence[int], place: int) -> Iterator[int]:
    """Yield the places of a clause from right to left, from before a word to the subject or "and"."""
    for index in indexes[indexes.index(place) + 1 :] if indexes[0] > indexes[-1] else ():
        if words.terms[index].word in _SUBJECTS or "," in words.gap(index):
            return
        yield index


def _lent(words: Words, index: int, role: str) -> Governor | None:
    """Return the act that a verb lends itself to."""
    if role == "control":
        return _infinitive(words, index)
    if role == "light":
        return _object(words, index)
    return _first_noun(words, _clause(words, range(index - 1, -1, -1))[:_SUBJECT])


def _infinitive(words: Words, index: int) -> Governor | None:
    """Return the act of "is scheduled to meet"; that of "the vote is scheduled" where no infinitive follows."""
    ahead = range(index + 1, min(index + 1 + _TO, len(words.terms) - 1))
    to = next((i for i in ahead if words.terms[i].word == "to"), None)
    if to is not None:
        return governing_verb(words, range(to + 1, min(to + 4, len(words.terms))))
    if words.terms[index].word.endswith("ed") or words.terms[index].word in ("set", "due"):
        return _first_noun(words, _clause(words, range(index - 1, -1, -1))[:_SUBJECT])
    return None


def _object(words: Words, index: int) -> Governor | None:
    """Return the act of "held a hearing"."""
    for place in range(index + 1, min(index + 1 + _OBJECT, len(words.terms))):
        act = words.noun(place) or _seeming_noun(words, place)
        if act:
            return Governor(place, act)
        word = words.terms[place].word
        if word in _OBJECT_ENDS or "," in words.gap(place - 1) or (words.verb(place) and not word.endswith("ed")):
            return None
    return None


def _first_noun(words: Words, indexes: Iterable[int]) -> Governor | None:
    return next((Governor(index, act) for index in indexes if (act := words.noun(index))), None)
