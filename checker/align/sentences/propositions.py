"""Align what happened, to whom and where: single values of two sentences that say much the same around them.

Whether two sentences tell of one event no model is asked: the words around both values are weighed as in `events`, each
value must be the other's best match, and a value that the other article gives as well, or of which it speaks elsewhere,
is of something else.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations
from math import inf

from checker.align.events import alignment_weights
from checker.align.reasons import words_as_printed
from checker.align.sentences.denials import align_denials
from checker.align.sentences.details import ERA, TYPE, Detail, claim_of, name_of, named_values, read_details
from checker.align.sentences.doers import Places, do_one_act, places_of_statements
from checker.align.sentences.matches import Match, StoryDetails, standing
from checker.align.sentences.scenes import match_scenes, scenes_of
from checker.align.sentences.statements import Statement, alike, told_in
from checker.align.sentences.telling import tells
from checker.align.sentences.verbatim import one_place
from checker.align.story_terms import StoryTerms
from checker.model import Alignment, Answer, Claim, ClaimedDocument, Comparison, Link, Span, Strength
from checker.slots.events.replaced import Replaced
from checker.slots.events.site import Site


def align_propositions(documents: Sequence[ClaimedDocument], terms: StoryTerms) -> Iterator[Alignment]:
    """Yield an alignment for each pair of values of what two sentences tell, and of doubtful ones only what differs."""
    told = told_in(documents)
    story = StoryDetails(terms, {}, {})
    named = [_names(statements) for statements in told]
    placed = [scenes_of(story, statements) for statements in told]
    told_at = places_of_statements(told)
    denials = [*align_denials(told, story.terms)]
    known: set[tuple[object, ...]] = set()
    met = {_places(denial) for denial in denials if denial.links[0].strength > Strength.FAINT}
    for one, other in combinations(range(len(told)), 2):
        pairs = [*alike(told[one], told[other], story.terms)]
        for pair in pairs:
            places = one_place(*pair)
            if places and not story.judges(*pair, *places):
                yield _replaced(*pair, *places)
        matches = [*standing([match for pair in pairs for match in story.matches(*pair)])]
        links = [_link(story, match, named[one], named[other], told_at) for match in matches]
        linked = {match.details for match, link in zip(matches, links, strict=True) if link}
        scenes = [match for match in match_scenes(story, placed[one], placed[other]) if match.details not in linked]
        links += [_link_scene(match, named[one], named[other]) for match in scenes]
        aligned = [Alignment(TYPE, ("event",), (link.first, link.second), (link,)) for link in links if link]
        yield from (alignment for alignment in aligned if _places(alignment) not in met)
        known.update(map(_places, aligned))
    yield from (denial for denial in denials if _places(denial) in met or _places(denial) not in known)


def _places(alignment: Alignment) -> tuple[object, ...]:
    """Return where the claims of an alignment stand."""
    return tuple(claim.position for claim in alignment.claims)


def read_propositions(document: ClaimedDocument) -> Iterator[Claim]:
    """Yield what alignment reads in the sentences of an article, as claims in order."""
    for statement in chain.from_iterable(told_in([document])):
        for detail in sorted(read_details(statement), key=lambda detail: detail.evidence):
            yield claim_of(detail)


def _replaced(first: Statement, second: Statement, mine: Span, others: Span) -> Alignment:
    """Return the alignment of the one place in which two sentences differ."""
    claims = [
        claim_of(Detail(statement, "detail", span, Replaced(tuple(statement.text[slice(*span)].split())), frozenset()))
        for statement, span in ((first, mine), (second, others))
    ]
    reason = Comparison(Answer.COMPATIBLE, "the sentences are word for word the same but for one place")
    link = Link(claims[0], claims[1], {"event": reason}, 1.0, reason.strength)
    return Alignment(TYPE, ("event",), tuple(claims), (link,))


def _names(statements: Sequence[Statement]) -> Mapping[str, int]:
    """Return how often an article names each person, organisation and place."""
    return Counter(name_of(value) for statement in statements for value in named_values(statement.mentions))


def _link(
    story: StoryDetails, match: Match, mine: Mapping[str, int], others: Mapping[str, int], places: Places
) -> Link | None:
    """Return the link of a match; None where it is too weak."""
    strength = _of_agreement(match) if match.comparison.agrees else _of_difference(story, match, mine, others, places)
    return None if strength is None else _linked(match, "each is the other's best match", strength)


def _link_scene(match: Match, mine: Mapping[str, int], others: Mapping[str, int]) -> Link | None:
    """Return the link of two values of one occasion or distinction, where neither article speaks of the other's."""
    least = alignment_weights(f"{TYPE}/{match.first.slot}")["least alike, occasion"]
    if match.near < least or not _new(match, mine, others):
        return None
    return _linked(match, "both tell of one occasion or distinction", Strength.WEAK)


def _linked(match: Match, why: str, strength: Strength) -> Link:
    first, second = claim_of(match.first), claim_of(match.second)
    words = words_as_printed(first, match.contexts[0].shared(match.contexts[1]))
    reason = Comparison(Answer.COMPATIBLE, f"both share the words {words}; {why}", strength)
    return Link(first, second, {"event": reason}, match.near, strength)


def _of_agreement(match: Match) -> Strength | None:
    least = alignment_weights(f"{TYPE}/{match.first.slot}")["least agreeing"]
    return Strength.WEAK if match.score >= least else None


def _of_difference(
    story: StoryDetails, match: Match, mine: Mapping[str, int], others: Mapping[str, int], places: Places
) -> Strength | None:
    """Return how firm a link is: by how like the words around both are, and how much both have close beside them."""
    weights = alignment_weights(f"{TYPE}/{match.first.slot}")
    if match.near < weights.get("least alike, one act", weights["least alike, faint"]):
        return None
    sides = story.beside(match)
    beside = sum(sides)
    one_act = beside >= weights.get("least beside, one act", inf) and do_one_act(match, places)
    if match.near < weights["least alike, faint"] and not one_act:
        return None
    near = match.near >= weights["least alike, weak"]
    alike = one_act or (near and (beside >= weights["least beside, weak"] or ERA in match.first.keys))
    if not (alike or beside >= weights["least beside, faint"]) or not tells(match, sides):
        return None
    if not _new(match, mine, others):
        return Strength.FAINT if match.near >= weights["least alike, known"] and all(sides) else None
    return Strength.WEAK if alike or beside >= weights.get("least beside, far", inf) else Strength.FAINT


def _new(match: Match, mine: Mapping[str, int], others: Mapping[str, int]) -> bool:
    """Whether neither article speaks of the other's name; what is no name is always new."""
    first, second = match.first.value, match.second.value
    if isinstance(first, Site) and isinstance(second, Site):
        mine_text, other_text = (detail.statement.article.text for detail in match.details)
        return not (first.is_named_in(other_text, second) or second.is_named_in(mine_text, first))
    one, other = name_of(match.first.value), name_of(match.second.value)
    return not one or (one not in others and other not in mine)
