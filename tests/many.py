"""A report with as many disputed facts as one likes, for the page."""

from dataclasses import replace
from datetime import date, timedelta

from hand_built import claim, discrepancy, report

from checker.model import Article, Discrepancy, Reading, Report, Severity

_FILLER = "The harbour was quiet in the morning, and gulls stood on the quays until the first boat came in. "


def many_disputes(number: int, filler: int = 2) -> Report:
    """Return a report with this many disputed facts, each between two articles of its own with lines of filler."""
    pairs = [(_article(n, 12, filler), _article(n, 15, filler)) for n in range(number)]
    found = [_dispute(n, pair) for n, pair in enumerate(pairs)]
    return report(*found, articles=tuple(article for pair in pairs for article in pair))


def _article(n: int, value: int, filler: int) -> Article:
    around = _FILLER * filler
    text = f"{around}\nThe fire on quay {n} hurt {value} people, the harbour office said.\n{around}"
    day = date(2024, 5, 1) + timedelta(days=n % 90)
    return Article(f"{n}-{value}.txt", text, title=f"Fire on quay {n}", source=f"Paper {n % 40}", published=day)


def _dispute(n: int, pair: tuple[Article, Article]) -> Discrepancy:
    twelve, fifteen = (
        Reading(str(value), (claim(article, f"hurt {value} people"),))
        for article, value in zip(pair, (12, 15), strict=True)
    )
    found = discrepancy(rule=f"toll/{n % 12}", severity=tuple(Severity)[n % 3], readings=(twelve, fifteen))
    return replace(found, fingerprint=f"{n:016x}", subject=f"hurt on quay {n}", message=f"quay {n}: 12 · 15")
