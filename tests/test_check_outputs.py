"""Where `checker check` writes its report, in which format and colour."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import Rooms, outcome
from hand_built import discrepancy, report

from checker.report import FORMATS, Page, render_report


def test_check_prints_json_and_a_summary(rooms: Rooms) -> None:
    """A machine's format leaves the summary for people to stderr, unless they want quiet."""
    printed = render_report(rooms.report, "json")
    told = "1 discrepancy (1 error, 0 warnings, 0 notes) in 2 articles.\n"
    assert outcome("check", "batch", "--format", "json") == (1, printed, told)
    assert outcome("check", "batch", "--format", "json", "--quiet") == (1, printed, "")


def test_reports_go_to_files(rooms: Rooms, tmp_path: Path) -> None:
    """FORMAT=FILE adds a file; a plain FILE takes what stdout would get."""
    first, second = tmp_path / "a=b.json", tmp_path / "report.txt"
    told = "1 discrepancy (1 error, 0 warnings, 0 notes) in 2 articles.\n"
    printed, written = render_report(rooms.report, "text"), render_report(rooms.report, "json")
    pair = ("--output", f"json={first}")
    assert outcome("check", "batch", *pair) == (1, printed, "")
    assert first.read_text(encoding="utf-8") == written
    assert outcome("check", "batch", *pair, "--output", str(second), "--color", "always") == (1, "", told)
    assert second.read_text(encoding="utf-8") == printed
    assert outcome("check", "batch", "--format", "json", "--output", str(second)) == (1, "", told)
    assert second.read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    ("outputs", "told"),
    [
        (
            ["xml=report"],
            f"'xml' is not one of {', '.join(FORMATS)}",
        ),
        (["-"], "needs a file; --format alone writes to stdout"),
        (["nowhere/report"], "no such folder: nowhere"),
        (["a", "b"], "only one FILE can take the report; write FORMAT=FILE for more"),
    ],
)
def test_wrong_outputs_are_told_before_the_check(rooms: Rooms, outputs: list[str], told: str) -> None:
    """A long check is not run for a report that cannot be written."""
    code, printed, error = outcome("check", "batch", *(word for output in outputs for word in ("--output", output)))
    assert (code, printed, error.splitlines()[-1]) == (2, "", f"Error: Invalid value for --output: {told}")
    assert rooms.asked is None


@pytest.mark.usefixtures("rooms")
def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    """The reason is told in one line."""
    assert outcome("check", "batch", "--output", str(tmp_path)) == (2, "", f"error: {tmp_path}: Is a directory\n")


@pytest.mark.parametrize(("choice", "colored"), [("auto", False), ("never", False), ("always", True)])
def test_colour_is_chosen(rooms: Rooms, choice: str, colored: bool) -> None:  # noqa: FBT001
    """A pipe gets no colour unless it is asked for."""
    printed = render_report(rooms.report, "text", Page(color=colored))
    assert outcome("check", "batch", "--color", choice) == (1, printed, "")


def test_no_text_makes_printing_fail(rooms: Rooms) -> None:
    """Half a surrogate pair becomes an escape that JSON understands."""
    rooms.report = report(replace(discrepancy(), subject="\ud83d"))
    code, printed, _ = outcome("check", "batch", "--format", "json")
    assert (code, json.loads(printed)["discrepancies"][0]["subject"]) == (1, "\ud83d")
