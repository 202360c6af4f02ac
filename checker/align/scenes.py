"""One occasion at two places: both articles tell of the same people, and of one rally, fundraiser or trip of theirs.

The sentences need not be alike: the noun that a place belongs to and the people beside it say what it is the place of.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from checker.align.details import Detail, name_of, named_values
from checker.align.matches import Match, StoryDetails
from checker.align.statements import Statement
from checker.model import Answer
from checker.slots.act_words import Words, function_words, read_words
from checker.slots.organisation import Organisation

Scenes = Mapping[str, Sequence[Detail]]

_AT = frozenset(("in", "at", "near", "outside", "to"))
_PLACED = ("place", "office")
_TELLING = 1.2  # the weight of an occasion in the story, at least


def scenes_of(story: StoryDetails, statements: Sequence[Statement]) -> Scenes:
    """Return the places of an article by the occasion that they belong to; several of one occasion are left out."""
    found: dict[str, list[Detail]] = {}
    for statement in statements:
        placed = any(mention.kind in _PLACED for mention in statement.mentions)  # all others need not be read
        for detail in story.read(statement) if placed else ():
            if detail.slot == "place" and not detail.listed:
                for occasion in _occasions(detail):
                    found.setdefault(occasion, []).append(detail)
    return {occasion: details for occasion, details in found.items() if len({str(d.value) for d in details}) == 1}


def match_scenes(story: StoryDetails, mine: Scenes, others: Scenes) -> Iterator[Match]:
    """Yield the places of two articles that one occasion of the same people cannot both have had."""
    for occasion in sorted(mine.keys() & others.keys()):
        if story.terms.weights[occasion] >= _TELLING:
            for one, other in product(mine[occasion], others[occasion]):
                if one.value.compare(other.value, "0").answer is Answer.DIFFERENT and _company(one) & _company(other):
                    yield from (m for m in story.matches(one.statement, other.statement) if m.details == (one, other))


def _occasions(detail: Detail) -> Iterator[str]:
    """Yield the noun before a place and the one after it: "a fundraiser in Texas", "the Nevada caucus"."""
    words = read_words(detail.statement.text, detail.statement.sentence.span)
    first, last = (bisect_left(words.starts, end) for end in detail.evidence)
    if first > 1 and words.gap(first - 1) == words.gap(first - 2) == " " and words.terms[first - 1].word in _AT:
        yield from _noun(words, first - 2)
    if words.gap(last - 1) == " ":
        yield from _noun(words, last)


def _noun(words: Words, place: int) -> Iterator[str]:
    """Yield the term of a word that can be one occasion: no name, no act that is told as a verb, no word of grammar."""
    term = words.terms[place]
    if not (words.text[term.start].isupper() or term.word in function_words() or words.verb(place)):
        yield term.term


def _company(detail: Detail) -> frozenset[str]:
    """Return the names of the persons and organisations beside a place."""
    values = named_values(detail.statement.mentions)
    return frozenset(name_of(v) for v in values if not (isinstance(v, Organisation) and v.place)) - {""}
