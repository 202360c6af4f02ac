"""Files of facts that the user trusts, from rows to values."""

from datetime import date
from pathlib import Path

import pytest

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
    known = "age, birth date, employer, kin, office, party, state"
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
