"""`checker explain`: one rule, or one discrepancy of a report, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from checker.cli.saved import read_report
from checker.cli.sources import load_rulebook, rules_option
from checker.cli.streams import emit, page_width, wants_color
from checker.report import Page, render_discrepancy

if TYPE_CHECKING:
    from checker.model import Example, Rule

_DEMANDS: Mapping[str, str] = MappingProxyType(
    {
        "must-agree": "must agree on {expect}",
        "trend": "must not see {expect} fall as time goes on",
        "total": "must add up in {expect}",
        "never": "must never break {expect}, each by itself",
        "reference": "must agree with a reference fact on {expect}, where such a fact excludes another value",
    }
)


@click.command("explain")
@click.argument("rule", metavar="RULE|FINGERPRINT")
@click.argument("report", required=False)
@rules_option
def explain_command(rule: str, report: str | None, rule_roots: tuple[Path, ...]) -> None:
    """Explain a RULE: what it demands, why, and its examples.

    With a saved JSON REPORT: explain the discrepancy in it whose FINGERPRINT starts so.
    """
    from checker.rulebook import find_rule

    if report is None:
        emit("\n".join(_explanation(find_rule(load_rulebook(rule_roots), rule))) + "\n")
    else:
        page = Page(color=wants_color("auto"), width=page_width())
        emit(render_discrepancy(read_report(report), rule, page))


def _explanation(rule: Rule) -> Iterator[str]:
    yield f"{rule.id} ({rule.severity.value})"
    yield from ("", rule.summary, rule.why, "", _logic(rule))
    if rule.kind == "must-agree" and rule.scope == "across":
        yield f"A difference between two times: {rule.over_time}."
    if rule.formerly:
        yield f"Formerly {', '.join(rule.formerly)}."
    yield from ("", "Examples:")
    for index, example in enumerate(rule.examples, 1):
        yield from _example(index, example)


def _logic(rule: Rule) -> str:
    where = " and ".join(f"{slot} is {' or '.join(values)}" for slot, values in rule.where.items())
    given = " and ".join(f"{slot}{_tolerance(tolerance)}" for slot, tolerance in rule.given.items())
    articles = "one article" if rule.scope == "article" else "different articles"
    return (
        f"Aligned claims of type {rule.claim_type} in {articles}"
        f"{f', where {where},' if where else ''}"
        f"{f' that agree on {given}' if given else ''}"
        f" {_DEMANDS[rule.kind].format(expect=rule.expect)}{_tolerance(rule.within)}."
    )


def _tolerance(within: str) -> str:
    return "" if within == "0" else f" (within {within})"


def _example(index: int, example: Example) -> Iterator[str]:
    yield f"  {index}. {example.verdict}{f': {example.because}' if example.because else ''}"
    if example.known_gap:
        yield f"     known gap: {example.known_gap}"
    for line in example.articles:
        yield f"     {' '.join(line.split())}"
    for row in example.reference:
        yield f"     reference: {row}"
