"""Align: bring together the claims of a story that are about the same thing."""

from collections.abc import Iterator, Mapping, Sequence

from checker.align.events import align_events
from checker.align.facts import align_facts
from checker.align.group import group_claims
from checker.align.sentences.details import TYPE as PROPOSITIONS
from checker.align.sentences.propositions import align_propositions, read_propositions
from checker.align.story import group_stories
from checker.align.story_terms import StoryTerms
from checker.model import Alignment, Claim, ClaimedDocument, ClaimType

__all__ = ["align_claims", "align_facts", "group_stories", "read_propositions"]


def align_claims(story: Sequence[ClaimedDocument], claim_types: Sequence[ClaimType]) -> tuple[Alignment, ...]:
    """Return the alignments of a story, for each claim type and each slot set that it can be about."""
    scored = [claim_type for claim_type in claim_types if claim_type.values]
    by_type: dict[str, list[Claim]] = {}
    for document in story:
        for claim in document.claims:
            by_type.setdefault(claim.type, []).append(claim)
    words = _align_scored(story, scored) if scored and len(story) > 1 else ()
    return (*_align_story(by_type, claim_types), *words)


def _align_scored(story: Sequence[ClaimedDocument], claim_types: Sequence[ClaimType]) -> Iterator[Alignment]:
    """Yield the alignments that the words of a story decide."""
    terms = StoryTerms.of(story)
    for claim_type in claim_types:
        yield from align_events(story, claim_type, terms)
    if any(claim_type.name == PROPOSITIONS for claim_type in claim_types):
        yield from align_propositions(story, terms)


def _align_story(claims: Mapping[str, Sequence[Claim]], claim_types: Sequence[ClaimType]) -> Iterator[Alignment]:
    """Yield the alignments of claims that share keys, and one for each claim that is judged by itself."""
    for claim_type in claim_types:
        said = claims.get(claim_type.name, ())
        for about in () if claim_type.values else claim_type.about:
            yield from group_claims(said, claim_type.name, about)
        for slot in claim_type.alone:
            yield from (Alignment(claim_type.name, (slot,), (claim,), ()) for claim in said if slot in claim.slots)
