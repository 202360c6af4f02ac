"""Where a claim stands in the file on disk, and among the other claims."""

from checker.model import Claim, Discrepancy


def line_and_column(claim: Claim) -> tuple[int | None, int | None]:
    """Return line and column of the evidence in the file on disk, from 1, in code points; None where there is no file.

    A title stands behind its key in the front matter, so that only its line is known.
    """
    article, before = claim.article, claim.article.content(claim.part)[: claim.evidence.start]
    first = article.title_line if claim.part == "title" else article.first_line
    if first is None:
        return None, None
    column = None if claim.part == "title" else len(before) - before.rfind("\n")
    return first + before.count("\n"), column


def published(claim: Claim) -> str | None:
    """Return the publication time of the article in ISO form."""
    return claim.article.published.isoformat() if claim.article.published else None


def sentence(claim: Claim) -> str:
    """Return the sentence that states the claim, as published."""
    return claim.article.content(claim.part)[slice(*claim.sentence)]


def worst_first(discrepancies: tuple[Discrepancy, ...]) -> list[Discrepancy]:
    """Return the discrepancies by severity, then confidence, then position, the worst first."""
    return sorted(discrepancies, key=_badness)


def _badness(discrepancy: Discrepancy) -> tuple[int, float, list[tuple[str, str, int, int]], str]:
    positions = sorted(claim.position for reading in discrepancy.readings for claim in reading.claims)
    return -discrepancy.severity.rank, -discrepancy.confidence, positions[:1], discrepancy.rule
