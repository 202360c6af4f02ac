"""What has been decided, from the command line: a baseline walked through, and everything that can go wrong."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli import main

PAPER = "---\nsource: {source}\npublished: {day}\n---\n{text}\n"
MINISTER = "Transport Minister Rosa Lind opened the bridge in Tartu on Monday."
RIVAL = "Labour Minister Rosa Lind opened the bridge in Tartu on Monday."
MAYOR = "Mayor Jonas Pihl of Tartu praised the bridge."
GOVERNOR = "Governor Jonas Pihl praised the bridge."
FINANCE = "Finance Minister Rosa Lind opened the bridge in Tartu on Monday."


def write(folder: Path, **articles: str) -> None:
    """Write an article a paper into the folder of the batch."""
    (folder / "batch").mkdir(exist_ok=True)
    for source, text in articles.items():
        article = PAPER.format(source=source, day="2026-03-02", text=text)
        (folder / "batch" / f"{source}.txt").write_text(article, encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder whose batch holds one contradiction."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, cable=MINISTER, ledger=RIVAL)
    return tmp_path


def run(*arguments: str, today: str = "2026-03-03") -> tuple[int, str, str]:
    """Run a command on a day, and return exit code, stdout and stderr."""
    on_day = () if arguments[:2] in (("baseline", "show"), ("baseline", "merge")) else ("--today", today)
    result = CliRunner().invoke(main, [*arguments, *on_day])
    return result.exit_code, result.stdout, result.stderr


def states() -> dict[str, str]:
    """Return the state of each discrepancy of the batch, by subject, and those that are gone."""
    report: dict[str, Any] = json.loads(run("check", "batch", "--format", "json")[1])
    gone = {one["subject"]: "gone" for one in report.get("gone", [])}
    return {**{one["subject"]: one["state"] for one in report["discrepancies"]}, **gone}


def test_a_baseline_walks_through(desk: Path) -> None:
    """Write it, find something new, correct the old, prune, and keep what a person has added."""
    file = desk / "checker-decisions.toml"
    assert run("check", "batch")[0] == 1
    assert run("baseline", "write", "batch") == (0, "", "checker-decisions.toml: 1 entry, 1 of them new\n")
    code, printed, _ = run("check", "batch")
    assert (code, "Rosa Lind" in printed) == (0, False)
    assert "Not shown: 1 known." in printed

    write(desk, cable=f"{MINISTER} {MAYOR}", ledger=f"{RIVAL} {GOVERNOR}")
    assert states() == {"Rosa Lind": "known", "Jonas Pihl": "new"}
    code, printed, _ = run("check", "batch", "--format", "concise")
    shown = [line for line in printed.splitlines() if "batch/" in line]
    assert (code, len(shown), "Jonas Pihl" in shown[0]) == (1, 1, True)

    text = file.read_text(encoding="utf-8") + 'note = "both papers were asked"\nexpires = 2027-01-01\n'
    file.write_text(text.replace('"known"', '"dismissed"') + 'reason = "other"\n', encoding="utf-8")
    assert run("baseline", "update", "batch") == (0, "", "checker-decisions.toml: 2 entries, 1 of them new\n")
    kept = file.read_text(encoding="utf-8")
    assert all(line in kept for line in ('note = "both papers were asked"', "expires = 2027-01-01", '"dismissed"'))
    assert states() == {"Rosa Lind": "dismissed", "Jonas Pihl": "known"}

    write(desk, ledger=f"{MINISTER} {GOVERNOR}")
    assert states() == {"Rosa Lind": "gone", "Jonas Pihl": "known"}
    assert "Decided and no longer found: 1." in run("check", "batch")[1]
    assert run("baseline", "prune", "batch") == (0, "", "checker-decisions.toml: 1 entry pruned, 1 left\n")
    assert states() == {"Jonas Pihl": "known"}


def test_a_new_reading_fails_the_check_again(desk: Path) -> None:
    """What is known comes back with a value that nobody has seen; updating makes it known again."""
    run("baseline", "write", "batch")
    write(desk, radio=FINANCE)
    assert states() == {"Rosa Lind": "updated"}
    code, printed, _ = run("check", "batch")
    assert code == 1
    assert "known since 2026-03-03, then with: " in printed
    run("baseline", "update", "batch")
    assert states() == {"Rosa Lind": "known"}


def test_another_paper_with_a_known_value_is_no_news(desk: Path) -> None:
    """An agreeing article, a renamed file and another paragraph change no state."""
    run("baseline", "write", "batch")
    write(desk, radio=MINISTER, cable=f"It rained.\n\n{MINISTER}")
    (desk / "batch" / "ledger.txt").rename(desk / "batch" / "aa.txt")
    assert states() == {"Rosa Lind": "known"}


def test_what_has_expired_is_new_again(desk: Path) -> None:
    """It is told, fails the check, and pruning drops it."""
    run("baseline", "write", "batch")
    file = desk / "checker-decisions.toml"
    file.write_text(file.read_text(encoding="utf-8") + "expires = 2026-04-01\n", encoding="utf-8")
    assert run("check", "batch", today="2026-03-31")[0] == 0
    code, _, told = run("check", "batch", today="2026-04-01")
    assert (code, told) == (
        1,
        "warning: the decision on role/person-office, Rosa Lind, expired on 2026-04-01\n",
    )
    assert run("baseline", "prune", "batch", today="2026-04-01")[2].endswith("1 entry pruned, 0 left\n")


def test_what_did_not_run_is_not_gone(desk: Path) -> None:
    """A check of other rules, or of what is surer, says nothing of the others."""
    run("baseline", "write", "batch")
    for flags in (("--select", "person"), ("--min-confidence", "1")):
        code, printed, _ = run("check", "batch", *flags, "--format", "json")
        assert (code, "gone" in json.loads(printed)) == (0, False)
        run("baseline", "prune", "batch", *flags)
    assert states() == {"Rosa Lind": "known"}
    assert desk.is_dir()


def test_pruning_waits_for_what_cannot_be_read(desk: Path) -> None:
    """A broken article may hold what is decided."""
    run("baseline", "write", "batch")
    (desk / "batch" / "ledger.txt").write_bytes(b"\xff\xfe\x00\xd8")
    code, _, told = run("baseline", "prune", "batch")
    assert (code, told.splitlines()[-1]) == (
        2,
        "nothing is pruned: what could not be read may still hold what is decided",
    )
    (desk / "batch" / "ledger.txt").unlink()
    write(desk, ledger=RIVAL)
    assert states() == {"Rosa Lind": "known"}


def test_the_file_is_found_upwards(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check from another folder finds the decisions above the batch."""
    run("baseline", "write", "batch")
    monkeypatch.chdir("/")
    assert run("check", str(desk / "batch"))[0] == 0
    assert run("check", str(desk / "batch"), "--decisions", str(desk / "none.toml"))[0] == 2


def test_a_baseline_is_not_written_over(desk: Path) -> None:
    """What is there is updated, not lost."""
    run("baseline", "write", "batch")
    before = (desk / "checker-decisions.toml").read_bytes()
    code, _, told = run("baseline", "write", "batch")
    assert code == 2
    assert told.endswith("checker-decisions.toml: is already there: `checker baseline update` adds to it\n")
    assert (desk / "checker-decisions.toml").read_bytes() == before


def test_decisions_are_shown(desk: Path) -> None:
    """A table, or only those of one state."""
    assert run("baseline", "show")[0] == 2
    run("baseline", "write", "batch")
    code, printed, _ = run("baseline", "show")
    assert (code, re.split(r"  +", printed.splitlines()[2])[1:]) == (
        0,
        ["known", "role/person-office", "Rosa Lind", "labour minister / transport minister", "2026-03-03"],
    )
    assert "Rosa Lind" not in run("baseline", "show", "--state", "dismissed")[1]
    assert desk.is_dir()


def test_two_files_merge(desk: Path) -> None:
    """The first takes both; a file in conflict is told, and the merge named that joins its halves."""
    run("baseline", "write", "batch")
    first, second = desk / "first.toml", desk / "second.toml"
    (desk / "checker-decisions.toml").rename(first)
    write(desk, cable=MAYOR, ledger=GOVERNOR)
    run("baseline", "write", "batch", "--decisions", str(second))
    assert run("baseline", "merge", "first.toml", "second.toml") == (0, "", "first.toml: 2 entries\n")
    assert first.read_text(encoding="utf-8").count("[") == 4
    (desk / "checker-decisions.toml").write_text("<<<<<<< ours\n", encoding="utf-8")
    code, _, told = run("check", "batch")
    assert code == 2
    assert told == (
        "error: checker-decisions.toml: line 1: holds the marks of a merge conflict; "
        "`checker baseline merge FIRST SECOND` joins two files\n"
    )
    assert run("baseline", "merge", "first.toml", "second.toml", "--output", "no/where.toml")[0] == 2


def test_saved_reports_are_explained_rendered_and_compared(desk: Path) -> None:
    """A report from a file gives what the check gave, one discrepancy of it, and what has changed since."""
    run("check", "batch", "--output", "json=old.json")
    write(desk, cable=f"{MINISTER} {MAYOR}", ledger=f"{RIVAL} {GOVERNOR}", radio=FINANCE)
    code, printed, _ = run("check", "batch", "--output", "json=new.json")
    invoke = CliRunner().invoke
    assert (invoke(main, ["report", "new.json"]).stdout, code) == (printed, 1)
    assert invoke(main, ["report", "-", "--format", "json"], input=(desk / "new.json").read_bytes()).stdout == (
        desk / "new.json"
    ).read_text(encoding="utf-8")
    fingerprint = json.loads((desk / "old.json").read_text(encoding="utf-8"))["discrepancies"][0]["fingerprint"]
    told = invoke(main, ["explain", fingerprint[:6], "old.json"]).stdout
    assert told.splitlines()[0].startswith("error role/person-office — Rosa Lind is given two offices")
    assert f"  fingerprint: {fingerprint}; relation: contradiction" in told
    assert "    «Transport Minister Rosa Lind» opened the bridge in Tartu on Monday." in told
    assert invoke(main, ["explain", "nothing", "old.json"]).stderr == (
        "error: no discrepancy has the fingerprint 'nothing'\n"
    )

    result = invoke(main, ["diff", "old.json", "new.json"])
    assert [line.partition(" ")[0] for line in result.stdout.splitlines()] == ["new", "changed", "2"]
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        1,
        "2 discrepancies: 1 new, 1 changed, 0 gone, 0 unchanged.",
    )
    back = invoke(main, ["diff", "new.json", "old.json", "--format", "json", "--exit-zero"])
    assert (back.exit_code, {name: len(found) for name, found in json.loads(back.stdout).items()}) == (
        0,
        {"new": 0, "changed": 1, "gone": 1, "unchanged": 0},
    )
    assert invoke(main, ["diff", "old.json", "none.json"]).stderr == "error: none.json: No such file or directory\n"
    assert invoke(main, ["diff", "old.json", "old.json"]).exit_code == 0
    (desk / "odd.json").write_bytes(b"\xff")
    assert invoke(main, ["diff", "old.json", "odd.json"]).stderr == "error: odd.json: is not UTF-8 text\n"
    files = ("--output", "concise=out.txt", "--output", "sarif=out.sarif")
    assert invoke(main, ["report", "new.json", *files, "--format", "concise"]).stdout == (
        (desk / "out.txt").read_text(encoding="utf-8")
    )
    assert (desk / "out.sarif").read_text(encoding="utf-8").startswith("{")
