"""Sites: the building, road, court or committee that a sentence names."""

import pytest

from checker.model import Answer, Span
from checker.slots.events.site import Site, read_sites


def sites(text: str) -> list[Site]:
    """Return the sites of a sentence, each found at its own words."""
    found = [*read_sites(text, Span(0, len(text)))]
    assert [text[slice(*span)] for span, _ in found] == [site.shown for _, site in found]
    return [site for _, site in found]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("They met at the Ruby General Hospital on Monday.", ["Ruby General Hospital"]),
        ("A truck burnt on the Porto Turnpike.", ["Porto Turnpike"]),
        ("She studied at the University of Coimbra.", ["University of Coimbra"]),
        (
            "He told the Senate Committee on Foreign Fisheries that it was late.",
            ["Senate Committee on Foreign Fisheries"],
        ),
        ("They walked from the Old Bridge to Livraria Lake.", ["Old Bridge", "Livraria Lake"]),
        ("Three House of Commons clerks left.", []),
        ("Ruby Hospital nurses went on strike.", []),
        ("The hospital is closed.", []),
        ("Hospital nurses went on strike.", []),
    ],
)
def test_names_of_sites_are_read(text: str, shown: list[str]) -> None:
    """A site has a noun for its kind and a word of its own, and does not stand beside a noun."""
    assert [site.shown for site in sites(text)] == shown


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("the Ruby Hospital", "the Apollo Hospital", Answer.DIFFERENT),
        ("the Ruby General Hospital", "the Ruby Hospital", Answer.COMPATIBLE),
        ("the Ruby Hospital", "the Ruby Hotel", Answer.UNKNOWN),
        ("the House Fisheries Committee", "the Senate Fisheries Committee", Answer.DIFFERENT),
        ("the House Committee on Fisheries", "the House Fisheries Committee", Answer.SAME),
    ],
)
def test_sites_of_one_kind_compare(first: str, second: str, answer: Answer) -> None:
    """Two sites of one kind differ where each has a word of its own."""
    (one,), (other,) = sites(first), sites(second)
    assert (one.compare(other).answer, other.compare(one).answer) == (answer, answer)


def test_an_article_that_names_both_sites_knows_both() -> None:
    """A name is known to a text that has its own words close to the noun, in either order."""
    (one,), (other,) = sites("the Livraria University"), sites("the University of Coimbra")
    assert other.is_named_in("He came from Coimbra, where the University of old Coimbra is.", one)
    assert not other.is_named_in("He left Coimbra last week for the new Livraria University.", one)
