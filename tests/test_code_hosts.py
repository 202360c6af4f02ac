"""The formats of code hosts: what they keep, and how paths are written for them."""

from collections.abc import Callable

from hand_built import discrepancy, report
from hand_decided import rendered

from checker.model import Severity
from checker.report import (
    Page,
    render_report,
)


def test_a_summary_lists_the_worst_and_counts_the_rest() -> None:
    """The summary of a step holds a megabyte, so that a long list is cut, and says so."""
    lines = render_report(report(*[discrepancy()] * 3), "markdown", Page(most=2)).splitlines()
    assert sum(line.startswith("| error") for line in lines) == 2
    assert "1 discrepancy more." in lines


def test_github_gets_the_worst_first() -> None:
    """At most ten errors and ten warnings are annotated; every note may be left to the log."""
    found = [discrepancy(severity=severity) for severity in Severity for _ in range(30)]
    commands = [line.partition(" ")[0] for line in render_report(report(*found), "github").splitlines()]
    assert commands[:29] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 9
    assert commands.count("::notice") == 10


def test_paths_are_relative_to_the_repository() -> None:
    """The formats of code hosts ask for them; a path outside stays absolute."""
    moved: Callable[[str], str] = lambda path: f"press/{path}"  # noqa: E731
    printed = rendered(report(discrepancy()), relative=moved)
    assert all("press/batch/a.txt" in printed[name] for name in ("sarif", "github", "gitlab", "concise", "markdown"))
