"""The report as one JSON object, a contract that programs read; adding keys does not break it."""

import json
from collections.abc import Iterable
from datetime import date

from checker.model import Decision, Reason
from checker.report.page import Page
from checker.report.record import (
    AgreementRecord,
    ClaimRecord,
    DiscrepancyRecord,
    ReadingRecord,
    ReportRecord,
)
from checker.report.summary import count_severities, count_states

SCHEMA = "discrepancy-report/1"


def render(report: ReportRecord, page: Page) -> str:  # noqa: ARG001 (every format takes a page)
    """Return the report as JSON with a newline at its end."""
    return json.dumps(report_values(report), ensure_ascii=False, indent=2) + "\n"


def report_values(report: ReportRecord) -> dict[str, object]:
    """Return the report as what JSON can hold."""
    found = [discrepancy_values(one) for one in report.discrepancies]
    return {**head(report), "discrepancies": found, **tail(report)}


def head(report: ReportRecord) -> dict[str, object]:
    """Return what stands before the discrepancies."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "checker", "version": report.version},
        "summary": {
            "articles": report.articles,
            "claims": report.claims,
            "compared": report.compared,
            "discrepancies": len(report.discrepancies),
            **count_severities(report.discrepancies),
            "unreadable": report.unreadable,
            "undated": report.undated,
            "stories": report.stories,
            "states": count_states(report),
            "by_claim_type": {
                name: {"claims": counts.claims, "aligned": counts.aligned, "compared": counts.compared}
                for name, counts in report.by_claim_type.items()
            },
        },
    }


def tail(report: ReportRecord) -> dict[str, object]:
    """Return what stands behind the discrepancies, where there is any."""
    values: dict[str, object] = {}
    if report.agreements is not None:
        values["agreements"] = [agreement_values(one) for one in report.agreements]
    for key, decisions in (("gone", report.gone), ("expired", report.expired)):
        if decisions:
            values[key] = [decision_values(decision) for decision in decisions]
    return values


def discrepancy_values(discrepancy: DiscrepancyRecord) -> dict[str, object]:
    """Return a discrepancy with its readings."""
    decision = discrepancy.decision
    return {
        "fingerprint": discrepancy.fingerprint,
        "rule": discrepancy.rule,
        "claim_type": discrepancy.claim_type,
        "relation": discrepancy.relation.value,
        "severity": discrepancy.severity.value,
        "confidence": discrepancy.confidence,
        "state": discrepancy.state.value,
        "subject": discrepancy.subject,
        "message": discrepancy.message,
        "why": list(discrepancy.why),
        "evidence": [_reason(reason) for reason in discrepancy.evidence],
        "readings": _readings(discrepancy.readings),
        **({"decision": decision_values(decision)} if decision else {}),
    }


def _reason(reason: Reason) -> dict[str, object]:
    return {"kind": reason.kind, "reason": reason.words, "strength": reason.strength.name.lower()}


def agreement_values(agreement: AgreementRecord) -> dict[str, object]:
    """Return what agreed with its readings."""
    return {
        "rule": agreement.rule,
        "claim_type": agreement.claim_type,
        "subject": agreement.subject,
        "why": list(agreement.why),
        "readings": _readings(agreement.readings),
    }


def decision_values(decision: Decision) -> dict[str, object]:
    """Return what has been decided, without what is empty."""
    values = {key: getattr(decision, key) for key in Decision.__slots__}
    unsaid = ("", None, date.min)
    return {key: _plain(value) for key, value in values.items() if key == "readings" or value not in unsaid}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _readings(readings: Iterable[ReadingRecord]) -> list[dict[str, object]]:
    return [
        {
            "value": reading.value,
            **({"also": list(reading.also)} if reading.also else {}),
            "claims": [_claim(claim) for claim in reading.claims],
        }
        for reading in readings
    ]


def _claim(claim: ClaimRecord) -> dict[str, object]:
    values = {key: getattr(claim, key) for key in ClaimRecord.__slots__ if key != "copies"}
    return {**values, "copies": list(claim.copies)} if claim.copies else values
