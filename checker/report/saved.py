"""A saved JSON report, read again."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from checker.errors import Problem, SettingsError
from checker.model import Agreement, Decision, Reason, Relation, Severity, State, Strength
from checker.report.json import SCHEMA
from checker.report.record import (
    AgreementRecord,
    ClaimRecord,
    DiscrepancyRecord,
    ReadingRecord,
    ReportRecord,
    TypeCoverage,
)

_DAYS = ("first_seen", "decided", "expires")


def load_report(text: str, path: str) -> ReportRecord:
    """Return the report that a JSON file holds; raises SettingsError where it holds none."""
    try:
        values = json.loads(text)
    except ValueError as error:
        raise SettingsError([Problem(path, "", f"not JSON: {error}")]) from error
    schema = values.get("schema") if isinstance(values, dict) else None
    if schema != SCHEMA:
        raise SettingsError([Problem(path, "schema", f"must be '{SCHEMA}', not '{schema}'")])
    try:
        return _report(values)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        told = f"a damaged report: {type(error).__name__}: {error}"
        raise SettingsError([Problem(path, "", told)]) from error


def _report(values: Mapping[str, Any]) -> ReportRecord:
    summary, agreements = values["summary"], values.get("agreements")
    return ReportRecord(
        version=values["tool"]["version"],
        articles=summary["articles"],
        unreadable=summary["unreadable"],
        undated=summary.get("undated", 0),
        stories=summary["stories"],
        by_claim_type={
            name: TypeCoverage(counts["claims"], counts["aligned"], counts["compared"])
            for name, counts in summary["by_claim_type"].items()
        },
        discrepancies=tuple(map(_discrepancy, values["discrepancies"])),
        agreements=None if agreements is None else tuple(map(_agreement, agreements)),
        gone=tuple(map(_decision, values.get("gone", ()))),
        expired=tuple(map(_decision, values.get("expired", ()))),
    )


def _discrepancy(values: Mapping[str, Any]) -> DiscrepancyRecord:
    decision = values.get("decision")
    return DiscrepancyRecord(
        fingerprint=values["fingerprint"],
        rule=values["rule"],
        claim_type=values["claim_type"],
        relation=Relation(values["relation"]),
        severity=Severity(values["severity"]),
        confidence=values["confidence"],
        state=State(values["state"]),
        subject=values["subject"],
        message=values["message"],
        why=tuple(values["why"]),
        evidence=tuple(map(_reason, values.get("evidence", ()))),
        readings=_readings(values["readings"]),
        decision=_decision(decision) if decision else None,
    )


def _reason(values: Mapping[str, Any]) -> Reason:
    return Reason(values["kind"], values["reason"], Strength[values["strength"].upper()])


def _agreement(values: Mapping[str, Any]) -> AgreementRecord:
    known = {key: values[key] for key in ("rule", "claim_type", "subject")}
    return Agreement(**known, why=tuple(values["why"]), readings=_readings(values["readings"]))


def _readings(readings: Iterable[Mapping[str, Any]]) -> tuple[ReadingRecord, ...]:
    return tuple(
        ReadingRecord(one["value"], tuple(map(_claim, one["claims"])), tuple(one.get("also", ()))) for one in readings
    )


def _claim(values: Mapping[str, Any]) -> ClaimRecord:
    known = {key: values[key] for key in ClaimRecord.__slots__ if key != "copies"}
    return ClaimRecord(**known, copies=tuple(values.get("copies", ())))


def _decision(values: Mapping[str, Any]) -> Decision:
    days = {"first_seen": date.min, **{key: date.fromisoformat(values[key]) for key in _DAYS if key in values}}
    rest = {key: value for key, value in values.items() if key not in _DAYS}
    return Decision(**{**rest, **days, "state": State(values["state"]), "readings": tuple(values["readings"])})
