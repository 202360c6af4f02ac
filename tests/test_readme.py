"""What the README says is so: its outputs, its rule, its settings, its tables."""

import contextlib
import io
import re
from pathlib import Path

import pytest
from command_line import outcome
from hand_built import written

from checker.cli import main
from checker.lexicon import load_lexicon
from checker.report import FORMATS
from checker.rulebook import default_rules_root
from checker.settings import read_settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, holding: str) -> str:
    """Return the one code block of a language that holds these words."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    (found,) = [text for text in blocks if holding in text]
    return str(found)


def names_in(section: str) -> set[str]:
    """Return what stands between backquotes in a section."""
    text = README.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"`([^`\n]+)`", text))


def test_the_first_finding_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the letter, at the top of the report."""
    monkeypatch.chdir(ROOT)
    code, printed, _ = outcome("check", "fixtures/rare-earths")
    assert (code, printed.startswith(block("text", "error role/person-office — Howard"))) == (1, True)


def test_every_rule_is_in_the_table() -> None:
    """And no other is."""
    rules = {
        path.relative_to(default_rules_root()).with_suffix("").as_posix() for path in default_rules_root().glob("*/*")
    }
    assert {name for name in names_in("What is checked") if re.fullmatch(r"[a-z]+/[a-z-]+", name)} == rules


def test_every_command_is_in_the_table() -> None:
    """With a line that says what it does."""
    told = {name.split()[1] for name in names_in("Commands") if name.startswith("checker ")}
    assert told >= set(main.commands)


def test_every_format_is_told() -> None:
    """Where a newcomer looks for them."""
    assert set(FORMATS) <= names_in("The report")


def test_the_rule_of_a_newsroom_passes(tmp_path: Path) -> None:
    """With the counts that are shown."""
    path = written(tmp_path / "newsroom/affiliation/party-change.toml", block("toml", "A change of party"))
    shown = block("console", "checker test").splitlines()[1]
    assert outcome("test", str(path)) == (0, f"{shown}\n", "")


def test_the_settings_are_valid(tmp_path: Path) -> None:
    """An unknown key would be an error."""
    settings = read_settings(written(tmp_path / "checker.toml", block("toml", "fail-on")), FORMATS)
    assert settings.values["rule-set"] == "0.1.0"


def test_the_trusted_facts_accuse_as_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file of facts and the article give the report below them."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "holders.csv", block("text", "person,office,state,from,to"))
    written(tmp_path / "batch/bridge.txt", block("text", "published: 2011-06-01"))
    assert outcome("check", "batch/", "--reference", "holders.csv")[:2] == (1, block("text", "error reference/fact"))


def test_the_library_prints_what_is_shown() -> None:
    """The example is a whole program."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(block("python", "from checker import Article, check"), {})
    assert printed.getvalue() == block("text", "Gina Raimondo is given two offices")


@pytest.mark.parametrize("name", sorted(names_in("Adding a word")))
def test_the_word_lists_exist(name: str) -> None:
    """Every one that a reader is sent to."""
    if re.fullmatch(r"[a-z_]{6,}", name):
        assert load_lexicon(name)
