"""One occasion at two places, one distinction of two persons: what tells them apart from others is told in few words.

The sentences need not be alike: the noun that a place belongs to ("a rally in Coimbra") and the people beside it say
what it is the place of, and there is but one first woman to lead the navy.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise, product

from checker.align.sentences.details import Detail, name_of, named_values
from checker.align.sentences.firsts import possible_keys
from checker.align.sentences.matches import Match, StoryDetails
from checker.align.sentences.statements import Statement
from checker.model import Answer
from checker.slots.events.act_words import Words, function_words, read_words
from checker.slots.events.first import First
from checker.slots.names.organisation import Organisation
from checker.slots.terms import Term

Scenes = Mapping[str, Sequence[Detail]]

_AT = frozenset(("in", "at", "near", "outside", "to"))
_PLACED = ("place", "office")
_TELLING = 1.2  # the weight of an occasion in the story, at least


def scenes_of(story: StoryDetails, told: Sequence[Sequence[Statement]]) -> list[Scenes]:
    """Return the places and the holders of distinctions of each article by what they belong to.

    Only those sentences are read whose occasion another article may have too.
    """
    possible = [[frozenset(_possible(story, statement)) for statement in statements] for statements in told]
    articles = Counter(chain.from_iterable(frozenset[str]().union(*occasions) for occasions in possible))
    shared = {occasion for occasion, count in articles.items() if count > 1}
    return [
        _scenes(story, [one for one, found in zip(statements, occasions, strict=True) if not shared.isdisjoint(found)])
        for statements, occasions in zip(told, possible, strict=True)
    ]


def _possible(story: StoryDetails, statement: Statement) -> Iterator[str]:
    """Yield the occasions that a statement can have: words beside its places, and distinctions."""
    yield from possible_keys(statement.terms)
    ends = [mention.span.end for mention in statement.mentions if mention.kind in _PLACED]
    if ends:
        starts = [term.start for term in statement.terms]
        before = (term for term, follows in pairwise(statement.terms) if follows.word in _AT)
        after = (term for end in ends for term in statement.terms[bisect_left(starts, end) :][:1])
        yield from (term.term for term in chain(before, after) if _tells(story, statement.text, term))


def _scenes(story: StoryDetails, statements: Sequence[Statement]) -> Scenes:
    """Return the scenes of an article; what has several places or holders in it is left out."""
    found: dict[str, list[Detail]] = {}
    for detail in chain.from_iterable(story.read(statement) for statement in statements):
        for occasion in () if detail.listed else _occasions(story, detail):
            found.setdefault(occasion, []).append(detail)
    return {occasion: details for occasion, details in found.items() if len({str(d.value) for d in details}) == 1}


def match_scenes(story: StoryDetails, mine: Scenes, others: Scenes) -> Iterator[Match]:
    """Yield the values of two articles that one occasion, or one distinction, cannot both have."""
    for occasion in sorted(mine.keys() & others.keys()):
        for one, other in product(mine[occasion], others[occasion]):
            if one.value.compare(other.value, "0").answer is Answer.DIFFERENT and _is_one(one, other):
                yield from (m for m in story.matches(one.statement, other.statement) if m.details == (one, other))


def _is_one(one: Detail, other: Detail) -> bool:
    """Whether both places are of one occasion: the same people are there."""
    return isinstance(one.value, First) or not _company(one).isdisjoint(_company(other))


def _occasions(story: StoryDetails, detail: Detail) -> Iterator[str]:
    """Yield the noun before a place and after it ("a rally in Leiria", "the Leiria rally"), or a distinction."""
    if detail.slot != "place":
        yield from detail.value.keys() if isinstance(detail.value, First) else ()
        return
    words = read_words(detail.statement.text, detail.statement.sentence.span)
    first, last = (bisect_left(words.starts, end) for end in detail.evidence)
    if first > 1 and words.gap(first - 1) == words.gap(first - 2) == " " and words.terms[first - 1].word in _AT:
        yield from _noun(story, words, first - 2)
    if words.gap(last - 1) == " ":
        yield from _noun(story, words, last)


def _noun(story: StoryDetails, words: Words, place: int) -> Iterator[str]:
    """Yield the term of a word that can be one occasion: no act that is told as a verb."""
    term = words.terms[place]
    if _tells(story, words.text, term) and not words.verb(place):
        yield term.term


def _tells(story: StoryDetails, text: str, term: Term) -> bool:
    """Whether a word can tell an occasion in the story: no name, no word of grammar, nothing that all tell."""
    named = text[term.start].isupper() or term.word in function_words()
    return not named and story.terms.weights[term.term] >= _TELLING


def _company(detail: Detail) -> frozenset[str]:
    """Return the names of the persons and organisations beside a place."""
    values = named_values(detail.statement.mentions)
    return frozenset(name_of(v) for v in values if not (isinstance(v, Organisation) and v.place)) - {""}
