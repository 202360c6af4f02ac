"""Candidate pairs among many quotations: those of different articles that share a run of words, rare runs first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.slots.wording import Wording, shingles

_HUBS = 8  # wordings with which every other holder of a much-quoted run is paired


def pair_quotations(items: Sequence[tuple[int, Wording]]) -> list[tuple[int, int]]:
    """Return sorted index pairs (i < j) of quotations that share a run of four words in different articles.

    An item is the number of its article and its wording. Equal wordings are paired with the first of them only, which
    stands for all, and the holders of a run that very many share with the first holders: pairs grow with the number of
    quotations, not with its square. Method: shingling (Broder, "On the resemblance and containment of documents",
    1997).
    """
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, (_, wording) in enumerate(items):
        groups[tuple(token.key for token in wording.tokens)].append(index)
    members = list(groups.values())
    pairs = {pair for group in members for other in group for pair in _link(items, group[:1], [other])}
    witnesses = [_witnesses(items, group) for group in members]
    linked: set[tuple[int, int]] = set()
    for holders in _shared_runs(items, members):
        linked.update((hub, holder) for n, hub in enumerate(holders[:_HUBS]) for holder in holders[n + 1 :])
    for hub, holder in linked:
        pairs.update(_link(items, witnesses[hub], witnesses[holder]))
    return sorted(pairs)


def _witnesses(items: Sequence[tuple[int, Wording]], group: list[int]) -> list[int]:
    """Return the first of equal quotations, and the first of another article where there is one."""
    other = next((index for index in group if items[index][0] != items[group[0]][0]), None)
    return group[:1] if other is None else [group[0], other]


def _shared_runs(items: Sequence[tuple[int, Wording]], groups: list[list[int]]) -> Iterator[list[int]]:
    """Yield, for every run that several distinct wordings hold, the numbers of their groups, the rarest run first."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for shingle in dict.fromkeys(shingles(items[group[0]][1])):
            holders[shingle].append(number)
    shared = [numbers for numbers in holders.values() if len(numbers) > 1]
    yield from sorted(shared, key=lambda numbers: (len(numbers), numbers))


def _link(
    items: Sequence[tuple[int, Wording]], hubs: Sequence[int], members: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the first pair of a hub and a member that lie in different articles."""
    for hub in hubs:
        for member in members:
            if items[hub][0] != items[member][0]:
                yield (hub, member) if hub < member else (member, hub)
                return
