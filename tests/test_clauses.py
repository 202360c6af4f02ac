"""Clauses: who does what in a sentence, whom pronouns stand for, who says so, and what another article denies of it."""

from datetime import date

import pytest

from checker import Article, check
from checker.align.sentences.anaphora import Named
from checker.align.sentences.clauses import Clause, read_clauses
from checker.align.sentences.statements import told_in
from checker.pipeline import claim_document


def clauses(text: str) -> list[Clause]:
    """Return the clauses of a text in order."""
    told = told_in([claim_document(Article("a", text))])
    return [clause for statements in told for at in range(len(statements)) for clause in read_clauses(statements, at)]


def shown(named: Named | str | None) -> str | None:
    """Return a subject as a text."""
    return None if named is None else str(named)


@pytest.mark.parametrize(
    ("text", "act", "subject"),
    [
        ("Rosa Quispe signed the treaty.", "sign", "Rosa Quispe"),
        ("Rosa Quispe, the envoy of Peru, signed the treaty.", "sign", "Rosa Quispe"),
        ("The envoy of Peru, Rosa Quispe, signed the treaty.", "sign", "Rosa Quispe"),
        ("Rosa Quispe promised to sign the treaty.", "sign", "Rosa Quispe"),
        ("Rosa Quispe plans to sign the treaty.", "sign", "Rosa Quispe"),
        ("The council asked Rosa Quispe to sign the treaty.", "sign", "Rosa Quispe"),
        ("The council helped Rosa Quispe win the election.", "win", "Rosa Quispe"),
        ("Rosa Quispe spoke in Cusco. She signed the treaty.", "sign", "Rosa Quispe"),
        ("Rosa Quispe said she signed the treaty.", "sign", "Rosa Quispe"),
        ("“I signed the treaty,” Rosa Quispe said.", "sign", "Rosa Quispe"),
        ("Rosa Quispe spoke in Cusco and signed the treaty.", "sign", "Rosa Quispe"),
        ("Rosa Quispe voiced support for the treaty.", "support for", "Rosa Quispe"),
        ("The governors of Peru signed the treaty.", "sign", "governor"),
        ("Rosa Quispe spoke to Ana Mamani. She signed the treaty.", "sign", "Rosa Quispe"),
        (
            "On Monday evening in the old hall of Cusco spoke Rosa Quispe and Ana Mamani. She signed the treaty.",
            "sign",
            None,
        ),
        ("They signed the treaty.", "sign", None),
        ("Rosa Quispe spoke.\n\nIn Cusco she fell ill.\n\nThen she signed the treaty.", "sign", "Rosa Quispe"),
        ("Rosa Quispe spoke.\n\nIt rained for a week.\n\nThen she signed the treaty.", "sign", None),
        ("Rosa Quispe met a teacher and said that she signed the treaty.", "sign", None),
    ],
)
def test_subjects(text: str, act: str, subject: str | None) -> None:
    """A subject is found beside its verb, before what is put in, or by a pronoun that can mean one person only."""
    assert [shown(clause.subject) for clause in clauses(text) if clause.stance.act == act] == [subject]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rosa Quispe signed the treaty.", ""),
        ("Ana Mamani said that Rosa Quispe signed the treaty.", "Ana Mamani"),
        ("Rosa Quispe signed the treaty, Ana Mamani said.", "Ana Mamani"),
        ("Rosa Quispe signed the treaty, said Ana Mamani.", "Ana Mamani"),
        ("“Rosa Quispe signed the treaty.”", None),
        ("Ana Mamani said nothing, but Rosa Quispe signed the treaty.", ""),
        ("In the voting states Rosa Quispe signed the treaty.", ""),
    ],
)
def test_speakers(text: str, speaker: str | None) -> None:
    """Whose statement a clause is: the article's own, a speaker's, or that of somebody unknown."""
    assert [shown(clause.speaker) for clause in clauses(text) if clause.stance.act == "sign"] == [speaker]


def test_a_body_by_its_kind() -> None:
    """A definite noun of a body stands for the one body that was named last."""
    told = clauses("Lakeside Bank opened a branch in Kisumu. The bank hired clerks.")
    assert [shown(clause.subject) for clause in told if clause.stance.act == "hire"] == ["Lakeside Bank"]


SIGNED = "Rosa Quispe spoke in Cusco. She signed the water treaty."


def found(first: str, second: str, days: tuple[int, int] = (11, 11)) -> list[tuple[str, str, str]]:
    """Return rule, severity and relation of what is found between two articles of February."""
    pair = (first, second)
    report = check(
        [Article(str(n), text, published=date(2021, 2, days[n])) for n, text in enumerate(pair)],
    )
    return [(one.rule, one.severity.value, one.relation.value) for one in report.discrepancies]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Quispe did not sign the water treaty.", [("event/polarity", "warning", "contradiction")]),
        ("Rosa Quispe never signed the water treaty.", [("event/polarity", "warning", "contradiction")]),
        ("Ana Mamani said Rosa Quispe did not sign the water treaty.", [("event/polarity", "note", "contradiction")]),
        (
            "Earlier Rosa Quispe had not signed the water treaty before noon.",
            [("event/polarity", "note", "contradiction")],
        ),
        ("Rosa Quispe may not sign the water treaty.", []),
        ("Rosa Quispe did not sign the fishing accord with Bolivia.", []),
        ("Ana Mamani did not sign the water treaty.", []),
        ("Rosa Quispe did not sign the water treaty. Later Rosa Quispe signed the water treaty.", []),
    ],
)
def test_denials(other: str, expected: list[tuple[str, str, str]]) -> None:
    """One act of one person and one object, told and denied; other voices and times are notes, other acts nothing."""
    assert found(SIGNED, f"It rained in Cusco for a week. {other}") == expected


def test_later_days() -> None:
    """What one day did not bring another day may."""
    other = "It rained in Cusco for a week. Rosa Quispe did not sign the water treaty."
    assert found(other, SIGNED, (8, 11)) == [("event/polarity", "note", "contradiction")]


FUND = (
    "The ferry owner {} {} a fund for the families of the lost herring boats from Ålesund, known as the Widows’ Fund."
)


def test_two_doers_of_one_act() -> None:
    """An act that one does, laid at two doors, is a discrepancy; what many do is none."""
    assert found(FUND.format("Ingrid Solberg", "founded"), FUND.format("Astrid Dahl", "set up")) == [
        ("event/agent", "warning", "contradiction")
    ]


def test_two_eras() -> None:
    """One law is of one chancellor's time; what is named after two times may be two things."""
    law = "The council in Kiel will keep a {}-era rule that shields the oyster banks of Sylt from dredging."
    assert found(law.format("Merkel"), law.format("Scholz")) == [("event/agent", "warning", "contradiction")]
    assert "event/agent" not in {rule for rule, *_ in found(law.format("Soviet"), law.format("Merkel"))}
