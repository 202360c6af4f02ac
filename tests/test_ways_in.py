"""The hook and the action, run in a git repository of their own; nothing is downloaded."""

import json
import os
import re
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAPER = "---\nsource: {source}\npublished: 2026-03-02\n---\n{office} Rosa Lind opened the bridge.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a git repository with one contradiction, and the program on its path."""
    work = tmp_path / "work"
    (work / "batch").mkdir(parents=True)
    for source, office in (("cable", "Transport Minister"), ("ledger", "Labour Minister")):
        (work / "batch" / f"{source}.txt").write_text(PAPER.format(source=source, office=office), encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", str(work)], check=True, timeout=600)
    program = tmp_path / "bin" / "checker"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return work


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with the program on its path."""
    path = f"{folder.parents[0] / 'bin'}{os.pathsep}{folder.parents[1] / 'bin'}{os.pathsep}{os.environ['PATH']}"
    known = {**os.environ, "PATH": path, **environment}
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, text=True, check=False, timeout=600)


def test_the_hook_checks_the_whole_repository(repository: Path) -> None:
    """Its entry runs once, on all files and not on those of a commit, and a baseline makes it pass."""
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    keys = dict(re.findall(r"^[- ] (\w+): (.*)$", text, re.MULTILINE))
    assert (keys["pass_filenames"], keys["require_serial"], keys["language"]) == ("false", "true", "python")
    command = [*shlex.split(keys["entry"]), *keys["args"].strip("[]").split(", ")]
    done = run(command, repository)
    assert (done.returncode, done.stdout.splitlines()[0].partition(" — ")[0]) == (1, "error role/person-office")
    assert run(["checker", "baseline", "write", "."], repository).returncode == 0
    assert run(command, repository).returncode == 0


def script() -> str:
    """Return what the action runs in its last step."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    return textwrap.dedent(text.rpartition("run: |\n")[2])


def act(repository: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Run the step of the action, and return what it did and what it wrote into the summary."""
    output, summary = repository.parent / "output", repository.parent / "summary"
    output.touch()
    given = {"INPUT_PATHS": "batch", "INPUT_OPTIONS": "", "INPUT_SARIF": "checker.sarif", **inputs}
    files = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
    done = run(["bash", "-eo", "pipefail", "-c", script()], repository, **given, **files)
    return done, summary.read_text(encoding="utf-8") if summary.exists() else ""


def test_the_action_annotates_and_writes_sarif(repository: Path) -> None:
    """Annotations on stdout, a table in the summary, SARIF with paths from the root, and the exit code of the check."""
    done, summary = act(repository)
    assert done.returncode == 1
    title = "title=role/person-office%3A Rosa Lind"
    assert done.stdout.startswith(f"::error file=batch/cable.txt,line=5,col=1,{title}::Rosa Lind is given two offices")
    assert "| error | role/person-office | Rosa Lind is given two offices" in summary
    (result,) = json.loads((repository / "checker.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    places = [place["physicalLocation"]["artifactLocation"]["uri"] for place in result["locations"]]
    assert places == ["batch/cable.txt", "batch/ledger.txt"]
    assert (repository.parent / "output").read_text(encoding="utf-8") == "sarif=checker.sarif\n"


def test_an_input_is_no_command(repository: Path) -> None:
    """Options are split at spaces and nothing more; a path cannot be an option."""
    done, _ = act(repository, INPUT_OPTIONS="--fail-on never $(touch spoiled)")
    assert (done.returncode, (repository / "spoiled").exists()) == (2, False)
    done, _ = act(repository, INPUT_PATHS="--fail-on=never")
    assert (done.returncode, "no such file or folder" in done.stderr) == (2, True)
    assert act(repository, INPUT_OPTIONS="--fail-on never")[0].returncode == 0


def test_paths_start_at_the_root_of_the_repository(repository: Path) -> None:
    """From a folder inside, and for an absolute path, code hosts get the same path."""
    inside = run(["checker", "check", ".", "--format", "gitlab"], repository / "batch")
    outside = run(["checker", "check", str(repository / "batch"), "--format", "gitlab"], repository)
    assert json.loads(inside.stdout)[0]["location"] == {"path": "batch/cable.txt", "lines": {"begin": 5}}
    assert json.loads(outside.stdout)[0]["location"] == {"path": "batch/cable.txt", "lines": {"begin": 5}}


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_shells_complete(repository: Path, shell: str) -> None:
    """The script names the program, and the program then completes."""
    done = run(["checker", "completion", shell], repository)
    assert (done.returncode, "_CHECKER_COMPLETE" in done.stdout) == (0, True)
    words = {"COMP_WORDS": "checker base", "COMP_CWORD": "1", "_CHECKER_COMPLETE": "bash_complete"}
    assert run(["checker"], repository, **words).stdout == "plain,baseline\n"


def test_git_merges_decisions(repository: Path) -> None:
    """With the merge driver of the README, two branches that decide different things join without a conflict."""
    names = {f"GIT_{role}_{part}": "x" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}

    def git(*arguments: str) -> None:
        done = run(["git", *arguments], repository, **names)
        assert done.returncode == 0, done.stderr

    def decide(fingerprint: str) -> None:
        entry = f'["{fingerprint}"]\nstate = "known"\nrule = "a/b"\nreadings = []\nfirst_seen = 2026-03-02\n'
        (repository / "checker-decisions.toml").write_text(entry, encoding="utf-8")
        git("add", ".")
        git("commit", "-qm", fingerprint)

    git("config", "merge.checker.driver", "checker baseline merge %A %B")
    (repository / ".gitattributes").write_text("checker-decisions.toml merge=checker\n", encoding="utf-8")
    decide("aa")
    git("checkout", "-qb", "other")
    decide("bb")
    git("checkout", "-q", "-")
    decide("cc")
    git("merge", "-q", "other")
    merged = (repository / "checker-decisions.toml").read_text(encoding="utf-8")
    assert re.findall(r'^\["(.*)"\]$', merged, re.MULTILINE) == ["bb", "cc"]


FORMATS = ("text", "concise", "json", "jsonl", "markdown", "csv", "sarif", "junit", "github", "gitlab", "html")


def test_every_format_is_the_same_bytes_every_time(repository: Path) -> None:
    """Another hash seed, another order of the paths and another run change nothing."""
    written = []
    for seed, paths in (("1", ("cable", "ledger")), ("2", ("ledger", "cable")), ("1", ("cable", "ledger"))):
        outputs = [word for name in FORMATS for word in ("--output", f"{name}=out.{name}")]
        names = [f"batch/{name}.txt" for name in paths]
        command = ["checker", "check", *names, "--show-agreements", *outputs]
        assert run(command, repository, PYTHONHASHSEED=seed).returncode == 1
        written.append({name: (repository / f"out.{name}").read_bytes() for name in FORMATS})
    assert written[0] == written[1] == written[2]
