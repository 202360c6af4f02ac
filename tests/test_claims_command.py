"""`checker claims` and `checker trace`, to the letter."""

import pytest
from command_line import PROBLEM, Rooms, outcome
from hand_built import FIRST, claim

from checker.model import Intake
from checker.report import render_claims


def test_claims_are_printed(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    """One a line, as JSON or CSV; an unreadable article makes the exit code 2."""
    found = (claim(FIRST, "killed 12 people"),)
    monkeypatch.setattr("checker.pipeline.claims_of", lambda articles: found if len(articles) == 2 else ())
    assert outcome("claims", "batch") == (0, render_claims(found, "jsonl"), "")
    assert outcome("claims", "batch", "--format", "csv") == (0, render_claims(found, "csv"), "")
    rooms.intake = Intake((), (PROBLEM,))
    assert outcome("claims", "batch") == (2, "", f"error: {PROBLEM}\n")


def test_a_trace_is_printed(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each article has its lines, with an empty line between two."""
    monkeypatch.setattr("checker.pipeline.trace_article", lambda article: iter([article.id, "  claim"]))
    assert outcome("trace", "batch") == (0, "a.txt\n  claim\n\nb\n  claim\n", "")
    rooms.intake = Intake((), (PROBLEM,))
    assert outcome("trace", "batch") == (2, "", f"error: {PROBLEM}\n")
