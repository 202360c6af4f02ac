"""The user's policy on discrepancies: what is not reported at all, what weighs less, what is suppressed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase

from checker.errors import Problem
from checker.model import Article, Decision, Discrepancy, PathPolicy, Policy, State, Suppression


def apply_policy(
    discrepancies: Sequence[Discrepancy], policy: Policy, today: date | None = None
) -> tuple[tuple[Discrepancy, ...], tuple[Problem, ...]]:
    """Return what is left to report, the suppressed dismissed, and the suppressions that have expired or match nothing.

    A policy on paths holds for a discrepancy that rests on articles there: without them, fewer than two readings
    would be left.
    """
    weighed = [one for one in (_weigh(one, policy.per_path) for one in discrepancies) if one]
    reported = [one for one in weighed if one.confidence >= policy.min_confidence]
    holding = [one for one in policy.suppressions if not _expired(one, today)]
    used = {one.place for one in holding if any(_covers(one, found) for found in reported)}
    suppressed = tuple(_suppress(found, holding) for found in reported)
    return suppressed, tuple(_stale(policy.suppressions, used, today))


def _weigh(discrepancy: Discrepancy, per_path: Sequence[PathPolicy]) -> Discrepancy | None:
    for policy in per_path:
        if not rests_on(discrepancy, policy.paths):
            continue
        if discrepancy.confidence < policy.min_confidence or any(_names(n, discrepancy) for n in policy.ignore):
            return None
        for name, severity in policy.severity.items():
            if _names(name, discrepancy) and severity.rank < discrepancy.severity.rank:
                discrepancy = replace(discrepancy, severity=severity)
    return discrepancy


def rests_on(discrepancy: Discrepancy, patterns: Sequence[str]) -> bool:
    """Whether fewer than two readings would be left without the articles under these paths."""
    left = [one for one in discrepancy.readings if any(not _under(claim.article, patterns) for claim in one.claims)]
    return len(left) < 2 and len(left) < len(discrepancy.readings)


def _under(article: Article, patterns: Sequence[str]) -> bool:
    """Whether a pattern matches the path or the id of an article, from the top or from any folder on."""
    names = [name.replace("\\", "/") for name in (article.path, article.id) if name]
    return any(fnmatchcase(f"/{name}", f"*/{pattern.lstrip('/')}") for name in names for pattern in patterns)


def _names(name: str, discrepancy: Discrepancy) -> bool:
    """Whether a name is that of the rule or its claim type, or a pattern of it."""
    return name.rstrip("/") == discrepancy.claim_type or fnmatchcase(discrepancy.rule, name)


def _covers(suppression: Suppression, discrepancy: Discrepancy) -> bool:
    return (
        (not suppression.rule or _names(suppression.rule, discrepancy))
        and fnmatchcase(discrepancy.subject.casefold(), suppression.subject.casefold() or "*")
        and (not suppression.path or rests_on(discrepancy, (suppression.path,)))
    )


def _suppress(discrepancy: Discrepancy, suppressions: Sequence[Suppression]) -> Discrepancy:
    for one in suppressions:
        if _covers(one, discrepancy):
            readings = tuple(sorted(reading.value for reading in discrepancy.readings))
            decision = Decision(
                fingerprint=discrepancy.fingerprint,
                state=State.DISMISSED,
                rule=discrepancy.rule,
                subject=discrepancy.subject,
                readings=readings,
                first_seen=date.min,
                who=one.place,
                reason="other",
                note=one.reason,
                expires=one.expires,
            )
            return replace(discrepancy, state=State.DISMISSED, decision=decision)
    return discrepancy


def _expired(suppression: Suppression, today: date | None) -> bool:
    return bool(today and suppression.expires and suppression.expires <= today)


def _stale(suppressions: Sequence[Suppression], used: set[str], today: date | None) -> Iterator[Problem]:
    for one in suppressions:
        if _expired(one, today):
            yield Problem(one.place, "", f"expired on {one.expires}: {one.reason}")
        elif one.place not in used:
            yield Problem(one.place, "", f"suppresses nothing: {one.reason}")
