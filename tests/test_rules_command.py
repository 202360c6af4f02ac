"""`checker rules` and `checker explain`, to the letter."""

import json
from pathlib import Path

import pytest
from command_line import outcome
from hand_built import TREND, write_rule


@pytest.mark.usefixtures("rooms")
def test_rules_are_listed() -> None:
    """The table has id, severity and summary."""
    assert outcome("rules") == (
        0,
        "rule           severity    summary\n"
        "-------------  ----------  -----------------------------------------\n"
        "toll/deaths    error       Reports of one blast give one death toll.\n"
        "toll/injuries  note        Reports of one blast give one death toll.\n",
        "",
    )


@pytest.mark.usefixtures("rooms")
def test_rules_are_listed_as_json() -> None:
    """The logic of each rule is there for programs."""
    code, printed, _ = outcome("rules", "--json")
    assert (code, [rule["id"] for rule in json.loads(printed)]) == (0, ["toll/deaths", "toll/injuries"])
    assert json.loads(printed)[0] == {
        "id": "toll/deaths",
        "claim_type": "toll",
        "severity": "error",
        "summary": "Reports of one blast give one death toll.",
        "why": "A reader who sees two tolls trusts neither.",
        "where": {"counted": ["killed"]},
        "given": {"place": "0", "as_of": "2 days"},
        "expect": "value",
        "within": "5 %",
        "kind": "must-agree",
        "scope": "across",
        "over_time": "update",
        "formerly": [],
        "preview": False,
        "since": "0.1.0",
    }


@pytest.mark.usefixtures("rooms")
def test_a_rule_is_explained() -> None:
    """Summary, reason, logic in words and the examples with their verdicts."""
    assert outcome("explain", "toll/deaths") == (
        0,
        """\
toll/deaths (error)

Reports of one blast give one death toll.
A reader who sees two tolls trusts neither.

Aligned claims of type toll in different articles, where counted is killed, that agree on place and as_of \
(within 2 days) must agree on value (within 5 %).
A difference between two times: update.

Examples:
  1. conflict
     2024-05-01 Reuters | The blast in Aden killed «12» people.
     2024-05-01 AFP | The explosion in Aden killed «15» people.
  2. agree: Both give one toll.
     2024-05-01 Reuters | The blast killed 12.
     2024-05-01 AFP | The explosion killed 12.
  3. apart
     2024-05-01 Reuters | The blast killed 12.
     2024-05-01 AFP | The blast injured 15.
""",
        "",
    )


@pytest.mark.usefixtures("rooms")
def test_a_former_id_explains_the_rule(tmp_path: Path) -> None:
    """Other kinds of rules have words of their own, and known gaps are shown."""
    write_rule(tmp_path / "rules", TREND, name="toll/falling")
    assert outcome("explain", "toll/rising")[1] == (
        "toll/falling (note)\n\nS.\nW.\n\n"
        "Aligned claims of type toll in one article must not see value fall as time goes on.\n"
        "Formerly toll/rising.\n\n"
        "Examples:\n  1. agree\n     known gap: not yet\n     | Text.\n"
    )


@pytest.mark.usefixtures("rooms")
def test_a_mistyped_rule_gets_a_suggestion() -> None:
    """The nearest id is named, and the exit code is 2."""
    told = "error: no rule 'toll/death': did you mean 'toll/deaths'?\n"
    assert outcome("explain", "toll/death") == (2, "", told)
