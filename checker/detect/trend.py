"""The rules of the kind "trend": what only grows, such as a toll, may be larger in a later report, never smaller."""

from datetime import date

from checker.model import Claim, Dated, Growing


def has_grown(first: Claim, second: Claim, slot: str) -> bool:
    """Whether the later of two reports, by day, gives more of what grows with time."""
    days = (_day(first, slot), _day(second, slot))
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    earlier, later = (first, second) if days[0] < days[1] else (second, first)
    value = later.slots[slot]
    return isinstance(value, Growing) and value.outgrows(earlier.slots[slot])


def _day(claim: Claim, slot: str) -> date | None:
    """Return the day of a report: that on which somebody told it, else that of the article."""
    value = claim.slots[slot]
    return (value.told_on if isinstance(value, Dated) else None) or claim.article.day
