"""Who is meant: chains of names, and offices that stand for their one holder."""

import pytest
from staged import mentions, surface, tagged

from checker.resolve import resolve_mentions


def referents(text: str, kind: str = "person") -> list[tuple[str, str | None]]:
    """Return the words of each mention of a kind, and whom they refer to."""
    document = resolve_mentions(tagged(text))
    return [(surface(document, m), None if m.entity is None else str(m.entity)) for m in mentions(document, kind)]


def test_a_full_name_carries_its_short_forms() -> None:
    """The full name, "Mr" with the surname, and the bare surname are one person."""
    assert referents("Howard Lutnick spoke. Mr Lutnick left early. Lutnick said nothing.") == [
        ("Howard Lutnick", "Howard Lutnick"),
        ("Lutnick", "Howard Lutnick"),
        ("Lutnick", "Howard Lutnick"),
    ]


def test_a_short_form_may_come_first() -> None:
    """A headline or a first sentence may have the surname before the full name."""
    assert referents("Mr Lutnick left early. Howard Lutnick was tired.")[0] == ("Lutnick", "Howard Lutnick")


def test_a_first_name_alone_refers_to_its_one_bearer() -> None:
    """A sport page calls people by their given names."""
    assert referents("Niamh Doyle won the race. Niamh was tired.")[1] == ("Niamh", "Niamh Doyle")


def test_the_fullest_form_names_the_person() -> None:
    """Initials and nicknames join the longest form."""
    assert referents("Bill Keane spoke. William B. Keane left.") == [
        ("Bill Keane", "William B. Keane"),
        ("William B. Keane", "William B. Keane"),
    ]


def test_two_persons_of_one_surname_stay_apart() -> None:
    """Where two bear a surname, the bare surname is nobody's."""
    assert referents("Ama Mensah met Kofi Mensah. Mensah spoke.") == [
        ("Ama Mensah", "Ama Mensah"),
        ("Kofi Mensah", "Kofi Mensah"),
    ]


def test_a_title_tells_husband_and_wife_apart() -> None:
    """With Ama and Kofi, Mr. Mensah is Kofi."""
    assert referents("Ama Mensah met Kofi Mensah. Mr. Mensah spoke.")[2:] == [("Mensah", "Kofi Mensah")]


def test_a_title_tells_two_of_one_surname_apart() -> None:
    """Mr and Ms of one surname are two persons, neither of whom the bare surname names."""
    assert referents("Mr Mensah met Ms Mensah. Mensah spoke.") == [("Mensah", "Mensah"), ("Mensah", "Mensah")]


@pytest.mark.parametrize("person", ["Enoch Godongwana", "Niamh Doyle"])
def test_a_definite_office_refers_to_its_holder(person: str) -> None:
    """The office with "the" is the one person whom the article names with it."""
    text = f"Finance Minister {person} spoke in Cork. On Friday the finance minister flew home."
    assert referents(text, "office") == [("Finance Minister", None), ("finance minister", person)]


@pytest.mark.parametrize(
    "text",
    [
        "Finance Minister Niamh Doyle met Finance Minister Enoch Godongwana. Then the finance minister left.",
        "Finance Minister Niamh Doyle left. Then the former finance minister spoke.",
        "Finance Minister Niamh Doyle left. Then the prime minister spoke.",
        "Finance Minister Niamh Doyle left. Every finance minister would.",
        "Finance Minister Niamh Doyle left. Zadok, the finance minister, stayed.",
        "Finance Minister Niamh Doyle left. He is the finance minister.",
        "Kenyan Finance Minister Niamh Doyle left. Then the Irish finance minister spoke.",
    ],
)
def test_an_office_that_could_be_anybody_refers_to_nobody(text: str) -> None:
    """Two holders, another status, office, name or country, or no "the" leave it open."""
    assert referents(text, "office")[-1][1] is None


@pytest.mark.parametrize(("verb", "who"), [("said so", "Ama Cork"), ("has a port", None)])
def test_a_place_that_speaks_is_a_person(verb: str, who: str | None) -> None:
    """A surname that is a place as well names the person where it says something."""
    found = referents(f"Ama Cork spoke in Cork. Later Cork {verb}.")
    assert found == [("Ama Cork", "Ama Cork"), *([("Cork", who)] if who else [])]
