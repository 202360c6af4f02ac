"""Things told apart by a number or a name: where a text has one, and which two differ."""

import pytest
from staged import claims

from checker.model import Answer
from checker.slots.names.label import Label, Series
from checker.slots.names.label_text import find_labels


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They left on Flight 217 at noon.", [("flight", "217")]),
        ("H.R. 5 and S.B. 12 passed.", [("house bill", "5"), ("senate bill", "12")]),
        ("Malaysia’s Flight MH370 was lost.", [("flight", "mh370")]),
        ("Hurricane Ida’s wind was felt by USS Ada B. Finch.", [("storm", "ida"), ("ship", "ada b finch")]),
        ("The hurricane hit. Flight plans changed. The flight took 12 hours.", []),
        ("Proposition 8,000 and Flight 1.5 are none.", []),
    ],
)
def test_labels_are_found(text: str, found: list[tuple[str, str]]) -> None:
    """A number or a name in capitals follows the word, and nothing runs on from the number."""
    assert [(place.kind, place.label) for place in find_labels(text)] == found


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("217", "217", Answer.SAME),
        ("mh370", "370", Answer.COMPATIBLE),
        ("desert", "desert fox", Answer.COMPATIBLE),
        ("17", "217", Answer.DIFFERENT),
        ("ida", "irma", Answer.DIFFERENT),
    ],
)
def test_labels_compare(first: str, second: str, answer: Answer) -> None:
    """What is cut short is no other label, but a number that lost a digit is."""
    comparison = Label(first, first).compare(Label(second, second))
    assert comparison.answer is answer
    assert Label(second, second).compare(Label(first, first)).answer is answer


def test_articles_that_share_few_names_tell_of_two_things() -> None:
    """Three persons, places or organisations make two articles likely to mean one flight."""
    pune = Series("flight", frozenset({"rao", "pune", "goa"}))
    assert pune.compare(pune).answer is Answer.COMPATIBLE
    assert pune.compare(Series("flight", frozenset({"rao", "pune"}))).answer is Answer.UNKNOWN
    assert pune.compare(Series("ship", pune.company)).answer is Answer.UNKNOWN


@pytest.mark.parametrize(("second", "told"), [("217", ["217", "217"]), ("219", [])])
def test_an_article_with_two_of_a_kind_tells_of_neither(second: str, told: list[str]) -> None:
    """Which of the two another article means nobody knows."""
    found = claims(f"Flight 217 left Goa. In Pune, Flight {second} was late.")
    assert [str(claim.slots["label"]).split(" ")[-1] for claim in found if "label" in claim.slots] == told
