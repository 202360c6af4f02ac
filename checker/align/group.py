"""Groups of claims about one thing: blocked by cheap keys, then compared slot by slot."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.model import Alignment, Claim, Comparison, Link, SlotValue, Strength


def group_claims(claims: Sequence[Claim], claim_type: str, about: tuple[str, ...]) -> Iterator[Alignment]:
    """Yield one alignment for each set of claims that hang together by agreeing on the `about` slots."""
    links = list(_links(_representatives(claims), about))
    for members in _connected(links):
        inside = [link for link in links if id(link.first) in members]
        statements = {_statement(claim) for link in inside for claim in (link.first, link.second)}
        gathered = sorted((c for c in claims if _statement(c) in statements), key=lambda claim: claim.position)
        yield Alignment(claim_type, about, tuple(gathered), tuple(inside))


def _statement(claim: Claim) -> tuple[object, ...]:
    """Return what a claim states, so that the same statement is compared once."""
    return (*claim.slots.values(), claim.factuality, claim.attribution)


def _representatives(claims: Sequence[Claim]) -> list[Claim]:
    """Return two claims a statement, from two articles: enough to meet every other statement across articles."""
    chosen: dict[tuple[object, ...], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.position):
        known = chosen.setdefault(_statement(claim), [])
        if not known or (len(known) == 1 and known[0].article.id != claim.article.id):
            known.append(claim)
    return [claim for known in chosen.values() for claim in known]


def _links(claims: Sequence[Claim], about: tuple[str, ...]) -> Iterator[Link]:
    """Yield the pairs that share a blocking key and agree on every slot that they are about."""
    blocks: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        for key in claim.slots[about[0]].keys():
            blocks.setdefault((about[0], key), []).append(claim)
    cache: dict[tuple[SlotValue, SlotValue], Comparison] = {}
    seen: set[tuple[int, int]] = set()
    for block in sorted(blocks):
        for first, second in combinations(blocks[block], 2):
            pair = (id(first), id(second))
            if pair not in seen:
                seen.add(pair)
                comparisons = _compare(first, second, about, cache)
                if all(comparison.agrees for comparison in comparisons.values()):
                    strength = min((c.strength for c in comparisons.values()), default=Strength.STRONG)
                    yield Link(first, second, comparisons, 1.0, strength)


def _compare(
    first: Claim, second: Claim, about: tuple[str, ...], cache: dict[tuple[SlotValue, SlotValue], Comparison]
) -> Mapping[str, Comparison]:
    out: dict[str, Comparison] = {}
    for slot in about:
        pair = (first.slots[slot], second.slots[slot])
        if pair not in cache:
            cache[pair] = pair[0].compare(pair[1], "0")
        out[slot] = cache[pair]
    return out


def _connected(links: Sequence[Link]) -> list[set[int]]:
    """Return the sets of claims that links join, in the order of the first link of each."""
    root: dict[int, int] = {}

    def find(claim: int) -> int:
        while root.setdefault(claim, claim) != claim:
            claim = root[claim]
        return claim

    for link in links:
        first, second = find(id(link.first)), find(id(link.second))
        root[second] = first
    members: dict[int, set[int]] = {}
    for link in links:
        members.setdefault(find(id(link.first)), set()).update((id(link.first), id(link.second)))
    return list(members.values())
