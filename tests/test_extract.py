"""What an article claims: the claims of each type, word for word, and whose statement each is."""

from datetime import UTC, date, datetime

import pytest
from staged import DAY, claims, stated

from checker.model import Claim, Factuality


def ages(found: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims about a person's age."""
    return tuple(claim for claim in found if claim.type == "person")


def roles(text: str) -> list[tuple[str, str, str]]:
    """Return evidence, person and office of each role that a text states."""
    found = [claim for claim in claims(text) if claim.type == "role"]
    return [(claim.surface, str(claim.slots["person"]), str(claim.slots["office"])) for claim in found]


@pytest.mark.parametrize(
    ("text", "evidence", "office"),
    [
        ("On Friday Finance Minister Niamh Doyle left.", "Finance Minister Niamh Doyle", "finance minister"),
        ("Niamh Doyle, the mayor of Cork, left.", "Niamh Doyle, the mayor of Cork", "Cork mayor"),
        ("The mayor of Cork, Niamh Doyle, left.", "mayor of Cork, Niamh Doyle", "Cork mayor"),
        ("Niamh Doyle is the mayor of Cork.", "Niamh Doyle is the mayor of Cork", "Cork mayor"),
        ("Niamh Doyle, who is the mayor of Cork, left.", "Niamh Doyle, who is the mayor of Cork", "Cork mayor"),
        ("The acting mayor of Cork, Niamh Doyle, left.", "acting mayor of Cork, Niamh Doyle", "acting Cork mayor"),
        ("Mayor Niamh Doyle of Cork left.", "Mayor Niamh Doyle of Cork", "Cork mayor"),
        ("Former Finance Minister Niamh Doyle left.", "Former Finance Minister Niamh Doyle", "former finance minister"),
        ("Niamh Doyle was the mayor of Cork until 2019.", "Niamh Doyle was the mayor of Cork", "then Cork mayor"),
        ("Niamh Doyle, who was mayor of Cork, left.", "Niamh Doyle, who was mayor of Cork", "then Cork mayor"),
    ],
)
def test_roles(text: str, evidence: str, office: str) -> None:
    """An office beside a name is a claim, whose evidence holds both and no more; a past office is one of the past."""
    assert roles(text) == [(evidence, "Niamh Doyle", office)]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Finance Minister said nothing.",
        "Niamh Doyle met the mayor.",
        "Niamh Doyle left Cork. The mayor stayed.",
        "The finance minister resigned.",
    ],
)
def test_no_roles(text: str) -> None:
    """An office that stands beside nobody is nobody's."""
    assert roles(text) == []


def test_a_short_name_carries_the_full_one() -> None:
    """A role of "Mr Keane" is a role of Tom Keane, stated where the short name stands."""
    assert roles("Tom Keane came late. Mayor Keane left early.")[0][:2] == ("Mayor Keane", "Tom Keane")


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("Senator Susan Collins of Maine said no.", "state", "us-me"),
        ("Senator Susan Collins, a Maine Republican, left.", "party", "us-republican"),
        ("Senator Susan Collins, a Maine Republican, left.", "state", "us-me"),
        ("Republican Susan Collins left.", "party", "us-republican"),
        ("Susan Collins of Maine left.", "state", None),
        ("Potter Susan Collins of Maine left.", "state", None),
    ],
)
def test_party_and_state_in_words(text: str, slot: str, value: str | None) -> None:
    """A party may stand in words; only those who are elected for a place, or stand beside a party, belong to it."""
    expected = [] if value is None else [("Susan Collins", value)]
    assert stated(claims(text), "affiliation", slot) == expected


def test_affiliations() -> None:
    """Party and state are two claims with one evidence."""
    found = claims("Yesterday Rep. Jim Cooper, D-Tenn., left.")
    assert stated(found, "affiliation", "party") == [("Jim Cooper", "us-democratic")]
    assert stated(found, "affiliation", "state") == [("Jim Cooper", "us-tn")]
    assert {claim.surface for claim in found if claim.type == "affiliation"} == {"Jim Cooper, D-Tenn."}


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Yesterday Ama Mensah, 43, sang.", "Ama Mensah, 43"),
        ("The 43-year-old Ama Mensah sang.", "43-year-old Ama Mensah"),
        ("The tenor Ama Mensah (43) sang.", "Ama Mensah (43"),
        ("Ama Mensah is 43 years old.", "Ama Mensah is 43 years old"),
    ],
)
def test_ages(text: str, evidence: str) -> None:
    """An age beside a name is a claim."""
    found = [claim for claim in claims(text) if claim.type == "person"]
    assert [(claim.surface, str(claim.slots["age"])) for claim in found] == [(evidence, "43")]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("Niamh Doyle, the mayor of Cork, left.", None),
        ("“I saw Niamh Doyle, the mayor of Cork, at sea,” he said.", "quotation"),
        ('"I saw Niamh Doyle, the mayor of Cork, at sea," he said.', "quotation"),
        ("“Let it rain,” said Niamh Doyle, the mayor of Cork, on Friday.", None),
    ],
)
def test_quoted_words_are_not_the_article_s(text: str, attribution: str | None) -> None:
    """A claim inside a quotation is attributed; one beside it is not."""
    assert [claim.attribution for claim in claims(text) if claim.type == "role"] == [attribution]


@pytest.mark.parametrize(
    ("published", "as_of"),
    [(DAY, "2024-05-09"), (datetime(2024, 5, 9, 23, 30, tzinfo=UTC), "2024-05-09"), (None, "any time")],
)
def test_a_claim_holds_on_the_day_of_publication(published: date | None, as_of: str) -> None:
    """The as-of time is the outlet's own day, or open."""
    (claim,) = ages(claims("Ama Mensah, 43, sang.", published=published))
    assert str(claim.slots["as_of"]) == as_of


def test_a_claim_knows_its_sentence_and_part() -> None:
    """Title and text each count from 0; the headline comes first; what is said plainly is asserted."""
    head, body = ages(claims("Rain fell. Ama Mensah, 43, sang.", title="Kofi Owusu, 51, wins"))
    assert (head.part, head.surface, head.sentence) == ("title", "Kofi Owusu, 51", (0, 20))
    assert (body.part, body.surface, body.sentence) == ("text", "Ama Mensah, 43", (11, 32))
    assert {head.factuality, body.factuality} == {Factuality.ASSERTED}


def test_one_place_states_one_thing_once() -> None:
    """Where two patterns fit the same words, one claim comes of it."""
    assert len(roles("Niamh Doyle, the mayor of Cork, is the mayor of Cork.")) == 1


def test_letters_of_private_use_are_plain_text() -> None:
    """A text with the letters that stand for mentions inside the program is read like any other."""
    found = ages(claims("\ue000 \ue001, \ue00a: Ama Mensah, 43, \ue000, sang."))
    assert [(claim.surface, str(claim.slots["person"])) for claim in found] == [("Ama Mensah, 43", "Ama Mensah")]
    assert ages(claims("Ama Mensah met \ue000, 43.")) == ()
