"""What every format says: what was covered, decided and agreed."""

import json
from dataclasses import replace

from hand_built import FIRST, claim, report
from hand_decided import DISMISSED, decided, every_format

from checker.model import Agreement, Reading, State
from checker.report import (
    record_report,
    render_report,
    summarise_report,
)


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


@every_format
def test_agreements_are_shown_where_asked_for(format: str) -> None:
    """What was compared and agreed is listed in every format that has a place for it."""
    agreement = Agreement("toll/injured", "toll", "injured in Aden", ("same",), (Reading("40", (claim(FIRST, "12"),)),))
    printed = render_report(replace(report(), agreements=(agreement,)), format)
    assert ("injured in Aden" in printed) == (format not in ("junit", "github", "gitlab"))


def test_text_tells_what_was_decided() -> None:
    """An updated one has the readings of then, an accepted one the right reading."""
    right = replace(DISMISSED, state=State.ACCEPTED, reason="", right="12")
    lines = render_report(report(decided(State.UPDATED)), "text").splitlines()
    assert lines[9] == "       cleared if one is corrected"
    assert lines[10] == "       dismissed since 2026-11-22, then with: 12 / 15"
    lines = render_report(report(decided(State.ACCEPTED, right)), "text").splitlines()
    assert lines[10] == "       accepted since 2026-11-22; right is 12"
