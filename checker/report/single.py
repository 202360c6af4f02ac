"""One discrepancy in full: the evidence in whole sentences, how firmly each reason holds, what has been decided."""

from collections.abc import Iterator

from checker.errors import Problem, SettingsError
from checker.report.excerpt import printable
from checker.report.page import Page
from checker.report.record import ClaimRecord, DiscrepancyRecord, ReportRecord
from checker.report.text import discrepancy_lines


def render_discrepancy(report: ReportRecord, fingerprint: str, page: Page) -> str:
    """Return the discrepancy whose fingerprint starts so; raises SettingsError where it is not exactly one."""
    found = [one for one in report.discrepancies if one.fingerprint.startswith(fingerprint)]
    if len(found) != 1:
        told = "several discrepancies have" if found else "no discrepancy has"
        raise SettingsError([Problem("", "", f"{told} the fingerprint '{fingerprint}'")])
    lines = [*discrepancy_lines(found[0], page), *_rest(found[0])]
    return "".join(f"{line}\n" for line in lines)


def _rest(discrepancy: DiscrepancyRecord) -> Iterator[str]:
    yield f"  fingerprint: {discrepancy.fingerprint}; relation: {discrepancy.relation.value}"
    yield f"  state: {discrepancy.state.value}; confidence: {discrepancy.confidence}"
    for reason in discrepancy.evidence:
        yield f"  {reason.kind} ({reason.strength.name.lower()}): {printable(reason.words)}"
    for claim in discrepancy.claims:
        yield from _sentence(claim)


def _sentence(claim: ClaimRecord) -> Iterator[str]:
    before, evidence, after = claim.divided
    yield f"  {printable(claim.place)}"
    yield f"    {printable(f'{before}«{evidence}»{after}')}"
