"""The places of a sentence in which something can have happened."""

import pytest

from checker import Article
from checker.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He opened a school in Hope, Ark., on Friday.", ["Hope, Ark."]),
        ("She spoke in Livingston, New Jersey, on Friday.", ["Livingston, New Jersey"]),
        ("He spoke at a fundraiser in Kenya.", ["Kenya"]),
        ("The ferry calls at Lagos, Accra and Lomé.", ["Lagos", "Accra", "Lomé"]),
        ("LAGOS — The ferry sank near Accra.", ["Accra"]),
        ("Rep. Ida Roth (D-Iowa) spoke in Paris, France.", ["Paris, France"]),
        ("Senator Ida Roth of Minnesota spoke in Accra.", ["Accra"]),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    """A town has its state with it; where a report is written or a person is from is no place of what happened."""
    found = [claim.surface for claim in claims_of([Article("a", text)]) if "place" in claim.slots]
    assert [place for place in found if place] == places
