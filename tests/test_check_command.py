"""`checker check`: what it asks the rooms below it, and how it exits."""

from dataclasses import replace
from pathlib import Path

import pytest
from command_line import PROBLEM, Rooms, outcome
from hand_built import FIRST, RULE_FILE, SECOND, discrepancy, report, write_rule

from checker.model import Intake, Severity
from checker.report import render_report


def test_check_prints_the_report(rooms: Rooms) -> None:
    """The report is all that stdout holds, and all rules were asked."""
    assert outcome("check", "batch") == (1, render_report(rooms.report, "text"), "")
    assert rooms.asked == ((FIRST, SECOND), ["toll/deaths", "toll/injuries"])


@pytest.mark.parametrize(
    ("arguments", "count", "jobs"), [((), 199, 1), ((), 200, 4), (("--jobs", "3"), 2, 3), (("--jobs", "1"), 200, 1)]
)
def test_many_articles_are_read_in_several_processes(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], count: int, jobs: int
) -> None:
    """The start of processes pays from 200 articles on; who names a number gets it."""
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    rooms.intake = Intake((FIRST,) * count, ())
    outcome("check", "batch", *arguments)
    assert rooms.jobs == jobs


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("error", "never", 0),
    ],
)
def test_fail_on_decides_the_exit_code(rooms: Rooms, severity: str, fail_on: str, code: int) -> None:
    """Discrepancies below the severity are printed and do not fail."""
    rooms.report = report(discrepancy(severity=Severity(severity)))
    assert outcome("check", "batch", "--fail-on", fail_on)[0] == code


def test_two_unrelated_articles_are_a_valid_check(rooms: Rooms) -> None:
    """Nothing to compare is said, and is no error."""
    rooms.report = report(compared=0)
    code, printed, _ = outcome("check", "batch")
    assert (code, printed.splitlines()[-1]) == (
        0,
        "Nothing was comparable: no two claims are about the same thing.",
    )


def test_an_unreadable_article_does_not_stop_the_others(rooms: Rooms) -> None:
    """The rest is checked and printed, the problem has its line on stderr, and the exit code is 2."""
    rooms.intake = Intake((FIRST, SECOND), (PROBLEM,))
    printed = render_report(replace(rooms.report, unreadable=1), "text")
    assert outcome("check", "batch", "--quiet") == (2, printed, "error: batch/c.txt: line 3: is not UTF-8 text\n")


def test_a_mistyped_path_is_an_error(rooms: Rooms) -> None:
    """Nothing is checked."""
    assert outcome("check", "nowhere") == (2, "", "error: nowhere: no such file or folder\n")
    assert rooms.asked is None


def test_no_readable_article_is_an_error_unless_allowed(rooms: Rooms) -> None:
    """An empty batch must not look like a clean one, unless the user says so."""
    rooms.intake, rooms.report = Intake((), ()), report(compared=0, articles=())
    assert outcome("check", "batch") == (2, "", "error: no article could be read\n")
    assert outcome("check", "batch", "--allow-empty") == (0, render_report(rooms.report, "text"), "")
    assert outcome("check", "batch", "--allow-empty", "--within", "topic")[0] == 0


def test_within_names_a_field(rooms: Rooms) -> None:
    """The field is passed on where it gives an article a story; a field that none has is mistyped."""
    rooms.intake = Intake((replace(FIRST, story="storm"), SECOND), (PROBLEM,))
    assert outcome("check", "batch", "--within", "topic")[0] == 2
    assert (rooms.asked, rooms.within) == ((rooms.intake.articles, ["toll/deaths", "toll/injuries"]), "topic")
    rooms.intake = Intake((FIRST, SECOND), (PROBLEM,))
    told = f"error: {PROBLEM}\nerror: --within: no article has a field 'topci'\n"
    assert outcome("check", "batch", "--within", "topci") == (2, "", told)


def test_a_dash_is_stdin(rooms: Rooms) -> None:
    """Its bytes go to the reading room."""
    assert outcome("check", "-", stdin="From a pipe.")[0] == 1
    assert rooms.asked is not None
    assert rooms.asked[0][0].text == "From a pipe."


def test_rules_are_selected_and_ignored(rooms: Rooms, tmp_path: Path) -> None:
    """Names are ids or claim types, repeated or with commas; a folder of the user's own adds to them."""
    write_rule(tmp_path / "own", name="toll/missing")
    own = ("--rules", str(tmp_path / "own"))
    outcome("check", "batch", *own, "--select", "toll/deaths,toll/missing", "--select", "toll/injuries")
    assert rooms.asked is not None
    assert rooms.asked[1] == ["toll/deaths", "toll/injuries", "toll/missing"]
    outcome("check", "batch", *own, "--select", "toll", "--ignore", "toll/deaths,toll/injuries")
    assert rooms.asked[1] == ["toll/missing"]
    assert outcome("check", "batch", "--select", "toll/death", "--ignore", "tol") == (
        2,
        "",
        "error: no rule or claim type 'toll/death': did you mean 'toll/deaths'?\n"
        "error: no rule or claim type 'tol': did you mean 'toll'?\n",
    )


def test_bad_rule_files_are_told_together(rooms: Rooms, tmp_path: Path) -> None:
    """Each error has its line, and nothing is checked."""
    first = write_rule(tmp_path / "own", "why = 1\n" + RULE_FILE.partition("\nwhy")[0], name="toll/a")
    second = write_rule(tmp_path / "own", "=", name="toll/b")
    assert outcome("check", "batch", "--rules", str(tmp_path / "own")) == (
        2,
        "",
        f"error: {first}: severity: is missing\n"
        f"error: {first}: why: must be a text that is not empty\n"
        f"error: {first}: expect: is missing\n"
        f"error: {first}: message: is missing\n"
        f"error: {second}: line 1: not TOML: Invalid statement\n",
    )
    assert rooms.asked is None
