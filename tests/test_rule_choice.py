"""Which rules run: by name, by version, and with which severity."""

from pathlib import Path

import pytest
from hand_built import CLAIM_TYPES, RULE_FILE, TOLL, write_rule

from checker.errors import RuleError, SettingsError
from checker.model import Rule, Severity
from checker.rulebook import (
    Choice,
    choose_rules,
    find_rule,
    load_rules,
    select_rules,
)


def loaded(tmp_path: Path) -> tuple[Rule, ...]:
    """Return two rules, of which one has a former id."""
    write_rule(tmp_path, 'formerly = ["toll/dead"]\n' + RULE_FILE)
    write_rule(tmp_path, name="toll/injured")
    return load_rules([tmp_path], CLAIM_TYPES)


def test_a_rule_is_found_by_its_id_and_its_former_id(tmp_path: Path) -> None:
    """Old names keep working."""
    rules = loaded(tmp_path)
    assert [find_rule(rules, name).id for name in ("toll/injured", "toll/dead")] == ["toll/injured", "toll/deaths"]


def test_a_mistyped_id_gets_a_suggestion(tmp_path: Path) -> None:
    """The nearest id is named."""
    with pytest.raises(SettingsError, match=r"^no rule 'toll/death': did you mean 'toll/deaths'\?$"):
        find_rule(loaded(tmp_path), "toll/death")


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ([], [], ["toll/deaths", "toll/injured"]),
        (["toll"], ["toll/deaths"], ["toll/injured"]),
        (["toll/"], [], ["toll/deaths", "toll/injured"]),
        (["toll/dead"], [], ["toll/deaths"]),
        ([], ["toll/injured"], ["toll/deaths"]),
    ],
)
def test_rules_are_chosen_by_id_and_claim_type(
    tmp_path: Path, select: list[str], ignore: list[str], left: list[str]
) -> None:
    """What is ignored goes, even where it is selected."""
    assert [rule.id for rule in select_rules(loaded(tmp_path), select, ignore)] == left


@pytest.mark.parametrize(
    ("select", "ignore", "told"),
    [
        (["tol"], ["toll/dead-people"], "no rule or claim type 'tol': did you mean 'toll'?\n"
         "no rule or claim type 'toll/dead-people'"),
        ([], ["toll"], "no rule is left to check"),
    ],
)  # fmt: skip
def test_a_choice_that_chooses_nothing_is_an_error(
    tmp_path: Path, select: list[str], ignore: list[str], told: str
) -> None:
    """A check that checks nothing must not look like a pass."""
    with pytest.raises(SettingsError) as caught:
        select_rules(loaded(tmp_path), select, ignore)
    assert str(caught.value) == told


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
