"""Facts that the user trusts: read from files, understood, and held against articles."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import Article, check
from checker.cli import main
from checker.errors import Problem
from checker.facts import understand_facts
from checker.facts.names import names_of
from checker.model import ReferenceFact
from checker.pipeline import claim_document
from checker.read import read_reference_text, read_references

HOLDERS = """\
Person,Role,State,Party,Start,End,Nickname
Robert Winslow,U.S. Senator,OR,Democrat,2009-01-03,2015-01-03,Bo
Lena Harding,U.S. Representative,Ohio,Democrat,2009-01-03,2013-01-03,
Lena Harding,U.S. Senator,OH,Democrat,2013-01-03,None,
"""
CHIEF = '{"person": "Ama Boateng", "office": "chief executive", "organisation": "Volta Foods", "from": "2022-01-01"}\n'
FREE = """\
subject;attribute;value;from;to
Jens Albers;office;head coach of Union Berlin;2021-07-01;2023-11-15
"Marchal, Chloé";birth_date;2002-02-28;;
"""


def facts(text: str, *, json: bool = False) -> list[ReferenceFact]:
    """Return the facts of a text without problems."""
    found = list(read_reference_text("facts.csv", text, json=json))
    return [fact for fact in found if isinstance(fact, ReferenceFact)] if not problems(text, json=json) else []


def problems(text: str, *, json: bool = False) -> list[str]:
    """Return the problems of a text."""
    return [str(one) for one in read_reference_text("facts.csv", text, json=json) if isinstance(one, Problem)]


def found(words: str, text: str, day: date | None = date(2012, 5, 1), *, json: bool = False) -> list[str]:
    """Return severity, relation, message and the lines of the facts for each discrepancy of one article."""
    report = check([Article("a", words, source="Echo", published=day)], reference=facts(text, json=json))
    return [
        f"{one.severity} {one.relation} {one.message} "
        f"{[c.article.first_line for reading in one.readings for c in reading.claims if c.article.path]}"
        for one in report.discrepancies
    ]


def test_rows_about_persons() -> None:
    """Each row gives a fact for every attribute it fills; other spellings of the columns are known."""
    assert [(f.line, f.subject, f.attribute, f.value, f.start, f.end, f.nickname) for f in facts(HOLDERS)][:4] == [
        (2, "Robert Winslow", "office", "U.S. Senator", date(2009, 1, 3), date(2015, 1, 3), "Bo"),
        (2, "Robert Winslow", "party", "Democrat", date(2009, 1, 3), date(2015, 1, 3), "Bo"),
        (2, "Robert Winslow", "state", "OR", date(2009, 1, 3), date(2015, 1, 3), "Bo"),
        (3, "Lena Harding", "office", "U.S. Representative", date(2009, 1, 3), date(2013, 1, 3), ""),
    ]
    assert facts(HOLDERS)[-1].end is None


def test_json_lines() -> None:
    """A line is a row, an organisation belongs to the office, and what is missing is open."""
    (fact,) = facts(CHIEF, json=True)
    assert (fact.value, fact.start, fact.end, fact.row) == (
        "chief executive of Volta Foods",
        date(2022, 1, 1),
        None,
        CHIEF.strip(),
    )


def test_free_rows() -> None:
    """A row may name its attribute; semicolons separate as well; a quoted field may hold a line break."""
    (coach, birth) = facts(FREE)
    assert (coach.attribute, coach.value) == ("office", "head coach of Union Berlin")
    assert (birth.subject, birth.attribute, birth.value) == ("Marchal, Chloé", "birth date", "2002-02-28")
    broken = facts('person,office\n"Ann\nLee",mayor of London\n\nBo Lee,mayor of London\n')
    assert [(fact.line, fact.row) for fact in broken] == [
        (2, '"Ann\nLee",mayor of London'),
        (5, "Bo Lee,mayor of London"),
    ]


def test_every_malformed_row_of_a_table_is_told() -> None:
    """All at once, each with its line; a row that is wrong in two ways is told twice."""
    table = """\
person,subject,attribute,value,office,age,from,to
,,,,mayor,,,
Ann Lee,,,,,,,
,Ann Lee,office,,,,,
,Ann Lee,offise,mayor,,,,
,Ann Lee,age,forty,,,2020-01-01,2020-12-31
,Ann Lee,age,40,,,2020-01-01,
,Ann Lee,birth date,1980,,,,
Ann Lee,,,,mayor,,2020-1-1,2020-13-01
Ann Lee,,,,mayor,,2021-01-01,2020-01-01
Ann Lee,mayor
"""
    known = "age, birth date, office, party, state"
    assert problems(table) == [
        "facts.csv: line 2: has neither person and office nor subject, attribute and value",
        f"facts.csv: line 3: says nothing of the person: needs one of {known}",
        "facts.csv: line 4: value is missing",
        f"facts.csv: line 5: no attribute 'offise'; known are {known}",
        "facts.csv: line 6: 'forty' is no age in years",
        "facts.csv: line 7: an age needs from and to; a birth date needs neither",
        "facts.csv: line 8: '1980' is no date, such as 1961-08-04",
        "facts.csv: line 9: '2020-1-1' is no date, such as 2024-03-05",
        "facts.csv: line 9: '2020-13-01' is no date, such as 2024-03-05",
        "facts.csv: line 10: ends on 2020-01-01, before it begins on 2021-01-01",
        "facts.csv: line 11: has 2 fields, and the header 8",
    ]
    assert problems('person,office\nAnn Lee,"mayor\n') == ["facts.csv: line 2: not CSV: unexpected end of data"]


def test_every_malformed_json_line_is_told() -> None:
    """A broken line does not stop the others."""
    lines = '{"person": \n[]\n\n{"person": ["Ann Lee"]}\n' + f'{{"person": {"9" * 5000}}}\n'
    assert problems(lines, json=True) == [
        "facts.csv: line 1: not JSON: Expecting value (column 11)",
        "facts.csv: line 2: not a JSON object",
        "facts.csv: line 4: person must be text or a number",
        "facts.csv: line 5: not JSON",
    ]


def test_files_that_hold_no_facts(tmp_path: Path) -> None:
    """A kind of file that is not known, a file that is not there, and bytes that are no text."""
    damaged = tmp_path / "damaged.jsonl"
    damaged.write_bytes(b'{"person": "\xff"}')
    intake = read_references(["facts.txt", str(tmp_path / "none.csv"), str(damaged)])
    assert intake.facts == ()
    assert [str(problem) for problem in intake.problems] == [
        "facts.txt: not a kind of file that holds facts; known are .csv .jsonl",
        f"{tmp_path}/none.csv: no such file or folder",
        f"{damaged}: not Unicode text (byte 0xff at offset 12)",
    ]


def test_a_fact_that_says_nothing_is_told() -> None:
    """An office that no lexicon knows, and a person without a given name, are not passed over in silence."""
    rows = "person,office\nAnn Lee,grand wizzler\nLee,mayor of London\nBo Lee,mayor of London\n"
    understood, unread = understand_facts(facts(rows), claim_document)
    assert [str(fact.value) for fact in understood] == ["London mayor"]
    assert [str(problem) for problem in unread] == [
        "facts.csv: line 2: office 'grand wizzler' of 'Ann Lee' is not understood",
        "facts.csv: line 3: office 'mayor of London' of 'Lee' is not understood",
    ]


def test_an_age_follows_from_the_birth_date() -> None:
    """A year begins on the birthday, or on 1 March for a leap day."""
    rows = "subject,attribute,value\nAnn Lee,birth date,2004-02-29\n"
    ages, _ = understand_facts(facts(rows), claim_document)
    assert [(str(age.value), age.start, age.end) for age in ages][20:22] == [
        ("20", date(2024, 2, 29), date(2025, 2, 28)),
        ("21", date(2025, 3, 1), date(2026, 2, 28)),
    ]


@pytest.mark.parametrize(
    ("subject", "nickname", "shown"),
    [
        ("Robert P. Casey Jr.", "", ["robert p|casey|jr", "robert|casey|jr"]),
        ("Casey, Robert, Jr.", "Bob", ["robert|casey|jr", "robert|casey|jr", "bob|casey|jr"]),
        ('William "Bill" Nelson', "", ["william|nelson|", "william|nelson|", "bill|nelson|"]),
        ("Ursula von der Leyen", "", ["ursula|von der leyen|", "ursula|von der leyen|"]),
        ("Xi Jinping", "", ["xi|jinping|", "xi|jinping|", "jinping|xi|"]),
        ("Lula", "", []),
    ],
)
def test_the_names_of_a_person(subject: str, nickname: str, shown: list[str]) -> None:
    """A name is read whole and by its first given name, by its nickname, and in the order of its country."""
    forms = [form for name in names_of(subject, nickname) for form in name]
    assert [f"{' '.join(form.given)}|{form.surname}|{form.suffix}" for form in forms] == shown


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


def test_a_weak_difference_needs_more_than_the_name() -> None:
    """A president of the name of a senator is somebody else, unless the article says of him what the facts say."""
    assert [line[:18] for line in found("President Lena Harding spoke.", HOLDERS)] == ["note contradiction"]
    rest = "Lena Harding, an Ohio Democrat, spoke."
    assert [line[:21] for line in found(f"President Lena Harding left. {rest}", HOLDERS)] == ["warning contradiction"]


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
