"""Rule files: what they may hold, and how everything that is wrong is told at once."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hand_built import CLAIM_TYPES, RULE_FILE, only_rule, write_rule

from checker.errors import RuleError, SettingsError
from checker.model import Article, Example, Rule, Severity, Span
from checker.rulebook import (
    Mark,
    default_rules_root,
    find_rule,
    load_rules,
    parse_example_article,
    select_rules,
)


def problems(*roots: Path) -> list[str]:
    """Return what is wrong in the rule folders, one line each, without the path of the first folder."""
    with pytest.raises(RuleError) as caught:
        load_rules(roots, CLAIM_TYPES)
    return [str(problem).replace(f"{roots[0]}/", "") for problem in caught.value.problems]


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


def test_the_built_in_rules_are_found() -> None:
    """In a checkout they are the folder beside the package."""
    assert default_rules_root() == Path(__file__).resolve().parents[1] / "rules"


def test_an_example_line_is_an_article_with_marks() -> None:
    """Date, source, title and text are told apart, and marks are spans of the text without marks."""
    line = "2024-05-01 The Hill | «Two» die || The blast killed «12» people, «really»."
    assert parse_example_article(line, 3) == (
        Article(
            "3",
            "The blast killed 12 people, really.",
            title="Two die",
            source="The Hill",
            published=date(2024, 5, 1),
            story="example",
        ),
        (Mark("title", Span(0, 3)), Mark("text", Span(17, 19)), Mark("text", Span(28, 34))),
    )


@pytest.mark.parametrize(
    ("header", "published", "source"),
    [
        ("", None, ""),
        ("2024-05-01", date(2024, 5, 1), ""),
        ("20 Minutes", None, "20 Minutes"),
        ("2024-05-01T09:30Z AFP", datetime(2024, 5, 1, 9, 30, tzinfo=UTC), "AFP"),
    ],
)
def test_date_and_source_may_be_missing(header: str, published: date | None, source: str) -> None:
    """An outlet's name may start with digits; a time keeps its zone."""
    article, _ = parse_example_article(f"{header} | Text.", 1)
    assert (article.published, article.source, article.text) == (published, source, "Text.")


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
