"""What was compared and agreed is listed where it is asked for."""

import json
from pathlib import Path

from command_line import PAPER, outcome
from hand_built import written


def test_agreements_are_listed(desk: Path) -> None:
    """What was compared and agreed comes where it is asked for."""
    written(desk / "batch" / "ledger.txt", PAPER.format(source="ledger", office="It rained. Transport Minister"))
    flags = ("--select", "role/person-office", "--format", "json")
    (agreed,) = json.loads(outcome("check", "batch", *flags, "--show-agreements")[1])["agreements"]
    assert (agreed["rule"], agreed["subject"], [one["value"] for one in agreed["readings"]]) == (
        "role/person-office",
        "Rosa Lind",
        ["transport minister"],
    )
    assert "agreements" not in json.loads(outcome("check", "batch", *flags)[1])


def test_a_date_that_fits_its_weekday_is_an_agreement(desk: Path) -> None:
    """Rules on single claims agree as well: the account of what was compared is whole."""
    text = "---\nsource: cable\npublished: 2026-03-02\n---\nThe bridge opened on Monday, 2 March 2026.\n"
    written(desk / "batch" / "cable.txt", text)
    flags = ("--select", "calendar", "--show-agreements", "--format", "json")
    report = json.loads(outcome("check", "batch", *flags)[1])
    (agreed,) = report["agreements"]
    assert (report["summary"]["compared"], agreed["rule"]) == (1, "calendar/weekday")
    assert [claim["surface"] for claim in agreed["readings"][0]["claims"]] == ["Monday, 2 March 2026"]
