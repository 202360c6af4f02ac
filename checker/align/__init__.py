"""Align: bring together the claims of a story that are about the same thing."""

from collections.abc import Mapping, Sequence

from checker.align.facts import align_facts, index_facts
from checker.align.group import group_claims
from checker.align.story import stories_of
from checker.model import Alignment, Claim, ClaimedDocument, ClaimType, Fact

__all__ = ["align_claims"]


def align_claims(
    documents: Sequence[ClaimedDocument], claim_types: Sequence[ClaimType], facts: Sequence[Fact] = ()
) -> tuple[Alignment, ...]:
    """Return the alignments of every story, for each claim type and each slot set that it can be about.

    Nothing crosses a story but the facts that the user trusts. The order of the documents does not matter.
    """
    alignments: list[Alignment] = []
    index = index_facts(facts)
    for story in stories_of(documents):
        by_type: dict[str, list[Claim]] = {}
        for document in story:
            for claim in document.claims:
                by_type.setdefault(claim.type, []).append(claim)
        alignments.extend(_align_story(by_type, claim_types))
        alignments.extend(align_facts(by_type, claim_types, index))
    return tuple(alignments)


def _align_story(claims: Mapping[str, Sequence[Claim]], claim_types: Sequence[ClaimType]) -> list[Alignment]:
    return [
        alignment
        for claim_type in claim_types
        for about in claim_type.about
        for alignment in group_claims(claims.get(claim_type.name, ()), claim_type.name, about)
    ]
