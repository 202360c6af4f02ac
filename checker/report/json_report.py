"""The report as one JSON object, a contract that programs read; adding keys does not break it."""

import json

from checker.model import Claim, Discrepancy, Reading, Report
from checker.report.place import line_and_column, published, sentence, worst_first
from checker.report.summary import count_severities, count_undated

SCHEMA = "discrepancy-report/1"


def render_json(report: Report) -> str:
    """Return the report as JSON with a newline at its end."""
    values = {
        "schema": SCHEMA,
        "tool": {"name": "checker", "version": report.version},
        "summary": _summary(report),
        "discrepancies": [_discrepancy(one) for one in worst_first(report.discrepancies)],
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _summary(report: Report) -> dict[str, object]:
    return {
        "articles": len(report.articles),
        "claims": sum(report.claims.values()),
        "compared": sum(report.compared.values()),
        "discrepancies": len(report.discrepancies),
        **count_severities(report),
        "unreadable": report.unreadable,
        "undated": count_undated(report),
        "stories": report.stories,
        "by_claim_type": {
            name: {"claims": report.claims.get(name, 0), "aligned": report.aligned.get(name, 0)}
            for name in sorted({*report.claims, *report.aligned})
        },
    }


def _discrepancy(discrepancy: Discrepancy) -> dict[str, object]:
    return {
        "fingerprint": discrepancy.fingerprint,
        "rule": discrepancy.rule,
        "claim_type": discrepancy.claim_type,
        "relation": discrepancy.relation.value,
        "severity": discrepancy.severity.value,
        "confidence": discrepancy.confidence,
        "state": discrepancy.state,
        "subject": discrepancy.subject,
        "message": discrepancy.message,
        "why": list(discrepancy.why),
        "readings": [_reading(reading) for reading in discrepancy.readings],
    }


def _reading(reading: Reading) -> dict[str, object]:
    return {"value": reading.value, "claims": [_claim(claim) for claim in reading.claims]}


def _claim(claim: Claim) -> dict[str, object]:
    line, column = line_and_column(claim)
    values: dict[str, object] = {
        "article": claim.article.id,
        "source": claim.article.source,
        "published": published(claim),
        "path": claim.article.path,
        "part": claim.part,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "line": line,
        "column": column,
        "surface": claim.surface,
        "sentence": sentence(claim),
        "attributed_to": claim.attribution,
    }
    return {**values, "copies": list(claim.article.copies)} if claim.article.copies else values
