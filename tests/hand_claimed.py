"""Claims of ages built by hand, for the tests of alignment and detection."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from checker.align import align_claims
from checker.claims import claim_types
from checker.detect import detect_discrepancies
from checker.model import (
    Article,
    Claim,
    ClaimedDocument,
    Detection,
    Discrepancy,
    Document,
    Rule,
    Severity,
    SlotValue,
    Span,
)
from checker.slots.folding import fold
from checker.slots.names.person import PersonName
from checker.slots.numbers.age import Age
from checker.slots.times.instant import Instant

DAY = date(2024, 5, 9)
AGE = Rule(
    id="person/age",
    claim_type="person",
    path="",
    summary="",
    why="",
    severity=Severity.ERROR,
    given={"as_of": "31 days", "person": "0"},
    expect="age",
    message="{subject}: {readings}",
    examples=(),
    confidence={"strong": 0.9, "weak": 0.6, "faint": 0.3},
)


def name(full: str) -> PersonName:
    """Return a name from its words, the last the surname."""
    *given, surname = full.split()
    return PersonName(fold(surname), tuple(map(fold, given)), shown=full)


def stating(id: str, *facts: tuple[str, int], published: date | None = DAY, **more: str) -> ClaimedDocument:
    """Return a document whose text gives persons and ages, one sentence each; `more` are fields of the article."""
    lines = [f"{person}, {age}, spoke." for person, age in facts]
    article = replace(Article(id, "\n".join(lines), source=id.upper(), published=published), **more)
    claims: list[Claim] = []
    start = 0
    for line, (person, age) in zip(lines, facts, strict=True):
        slots: Mapping[str, SlotValue] = {
            "person": name(person),
            "age": Age(age),
            "as_of": Instant.of_day(published) if published else Instant.any_time(),
        }
        evidence, sentence = Span(start, start + len(line) - 8), Span(start, start + len(line))
        claims.append(Claim("person", article, "text", evidence, sentence, slots, "{person}, {age}"))
        start += len(line) + 1
    return ClaimedDocument(Document(article, (), ()), tuple(claims))


def saying(document: ClaimedDocument, **more: object) -> ClaimedDocument:
    """Return the document with other fields in all its claims."""
    return replace(document, claims=tuple(replace(claim, **more) for claim in document.claims))  # type: ignore[arg-type]


def detect(*documents: ClaimedDocument, rule: Rule = AGE) -> Detection:
    """Align the claims, and run one rule."""
    return detect_discrepancies(align_claims(documents, claim_types()), (rule,))


def found(*documents: ClaimedDocument, rule: Rule = AGE) -> tuple[Discrepancy, ...]:
    """Return what one rule finds."""
    return detect(*documents, rule=rule).discrepancies


def readings(discrepancy: Discrepancy) -> list[tuple[str, list[str]]]:
    """Return the values of a discrepancy with the articles that give them."""
    return [(reading.value, [claim.article.id for claim in reading.claims]) for reading in discrepancy.readings]
