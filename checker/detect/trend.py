"""The rules of the kind "trend": what only grows, such as a toll, may be larger in a later report, never smaller."""

from checker.model import Claim, Growing


def has_grown(first: Claim, second: Claim, slot: str) -> bool:
    """Whether the later of two reports, by day, gives more of what grows with time."""
    days = (first.article.day, second.article.day)
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    earlier, later = (first, second) if days[0] < days[1] else (second, first)
    value = later.slots[slot]
    return isinstance(value, Growing) and value.outgrows(earlier.slots[slot])
