"""One disputed fact is one discrepancy, even where two rules meet it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from checker.model import Claim, Discrepancy

_Place = tuple[str, str]
_Occurrence = tuple[int, int, int, int]  # start, end, discrepancy, reading


def fold_discrepancies(found: Sequence[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Return the first discrepancy of each disputed fact; what a later rule says of it is named in its why.

    Two rules meet one fact where the words of two readings of the one overlap with those of two readings of the other.
    """
    kept: list[Discrepancy] = []
    index: dict[_Place, list[_Occurrence]] = {}
    for discrepancy in found:
        met = next((n for n in _met(discrepancy, index) if kept[n].rule != discrepancy.rule), None)
        if met is not None:
            why = (*kept[met].why, f"also {discrepancy.rule}: {discrepancy.message}")
            kept[met] = replace(kept[met], why=why)
            continue
        for reading, claim in _claims(discrepancy):
            place = (claim.article.id, claim.part)
            index.setdefault(place, []).append((*claim.evidence, len(kept), reading))
        kept.append(discrepancy)
    return tuple(kept)


def _met(discrepancy: Discrepancy, index: dict[_Place, list[_Occurrence]]) -> Iterator[int]:
    """Yield the numbers of the discrepancies kept so far of which two readings stand in the words of two of this."""
    pairs: dict[int, set[tuple[int, int]]] = {}
    for mine, claim in _claims(discrepancy):
        for start, end, number, other in index.get((claim.article.id, claim.part), ()):
            if start < claim.evidence.end and claim.evidence.start < end:
                pairs.setdefault(number, set()).add((mine, other))
    for number in sorted(pairs):
        if any(a[0] != b[0] and a[1] != b[1] for a, b in permutations(pairs[number], 2)):
            yield number


def _claims(discrepancy: Discrepancy) -> Iterator[tuple[int, Claim]]:
    for number, reading in enumerate(discrepancy.readings):
        for claim in reading.claims:
            yield number, claim
