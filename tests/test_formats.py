"""Every format on the same reports: as agreed, and valid where there is a schema."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hand_built import FIRST, SECOND, claim, discrepancy, report
from hand_decided import DISMISSED, RECORDED, TODAY, decided, every_format, hostile, rendered
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checker.claims import claim_types
from checker.model import Decision, Reading, Report, Rule, Severity, State
from checker.pipeline import check_articles
from checker.read import read_articles
from checker.report import (
    Page,
    render_report,
)
from checker.rulebook import default_rules_root, load_rules

ROOT = Path(__file__).resolve().parents[1]

SCHEMAS = ROOT / "tests" / "schemas"

SNAPSHOTS = ROOT / "tests" / "snapshots" / "formats"


@cache
def rules() -> tuple[Rule, ...]:
    """Return the built-in rules."""
    return load_rules([default_rules_root()], {one.name: one for one in claim_types()})


def harbour() -> Report:
    """Return the report on the harbour strike, its note dismissed, with a decision on what is no longer found."""
    articles = read_articles(["fixtures/harbour-strike"]).articles
    note = next(one for one in check_articles(articles, rules()).discrepancies if one.severity is Severity.NOTE)
    readings = tuple(sorted(reading.value for reading in note.readings))
    dismissed = Decision(
        note.fingerprint, State.DISMISSED, note.rule, note.subject, readings, TODAY, TODAY, "desk", "attributed"
    )
    gone = Decision("0123456789abcdef", State.KNOWN, "person/age", "Rosa Fuentes", ("51", "52"), TODAY)
    decisions = {one.fingerprint: one for one in (dismissed, gone)}
    return replace(check_articles(articles, rules(), decisions=decisions, today=TODAY), version="1.2.3")


@every_format
def test_every_format_is_as_agreed(format: str, monkeypatch: pytest.MonkeyPatch, *, update: bool) -> None:
    """The whole output equals its snapshot, to the byte."""
    monkeypatch.chdir(ROOT)
    shown = [one for one in rules() if one.claim_type == "role"]
    slim = [replace(one, examples=one.examples[:1]) for one in shown]
    printed, snapshot = render_report(harbour(), format, Page(rules=slim)), SNAPSHOTS / f"harbour-strike.{format}"
    if update:
        snapshot.write_text(printed, encoding="utf-8")
    assert printed == snapshot.read_text(encoding="utf-8")


def test_every_snapshot_belongs_to_a_format() -> None:
    """No snapshot outlives its format."""
    assert sorted(path.suffix[1:] for path in SNAPSHOTS.iterdir()) == sorted(RECORDED)


def validate(printed: dict[str, str]) -> None:
    """Hold SARIF, JUnit and GitLab against their schemas."""
    sarif = json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(sarif).validate(json.loads(printed["sarif"]))
    gitlab = json.loads((SCHEMAS / "gitlab-code-quality.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(printed["gitlab"]), gitlab)
    etree.XMLSchema(file=SCHEMAS / "jenkins-junit.xsd").assertValid(etree.fromstring(printed["junit"].encode()))


@pytest.mark.parametrize(
    "found",
    [
        report(),
        report(discrepancy(), discrepancy(severity=Severity.NOTE)),
        report(decided(State.DISMISSED), decided(State.KNOWN), decided(State.UPDATED), decided(State.ACCEPTED)),
        replace(report(discrepancy()), gone=(DISMISSED,), expired=(DISMISSED,), unreadable=2),
        hostile(),
    ],
)
def test_what_has_a_schema_is_valid(found: Report) -> None:
    """An empty report, all states, and hostile text are valid with and without rules to explain."""
    validate(rendered(found))
    validate(rendered(found, rules=rules()))


words = st.text(max_size=30)


@given(words, words, words)
def test_no_text_makes_a_format_invalid(subject: str, value: str, reason: str) -> None:
    """Whatever a subject, a value or a reason holds, every format renders and is valid."""
    readings = (Reading(value, (claim(FIRST, "12"),)), Reading("15", (claim(SECOND, "15"),)))
    odd = replace(discrepancy(readings=readings), subject=subject, message=f"{subject}: {value}", why=(reason,))
    printed = rendered(report(odd))
    validate({**printed, "junit": printed["junit"].encode("utf-8", "replace").decode()})
