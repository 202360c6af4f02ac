"""Groups of claims about one thing: blocked by cheap keys, then compared slot by slot.

Claims that state the same are one statement, however many articles make it, so that comparing costs by the number of
different statements. Two statements are linked by their two claims, of different articles, that are closest in time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations_with_replacement, pairwise

from checker.model import Alignment, Claim, Comparison, Link, SlotValue, Strength

_TIME = "as_of"
_WEAK = "~"  # begins a key that is dropped where many statements share it
_CROWD = 30  # statements


@dataclass(frozen=True, eq=False, slots=True)
class _Statement:
    """What one or more claims state, apart from the time, with those claims in order of time."""

    slots: Mapping[str, SlotValue]
    claims: tuple[Claim, ...]


_Pair = tuple[_Statement, _Statement, Mapping[str, Comparison]]


def group_claims(claims: Sequence[Claim], claim_type: str, about: tuple[str, ...]) -> Iterator[Alignment]:
    """Yield one alignment for each set of claims that hang together by agreeing on the `about` slots."""
    statements = _statements(claim for claim in claims if all(slot in claim.slots for slot in about))
    for inside in _connected(list(_pairs(statements, about))):
        links = [link for pair in inside for find in (_link, _link_within) for link in find(*pair)]
        members = dict.fromkeys(statement for first, second, _ in inside for statement in (first, second))
        gathered = sorted((c for n in members for c in n.claims), key=lambda claim: claim.position)
        if links:
            yield Alignment(claim_type, about, tuple(gathered), tuple(links))


def _statements(claims: Iterable[Claim]) -> list[_Statement]:
    grouped: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        values = tuple((name, value) for name, value in claim.slots.items() if name != _TIME)
        grouped.setdefault((values, claim.factuality, claim.attribution), []).append(claim)
    return [
        _Statement(group[0].slots, tuple(sorted(group, key=_by_time)))
        for group in (sorted(group, key=lambda claim: claim.position) for group in grouped.values())
    ]


def _by_time(claim: Claim) -> tuple[date, int, tuple[str, str, int, int]]:
    return (claim.article.day or date.min, -claim.strength, claim.position)


def _pairs(statements: Sequence[_Statement], about: tuple[str, ...]) -> Iterator[_Pair]:
    """Yield the pairs that share a blocking key and agree on every slot that they are about."""
    blocks: dict[str, list[int]] = {}
    for number, statement in enumerate(statements):
        for key in statement.slots[about[0]].keys():
            blocks.setdefault(key, []).append(number)
    cache: dict[tuple[SlotValue, SlotValue], Comparison] = {}
    seen: set[tuple[int, int]] = set()
    shared = [_is_shared(statement) for statement in statements]
    for key in sorted(key for key, block in blocks.items() if not key.startswith(_WEAK) or len(block) <= _CROWD):
        for pair in combinations_with_replacement(blocks[key], 2):
            if pair not in seen and (pair[0] != pair[1] or shared[pair[0]]):
                seen.add(pair)
                first, second = statements[pair[0]], statements[pair[1]]
                comparisons = _compare(first, second, about, cache)
                if comparisons is not None:
                    yield first, second, comparisons


def _is_shared(statement: _Statement) -> bool:
    """Whether several articles make a statement, so that it links them: most statements are of one."""
    return len(statement.claims) > 1 and any(
        claim.article.id != statement.claims[0].article.id for claim in statement.claims
    )


def _compare(
    first: _Statement, second: _Statement, about: tuple[str, ...], cache: dict[tuple[SlotValue, SlotValue], Comparison]
) -> Mapping[str, Comparison] | None:
    out: dict[str, Comparison] = {}
    for slot in about:
        pair = (first.slots[slot], second.slots[slot])
        comparison = cache.get(pair)
        if comparison is None:
            comparison = cache[pair] = pair[0].compare(pair[1], "0")
        if not comparison.agrees:
            return None
        out[slot] = comparison
    return out


def _link_within(first: _Statement, second: _Statement, comparisons: Mapping[str, Comparison]) -> Iterator[Link]:
    """Yield the link between the first two claims of one article, if there is an article that makes both statements."""
    by_article = {claim.article.id: claim for claim in reversed(second.claims)} if first is not second else {}
    pair = next(((a, by_article[a.article.id]) for a in first.claims if a.article.id in by_article), None)
    if pair:
        yield Link(*pair, comparisons, 1.0, _strength(pair, comparisons))


def _strength(pair: tuple[Claim, Claim], comparisons: Mapping[str, Comparison]) -> Strength:
    return min(*(claim.strength for claim in pair), *(comparison.strength for comparison in comparisons.values()))


def _link(first: _Statement, second: _Statement, comparisons: Mapping[str, Comparison]) -> Iterator[Link]:
    """Yield the link between the two claims of different articles that are closest in time, if there are two.

    A statement is linked with itself where two articles make it: they agree.
    """
    closest: tuple[int, Claim, Claim] | None = None
    merged = sorted((*first.claims, *second.claims), key=_by_time) if first is not second else ()
    mine = {id(claim) for claim in first.claims}
    for earlier, later in pairwise(merged):
        if (id(earlier) in mine) != (id(later) in mine) and earlier.article.id != later.article.id:
            gap = abs((_by_time(later)[0] - _by_time(earlier)[0]).days)
            if closest is None or gap < closest[0]:
                closest = (gap, earlier, later) if id(earlier) in mine else (gap, later, earlier)
    if closest is None:
        across = ((a, b) for a in first.claims for b in second.claims if a.article.id != b.article.id)
        pair = next(across, None)
        closest = (0, *pair) if pair else None
    if closest:
        yield Link(closest[1], closest[2], comparisons, 1.0, _strength(closest[1:], comparisons))


def _connected(pairs: Sequence[_Pair]) -> list[list[_Pair]]:
    """Return the pairs in sets that hang together, in the order of the first pair of each."""
    root: dict[_Statement, _Statement] = {}

    def find(statement: _Statement) -> _Statement:
        while root.setdefault(statement, statement) is not statement:
            statement = root[statement] = root[root[statement]]
        return statement

    for first, second, _ in pairs:
        root[find(second)] = find(first)
    sets: dict[_Statement, list[_Pair]] = {}
    for pair in pairs:
        sets.setdefault(find(pair[0]), []).append(pair)
    return list(sets.values())
