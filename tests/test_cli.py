"""The command line, to the letter: what it prints where, and how it exits."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hand_built import FIRST, RULE_FILE, SECOND, TOLL, claim, discrepancy, report, write_rule

from checker import __version__
from checker.cli import main
from checker.cli.streams import emit, prepare_streams, stdin_reader, wants_color
from checker.errors import CheckerError, Problem, SettingsError
from checker.model import Article, Intake, ReferenceFact, Relation, Report, Rule, Severity
from checker.report import FORMATS, Page, render_claims, render_report

PROBLEM = Problem("batch/c.txt", "line 3", "is not UTF-8 text")


def run(*arguments: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, list(arguments))


def outcome(*arguments: str) -> tuple[int, str, str]:
    """Run a command and return exit code, stdout and stderr."""
    result = run(*arguments)
    return result.exit_code, result.stdout, result.stderr


@dataclass
class Rooms:
    """What the rooms below give in a test, and what the check was asked."""

    report: Report
    intake: Intake
    asked: tuple[Sequence[Article], list[str]] | None = None
    within: str | None = None
    facts: Sequence[ReferenceFact] = ()
    how: dict[str, Any] = field(default_factory=dict)
    jobs: int = 0

    def read(self, paths: Sequence[str], *, stdin: Callable[[], bytes] | None, within: str | None) -> Intake:
        """Give the articles, and fail as for a path that is not there."""
        self.within = within
        if "nowhere" in paths:
            raise CheckerError([Problem("nowhere", "", "no such file or folder")])
        if stdin and "-" in paths:
            return Intake((replace(FIRST, text=stdin().decode()),), ())
        return self.intake

    def check(
        self,
        articles: Sequence[Article],
        rules: Sequence[Rule],
        *,
        unreadable: int,
        reference: Sequence[ReferenceFact],
        jobs: int,
        **how: Any,
    ) -> Report:
        """Give the report, and remember the question."""
        self.how = how
        self.facts, self.jobs = reference, jobs
        self.asked = (articles, [rule.id for rule in rules])
        return replace(self.report, unreadable=unreadable)


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Rooms:
    """Put hand-built values in place of what the rooms below the command line would give."""
    stage = Rooms(report(discrepancy()), Intake((FIRST, SECOND), ()))
    write_rule(tmp_path / "rules")
    write_rule(tmp_path / "rules", RULE_FILE.replace('"error"', '"note"'), name="toll/injuries")
    monkeypatch.setattr("checker.read.read_articles", stage.read)
    monkeypatch.setattr("checker.pipeline.check_articles", stage.check)
    monkeypatch.setattr("checker.claims.claim_types", lambda: (TOLL,))
    monkeypatch.setattr("checker.rulebook.default_rules_root", lambda: tmp_path / "rules")
    return stage


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


def test_check_prints_json_and_a_summary(rooms: Rooms) -> None:
    """A machine's format leaves the summary for people to stderr, unless they want quiet."""
    printed = render_report(rooms.report, "json")
    told = "1 discrepancy (1 error, 0 warnings, 0 notes) in 2 articles.\n"
    assert outcome("check", "batch", "--format", "json") == (1, printed, told)
    assert outcome("check", "batch", "--format", "json", "--quiet") == (1, printed, "")


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
    assert run("check", "batch", "--fail-on", fail_on).exit_code == code


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
    assert run("check", "batch", "--within", "topic").exit_code == 2
    assert (rooms.asked, rooms.within) == ((rooms.intake.articles, ["toll/deaths", "toll/injuries"]), "topic")
    rooms.intake = Intake((FIRST, SECOND), (PROBLEM,))
    told = f"error: {PROBLEM}\nerror: --within: no article has a field 'topci'\n"
    assert outcome("check", "batch", "--within", "topci") == (2, "", told)


def test_a_dash_is_stdin(rooms: Rooms) -> None:
    """Its bytes go to the reading room."""
    result = CliRunner().invoke(main, ["check", "-"], input="From a pipe.")
    assert (result.exit_code, rooms.asked and rooms.asked[0][0].text) == (1, "From a pipe.")


def test_rules_are_selected_and_ignored(rooms: Rooms, tmp_path: Path) -> None:
    """Names are ids or claim types, repeated or with commas; a folder of the user's own adds to them."""
    write_rule(tmp_path / "own", name="toll/missing")
    own = ("--rules", str(tmp_path / "own"))
    run("check", "batch", *own, "--select", "toll/deaths,toll/missing", "--select", "toll/injuries")
    assert rooms.asked is not None
    assert rooms.asked[1] == ["toll/deaths", "toll/injuries", "toll/missing"]
    run("check", "batch", *own, "--select", "toll", "--ignore", "toll/deaths,toll/injuries")
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


@pytest.mark.parametrize("arguments", [["check"], ["check", "x", "--format", "xml"], ["chek"], ["check", "--nope"]])
def test_a_mistyped_command_line_exits_with_2(arguments: list[str]) -> None:
    """Usage errors leave stdout empty."""
    code, printed, _ = outcome(*arguments)
    assert (code, printed) == (2, "")


def raising(error: BaseException) -> Callable[..., Any]:
    """Return a function that raises."""

    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_a_crash_is_never_a_finding(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one line of advice and exit code 2; the traceback comes on request."""
    monkeypatch.setattr("checker.pipeline.check_articles", raising(KeyError("a\nb")))
    assert outcome("check", "batch") == (
        2,
        "",
        "internal error: KeyError: 'a\\nb' (run `checker --traceback …` to see where)\n",
    )
    code, printed, error = outcome("--traceback", "check", "batch")
    assert (code, printed, error.splitlines()[0], error.splitlines()[-1]) == (
        2,
        "",
        "Traceback (most recent call last):",
        "internal error: KeyError: 'a\\nb' (please report it with this output)",
    )
    assert rooms.asked is None


def test_an_interrupt_is_no_finding(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code is that of an interrupted program."""
    monkeypatch.setattr("checker.pipeline.check_articles", raising(KeyboardInterrupt()))
    assert outcome("check", "batch") == (130, "", "interrupted\n")
    assert rooms.asked is None


@pytest.mark.parametrize(("choice", "colored"), [("auto", False), ("never", False), ("always", True)])
def test_colour_is_chosen(rooms: Rooms, choice: str, colored: bool) -> None:  # noqa: FBT001
    """A pipe gets no colour unless it is asked for."""
    printed = render_report(rooms.report, "text", Page(color=colored))
    assert outcome("check", "batch", "--color", choice) == (1, printed, "")


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colour_unless_it_does_not_want_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colored: bool  # noqa: FBT001
) -> None:  # fmt: skip
    """NO_COLOR counts where it is not empty."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert wants_color("auto") is colored


def test_no_text_makes_printing_fail(rooms: Rooms) -> None:
    """Half a surrogate pair becomes an escape that JSON understands."""
    rooms.report = report(replace(discrepancy(), subject="\ud83d"))
    code, printed, _ = outcome("check", "batch", "--format", "json")
    assert (code, json.loads(printed)["discrepancies"][0]["subject"]) == (1, "\ud83d")


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


TREND = """\
formerly = ["toll/rising"]
summary = "S."
why = "W."
severity = "note"
expect = "value"
kind = "trend"
scope = "article"
message = "{readings}"

[[examples]]
verdict = "agree"
articles = ["| Text."]
known_gap = "not yet"
"""


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


BLAST = claim(replace(FIRST, id="1", text="The blast in Aden killed 12 people."), "12")
OTHER_BLAST = claim(replace(FIRST, id="2", text="The explosion in Aden killed 15 people."), "15")


def conflict(*, relation: Relation = Relation.CONTRADICTION, swallow: int = 0) -> Report:
    """Return the report that the conflict of the rule file expects, or one that goes wrong."""
    wide = replace(OTHER_BLAST, evidence=OTHER_BLAST.evidence._replace(start=OTHER_BLAST.evidence.start + swallow))
    readings = tuple(
        replace(reading, claims=(found,))
        for reading, found in zip(discrepancy().readings, (BLAST, wide), strict=True)
    )  # fmt: skip
    return report(discrepancy(relation=relation, readings=readings))


def by_example(conflicting: Report, agreeing: Report, apart: Report) -> Callable[..., Report]:
    """Return a check that gives a report for each example of the rule file."""

    def check(articles: Sequence[Article], rules: Sequence[Rule], *, reference: Sequence[ReferenceFact]) -> Report:
        assert reference == []
        assert [rule.id for rule in rules] == ["toll/deaths"]
        if "Aden" in articles[0].text:
            return conflicting
        return apart if "injured" in articles[1].text else agreeing

    return check


@pytest.mark.usefixtures("rooms")
@pytest.mark.parametrize(
    ("check", "failures"),
    [
        (by_example(conflict(), report(), report(compared=0)), []),
        (
            by_example(report(), report(compared=0), report()),
            [
                "[conflict-1]: expected one contradiction, found nothing",
                "[agree-2]: expected claims to be compared, none were",
                "[apart-3]: expected no claims to be compared, 1 pair was",
            ],
        ),
        (
            by_example(conflict(relation=Relation.UPDATE), conflict(), report(compared=2)),
            [
                "[conflict-1]: expected one contradiction, found update (killed in Aden: 12 · 15)",
                "[agree-2]: expected nothing, found contradiction (killed in Aden: 12 · 15)",
                "[apart-3]: expected no claims to be compared, 2 pairs were",
            ],
        ),
        (
            by_example(conflict(swallow=1), report(), report(compared=0)),
            ["[conflict-1]: «15» of article 2 is in the evidence of 0 claims, not of one: '12', '5'"],
        ),
    ],
)
def test_the_examples_of_a_rule_are_tried(
    monkeypatch: pytest.MonkeyPatch,
    check: Callable[..., Report],
    failures: list[str],
) -> None:
    """Each failure says what was expected and what came."""
    monkeypatch.setattr("checker.pipeline.check_articles", check)
    lines = [f"FAIL toll/deaths{failure}" for failure in failures]
    counts = f"3 examples of 1 rule: {3 - len(failures)} passed, {len(failures)} failed"
    told = "".join(f"{line}\n" for line in (*lines, counts))
    assert outcome("test", "toll/deaths") == (1 if failures else 0, told, "")


@pytest.mark.usefixtures("rooms")
def test_what_is_reported_has_to_be_marked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A claim more than the example marks is a failure; a rule file can be named by its path."""
    unmarked = RULE_FILE.replace("«15»", "15")
    path = write_rule(tmp_path / "own", unmarked)
    monkeypatch.setattr(
        "checker.pipeline.check_articles", by_example(conflict(), report(), report(compared=0))
    )  # fmt: skip
    assert outcome("test", str(path)) == (
        1,
        "FAIL toll/deaths[conflict-1]: '15' of article 2 is reported and not marked\n"
        "3 examples of 1 rule: 2 passed, 1 failed\n",
        "",
    )


@pytest.mark.usefixtures("rooms")
def test_a_known_gap_is_a_strict_expected_failure(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """It passes while the example fails, and fails once it passes; missing verdicts are failures too."""
    write_rule(tmp_path / "rules", TREND, name="toll/falling")
    told = "FAIL toll/falling: has no example of conflict, apart\n"
    monkeypatch.setattr("checker.pipeline.check_articles", lambda *_, **__: report())
    assert outcome("test", "toll/falling")[1] == told + (
        "1 example of 1 rule: 1 passed (1 known gap), 0 failed\n"
    )  # fmt: skip
    monkeypatch.setattr(
        "checker.pipeline.check_articles", lambda *_, **__: replace(report(), compared={"toll/falling": 1})
    )
    assert outcome("test", "toll/falling") == (
        1,
        told + "FAIL toll/falling[agree-1]: the known gap is closed: delete its known_gap line\n"
        "1 example of 1 rule: 0 passed, 1 failed\n",
        "",
    )


def checker(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the real program in a process of its own."""
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **options)


def test_the_module_is_the_program() -> None:
    """`python -m checker` has a version."""
    done = checker("--version")
    assert (done.returncode, done.stdout) == (0, f"checker, version {__version__}\n".encode())


def test_output_is_utf_8_everywhere() -> None:
    """No locale changes the bytes."""
    done = checker("explain", "é", env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (2, "error: no rule 'é'\n".encode())


def test_a_reader_that_goes_away_is_no_error() -> None:
    """A closed pipe is quiet and does not change the exit code."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        command = [sys.executable, "-m", "checker", "rules"]
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


class FullDisk(io.StringIO):
    """A stream that takes nothing."""

    def write(self, _: str) -> int:
        """Fail as a full disk does."""
        raise OSError(28, "No space left on device")


def test_stdout_may_fail_or_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is an error with its reason; a program without streams still runs."""
    monkeypatch.setattr("sys.stdout", FullDisk())
    prepare_streams()
    with pytest.raises(SettingsError, match=r"^standard output: No space left on device$"):
        emit("text")
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stdin", None)
    emit("text")
    assert stdin_reader() is None


def test_a_closed_pipe_is_left_in_peace(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written to it, now and when the program ends, goes nowhere."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        monkeypatch.setattr("sys.stdout", closed)
        emit("text")
        emit("more")
        monkeypatch.undo()


def test_help_does_not_load_the_rooms() -> None:
    """Help comes at once, because only commands load what they need."""
    heavy = "{'checker.model', 'checker.pipeline', 'tabulate'}"
    script = f"import sys, checker.cli; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("set()\n", "")
