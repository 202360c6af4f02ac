"""The checker as a library: two names and a report."""

import runpy
import subprocess
import sys
from datetime import date

import pytest

import checker
from checker import Article, Discrepancy, Report, Rule, check
from checker.claims import claim_types
from checker.errors import RuleError
from checker.rulebook import default_rules_root, load_rules

MORNING = Article("a", "Kenya's Finance Minister Njuguna Ndung'u flew to Lisbon.", published=date(2024, 5, 9))
EVENING = Article("b", "Kenya's Health Minister Njuguna Ndung'u flew to Lisbon.", published=date(2024, 5, 9))


def test_check_returns_a_report() -> None:
    """Two articles go in, a report with one discrepancy comes out."""
    report = check([MORNING, EVENING])
    assert isinstance(report, Report)
    (one,) = report.discrepancies
    assert isinstance(one, Discrepancy)
    assert (one.rule, one.severity.value, [reading.value for reading in one.readings]) == (
        "role/person-office",
        "error",
        ["Kenya finance minister", "Kenya health minister"],
    )


def test_check_takes_rules() -> None:
    """Only the rules given are run, and none is a valid choice."""
    rules = load_rules([default_rules_root()], {claim_type.name: claim_type for claim_type in claim_types()})
    assert all(isinstance(rule, Rule) for rule in rules)
    chosen = [rule for rule in rules if rule.id == "role/office-holder"]
    assert check([MORNING, EVENING], rules=chosen).compared == {"role/office-holder": 0}
    assert check([MORNING, EVENING], rules=()).discrepancies == ()


@pytest.mark.parametrize(("stories", "findings"), [(("x", "x"), 1), (("x", "y"), 0), (("x", None), 0)])
def test_check_keeps_stories_apart(stories: tuple[str | None, str | None], findings: int) -> None:
    """`within` names the metadata field that holds the story; articles without it form a story of their own."""
    articles = [
        Article(one.id, one.text, published=one.published, metadata={"desk": story})
        for one, story in zip((MORNING, EVENING), stories, strict=True)
    ]
    assert len(check(articles, within="desk").discrepancies) == findings


def test_no_article_is_a_valid_check() -> None:
    """Nothing in, nothing found."""
    report = check([])
    assert (report.articles, report.discrepancies, set(report.compared.values())) == ((), (), {0})


def test_damaged_rules_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Built-in rules that are not there raise RuleError."""
    monkeypatch.setattr("checker.pipeline.default_rules_root", lambda: default_rules_root() / "nowhere")
    with pytest.raises(RuleError, match="no such folder of rules"):
        check([])


def test_the_package_has_its_public_names_and_no_others() -> None:
    """The public names are these, each the one of its room; another is an AttributeError."""
    assert sorted(checker.__all__) == ["Article", "Discrepancy", "Report", "Rule", "check"]
    with pytest.raises(AttributeError, match="module 'checker' has no attribute 'chek'"):
        _ = checker.chek  # type: ignore[attr-defined]


def test_the_command_line_starts_without_the_rooms() -> None:
    """`checker --help` imports neither word lists nor matchers: it must answer at once."""
    code = "import sys, checker.cli; print(*sorted(m for m in sys.modules if m.startswith('checker.')))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=600)
    loaded = set(run.stdout.split())
    assert loaded.isdisjoint({"checker.pipeline", "checker.lexicon", "checker.tag", "checker.align", "checker.slots"})


def test_the_package_runs_as_a_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m checker` is the command line."""
    monkeypatch.setattr(sys, "argv", ["somewhere/__main__.py", "--version"])
    with pytest.raises(SystemExit, match=r"^0$"):
        runpy.run_module("checker", run_name="__main__")
    assert capsys.readouterr().out == f"checker, version {checker.__version__}\n"
