"""SARIF: locations, states and limits, to the letter."""

import json
from dataclasses import replace
from typing import Any

from hand_built import FIRST, SECOND, claim, discrepancy, report
from hand_decided import decided

from checker.model import Reading, Severity, State
from checker.report import (
    render_report,
)


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
