"""Candidate pairs among many quotations: those of different articles that share a run of words, rare runs first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.slots.wording import Wording, shingles

_HUBS = 8  # quotations with which every other one of a much-quoted run is paired


def pair_quotations(items: Sequence[tuple[int, Wording]]) -> list[tuple[int, int]]:
    """Return sorted index pairs (i < j) of quotations that share a run of four words in different articles.

    An item is the number of its article and its wording. Equal wordings are paired with the first of them only, which
    stands for all, and so are the printings of a run that very many quotations share: pairs grow with the number of
    quotations, not with its square. Method: shingling (Broder, "On the resemblance and containment of documents", 1997).
    """
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, (_, wording) in enumerate(items):
        groups[tuple(token.key for token in wording.tokens)].append(index)
    pairs = {pair for members in groups.values() for pair in _across(items, members[:1], members)}
    for members in _shared_runs(items, groups):
        hubs = members[:_HUBS]
        for hub in hubs:
            pairs.update(_across(items, groups[_key(items, hub)][:2], members))
    return sorted(pairs)


def _key(items: Sequence[tuple[int, Wording]], index: int) -> tuple[str, ...]:
    """Return the words of a quotation by which equal ones are grouped."""
    return tuple(token.key for token in items[index][1].tokens)


def _shared_runs(
    items: Sequence[tuple[int, Wording]], groups: dict[tuple[str, ...], list[int]]
) -> Iterator[list[int]]:
    """Yield, for every run that several distinct wordings hold, one quotation of each, the rarest run first."""
    holders: dict[int, list[int]] = defaultdict(list)
    for members in groups.values():
        for shingle in dict.fromkeys(shingles(items[members[0]][1])):
            holders[shingle].append(members[0])
    shared = [members for members in holders.values() if len(members) > 1]
    yield from sorted(shared, key=lambda members: (len(members), members))


def _across(
    items: Sequence[tuple[int, Wording]], hubs: Sequence[int], members: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a hub and a member that lie in different articles."""
    for hub in hubs:
        for member in members:
            if items[hub][0] != items[member][0]:
                yield (hub, member) if hub < member else (member, hub)
