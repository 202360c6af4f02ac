"""Every format on the same reports: as agreed, valid where there is a schema, and safe whatever articles say."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hand_built import FIRST, SECOND, claim, discrepancy, report
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from checker.claims import claim_types
from checker.errors import SettingsError
from checker.model import Agreement, Decision, Discrepancy, Reading, Reason, Report, Rule, Severity, State, Strength
from checker.pipeline import check_articles
from checker.read import read_articles
from checker.report import (
    FORMATS,
    Page,
    load_report,
    record_report,
    render_discrepancy,
    render_report,
    summarise_report,
)
from checker.rulebook import default_rules_root, load_rules

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = ROOT / "tests" / "schemas"
SNAPSHOTS = ROOT / "tests" / "snapshots" / "formats"
TODAY = date(2026, 11, 22)
DISMISSED = Decision(
    "f00d", State.DISMISSED, "toll/deaths", "killed in Aden", ("12", "15"), TODAY, reason="rounding", note="by hand"
)
# The page for the browser needs the articles, and has tests of its own.
RECORDED = tuple(name for name in FORMATS if name != "html")
every_format = pytest.mark.parametrize("format", RECORDED)


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


def rendered(found: Report, **options: Any) -> dict[str, str]:
    """Return the report in every format."""
    return {name: render_report(found, name, Page(**options)) for name in RECORDED}


def decided(state: State, decision: Decision | None = DISMISSED) -> Discrepancy:
    """Return a discrepancy about which something has been decided."""
    return replace(discrepancy(), state=state, decision=decision)


HOSTILE = "=cmd()|x\u202e `a` <script>alert(1)</script> **b** [l](http://x) @all #1 ]]> :x: %0A::error::\n::error::y"


def hostile() -> Report:
    """Return a report in which every text of an article tries to be something else."""
    article = replace(FIRST, id=HOSTILE, text=HOSTILE, source=HOSTILE, path=HOSTILE)
    reading = Reading(HOSTILE, (claim(article, HOSTILE.partition("\n")[0], attribution=HOSTILE),), (HOSTILE,))
    odd = replace(
        discrepancy(readings=(reading, reading)), subject=HOSTILE, message=HOSTILE, why=(HOSTILE, "\x00\ud800")
    )
    return replace(report(odd), version=HOSTILE)


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


@settings(deadline=None)
@given(words, words, words)
def test_no_text_makes_a_format_invalid(subject: str, value: str, reason: str) -> None:
    """Whatever a subject, a value or a reason holds, every format renders and is valid."""
    readings = (Reading(value, (claim(FIRST, "12"),)), Reading("15", (claim(SECOND, "15"),)))
    odd = replace(discrepancy(readings=readings), subject=subject, message=f"{subject}: {value}", why=(reason,))
    printed = rendered(report(odd))
    validate({**printed, "junit": printed["junit"].encode("utf-8", "replace").decode()})


def test_a_spreadsheet_takes_no_text_for_a_formula() -> None:
    """Cells that begin as a formula does begin with an apostrophe; numbers stay numbers."""
    rows = list(csv.DictReader(io.StringIO(render_report(hostile(), "csv"))))
    assert {row["subject"] for row in rows if row["kind"] == "discrepancy"} == {f"'{HOSTILE}"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert rows[0]["start"] == "0"


def test_markdown_shows_hostile_text_as_it_is() -> None:
    """No HTML, no code, no link, no mention, no end of a cell comes from an article."""
    (row,) = [line for line in render_report(hostile(), "markdown").splitlines() if line.startswith("| error")]
    shown = (
        "=cmd()\\|x \\`a\\` &lt;script&gt;alert(1)&lt;/script&gt; \\*\\*b\\*\\* \\[l\\](http\\://x) "
        "\\@all \\#1 \\]\\]&gt; \\:x: %0A:\\:error:: :\\:error::y"
    )
    assert row.startswith(f"| error | toll/deaths | {shown} | **{shown}**: ")


def test_a_summary_lists_the_worst_and_counts_the_rest() -> None:
    """The summary of a step holds a megabyte, so that a long list is cut, and says so."""
    lines = render_report(report(*[discrepancy()] * 3), "markdown", Page(most=2)).splitlines()
    assert sum(line.startswith("| error") for line in lines) == 2
    assert "1 discrepancy more." in lines


def test_a_log_takes_no_text_for_a_command() -> None:
    """An article cannot give GitHub commands: one line a command, and the rest is shielded."""
    lines = render_report(hostile(), "github").splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::notice"]
    many = replace(hostile(), discrepancies=hostile().discrepancies * 12)
    lines = render_report(many, "github").splitlines()
    shield = lines[11].removeprefix("::stop-commands::")
    assert [line.partition(" ")[0] for line in lines[9:12]] == ["::error", "::notice", f"::stop-commands::{shield}"]
    assert lines[10] == "::notice title=Not annotated::2 discrepancies more, listed in the log of this step."
    assert lines[14:] == [f"::{shield}::", lines[15]]
    assert lines[15].startswith("::notice title=Coverage::12 discrepancies (12 errors, 0 warnings, 0 notes)")


def test_github_gets_the_worst_first() -> None:
    """At most ten errors and ten warnings are annotated; every note may be left to the log."""
    found = [discrepancy(severity=severity) for severity in Severity for _ in range(30)]
    commands = [line.partition(" ")[0] for line in render_report(report(*found), "github").splitlines()]
    assert commands[:29] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 9
    assert commands.count("::notice") == 10


def test_sarif_links_the_other_readings() -> None:
    """Every claim is a location, those of the other readings are linked from the message by their ids."""
    (run,) = json.loads(render_report(report(discrepancy()), "sarif"))["runs"]
    (result,) = run["results"]
    assert result["message"]["text"] == "killed in Aden: 12 · 15. Against it: [15 (AFP)](1)."
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "batch/a.txt", "uriBaseId": "%SRCROOT%"},
                "region": {
                    "startLine": 5,
                    "startColumn": 19,
                    "endLine": 5,
                    "endColumn": 35,
                    "snippet": {"text": "killed 12 people"},
                },
            },
            "message": {"text": "killed 12 people"},
        },
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "b"},
                "region": {"startLine": 1, "snippet": {"text": "kills 15"}},
            },
            "logicalLocations": [{"name": "b", "kind": "resource"}],
            "message": {"text": "kills 15"},
        },
    ]
    assert [related["id"] for related in result["relatedLocations"]] == [1]
    assert (result["baselineState"], "suppressions" in result) == ("new", False)


def test_sarif_tells_what_is_decided() -> None:
    """A dismissed result is suppressed with its reason; what is known is unchanged."""
    found = report(decided(State.DISMISSED), decided(State.UPDATED), decided(State.KNOWN))
    results = json.loads(render_report(found, "sarif"))["runs"][0]["results"]
    assert [(one["baselineState"], one.get("suppressions")) for one in results] == [
        ("unchanged", [{"kind": "external", "status": "accepted", "justification": "rounding: by hand"}]),
        ("updated", None),
        ("unchanged", None),
    ]


def test_sarif_keeps_what_is_kept() -> None:
    """5,000 results, the worst, with 100 locations each, and it says what it leaves out."""
    crowd = (Reading("12", (claim(FIRST, "12"),)), Reading("15", (claim(SECOND, "15"),) * 120))
    found = report(discrepancy(readings=crowd), *[discrepancy(severity=Severity.NOTE)] * 5001)
    (run,) = json.loads(render_report(found, "sarif"))["runs"]
    first = run["results"][0]
    assert (len(run["results"]), len(first["locations"]), len(first["relatedLocations"])) == (5000, 100, 100)
    assert first["message"]["text"].endswith(", [15 (AFP)](100). 21 claims are left out.")
    told = run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
    assert told == "Only 5000 results are listed; 2 milder ones are left out."


def test_a_region_ends_where_its_words_end() -> None:
    """Evidence over two lines ends on the second."""
    article = replace(FIRST, text="It killed\ntwelve people.")
    (run,) = json.loads(
        render_report(report(discrepancy(readings=(Reading("12", (claim_across(article),)),))), "sarif")
    )["runs"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [4, 4, 5, 7]


def claim_across(article: Any) -> Any:
    """Return a claim whose evidence runs over the end of a line."""
    one = claim(article, "killed")
    return replace(one, evidence=one.evidence._replace(end=one.evidence.start + len("killed\ntwelve")))


def test_paths_are_relative_to_the_repository() -> None:
    """The formats of code hosts ask for them; a path outside stays absolute."""
    moved: Callable[[str], str] = lambda path: f"press/{path}"  # noqa: E731
    printed = rendered(report(discrepancy()), relative=moved)
    assert all("press/batch/a.txt" in printed[name] for name in ("sarif", "github", "gitlab", "concise", "markdown"))


@every_format
def test_every_format_says_what_was_covered(format: str) -> None:
    """How many articles were read and unreadable, and that nothing was comparable."""
    found = replace(report(compared=0), unreadable=3)
    printed = render_report(found, format)
    if format in ("json", "jsonl"):
        summary = json.loads(printed.splitlines()[0] if format == "jsonl" else printed)["summary"]
        assert (summary["articles"], summary["unreadable"], summary["compared"]) == (2, 3, 0)
    elif format == "junit":
        assert '<property name="unreadable" value="3"/>' in printed
        assert "Nothing was comparable" in printed
    else:
        assert "unreadable" in printed
        assert "Nothing was comparable" in printed


@every_format
def test_what_is_known_or_dismissed_is_not_shown(format: str) -> None:
    """Lists for people and code hosts hold what is open; data holds all, with its state."""
    found = report(decided(State.DISMISSED), decided(State.KNOWN))
    printed = render_report(found, format)
    if format in ("json", "jsonl", "csv", "sarif", "junit"):
        assert printed.count("f00d") >= 2
        assert "dismissed" in printed
    else:
        assert "f00d" not in printed
    assert summarise_report(record_report(found)) == (
        "No new discrepancies in 2 articles. Not shown: 1 known, 1 dismissed."
    )


def test_text_tells_what_was_decided() -> None:
    """An updated one has the readings of then, an accepted one the right reading."""
    right = replace(DISMISSED, state=State.ACCEPTED, reason="", right="12")
    lines = render_report(report(decided(State.UPDATED)), "text").splitlines()
    assert lines[9] == "       cleared if one is corrected"
    assert lines[10] == "       dismissed since 2026-11-22, then with: 12 / 15"
    lines = render_report(report(decided(State.ACCEPTED, right)), "text").splitlines()
    assert lines[10] == "       accepted since 2026-11-22; right is 12"


@every_format
def test_agreements_are_shown_where_asked_for(format: str) -> None:
    """What was compared and agreed is listed in every format that has a place for it."""
    agreement = Agreement("toll/injured", "toll", "injured in Aden", ("same",), (Reading("40", (claim(FIRST, "12"),)),))
    printed = render_report(replace(report(), agreements=(agreement,)), format)
    assert ("injured in Aden" in printed) == (format not in ("junit", "github", "gitlab"))


@every_format
def test_a_saved_report_renders_alike(format: str) -> None:
    """A report from a JSON file gives the same bytes as the check that it was saved from."""
    agreement = Agreement("toll/injured", "toll", "injured in Aden", ("same",), (Reading("40", (claim(FIRST, "12"),)),))
    found = replace(
        report(decided(State.DISMISSED), decided(State.UPDATED), discrepancy()),
        gone=(DISMISSED,),
        expired=(replace(DISMISSED, expires=TODAY),),
        agreements=(agreement,),
    )
    saved = load_report(render_report(found, "json"), "report.json")
    assert saved == record_report(found)
    assert render_report(saved, format) == render_report(found, format)


def test_one_discrepancy_is_told_in_full() -> None:
    """With its fingerprint, state and whole sentences; the start of a fingerprint has to mean one."""
    reasons = (Reason("differs", "12 is not 15", Strength.WEAK),)
    found = record_report(report(replace(discrepancy(), evidence=reasons), replace(discrepancy(), fingerprint="f0e")))
    assert render_discrepancy(found, "f00").splitlines()[10:] == [
        "  fingerprint: f00d; relation: contradiction",
        "  state: new; confidence: 0.98",
        "  differs (weak): 12 is not 15",
        "  batch/a.txt:5:19",
        "    The blast in Aden «killed 12 people», officials said.",
        "  b",
        "    Blast in Aden «kills 15»",
    ]
    with pytest.raises(SettingsError, match=r"^several discrepancies have the fingerprint 'f0'$"):
        render_discrepancy(found, "f0")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "report.json: not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("[]", "report.json: schema: must be 'discrepancy-report/1', not 'None'"),
        ('{"schema": "discrepancy-report/2"}', "report.json: schema: must be 'discrepancy-report/1', not 'discrep"),
        ('{"schema": "discrepancy-report/1"}', "report.json: a damaged report: KeyError: 'summary'"),
    ],
)
def test_what_is_no_report_is_told(text: str, told: str) -> None:
    """Any other file is an error with its reason."""
    with pytest.raises(SettingsError) as error:
        load_report(text, "report.json")
    assert str(error.value).startswith(told)
