"""Settings at work: flags overrule them, suppressions dismiss, and what is used is told."""

import json
from pathlib import Path

import pytest
from command_line import outcome
from hand_built import written

from checker import __version__
from checker.cli.targets import repository_path


def test_settings_fill_what_flags_leave_open(desk: Path) -> None:
    """A flag wins over the file, the file over the default; --no-settings reads none, --settings another."""
    written(desk / "checker.toml", 'fail-on = "never"\nformat = "json"\nseverity = { role = "warning" }\n')
    code, printed, _ = outcome("check", "batch")
    assert (code, json.loads(printed)["discrepancies"][0]["severity"]) == (0, "warning")
    assert outcome("check", "batch", "--fail-on", "warning")[0] == 1
    assert outcome("check", "batch", "--fail-on", "error", "--format", "concise")[0] == 0
    level = ("--severity", "role/person-office=error")
    assert json.loads(outcome("check", "batch", *level)[1])["discrepancies"][0]["severity"] == "error"
    code, printed, _ = outcome("check", "batch", "--no-settings")
    assert (code, printed.startswith("error role/person-office")) == (1, True)
    other = written(desk / "other.toml", 'select = ["person"]\n')
    assert outcome("check", "batch", "--settings", str(other))[0] == 0
    assert outcome("check", "batch", "--settings", "nowhere.toml") == (
        2,
        "",
        "error: nowhere.toml: no such file of settings\n",
    )


def test_settings_are_shown_with_their_file(desk: Path) -> None:
    """Every key, what it is, and where that comes from."""
    assert outcome("settings")[1].splitlines()[2].split() == ["select", "default"]
    text = 'fail-on = "note"\npreview = true\nselect = ["role", "event"]\nseverity = { role = "note" }\n'
    written(desk / "checker.toml", f'{text}[[per-path]]\npaths = ["a"]\n[[suppress]]\nrule = "role"\nreason = "why"\n')
    code, printed, _ = outcome("settings", "batch")
    rows = [line.split(maxsplit=1) for line in printed.splitlines()]
    shown = {row[0]: " ".join(row[1].split()) for row in rows[2:]}
    assert code == 0
    assert {key: shown[key] for key in ("fail-on", "preview", "select", "severity", "quiet", "format", "per-path")} == {
        "fail-on": "note checker.toml",
        "preview": "true checker.toml",
        "select": "role, event checker.toml",
        "severity": "role=note checker.toml",
        "quiet": "false default",
        "format": "text default",
        "per-path": "a checker.toml",
    }
    assert shown["suppress"] == "why checker.toml: suppress[1]"


def test_suppressions_dismiss_and_grow_stale(desk: Path) -> None:
    """What they cover is dismissed with their reason; one that has expired, or covers nothing, is a warning."""
    text = '[[suppress]]\nrule = "role/*"\nsubject = "rosa lind"\nreason = "one name"\nexpires = 2027-01-01\n'
    written(desk / "checker.toml", text + '[[suppress]]\nsubject = "Nobody"\nreason = "gone"\n')
    unused = "warning: checker.toml: suppress[2]: suppresses nothing: gone\n"
    code, printed, told = outcome("check", "batch", "--format", "json", "-q", "--today", "2026-12-31")
    (found,) = json.loads(printed)["discrepancies"]
    assert (code, found["state"], found["decision"]["note"], told) == (0, "dismissed", "one name", "")
    assert outcome("check", "batch", "--format", "json", "-q", "--today", "2026-12-30")[1] == printed
    written(desk / "report.json", printed)
    assert outcome("report", "report.json", "--format", "json")[1] == printed
    assert outcome("check", "batch", "--today", "2026-12-31")[2] == unused
    code, _, told = outcome("check", "batch", "--today", "2027-01-01")
    assert (code, told) == (1, f"warning: checker.toml: suppress[1]: expired on 2027-01-01: one name\n{unused}")
    assert outcome("baseline", "write", "batch", "--today", "2026-12-31")[2].endswith("0 entries, 0 of them new\n")


def test_what_is_used_is_told_on_request(desk: Path) -> None:
    """--verbose names settings, decisions and how many rules run; --statistics counts by rule."""
    written(desk / "checker.toml", "")
    told = outcome("check", "batch", "-v", "--select", "role/person-office")[2]
    assert told == "settings: checker.toml\ndecisions: checker-decisions.toml (no such file)\nrules: 1\n"
    told = outcome("check", "batch", "--statistics", "--select", "role/person-office")[2]
    assert told.splitlines()[2].split() == ["role/person-office", "1", "1", "0", "0"]


LEVEL = "Error: Invalid value for --severity"


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--severity", "role"), f"{LEVEL}: 'role' is not NAME=error, warning or note"),
        (("--severity", "role=fatal"), f"{LEVEL}: 'role=fatal' is not NAME=error, warning or note"),
        (("--severity", "rol=note"), "error: no rule or claim type 'rol': did you mean 'role'?"),
        (("--min-confidence", "2"), "Error: Invalid value for '--min-confidence': 2.0 is not in the range 0<=x<=1."),
        (("--rule-set", "9.0.0"), f"error: rule-set: 9.0.0 is newer than this version, {__version__}"),
        (("--today", "soon"), "Error: Invalid value for '--today': 'soon' does not match the format '%Y-%m-%d'."),
    ],
)
@pytest.mark.usefixtures("desk")
def test_a_flag_that_makes_no_sense_is_told(flags: tuple[str, ...], told: str) -> None:
    """Before anything is checked, with exit code 2."""
    code, printed, error = outcome("check", "batch", *flags)
    assert (code, printed, error.splitlines()[-1]) == (2, "", told)


def test_a_path_outside_of_the_repository_stays_as_it_is(desk: Path) -> None:
    """Without a repository around, paths are relative to where the check runs."""
    relative = repository_path()
    assert [relative("batch/cable.txt"), relative(str(desk / "a.txt")), relative("/elsewhere/a.txt")] == [
        "batch/cable.txt",
        "a.txt",
        "/elsewhere/a.txt",
    ]
