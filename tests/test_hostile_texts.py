"""Spreadsheets, pages and logs show what articles say, and never obey it."""

import csv
import io
from dataclasses import replace

from hand_decided import HOSTILE, hostile

from checker.report import (
    render_report,
)


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
