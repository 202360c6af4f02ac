"""The whole reports on the short stories of `fixtures/`, as they were agreed; `pytest --update` writes them anew.

Longer stories say in `expected.toml` what matters of their reports.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from checker import check
from checker.read import read_articles
from checker.report import render_report

ROOT = Path(__file__).resolve().parents[1]
SNAPSHOTS = ROOT / "tests" / "snapshots"
STORIES = sorted(path.name for path in (ROOT / "fixtures").iterdir() if not (path / "expected.toml").exists())
WARNINGS = {"rare-earths": 1}
every_story = pytest.mark.parametrize("story", STORIES)


def reported(story: str) -> dict[str, Any]:
    """Return the JSON report on a story, without the version of the program."""
    report = json.loads(render_report(check(read_articles([f"fixtures/{story}"]).articles), "json"))
    return {key: value for key, value in report.items() if key != "tool"}


@every_story
def test_the_report_is_as_agreed(story: str, monkeypatch: pytest.MonkeyPatch, *, update: bool) -> None:
    """The whole report equals its snapshot."""
    monkeypatch.chdir(ROOT)
    report, snapshot = reported(story), SNAPSHOTS / f"{story}.json"
    if update:
        snapshot.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert report == json.loads(snapshot.read_text(encoding="utf-8"))


@every_story
def test_every_story_has_one_error_and_look_alikes_that_are_silent(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One discrepancy is an error, warnings are as agreed, and more pairs were compared than disagree."""
    monkeypatch.chdir(ROOT)
    summary = reported(story)["summary"]
    assert (summary["error"], summary["warning"]) == (1, WARNINGS.get(story, 0))
    assert summary["compared"] > summary["discrepancies"]


def test_every_snapshot_belongs_to_a_story() -> None:
    """No snapshot outlives its fixture."""
    assert sorted(path.stem for path in SNAPSHOTS.glob("*.json")) == STORIES


def test_the_harbour_strike_turns_on_one_minister(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two papers name the transport minister, one a labour minister; what is quoted is a note."""
    monkeypatch.chdir(ROOT)
    found = [
        (one["severity"], one["subject"], [r["value"] for r in one["readings"]])
        for one in reported("harbour-strike")["discrepancies"]
    ]
    assert found == [
        ("error", "Rosa Fuentes", ["Chile transport minister", "Chile labour minister"]),
        ("note", "Jorge Fuentes", ["Valparaíso deputy mayor", "Valparaíso mayor"]),
    ]


def test_the_trade_deal_was_reached_on_two_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pact announced two weeks before a Friday in June was not reached at the end of June."""
    monkeypatch.chdir(ROOT)
    (one,) = [one for one in reported("rare-earths")["discrepancies"] if one["severity"] == "warning"]
    assert one["rule"] == "event/day"
    assert [[claim["surface"] for claim in reading["claims"]] for reading in one["readings"]] == [
        ["two weeks earlier"],
        ["the end of June"],
    ]
    assert one["why"][0] == "aligned because both tell when the deal between China and America came about"
