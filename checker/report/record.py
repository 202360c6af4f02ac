"""What every format shows, as plain values: made from the result of a check, or read from a saved JSON report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from checker.model import Agreement, Claim, Decision, Discrepancy, Reading, Reason, Relation, Report, Severity, State
from checker.report.place import line_and_column, published, sentence, worst_first

SHOWN = (State.NEW, State.UPDATED, State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim with its place; `sentence_start` is where its sentence starts in the part of the article."""

    article: str
    source: str
    published: str | None
    path: str | None
    part: str
    start: int
    end: int
    line: int | None
    column: int | None
    surface: str
    sentence: str
    sentence_start: int
    attributed_to: str | None
    copies: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Where it stands, such as `batch/a.txt:5:19`, as far as that is known."""
        parts = (self.path or self.article, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)

    @property
    def witness(self) -> str:
        """Who says it, when and where."""
        return ", ".join(part for part in (self.source, self.published or "", self.place) if part)

    @property
    def divided(self) -> tuple[str, str, str]:
        """The sentence before the evidence, the evidence, and the sentence after it."""
        start, end = self.start - self.sentence_start, self.end - self.sentence_start
        return self.sentence[: max(start, 0)], self.surface, self.sentence[max(end, 0) :]


@dataclass(frozen=True, slots=True)
class ReadingRecord:
    """A value with the claims that give it; `also` are other forms in which they do."""

    value: str
    claims: tuple[ClaimRecord, ...]
    also: tuple[str, ...] = ()

    @property
    def sources(self) -> str:
        """The outlets that give it, or the articles where no outlet is known."""
        return ", ".join(dict.fromkeys(claim.source or claim.article for claim in self.claims))


@dataclass(frozen=True, slots=True)
class DiscrepancyRecord:
    """A disputed fact with its state and what has been decided about it."""

    fingerprint: str
    rule: str
    claim_type: str
    relation: Relation
    severity: Severity
    confidence: float
    state: State
    subject: str
    message: str
    why: tuple[str, ...]
    evidence: tuple[Reason, ...]
    readings: tuple[ReadingRecord, ...]
    decision: Decision | None = None

    @property
    def claims(self) -> list[ClaimRecord]:
        """The claims of all readings, in their order."""
        return [claim for reading in self.readings for claim in reading.claims]

    @property
    def headline(self) -> str:
        """The message, after the subject where it does not begin with it."""
        return self.message if self.message.startswith(self.subject) else f"{self.subject} — {self.message}"


AgreementRecord: TypeAlias = Agreement[ReadingRecord]


@dataclass(frozen=True, slots=True)
class TypeCoverage:
    """How many claims of one type were extracted, how many had another to compare with, how many pairs compared."""

    claims: int
    aligned: int
    compared: int


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A whole report; the discrepancies stand by severity, confidence and position, the worst first."""

    version: str
    articles: int
    unreadable: int
    stories: int
    by_claim_type: Mapping[str, TypeCoverage]
    discrepancies: tuple[DiscrepancyRecord, ...]
    agreements: tuple[AgreementRecord, ...] | None = None
    gone: tuple[Decision, ...] = ()
    expired: tuple[Decision, ...] = ()
    undated: int = 0

    @property
    def shown(self) -> list[DiscrepancyRecord]:
        """The discrepancies that somebody still has to look at or to correct."""
        return [one for one in self.discrepancies if one.state in SHOWN]

    @property
    def counts(self) -> dict[str, int]:
        """What was read, extracted, aligned and compared, in numbers."""
        return {
            "articles": self.articles,
            "unreadable": self.unreadable,
            "stories": self.stories,
            "claims": self.claims,
            "aligned": self.aligned,
            "compared": self.compared,
        }

    @property
    def claims(self) -> int:
        """How many claims were extracted."""
        return sum(counts.claims for counts in self.by_claim_type.values())

    @property
    def aligned(self) -> int:
        """How many claims had another about the same thing."""
        return sum(counts.aligned for counts in self.by_claim_type.values())

    @property
    def compared(self) -> int:
        """How many pairs were compared."""
        return sum(counts.compared for counts in self.by_claim_type.values())


def record_report(report: Report) -> ReportRecord:
    """Return what a report shows."""
    names = sorted({*report.claims, *report.aligned, *(rule.partition("/")[0] for rule in report.compared)})
    agreements = None if report.agreements is None else tuple(map(_agreement, report.agreements))
    return ReportRecord(
        version=report.version,
        articles=len(report.articles),
        unreadable=report.unreadable,
        stories=report.stories,
        by_claim_type={name: _coverage(report, name) for name in names},
        discrepancies=tuple(map(_discrepancy, worst_first(report.discrepancies))),
        agreements=agreements,
        gone=report.gone,
        expired=report.expired,
        undated=sum(article.published is None for article in report.articles),
    )


def _coverage(report: Report, name: str) -> TypeCoverage:
    compared = sum(pairs for rule, pairs in report.compared.items() if rule.partition("/")[0] == name)
    return TypeCoverage(report.claims.get(name, 0), report.aligned.get(name, 0), compared)


def _discrepancy(discrepancy: Discrepancy) -> DiscrepancyRecord:
    return DiscrepancyRecord(
        fingerprint=discrepancy.fingerprint,
        rule=discrepancy.rule,
        claim_type=discrepancy.claim_type,
        relation=discrepancy.relation,
        severity=discrepancy.severity,
        confidence=discrepancy.confidence,
        state=discrepancy.state,
        subject=discrepancy.subject,
        message=discrepancy.message,
        why=discrepancy.why,
        evidence=discrepancy.evidence,
        readings=_readings(discrepancy.readings),
        decision=discrepancy.decision,
    )


def _agreement(agreement: Agreement[Reading]) -> AgreementRecord:
    readings = _readings(agreement.readings)
    return Agreement(agreement.rule, agreement.claim_type, agreement.subject, agreement.why, readings)


def _readings(readings: Iterable[Reading]) -> tuple[ReadingRecord, ...]:
    return tuple(ReadingRecord(one.value, tuple(map(_claim, one.claims)), one.also) for one in readings)


def _claim(claim: Claim) -> ClaimRecord:
    line, column = line_and_column(claim)
    return ClaimRecord(
        article=claim.article.id,
        source=claim.article.source,
        published=published(claim),
        path=claim.article.path,
        part=claim.part,
        start=claim.evidence.start,
        end=claim.evidence.end,
        line=line,
        column=column,
        surface=claim.surface,
        sentence=sentence(claim),
        sentence_start=claim.sentence.start,
        attributed_to=claim.attribution,
        copies=claim.article.copies,
    )
