"""What came first, and which of several it was."""

import pytest

from checker.model import Answer, Span
from checker.slots.events.order import Order
from checker.slots.events.order_text import read_orders


def orders(text: str) -> list[tuple[str, str]]:
    """Return the words and the order of each order that a sentence tells."""
    return [(text[slice(*span)], order.canonical) for span, order in read_orders(text, Span(0, len(text)))]


def order(text: str) -> Order:
    """Return the only order of a sentence."""
    ((_, found),) = read_orders(text, Span(0, len(text)))
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister resigned before the vote.", [("before the vote", "resign before vote")]),
        ("The minister resigned hours after the vote.", [("hours after the vote", "vote before resign")]),
        ("Before he flew to Rabat, the envoy met the king.", [("Before he flew", "meet before visit")]),
        ("Troops withdrew ahead of the election.", [("ahead of the election", "withdraw before elect")]),
        ("It was her second visit.", [("second visit", "2 visit")]),
        ("the country’s third-largest bank", [("third-largest bank", "3 bank")]),
        ("the oldest bank in Peru", [("oldest bank", "1 bank")]),
        ("the fifth time he was charged", [("fifth time", "5 tim")]),
    ],
)
def test_an_order_is_read(text: str, told: list[tuple[str, str]]) -> None:
    """Acts joined by before and after, ordinals and superlatives."""
    assert orders(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "He testified before the committee.",
        "She was named after the queen.",
        "He did not resign before the vote.",
        "This is not the first time.",
        "It was the second time in a week.",
        "one of the largest banks",
        "the first lady of Chile",
        "Third Way is a research group.",
        "On the third day of the strike nobody came.",
        "in the best of cases",
        "Of the banks it is the largest, she said.",
    ],
)
def test_no_order_is_read(text: str) -> None:
    """Denials, names, running counts of time, figures of speech, places before which somebody stands."""
    assert orders(text) == []


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("He resigned before the vote.", "He resigned after the vote.", Answer.DIFFERENT),
        ("He resigned before the vote.", "They voted after he resigned.", Answer.SAME),
        ("He resigned before the vote.", "He left the party after the vote.", Answer.DIFFERENT),
        ("He resigned before the vote.", "He wept after the vote.", Answer.UNKNOWN),
        ("his second visit", "his third visit", Answer.DIFFERENT),
        ("his second visit", "his third wedding", Answer.UNKNOWN),
        ("the largest bank", "the second-largest bank", Answer.DIFFERENT),
        ("the largest bank in Peru", "the second-largest bank in Lima", Answer.UNKNOWN),
        ("his second visit", "He resigned before the vote.", Answer.UNKNOWN),
    ],
)
def test_orders_are_compared(first: str, second: str, answer: Answer) -> None:
    """Only the two same acts in the other order, and another number of the same thing, differ."""
    assert order(first).compare(order(second)).answer is answer
    assert order(second).compare(order(first)).answer is answer
