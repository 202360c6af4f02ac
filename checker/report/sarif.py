"""SARIF 2.1.0, for code scanning and viewers: one result a discrepancy, every claim a location.

GitHub keeps the first 5,000 results of a run and 100 locations of a result; what is left out here is told.
"""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from checker.model import Decision, State
from checker.report.json import agreement_values, decision_values
from checker.report.page import Page
from checker.report.record import ClaimRecord, DiscrepancyRecord, ReportRecord
from checker.report.sarif_rules import describe_rules
from checker.report.summary import counted, coverage_lines

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MOST_RESULTS, _MOST_LOCATIONS = 5000, 100
_ROOT = "%SRCROOT%"
_BASELINE = {State.NEW: "new", State.UPDATED: "updated"}


def render(report: ReportRecord, page: Page) -> str:
    """Return a log with one run."""
    kept = report.discrepancies[:_MOST_RESULTS]
    rules = describe_rules(sorted({one.rule for one in kept}), page.rules)
    places: dict[str, int] = {str(rule["id"]): number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "checker", "semanticVersion": report.version, "rules": rules}},
        "invocations": [_invocation(report, len(kept))],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, places, page) for one in kept],
        "properties": _properties(report),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _invocation(report: ReportRecord, kept: int) -> dict[str, object]:
    told = [("note", line) for line in coverage_lines(report)]
    if report.unreadable:
        told.append(("error", f"{counted(report.unreadable, 'article')} could not be read."))
    if left_out := len(report.discrepancies) - kept:
        told.append(("warning", f"Only {kept} results are listed; {left_out} milder ones are left out."))
    return {
        "executionSuccessful": not report.unreadable,
        "toolExecutionNotifications": [{"level": level, "message": {"text": text}} for level, text in told],
    }


def _properties(report: ReportRecord) -> dict[str, object]:
    return {
        **report.counts,
        **({} if report.agreements is None else {"agreements": [agreement_values(one) for one in report.agreements]}),
        "gone": [decision_values(decision) for decision in report.gone],
        "expired": [decision_values(decision) for decision in report.expired],
    }


def _result(discrepancy: DiscrepancyRecord, places: Mapping[str, int], page: Page) -> dict[str, object]:
    claims = discrepancy.claims
    related = [(reading.value, claim) for reading in discrepancy.readings[1:] for claim in reading.claims]
    dismissed = discrepancy.state is State.DISMISSED
    return {
        "ruleId": discrepancy.rule,
        "ruleIndex": places[discrepancy.rule],
        "level": discrepancy.severity.value,
        "rank": round(discrepancy.confidence * 100, 6),
        "message": {"text": _message(discrepancy, related, len(claims))},
        "locations": [_location(claim, page) for claim in claims[:_MOST_LOCATIONS]],
        "relatedLocations": [
            {"id": number, **_location(claim, page), "message": {"text": f"{value}: {claim.witness}"}}
            for number, (value, claim) in enumerate(related[:_MOST_LOCATIONS], 1)
        ],
        "partialFingerprints": {
            "discrepancy/v1": discrepancy.fingerprint,
            "primaryLocationLineHash": discrepancy.fingerprint,
        },
        "baselineState": _BASELINE.get(discrepancy.state, "unchanged"),
        **({"suppressions": [_suppression(discrepancy.decision)]} if dismissed and discrepancy.decision else {}),
        "properties": {
            "state": discrepancy.state.value,
            "relation": discrepancy.relation.value,
            "confidence": discrepancy.confidence,
            "subject": discrepancy.subject,
            "readings": [reading.value for reading in discrepancy.readings],
            "why": list(discrepancy.why),
        },
    }


def _message(discrepancy: DiscrepancyRecord, related: Sequence[tuple[str, ClaimRecord]], claims: int) -> str:
    """Return the message, with a link to each claim of the other readings."""
    links = [
        f"[{_bracketless(value)} ({_bracketless(claim.source or claim.article)})]({number})"
        for number, (value, claim) in enumerate(related[:_MOST_LOCATIONS], 1)
    ]
    against = f" Against it: {', '.join(links)}." if links else ""
    left_out = f" {claims - _MOST_LOCATIONS} claims are left out." if claims > _MOST_LOCATIONS else ""
    return f"{_bracketless(discrepancy.headline)}.{against}{left_out}"


def _bracketless(text: str) -> str:
    """Return a text that holds no link of its own."""
    return "".join(f"\\{letter}" if letter in "\\[]" else letter for letter in text)


def _location(claim: ClaimRecord, page: Page) -> dict[str, object]:
    """Return the place of a claim; an article that is no file of its own is named by its id, at line 1."""
    path = page.relative(claim.path) if claim.path else claim.article
    base = {} if path.startswith("/") or not claim.path else {"uriBaseId": _ROOT}
    physical = {"artifactLocation": {"uri": quote(path, errors="replace"), **base}, "region": _region(claim)}
    logical = {} if claim.path else {"logicalLocations": [{"name": claim.article, "kind": "resource"}]}
    return {"physicalLocation": physical, **logical, "message": {"text": claim.surface}}


def _region(claim: ClaimRecord) -> dict[str, object]:
    region: dict[str, object] = {"startLine": claim.line or 1}
    if claim.line is not None and claim.column is not None:
        lines, last = claim.surface.count("\n"), claim.surface.rpartition("\n")[2]
        region["startColumn"] = claim.column
        region["endLine"] = claim.line + lines
        region["endColumn"] = len(last) + 1 if lines else claim.column + len(last)
    return {**region, "snippet": {"text": claim.surface}}


def _suppression(decision: Decision) -> dict[str, object]:
    told = ": ".join(part for part in (decision.reason, decision.note) if part)
    return {"kind": "external", "status": "accepted", "justification": told}
