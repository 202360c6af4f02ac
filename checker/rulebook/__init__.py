"""Rule files to rules: all errors together, each with its file and key."""

from checker.rulebook.choose import Choice, choose_rules
from checker.rulebook.examples import Mark, parse_example_article
from checker.rulebook.load import load_rules
from checker.rulebook.root import default_rules_root
from checker.rulebook.select import find_rule, select_rules

__all__ = [
    "Choice",
    "Mark",
    "choose_rules",
    "default_rules_root",
    "find_rule",
    "load_rules",
    "parse_example_article",
    "select_rules",
]
