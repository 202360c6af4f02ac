"""Tolls: of what a story is about there is one number of dead, of injured, of people on board, one crowd."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.model import Answer, Claim, ClaimedDocument, Comparison, Factuality, Link, Strength
from checker.slots.events.event import Event
from checker.slots.numbers.figure import Figure

_FEWEST = 3  # people; one or two may be any of a story


def toll_links(documents: Sequence[ClaimedDocument]) -> Iterator[Link]:
    """Yield the links between the tolls of one class that two articles open with, where each opens with one."""
    told = [(document, _tolls(document)) for document in documents]
    for (first, ours), (second, theirs) in combinations(told, 2):
        for kind in sorted(ours.keys() & theirs.keys()):
            if not (_states(first, theirs[kind]) or _states(second, ours[kind])):
                reason = Comparison(Answer.COMPATIBLE, f"both open with how many were {kind}", Strength.WEAK)
                yield Link(ours[kind], theirs[kind], {"event": reason}, 1.0, Strength.WEAK)


def _tolls(document: ClaimedDocument) -> dict[str, Claim]:
    """Return the toll of each class that an article opens with, unless it gives two."""
    found: dict[str, list[Claim]] = {}
    for claim in document.claims:
        kind = _toll_of(claim)
        if kind:
            found.setdefault(kind, []).append(claim)
    return {kind: claims[0] for kind, claims in found.items() if len({str(one.slots["count"]) for one in claims}) == 1}


def _toll_of(claim: Claim) -> str:
    """Return the class of the toll that a claim states, empty for any other."""
    figure, event = claim.slots.get("count"), claim.slots.get("event")
    if not isinstance(figure, Figure) or not isinstance(event, Event) or figure.quantity.number < _FEWEST:
        return ""
    told = claim.factuality is Factuality.ASSERTED and claim.attribution != "quotation"
    if not told or "lede" not in event.traits or "planned" in event.traits or figure.scope.traits or figure.scope.past:
        return ""
    return figure.counting.kind if figure.is_toll else ""


def _states(document: ClaimedDocument, toll: Claim) -> bool:
    """Whether an article states the value of a toll, of whatever."""
    return any(str(claim.slots.get("count")) == str(toll.slots["count"]) for claim in document.claims)
