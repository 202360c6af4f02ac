"""What each sentence mentions: persons, offices, organisations, places, affiliations, ages."""

import itertools

import pytest
from staged import mentions, surfaces, tagged


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ama Mensah met Kofi B. Owusu Jr. in Accra.", ["Ama Mensah", "Kofi B. Owusu Jr."]),
        ("Mr Keane and Ms. O'Neill left.", ["Keane", "O'Neill"]),
        ("Xi Jinping called Kim Jong Un.", ["Xi Jinping", "Kim Jong Un"]),
        ("Ursula von der Leyen spoke.", ["Ursula von der Leyen"]),
        ("A spokesman for the harbour declined to comment.", []),
        ("The Harbour Trust met on Tuesday in May.", []),
        ("Keane won.", []),
        ("Mr. Lima spoke in Lima.", ["Lima"]),
        ("The 70-year-old Gates left. Young, 79, stayed.", []),
    ],
)
def test_persons(text: str, persons: list[str]) -> None:
    """Full names and titled surnames are persons; a bare capitalised word is not yet."""
    assert [words for words, _ in surfaces(tagged(text), "person")] == persons


def test_a_name_is_read_in_parts() -> None:
    """Given names, surname, suffix and the sex that the title tells are known; the family name may come first."""
    keane, xi = (mention.value for mention in mentions(tagged("Mr Tom B. Keane Jr. met Xi Jinping."), "person"))
    assert (keane.given, keane.surname, keane.suffix, keane.sex) == (("tom", "b"), "keane", "jr", "m")
    assert (xi.given, xi.surname) == (("jinping",), "xi")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Finance Minister Niamh Doyle left.", "Finance Minister", "finance minister"),
        ("Former Finance Minister Niamh Doyle left.", "Former Finance Minister", "former finance minister"),
        ("Niamh Doyle, the deputy mayor of Cork, left.", "deputy mayor of Cork", "Cork deputy mayor"),
        ("Kenya's President William Ruto left.", "Kenya's President", "Kenya president"),
        ("Prime minister-elect Viktor Novak left.", "Prime minister-elect", "elect prime minister"),
        ("Tom Keane, chief executive of Ryanair, left.", "chief executive of Ryanair", "Ryanair chief executive"),
        ("Ana Silva, minister of foreign affairs, left.", "minister of foreign affairs", "foreign minister"),
        ("Ana Silva, head of the National Roads Agency, left.", "head of the National Roads Agency",
         "National Roads Agency head"),
        ("Ana Silva, head of the Transport Safety Board, left.", "head of the Transport Safety Board",
         "Transport Safety Board head"),
    ],
)  # fmt: skip
def test_offices(text: str, words: str, value: str) -> None:
    """An office takes status, rank, portfolio and organisation with it, from before and after its noun."""
    assert surfaces(tagged(text), "office") == [(words, value)]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "The chairman of the House Budget Committee Rep. Ada Finch left.",
            ["House Budget Committee chair", "representative"],
        ),
        ("A former adviser to President Ida Roth left.", ["former adviser", "president"]),
        (
            "Niamh Doyle, the former governor of Lagos who worked at the Justice Department, left.",
            ["former Lagos governor"],
        ),
        ("Niamh Doyle, president of the small think tank Third Way, left.", ["Third Way president"]),
        ("CLOSE Mayor Niamh Doyle opens the bridge.", ["mayor"]),
    ],
)
def test_what_belongs_to_an_office(text: str, offices: list[str]) -> None:
    """A committee is no part of the short title after it, nor a page's own words in capitals of any."""
    assert [value for _, value in surfaces(tagged(text), "office")][: len(offices)] == offices


def test_a_relative_may_have_a_word_for_a_name() -> None:
    """What follows a word of kinship is a name, even one that is an ordinary word elsewhere."""
    assert surfaces(tagged("The mayor came with his wife Holly to the hall."), "name") == [("Holly", "Holly")]


def test_places_and_organisations() -> None:
    """Countries and towns have their ids; what ends in an organisation's noun is one, known or not."""
    document = tagged("Marine biologists from Lisbon, Portugal, founded the Okapi Foundation with French money.")
    assert [mention.value.place.split("-")[0] for mention in mentions(document, "place")] == ["pt", "pt"]
    assert [mention.value.id for mention in mentions(document, "demonym")] == ["fr"]
    assert surfaces(document, "organisation") == [("Okapi Foundation", "Okapi Foundation")]


@pytest.mark.parametrize(
    ("text", "words", "party", "state"),
    [
        ("Sen. Susan Collins (R-Maine) left.", "R-Maine", "us-republican", "us-me"),
        ("Rep. Jim Cooper, D-Tenn., left.", "D-Tenn.", "us-democratic", "us-tn"),
        ("Jim Cooper (D) left.", "D", "us-democratic", None),
    ],
)
def test_affiliations(text: str, words: str, party: str, state: str | None) -> None:
    """Party letter and state after a politician's name are read; a letter alone is a party without a state."""
    document = tagged(text)
    (mention,) = mentions(document, "affiliation")
    assert [found for found, _ in surfaces(document, "affiliation")] == [words]
    assert (mention.value.party.id, mention.value.place and mention.value.place.id) == (party, state)


@pytest.mark.parametrize(
    "text", ["He took the D-Train home.", "The (R) key stuck in XR-Maine.", "Vitamin D-x, he said."]
)
def test_letters_that_are_no_affiliation(text: str) -> None:
    """A letter before what is no state is no party; nor is one inside a word."""
    assert [words for words, _ in surfaces(tagged(text), "affiliation") if words != "R"] == []


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ama Mensah, 43, left.", ["43"]),
        ("The 52-year-old Maria Silva won.", ["52"]),
        ("Maria Silva (28) won.", ["28"]),
        ("Maria Silva, aged 101, won.", ["101"]),
        ("Maria Silva died at the age of 79. Tom is 17 years old.", ["79", "17"]),
        ("A 12-year-old girl won 300 euros in 2019 on page 7.", []),
        ("Maria Silva ran 42.2 kilometres.", []),
    ],
)
def test_ages(text: str, ages: list[str]) -> None:
    """Ages are read in their forms; other numbers, and ages of nobody named, are not."""
    assert [value for _, value in surfaces(tagged(text), "age")] == ages


def test_the_headline_is_tagged_as_well() -> None:
    """Mentions of the title come first, with offsets into the title."""
    document = tagged("Ama Mensah left.", title="Kofi Owusu stays")
    assert surfaces(document, "person") == [("Kofi Owusu", "Kofi Owusu"), ("Ama Mensah", "Ama Mensah")]


def test_mentions_never_overlap() -> None:
    """The mentions of a sentence stand in order, one after the other."""
    document = tagged(
        "Former US President Obama's adviser Tom Keane, 51, of New York University met Rep. Jim Cooper, D-Tenn."
    )
    spans = [mention.span for mention in document.mentions[0]]
    assert len(spans) > 4
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
