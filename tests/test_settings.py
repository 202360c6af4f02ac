"""Settings: found upwards, checked key by key, overruled by flags; and the policy that they set."""

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hand_built import FIRST, RULE_FILE, SECOND, TOLL, claim, discrepancy, write_rule

from checker import __version__
from checker.cli import main
from checker.cli.progress import progress_teller
from checker.cli.targets import repository_path
from checker.errors import Problem, RuleError, SettingsError
from checker.model import Discrepancy, PathPolicy, Policy, Reading, Rule, Severity, State, Suppression
from checker.report import FORMATS
from checker.rulebook import Choice, choose_rules, load_rules
from checker.settings import find_settings, read_settings
from checker.triage import apply_policy

DAY = date(2026, 11, 22)


def written(path: Path, text: str) -> Path:
    """Return the path of a file with this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_settings_are_found(tmp_path: Path) -> None:
    """Upwards from a path; `checker.toml` before `pyproject.toml`, which counts only where it speaks of us."""
    top = written(tmp_path / "checker.toml", "")
    deep = tmp_path / "a" / "b"
    silent = written(deep / "pyproject.toml", "[tool.other]\n")
    assert find_settings(deep / "article.txt") == top
    shared = written(tmp_path / "a" / "pyproject.toml", "[tool.checker]\n")
    assert find_settings(deep) == shared
    own = written(tmp_path / "a" / "checker.toml", "")
    assert find_settings(deep) == own
    silent.write_text("[tool.checker", encoding="utf-8")
    assert find_settings(deep) == silent


FULL = """\
select = ["role", "toll/deaths"]
ignore = ["person/age"]
rules = ["newsroom"]
reference = ["facts/holders.csv"]
preview = true
within = "story"
format = "concise"
output = ["json=out/report.json"]
fail-on = "warning"
min-confidence = 0.7
decisions = "desk.toml"
rule-set = "0.1.0"
severity = { "toll/deaths" = "note" }

[[per-path]]
paths = ["sport/*"]
ignore = ["quote"]
severity = { role = "note" }
min-confidence = 0.9

[[suppress]]
rule = "role/person-office"
subject = "Rosa *"
path = "archive/*"
reason = "two persons of one name"
expires = 2027-01-01
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    """Paths are relative to the file; a table of pyproject.toml says the same."""
    path = written(tmp_path / "checker.toml", FULL)
    settings = read_settings(path, FORMATS)
    assert settings.values == {
        "select": ("role", "toll/deaths"),
        "ignore": ("person/age",),
        "rules": (str(tmp_path / "newsroom"),),
        "reference": (str(tmp_path / "facts/holders.csv"),),
        "preview": True,
        "within": "story",
        "format": "concise",
        "output": (f"json={tmp_path / 'out/report.json'}",),
        "fail-on": "warning",
        "min-confidence": 0.7,
        "severity": {"toll/deaths": Severity.NOTE},
        "decisions": str(tmp_path / "desk.toml"),
        "rule-set": "0.1.0",
    }
    assert settings.per_path == (PathPolicy(("sport/*",), ("quote",), {"role": Severity.NOTE}, 0.9),)
    place, until = f"{path}: suppress[1]", date(2027, 1, 1)
    reason = "two persons of one name"
    assert settings.suppressions == (Suppression(place, reason, "role/person-office", "Rosa *", "archive/*", until),)
    shared = written(tmp_path / "pyproject.toml", '[tool.checker]\nfail-on = "note"\n')
    assert read_settings(shared, FORMATS).values == {"fail-on": "note"}


BROKEN = """\
slect = ["role"]
fail-on = "eror"
format = "xml"
output = ["report.json"]
min-confidence = 2
preview = "yes"
ignore = "role"
severity = { role = "fatal" }

[[per-path]]
ignore = ["quote"]

[[suppress]]
rule = "role"

[[suppress]]
reason = "because"
"""


def test_everything_that_is_wrong_is_told(tmp_path: Path) -> None:
    """All together, each with its key, and a guess at what was meant."""
    path = written(
        tmp_path / "pyproject.toml", BROKEN.replace("[[", "[[tool.checker.").replace("slect", "[tool.checker]\nslect")
    )
    with pytest.raises(SettingsError) as error:
        read_settings(path, FORMATS)
    assert [str(problem).removeprefix(f"{path}: tool.checker.") for problem in error.value.problems] == [
        "slect: unknown key: did you mean 'select'?",
        "ignore: must be a list of texts",
        "preview: must be true or false",
        f"format: must be one of {', '.join(FORMATS)}; not 'xml'",
        f"output: must be FORMAT=FILE, with a format of {', '.join(FORMATS)}; not 'report.json'",
        "fail-on: must be one of error, warning, note, never; not 'eror': did you mean 'error'?",
        "min-confidence: must be a number from 0 to 1",
        "severity.role: must be one of note, warning, error; not 'fatal'",
        "per-path[1].paths: is missing",
        "suppress[1].reason: is missing",
        "suppress[2].rule: a suppression needs a rule, a subject or a path",
    ]


PAPER = "---\nsource: {source}\npublished: 2026-03-02\n---\n{office} Rosa Lind opened the bridge.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder whose batch holds one contradiction."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "batch" / "cable.txt", PAPER.format(source="cable", office="Transport Minister"))
    written(tmp_path / "batch" / "ledger.txt", PAPER.format(source="ledger", office="Labour Minister"))
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    """Run a command, and return exit code, stdout and stderr."""
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def test_settings_fill_what_flags_leave_open(desk: Path) -> None:
    """A flag wins over the file, the file over the default; --no-settings reads none, --settings another."""
    written(desk / "checker.toml", 'fail-on = "never"\nformat = "json"\nseverity = { role = "warning" }\n')
    code, printed, _ = run("check", "batch")
    assert (code, json.loads(printed)["discrepancies"][0]["severity"]) == (0, "warning")
    assert run("check", "batch", "--fail-on", "warning")[0] == 1
    assert run("check", "batch", "--fail-on", "error", "--format", "concise")[0] == 0
    level = ("--severity", "role/person-office=error")
    assert json.loads(run("check", "batch", *level)[1])["discrepancies"][0]["severity"] == "error"
    code, printed, _ = run("check", "batch", "--no-settings")
    assert (code, printed.startswith("error role/person-office")) == (1, True)
    other = written(desk / "other.toml", 'select = ["person"]\n')
    assert run("check", "batch", "--settings", str(other))[0] == 0
    assert run("check", "batch", "--settings", "nowhere.toml") == (
        2,
        "",
        "error: nowhere.toml: no such file of settings\n",
    )


def test_settings_are_shown_with_their_file(desk: Path) -> None:
    """Every key, what it is, and where that comes from."""
    assert run("settings")[1].splitlines()[2].split() == ["select", "default"]
    text = 'fail-on = "note"\npreview = true\nselect = ["role", "event"]\nseverity = { role = "note" }\n'
    written(desk / "checker.toml", f'{text}[[per-path]]\npaths = ["a"]\n[[suppress]]\nrule = "role"\nreason = "why"\n')
    code, printed, _ = run("settings", "batch")
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
    code, printed, told = run("check", "batch", "--format", "json", "-q", "--today", "2026-12-31")
    (found,) = json.loads(printed)["discrepancies"]
    assert (code, found["state"], found["decision"]["note"], told) == (0, "dismissed", "one name", "")
    assert run("check", "batch", "--format", "json", "-q", "--today", "2026-12-30")[1] == printed
    written(desk / "report.json", printed)
    assert run("report", "report.json", "--format", "json")[1] == printed
    assert run("check", "batch", "--today", "2026-12-31")[2] == unused
    code, _, told = run("check", "batch", "--today", "2027-01-01")
    assert (code, told) == (1, f"warning: checker.toml: suppress[1]: expired on 2027-01-01: one name\n{unused}")
    assert run("baseline", "write", "batch", "--today", "2026-12-31")[2].endswith("0 entries, 0 of them new\n")


def test_what_is_used_is_told_on_request(desk: Path) -> None:
    """--verbose names settings, decisions and how many rules run; --statistics counts by rule."""
    written(desk / "checker.toml", "")
    told = run("check", "batch", "-v", "--select", "role/person-office")[2]
    assert told == "settings: checker.toml\ndecisions: checker-decisions.toml (no such file)\nrules: 1\n"
    told = run("check", "batch", "--statistics", "--select", "role/person-office")[2]
    assert told.splitlines()[2].split() == ["role/person-office", "1", "1", "0", "0"]


def test_agreements_are_listed(desk: Path) -> None:
    """What was compared and agreed comes where it is asked for."""
    written(desk / "batch" / "ledger.txt", PAPER.format(source="ledger", office="It rained. Transport Minister"))
    flags = ("--select", "role/person-office", "--format", "json")
    (agreed,) = json.loads(run("check", "batch", *flags, "--show-agreements")[1])["agreements"]
    assert (agreed["rule"], agreed["subject"], [one["value"] for one in agreed["readings"]]) == (
        "role/person-office",
        "Rosa Lind",
        ["transport minister"],
    )
    assert "agreements" not in json.loads(run("check", "batch", *flags)[1])


def rulebook(tmp_path: Path) -> tuple[Rule, ...]:
    """Return an old rule, a new one, and a preview."""
    write_rule(tmp_path)
    write_rule(tmp_path, 'since = "0.2.0"\n' + RULE_FILE, name="toll/injuries")
    write_rule(tmp_path, "preview = true\n" + RULE_FILE, name="toll/missing")
    return load_rules([tmp_path], {"toll": TOLL})


def test_since_is_a_version(tmp_path: Path) -> None:
    """Anything else is told with its key."""
    path = write_rule(tmp_path, 'since = "lately"\n' + RULE_FILE)
    with pytest.raises(RuleError) as error:
        load_rules([tmp_path], {"toll": TOLL})
    assert str(error.value) == f"{path}: since: 'lately' is no version, such as '0.2.0'"


def chosen(rules: tuple[Rule, ...], **how: object) -> dict[str, str]:
    """Return the rules that are chosen, with their severities."""
    return {one.id: one.severity.value for one in choose_rules(rules, Choice(**how), "0.2.0")}  # type: ignore[arg-type]


def test_previews_and_newer_rules_wait(tmp_path: Path) -> None:
    """A preview runs only where asked for; a rule set is that of its version, whatever came since."""
    rules = rulebook(tmp_path)
    assert list(chosen(rules)) == ["toll/deaths", "toll/injuries"]
    assert list(chosen(rules, preview=True)) == ["toll/deaths", "toll/injuries", "toll/missing"]
    assert list(chosen(rules, rule_set="0.1.0")) == ["toll/deaths"]
    assert list(chosen(rules, rule_set="0.1.0", ignore=("toll/injuries",))) == ["toll/deaths"]
    assert chosen(rules, severity={"toll": Severity.NOTE, "toll/deaths": Severity.WARNING}) == {
        "toll/deaths": "warning",
        "toll/injuries": "note",
    }


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"select": ("toll/missing",)}, "'toll/missing' is a preview rule: add --preview"),
        ({"rule_set": "0.3.0"}, "rule-set: 0.3.0 is newer than this version, 0.2.0"),
        ({"rule_set": "new"}, "rule-set: 'new' is no version, such as '0.2.0'"),
        ({"severity": {"tol": Severity.NOTE}}, "no rule or claim type 'tol': did you mean 'toll'?"),
    ],
)
def test_a_choice_that_makes_no_sense_is_told(tmp_path: Path, how: dict[str, object], told: str) -> None:
    """With its reason, before anything is checked."""
    with pytest.raises(SettingsError) as error:
        chosen(rulebook(tmp_path), **how)
    assert str(error.value) == told


OTHER = replace(SECOND, path="archive/b.txt")
APART = discrepancy(readings=(Reading("12", (claim(FIRST, "12"),)), Reading("15", (claim(OTHER, "15"),))))
THREE = replace(APART, readings=(*APART.readings, Reading("13", (claim(replace(FIRST, path="c.txt"), "12"),))))


def left(policy: Policy, *found: Discrepancy) -> list[tuple[str, str]]:
    """Return severity and state of what a policy leaves."""
    return [(one.severity.value, one.state.value) for one in apply_policy(found, policy, DAY)[0]]


def test_a_policy_on_paths_holds_for_what_rests_on_them() -> None:
    """Where two readings stand without the articles under the path, it says nothing."""
    ignore = Policy(per_path=(PathPolicy(("archive/*",), ignore=("toll",)),))
    assert left(ignore, APART, THREE) == [("error", "new")]
    assert left(Policy(per_path=(PathPolicy(("archive/*",), ignore=("role",)),)), APART) == [("error", "new")]
    milder = Policy(per_path=(PathPolicy(("b.txt",), severity={"toll/*": Severity.NOTE}),))
    assert left(milder, APART, THREE) == [("note", "new"), ("error", "new")]
    surer = Policy(per_path=(PathPolicy(("archive/*",), min_confidence=0.99),))
    assert left(surer, APART, THREE) == [("error", "new")]
    assert left(Policy(min_confidence=0.99), APART, THREE) == []


def test_a_suppression_needs_all_that_it_names() -> None:
    """Rule, subject and path are patterns that have to fit together."""
    one = Suppression("place", "reason", "toll/*", "KILLED in *", "archive/*")
    assert left(Policy(suppressions=(one,)), APART, THREE) == [("error", "dismissed"), ("error", "new")]
    for wrong in (replace(one, rule="role/*"), replace(one, subject="injured"), replace(one, path="sport/*")):
        reported, stale = apply_policy([APART], Policy(suppressions=(wrong,)), DAY)
        assert (reported, stale) == ((APART,), (Problem("place", "", "suppresses nothing: reason"),))
    assert apply_policy([APART], Policy(suppressions=(one,)))[0][0].state is State.DISMISSED


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
    code, printed, error = run("check", "batch", *flags)
    assert (code, printed, error.splitlines()[-1]) == (2, "", told)


def test_a_long_check_shows_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that rewrites itself and vanishes at the end; none for a pipe, nor for a few articles."""
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    assert progress_teller(500) is None
    monkeypatch.setattr(written, "isatty", lambda: True)
    assert progress_teller(49) is None
    tell = progress_teller(500)
    assert tell is not None
    tell(16)
    tell(500)
    assert written.getvalue() == "\r\033[K16 of 500 articles\r\033[K"


def test_a_path_outside_of_the_repository_stays_as_it_is(desk: Path) -> None:
    """Without a repository around, paths are relative to where the check runs."""
    relative = repository_path()
    assert [relative("batch/cable.txt"), relative(str(desk / "a.txt")), relative("/elsewhere/a.txt")] == [
        "batch/cable.txt",
        "a.txt",
        "/elsewhere/a.txt",
    ]


def test_a_date_that_fits_its_weekday_is_an_agreement(desk: Path) -> None:
    """Rules on single claims agree as well: the account of what was compared is whole."""
    text = "---\nsource: cable\npublished: 2026-03-02\n---\nThe bridge opened on Monday, 2 March 2026.\n"
    written(desk / "batch" / "cable.txt", text)
    flags = ("--select", "calendar", "--show-agreements", "--format", "json")
    report = json.loads(run("check", "batch", *flags)[1])
    (agreed,) = report["agreements"]
    assert (report["summary"]["compared"], agreed["rule"]) == (1, "calendar/weekday")
    assert [claim["surface"] for claim in agreed["readings"][0]["claims"]] == ["Monday, 2 March 2026"]
