"""Rule files: what they may hold, and what becomes of it."""

from pathlib import Path

from hand_built import CLAIM_TYPES, RULE_FILE, only_rule, write_rule

from checker.model import Example, Rule, Severity
from checker.rulebook import (
    default_rules_root,
    load_rules,
)


def test_a_rule_file_becomes_a_rule(tmp_path: Path) -> None:
    """Every key of a file arrives in the rule, and keys that are missing have their defaults."""
    path = write_rule(tmp_path)
    assert load_rules([tmp_path], CLAIM_TYPES) == (
        Rule(
            id="toll/deaths",
            claim_type="toll",
            path=str(path),
            summary="Reports of one blast give one death toll.",
            why="A reader who sees two tolls trusts neither.",
            severity=Severity.ERROR,
            where={"counted": ("killed",)},
            given={"place": "0", "as_of": "2 days"},
            expect="value",
            within="5 %",
            confidence={"strong": 0.5, "weak": 0.5, "faint": 0.5},
            message="{subject}: {readings}",
            examples=(
                Example(
                    "conflict",
                    (
                        "2024-05-01 Reuters | The blast in Aden killed «12» people.",
                        "2024-05-01 AFP | The explosion in Aden killed «15» people.",
                    ),
                ),
                Example(
                    "agree",
                    ("2024-05-01 Reuters | The blast killed 12.", "2024-05-01 AFP | The explosion killed 12."),
                    because="Both give one toll.",
                ),
                Example(
                    "apart", ("2024-05-01 Reuters | The blast killed 12.", "2024-05-01 AFP | The blast injured 15.")
                ),
            ),
        ),
    )


def test_every_key_can_be_set(tmp_path: Path) -> None:
    """The keys with defaults take other values."""
    text = """\
summary = "S."
why = "W."
severity = "note"
where = { counted = ["killed", "injured"] }
expect = "value"
kind = "trend"
scope = "article"
over_time = "ignore"
message = "{{{rule}}} {subject} {readings}"
formerly = ["toll/old"]
confidence = { strong = 1, faint = 0.25 }
"""
    write_rule(tmp_path, text)
    rule = only_rule(load_rules([tmp_path], CLAIM_TYPES))
    assert (rule.where, rule.given, rule.within) == ({"counted": ("killed", "injured")}, {}, "0")
    assert (rule.kind, rule.scope, rule.over_time) == ("trend", "article", "ignore")
    assert (rule.formerly, rule.confidence, rule.examples) == (
        ("toll/old",),
        {"strong": 1.0, "weak": 0.5, "faint": 0.25},
        (),
    )


def test_rules_are_sorted_and_later_folders_win(tmp_path: Path) -> None:
    """The order is that of the ids, and a user's rule replaces the built-in one of the same id."""
    write_rule(tmp_path / "ours", name="toll/deaths")
    write_rule(tmp_path / "ours", name="toll/a-first")
    write_rule(tmp_path / "theirs", RULE_FILE.replace('"5 %"', '"10 %"'))
    loaded = load_rules([tmp_path / "ours", tmp_path / "theirs"], CLAIM_TYPES)
    assert [(rule.id, rule.within) for rule in loaded] == [("toll/a-first", "5 %"), ("toll/deaths", "10 %")]


def test_hidden_files_and_a_byte_order_mark_are_no_trouble(tmp_path: Path) -> None:
    """Files that editors and file systems leave behind are not rules, and a rule may start with a mark."""
    write_rule(tmp_path, "\ufeff" + RULE_FILE)
    write_rule(tmp_path, "not a rule", name="toll/._deaths")
    write_rule(tmp_path, "not a rule", name=".git/deaths")
    assert [rule.id for rule in load_rules([tmp_path], CLAIM_TYPES)] == ["toll/deaths"]


def test_the_built_in_rules_are_found() -> None:
    """In a checkout they are the folder beside the package."""
    assert default_rules_root() == Path(__file__).resolve().parents[1] / "rules"
