"""Everything that is wrong in rule files is told at once, each with its file and key."""

from pathlib import Path

import pytest
from hand_built import CLAIM_TYPES, RULE_FILE, write_rule

from checker.errors import RuleError
from checker.rulebook import (
    load_rules,
)


def problems(*roots: Path) -> list[str]:
    """Return what is wrong in the rule folders, one line each, without the path of the first folder."""
    with pytest.raises(RuleError) as caught:
        load_rules(roots, CLAIM_TYPES)
    return [str(problem).replace(f"{roots[0]}/", "") for problem in caught.value.problems]


WRONG_KEYS = """\
sumary = "S."
why = ""
severity = "eror"
where = { counted = 3, plaec = "Aden", value = [], as_of = ["", 1] }
given = ["place", "as-of", "place: 2km", "value:"]
expect = "vlaue"
within = 5
kind = "must agree"
scope = ["across"]
message = "{subjct} {0} {readings!r}"
formerly = "toll/old"
confidence = { strong = 2, weka = 0.5, weak = true }

[[examples]]
verdict = "conflit"
article = ["x"]

[[examples]]
verdict = "conflict"
articles = ["no bar", "2024-13-01 Reuters | Text.", "2024-05-01 AFP | One «mark.", "|", "| «» empty", 7]
because = 1

[[examples]]
verdict = "update"
articles = ["2024-05-01 AFP | No mark."]

[[examples]]
articles = []
"""


def test_everything_wrong_in_a_file_is_told_at_once(tmp_path: Path) -> None:
    """Each line names the file and the key, list items counted from 1, with a guess at what was meant."""
    write_rule(tmp_path, WRONG_KEYS)
    assert problems(tmp_path) == [
        "toll/deaths.toml: sumary: unknown key: did you mean 'summary'?",
        "toll/deaths.toml: severity: must be one of note, warning, error; not 'eror': did you mean 'error'?",
        "toll/deaths.toml: summary: is missing",
        "toll/deaths.toml: why: must be a text that is not empty",
        "toll/deaths.toml: where.plaec: claim type 'toll' has no slot 'plaec': did you mean 'place'?",
        "toll/deaths.toml: where.counted: must be a text or a list of texts",
        "toll/deaths.toml: where.value: must be a text or a list of texts",
        "toll/deaths.toml: where.as_of[1]: must be a text that is not empty",
        "toll/deaths.toml: where.as_of[2]: must be a text that is not empty",
        "toll/deaths.toml: given[2]: claim type 'toll' has no slot 'as-of': did you mean 'as_of'?",
        "toll/deaths.toml: given[3]: slot 'place' is given twice",
        "toll/deaths.toml: given[3]: '2km' is no tolerance, such as '0', '5 %' or '31 days'",
        "toll/deaths.toml: given[4]: '' is no tolerance, such as '0', '5 %' or '31 days'",
        "toll/deaths.toml: expect: claim type 'toll' has no slot 'vlaue': did you mean 'value'?",
        "toll/deaths.toml: within: must be a text that is not empty",
        "toll/deaths.toml: kind: must be one of must-agree, trend, total, never, reference; not 'must agree': "
        "did you mean 'must-agree'?",
        "toll/deaths.toml: scope: must be a text that is not empty",
        "toll/deaths.toml: message: only {subject}, {readings}, {rule} may stand in braces; not 'subjct': "
        "did you mean 'subject'?",
        "toll/deaths.toml: message: only {subject}, {readings}, {rule} may stand in braces; not '0'",
        "toll/deaths.toml: message: only {subject}, {readings}, {rule} may stand in braces; not 'readings!r': "
        "did you mean 'readings'?",
        "toll/deaths.toml: formerly: must be a list of texts",
        "toll/deaths.toml: confidence.weka: unknown key: did you mean 'weak'?",
        "toll/deaths.toml: confidence.strong: must be a number above 0 and not above 1",
        "toll/deaths.toml: confidence.weak: must be a number above 0 and not above 1",
        "toll/deaths.toml: examples[1].article: unknown key: did you mean 'articles'?",
        "toll/deaths.toml: examples[1].verdict: must be one of conflict, update, attributed, agree, apart; "
        "not 'conflit': did you mean 'conflict'?",
        "toll/deaths.toml: examples[1].articles: is missing",
        "toll/deaths.toml: examples[2].articles[6]: must be a text that is not empty",
        "toll/deaths.toml: examples[2].articles[1]: needs a bar before the text, "
        "as in '2024-05-01 Reuters | The text.'",
        "toll/deaths.toml: examples[2].articles[2]: '2024-13-01' is not an ISO date or time",
        "toll/deaths.toml: examples[2].articles[3]: every « needs its », and marks do not nest",
        "toll/deaths.toml: examples[2].articles[4]: has no text",
        "toll/deaths.toml: examples[2].articles[5]: a mark « » has no words in it",
        "toll/deaths.toml: examples[2].because: must be a text that is not empty",
        "toll/deaths.toml: examples[3].articles: 'update' needs its evidence between « »",
        "toll/deaths.toml: examples[4].verdict: is missing",
        "toll/deaths.toml: examples[4].articles: must hold at least one article",
    ]


def test_wrong_tables_are_told(tmp_path: Path) -> None:
    """A key that should hold a table or a list of tables says so."""
    replaced = RULE_FILE.partition("[[examples]]")[0].replace('{ counted = "killed" }', '"killed"')
    write_rule(tmp_path, f'{replaced}confidence = 0.5\nexamples = ["one"]\n')
    assert problems(tmp_path) == [
        "toll/deaths.toml: where: must be a table",
        "toll/deaths.toml: confidence: must be a table",
        "toll/deaths.toml: examples: must be a list of tables, each below a line [[examples]]",
    ]


def test_braces_of_a_message_have_to_fit(tmp_path: Path) -> None:
    """A message with an open brace is wrong, not a crash when it is filled in."""
    write_rule(tmp_path, RULE_FILE.replace("{subject}:", "{subject:"))
    assert problems(tmp_path) == ["toll/deaths.toml: message: its braces do not fit together"]


def test_a_tolerance_is_a_number_with_a_unit(tmp_path: Path) -> None:
    """The unit stands apart from the number, which comes first."""
    write_rule(tmp_path, RULE_FILE.replace('"5 %"', '"5%"').replace("2 days", "two days"))
    assert problems(tmp_path) == [
        "toll/deaths.toml: given[2]: 'two days' is no tolerance, such as '0', '5 %' or '31 days'",
        "toll/deaths.toml: within: '5%' is no tolerance, such as '0', '5 %' or '31 days'",
    ]


def test_files_that_cannot_be_read_are_told_with_their_line(tmp_path: Path) -> None:
    """A slip in TOML has its line; bytes that are no UTF-8, wrong places and unknown claim types are told too."""
    write_rule(tmp_path, 'summary = "S."\nwhy =\n', name="toll/a")
    write_rule(tmp_path, name="toll/b").write_bytes(b'summary = "\xff"')
    write_rule(tmp_path, "summary = '''\n", name="toll/c")
    write_rule(tmp_path, name="toll/No_Name")
    write_rule(tmp_path, name="tol/deaths")
    write_rule(tmp_path, name="deaths")
    write_rule(tmp_path, name="toll/d/deaths")
    (tmp_path / "toll/e.toml").mkdir()
    assert problems(tmp_path, tmp_path / "nowhere") == [
        "deaths.toml: a rule file stands at <claim-type>/<rule>.toml",
        "tol/deaths.toml: no claim type 'tol': did you mean 'toll'?",
        "toll/No_Name.toml: the name of a rule has small letters, digits and single hyphens only",
        "toll/a.toml: line 2: not TOML: Invalid value",
        "toll/b.toml: is not UTF-8 text",
        "toll/c.toml: not TOML: Expected \"'''\" (at end of document)",
        "toll/d/deaths.toml: a rule file stands at <claim-type>/<rule>.toml",
        "toll/e.toml: Is a directory",
        "nowhere: no such folder of rules",
    ]


def test_former_ids_are_free(tmp_path: Path) -> None:
    """A former id that is a rule, or that two rules claim, would make a baseline ambiguous."""
    write_rule(tmp_path, 'formerly = ["toll/b", "toll/c"]\n' + RULE_FILE, name="toll/a")
    write_rule(tmp_path, 'formerly = ["toll/c", "toll/d"]\n' + RULE_FILE, name="toll/b")
    assert problems(tmp_path) == [
        "toll/a.toml: formerly[1]: 'toll/b' is the id of a rule",
        "toll/a.toml: formerly[2]: 'toll/c' is the former id of more than one rule",
        "toll/b.toml: formerly[1]: 'toll/c' is the former id of more than one rule",
    ]
