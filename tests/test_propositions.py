"""Single values of sentences that say much the same: what differs in them, and what only looks so."""

import pytest

from checker import Article, check

TREATY = "The lake cooperative of Kisumu fishermen {} the hyacinth treaty with Uganda in the harbour hall."
TRAIN = "The freight train with the chlorine tanks derailed near {} after the brakes of two wagons failed."


def found(*texts: str) -> list[tuple[str, str, list[str]]]:
    """Return rule, severity and readings of what is found between articles."""
    report = check([Article(str(n), text) for n, text in enumerate(texts)])
    return [(one.rule, one.severity.value, [r.value for r in one.readings]) for one in report.discrepancies]


def test_did_and_did_not() -> None:
    """One act that one article denies is a discrepancy of its polarity."""
    assert found(TREATY.format("signed"), TREATY.format("did not sign")) == [
        ("event/polarity", "warning", ["signed", "did not sign"])
    ]


def test_opposite_outcomes() -> None:
    """Two acts of opposite poles are a discrepancy of the outcome."""
    assert found(TREATY.format("approved"), TREATY.format("rejected")) == [
        ("event/outcome", "warning", ["approved", "rejected"])
    ]


def test_two_places() -> None:
    """Two places of which neither contains the other are a discrepancy."""
    assert found(TRAIN.format("Coimbra"), TRAIN.format("Aveiro")) == [("event/place", "warning", ["Coimbra", "Aveiro"])]


@pytest.mark.parametrize(
    "texts",
    [
        (TRAIN.format("Coimbra"), TRAIN.format("Portugal")),
        (TREATY.format("signed"), TREATY.format("inked")),
        (TREATY.format("approved and later rejected"), TREATY.format("approved and later rejected")),
        (f"In Lisbon, {TRAIN.format('Coimbra')}", f"In Porto, {TRAIN.format('Aveiro')}"),
        (TREATY.format("signed"), "The bus drivers of Mombasa did not sign their new contracts."),
    ],
)
def test_what_is_no_discrepancy(texts: tuple[str, str]) -> None:
    """A container, a synonym, the same words, other places besides, another event."""
    assert found(*texts) == []


def test_a_place_that_the_other_article_names_too_is_a_note() -> None:
    """A place of which the other article speaks elsewhere may be that of something else."""
    texts = (TRAIN.format("Coimbra"), f"{TRAIN.format('Aveiro')} A rescue train left Coimbra at noon.")
    assert found(*texts) == [("event/place", "note", ["Coimbra", "Aveiro"])]


def test_what_was_planned_and_then_not_done_is_an_update() -> None:
    """A plan and its failure can both be told truly."""
    texts = (TREATY.format("will sign"), TREATY.format("did not sign"))
    report = check([Article(str(n), text) for n, text in enumerate(texts)])
    assert [(one.rule, str(one.relation), str(one.severity)) for one in report.discrepancies] == [
        ("event/polarity", "update", "note")
    ]


@pytest.mark.parametrize(
    ("values", "severities"),
    [
        (("Coimbra and Faro", "Coimbra and Beja"), ["warning"]),
        (("route 12", "route 21"), ["warning"]),
        (("the old mill", "the new mill"), ["note"]),
        (("the A.T. plant", "the Alcoa Tin plant"), []),
    ],
)
def test_sentences_that_differ_in_one_place(values: tuple[str, str], severities: list[str]) -> None:
    """Names and numbers differ firmly, other words are a note; an abbreviation is no other name."""
    assert [severity for _, severity, _ in found(*(TRAIN.format(value) for value in values))] == severities


def test_what_is_quoted_is_a_note() -> None:
    """What somebody is quoted with is not what the article says."""
    quoted = f"“{TREATY.format('did not sign')}”"
    assert [severity for _, severity, _ in found(TREATY.format("signed"), quoted)] == ["note"]


@pytest.mark.parametrize(
    ("values", "rules"),
    [
        (("Ida Roth and Tom Keane", "Tom Keane and Uma Patel"), [("event/agent", "warning")]),
        (("Ida Roth, Ann Lee and Tom Keane", "Tom Keane and Uma Patel"), []),
    ],
)
def test_lists_differ_in_one_member(values: tuple[str, str], rules: list[tuple[str, str]]) -> None:
    """Of two lists that are the same but for one member each, the members differ; others only tell of more people."""
    letter = (
        "In a letter the senators {} urged the mayor of Kisumu to veto the hyacinth levy, the harbour gazette wrote."
    )
    report = found(*(letter.format(value) for value in values))
    assert [(rule, severity) for rule, severity, _ in report if rule == "event/agent"] == rules
