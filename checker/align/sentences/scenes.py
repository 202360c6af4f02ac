"""One occasion at two places, one distinction of two persons: what tells them apart from others is told in few words.

The sentences need not be alike: the noun that a place belongs to ("a rally in Coimbra") and the people beside it say
what it is the place of, and there is but one first woman to lead the navy.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from checker.align.sentences.details import Detail, name_of, named_values
from checker.align.sentences.firsts import has_rank
from checker.align.sentences.matches import Match, StoryDetails
from checker.align.sentences.statements import Statement
from checker.model import Answer
from checker.slots.events.act_words import Words, function_words, read_words
from checker.slots.events.first import First
from checker.slots.names.organisation import Organisation

Scenes = Mapping[str, Sequence[Detail]]

_AT = frozenset(("in", "at", "near", "outside", "to"))
_PLACED = ("place", "office")
_TELLING = 1.2  # the weight of an occasion in the story, at least


def scenes_of(story: StoryDetails, statements: Sequence[Statement]) -> Scenes:
    """Return places and holders of distinctions by what they belong to; what has several in the article is left out."""
    found: dict[str, list[Detail]] = {}
    for statement in statements:
        placed = any(mention.kind in _PLACED for mention in statement.mentions)  # all others need not be read
        for detail in story.read(statement) if placed or has_rank(statement.terms) else ():
            for occasion in () if detail.listed else _occasions(detail):
                found.setdefault(occasion, []).append(detail)
    return {occasion: details for occasion, details in found.items() if len({str(d.value) for d in details}) == 1}


def match_scenes(story: StoryDetails, mine: Scenes, others: Scenes) -> Iterator[Match]:
    """Yield the values of two articles that one occasion, or one distinction, cannot both have."""
    for occasion in sorted(mine.keys() & others.keys()):
        for one, other in product(mine[occasion], others[occasion]):
            if one.value.compare(other.value, "0").answer is Answer.DIFFERENT and _is_one(story, occasion, one, other):
                yield from (m for m in story.matches(one.statement, other.statement) if m.details == (one, other))


def _is_one(story: StoryDetails, occasion: str, one: Detail, other: Detail) -> bool:
    """Whether both places are of one occasion: its noun tells in the story, and the same people are there."""
    return isinstance(one.value, First) or (
        story.terms.weights[occasion] >= _TELLING and not _company(one).isdisjoint(_company(other))
    )


def _occasions(detail: Detail) -> Iterator[str]:
    """Yield the noun before a place and after it ("a rally in Leiria", "the Leiria rally"), or a distinction."""
    if detail.slot != "place":
        yield from detail.value.keys() if isinstance(detail.value, First) else ()
        return
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
