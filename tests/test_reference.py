"""Articles held against facts that the user trusts."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import Article, check
from checker.cli import main
from checker.model import ReferenceFact
from checker.read import read_reference_text

HOLDERS = """\
Person,Role,State,Party,Start,End,Nickname
Robert Winslow,U.S. Senator,OR,Democrat,2009-01-03,2015-01-03,Bo
Lena Harding,U.S. Representative,Ohio,Democrat,2009-01-03,2013-01-03,
Lena Harding,U.S. Senator,OH,Democrat,2013-01-03,None,
"""


def facts(text: str) -> list[ReferenceFact]:
    """Return the facts of a table."""
    return [fact for fact in read_reference_text("facts.csv", text) if isinstance(fact, ReferenceFact)]


def found(words: str, text: str, day: date | None = date(2012, 5, 1)) -> list[str]:
    """Return severity, relation, message and the lines of the facts for each discrepancy of one article."""
    report = check([Article("a", words, source="Echo", published=day)], reference=facts(text))
    return [
        f"{one.severity} {one.relation} {one.message} "
        f"{[c.article.first_line for reading in one.readings for c in reading.claims if c.article.path]}"
        for one in report.discrepancies
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sen. Robert Winslow (D-Ore.) spoke.", []),
        ("Sen. Robert Winslow (R-Ore.) spoke.", ["error contradiction us-republican / us-democratic [2]"]),
        ("Sen. Bob Winslow (D-Wash.) spoke.", ["error contradiction us-wa / us-or [2]"]),
        ("Sen. Bo Winslow (D-Wash.) spoke.", ["error contradiction us-wa / us-or [2]"]),
        ("Sen. Ian Winslow (D-Wash.) spoke.", []),
        ("Rep. Robert Winslow (D-Ore.) spoke.", ["error contradiction representative / senator [2]"]),
        ("Former Sen. Robert Winslow spoke.", ["warning contradiction former senator / senator [2]"]),
        ("Former Rep. Robert Winslow spoke.", []),
        ("Then-Rep. Robert Winslow spoke.", []),
        ("Sen. Lena Harding (D-Ohio) spoke.", ["error contradiction senator / representative [3]"]),
        ("Sen. Winslow of Oregon spoke.", []),
    ],
)
def test_articles_against_the_facts_of_their_day(words: str, expected: list[str]) -> None:
    """A claim is wrong where a fact of the day excludes it and none admits it; a surname alone accuses nobody."""
    shown = [line.replace(" is not so in the facts:", "") for line in found(words, HOLDERS)]
    assert [" ".join(word for word in shorten(line)) for line in shown] == expected


def shorten(line: str) -> list[str]:
    """Return a line without names and sources."""
    names = {"Robert", "Bob", "Bo", "Winslow", "Lena", "Harding", "(Echo)", "(reference)"}
    return [word for word in line.split() if word not in names]


SENATOR = "Sen. Lena Harding (D-Ohio) spoke."


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2008, 12, 20), []),
        (date(2009, 1, 10), ["error contradiction"]),
        (date(2012, 12, 2), ["error contradiction"]),
        (date(2012, 12, 3), []),
        (date(2013, 1, 3), []),
        (date(2030, 1, 1), []),
        (None, []),
    ],
)
def test_the_dates_of_facts(day: date | None, expected: list[str]) -> None:
    """A fact accuses on its own days, a fact within 31 days excuses, and without a day every fact does."""
    assert [line[:19] for line in found(SENATOR, HOLDERS, day)] == expected


def test_what_was_so_before_is_an_update() -> None:
    """An article may use the office of an earlier time, but not one that is still to come."""
    assert found("Rep. Lena Harding (D-Ohio) spoke.", HOLDERS, date(2015, 5, 1)) == [
        "note update Lena Harding is not so in the facts: representative (Echo) / senator (reference) [4]"
    ]


def test_without_a_day_every_fact_has_to_exclude() -> None:
    """No fact of any time admits a governor."""
    (line,) = found("Ohio Gov. Lena Harding (D-Ohio) spoke.", HOLDERS, None)
    assert line.endswith("senator (reference) / representative (reference) [4, 3]")


def test_two_persons_of_one_name() -> None:
    """The file knows both: only what neither of them is can be wrong."""
    rows = "person,state,from,to\nAnn Lee,OR,2009-01-03,\nAnn Lee,ME,2003-01-03,2010-01-03\n"
    assert found("Sen. Ann Lee (D-Maine) spoke.", rows, date(2009, 5, 1)) == []
    assert found("Sen. Ann Lee (D-Ore.) spoke.", rows, date(2009, 5, 1)) == []
    assert [line[-6:] for line in found("Sen. Ann Lee (D-Wash.) spoke.", rows, date(2009, 5, 1))] == ["[2, 3]"]


def test_the_nearer_name_is_meant() -> None:
    """Where one person of the file has the very name, another who could go by it does not count."""
    rows = "person,party,role\nChristina Lee,Democrat,U.S. Senator\nTina Lee,Republican,U.S. Senator\n"
    assert found("Sen. Tina Lee (R-Ore.) spoke.", rows) == []
    assert [line[-3:] for line in found("Sen. Tina Lee (D-Ore.) spoke.", rows)] == ["[3]"]


def test_a_weak_difference_is_a_note() -> None:
    """A president of the name of a senator may be somebody else; so may whoever a headline means."""
    assert [line[:18] for line in found("President Lena Harding left.", HOLDERS)] == ["note contradiction"]
    article = Article("a", "It rained.", title="Sen. Lena Harding (D-Wash.) spoke in rain", published=date(2012, 5, 1))
    assert [one.severity.value for one in check([article], reference=facts(HOLDERS)).discrepancies] == ["note"]


def test_a_story_is_one_discrepancy() -> None:
    """Articles that are wrong in the same way are one reading; the article that is right stands with the fact."""
    articles = [
        Article(
            name, f"{title} Robert Winslow (D-Ore.) spoke on the {day}th.", source=name, published=date(2012, 5, day)
        )
        for day, (name, title) in enumerate([("a", "Rep."), ("b", "Rep."), ("c", "Sen.")], 1)
    ]
    (rule,) = [one for one in check(articles, reference=facts(HOLDERS)).discrepancies if one.severity == "error"]
    assert {r.value: [c.article.id for c in r.claims] for r in rule.readings} == {
        "representative": ["a", "b"],
        "senator": ["c", "facts.csv"],
    }


@pytest.fixture
def batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with one article and a file of facts the working folder."""
    (tmp_path / "news").mkdir()
    text = "---\npublished: 2012-05-01\nsource: Echo\n---\nRep. Robert Winslow (D-Ore.) spoke.\n"
    (tmp_path / "news" / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "facts.csv").write_text(HOLDERS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_report_names_file_and_line(batch: Path) -> None:
    """The fact is a reading: its claim is the row, at its line of the file."""
    assert batch
    result = CliRunner().invoke(main, ["check", "news", "--reference", "facts.csv", "--format", "json"])
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    (one,) = report["discrepancies"]
    row = HOLDERS.splitlines()[1]
    assert [reading["value"] for reading in one["readings"]] == ["representative", "senator"]
    assert one["readings"][1]["claims"] == [
        {
            "article": "facts.csv",
            "source": "reference",
            "published": None,
            "path": "facts.csv",
            "part": "text",
            "start": 0,
            "end": len(row),
            "line": 2,
            "column": 1,
            "surface": row,
            "sentence": row,
            "sentence_start": 0,
            "attributed_to": None,
        }
    ]
    assert one["why"] == [
        "aligned because both name Robert Winslow; facts.csv:2 holds for 2009-01-03 to 2015-01-03",
        "differs because one person is not representative and senator at one time",
        "cleared if the article means a namesake, or speaks of another time, or if the fact is corrected",
    ]


def test_the_text_shows_the_row(batch: Path) -> None:
    """The desk reads the line of the file next to the sentence of the article."""
    assert batch
    result = CliRunner().invoke(main, ["check", "news", "--reference", "facts.csv"])
    assert result.stdout.split("\n")[:8] == [
        "error reference/fact — Robert Winslow is not so in the facts: representative (Echo) / senator (reference)",
        "  representative",
        "    Echo, 2012-05-01, news/a.txt:5:1",
        "      «Rep. Robert Winslow» (D-Ore.) spoke.",
        "  senator",
        "    reference, facts.csv:2:1",
        "      «Robert Winslow,U.S. Senator,OR,Democrat,2009-01-03,2015-01-03,Bo»",
        "  why: aligned because both name Robert Winslow; facts.csv:2 holds for 2009-01-03 to 2015-01-03",
    ]


def test_a_damaged_file_of_facts_does_not_stop_the_check(batch: Path) -> None:
    """What is wrong in it goes to stderr, what is right is used, and the exit code is 2."""
    (batch / "more.csv").write_text("person,office\nBo Lee\nAnn Lee,grand wizzler\n", encoding="utf-8")
    arguments = ["check", "news", "--reference", "facts.csv", "--reference", "more.csv", "--format", "json"]
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, len(json.loads(result.stdout)["discrepancies"])) == (2, 1)
    assert result.stderr.splitlines() == [
        "error: more.csv: line 2: has 1 fields, and the header 2",
        "1 discrepancy (1 error, 0 warnings, 0 notes) in 1 article.",
        "note: 1 reference fact cannot be understood, and nothing is held to them; "
        "the first: more.csv: line 3: office 'grand wizzler' of 'Ann Lee' is not understood",
    ]
