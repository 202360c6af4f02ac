"""JUnit XML: a failed test for each error and warning, a passed one for each note and each claim type compared."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from checker.model import Severity
from checker.report.excerpt import printable
from checker.report.page import Page
from checker.report.record import SHOWN, DiscrepancyRecord, ReportRecord
from checker.report.summary import coverage_lines, summarise_report

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: ReportRecord, page: Page) -> str:  # noqa: ARG001 (every format takes a page)
    """Return one test suite, as Jenkins and GitLab read it."""
    cases = [line for one in report.discrepancies for line in _case(one)] + list(_compared(report))
    failed = sum(map(_fails, report.discrepancies))
    tests = len(report.discrepancies) + len(report.by_claim_type)
    skipped = tests - len(report.shown) - sum(bool(counts.compared) for counts in report.by_claim_type.values())
    counts = f'tests="{tests}" failures="{failed}" errors="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="checker" {counts}>',
        f'  <testsuite name="checker" {counts} skipped="{skipped}">',
        *_properties(report),
        *cases,
        f"    <system-out>{_text(' '.join((summarise_report(report), *coverage_lines(report)[:2])))}</system-out>",
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _fails(discrepancy: DiscrepancyRecord) -> bool:
    return discrepancy.state in SHOWN and discrepancy.severity is not Severity.NOTE


def _case(discrepancy: DiscrepancyRecord) -> Iterator[str]:
    """Yield the test of one discrepancy: what is known or dismissed is skipped."""
    name = f"{discrepancy.subject} [{discrepancy.fingerprint}]"
    yield f"    <testcase classname={_attribute(discrepancy.rule)} name={_attribute(name)}>"
    if discrepancy.state not in SHOWN:
        reason = discrepancy.decision.reason if discrepancy.decision else ""
        told = ": ".join(filter(None, (discrepancy.state.value, reason)))
        yield f"      <skipped>{_text(told)}</skipped>"
    elif _fails(discrepancy):
        kind = f"type={_attribute(discrepancy.severity.value)} message={_attribute(discrepancy.headline)}"
        yield f"      <failure {kind}>{_text(_evidence(discrepancy))}</failure>"
    else:
        told = "\n".join((discrepancy.headline, _evidence(discrepancy)))
        yield f"      <system-out>{_text(told)}</system-out>"
    yield "    </testcase>"


def _evidence(discrepancy: DiscrepancyRecord) -> str:
    readings = [
        f"{reading.value}: {claim.witness}: {claim.surface}"
        for reading in discrepancy.readings
        for claim in reading.claims
    ]
    return "\n".join(map(printable, (*readings, *discrepancy.why)))


def _compared(report: ReportRecord) -> Iterator[str]:
    """Yield a test for each claim type: passed where pairs were compared, skipped where none were."""
    for name, counts in report.by_claim_type.items():
        yield f'    <testcase classname="coverage" name={_attribute(name)}>'
        told = f"{counts.claims} claims, {counts.aligned} aligned, {counts.compared} pairs compared"
        yield f"      <system-out>{told}</system-out>" if counts.compared else f"      <skipped>{told}</skipped>"
        yield "    </testcase>"


def _properties(report: ReportRecord) -> Iterator[str]:
    counts = {**report.counts, "gone": len(report.gone), "expired": len(report.expired)}
    yield "    <properties>"
    yield from (f'      <property name="{name}" value="{number}"/>' for name, number in counts.items())
    yield "    </properties>"


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", printable(text)))
