"""Slips between numbers, orders of magnitude, what is counted, whose figure it is, and what only grows."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, check
from checker.extract.teller import teller
from checker.model import Answer, Span
from checker.pipeline import claim_document
from checker.slots.numbers.counting import Counting
from checker.slots.numbers.magnitude import Magnitude
from checker.slots.numbers.quantity_reading import parse_quantity
from checker.slots.numbers.scope import Scope
from checker.slots.numbers.slips import NO_SLIP, Slip, find_slip


@pytest.mark.parametrize(
    ("one", "two", "slip"),
    [
        (716, 761, Slip("digit", 3)),
        (34, 43, Slip("digit", 2)),
        (5_687_750, 5_587_750, Slip("digit", 5)),
        (Fraction(315, 10), Fraction(351, 10), Slip("digit", 3)),
        (30, 300, Slip("zero", 1)),
        (10_000, 1_000_000, Slip("zero", 1)),
        (5_700_000, 5_700_000_000, Slip("scale", 2)),
        (716, 927, NO_SLIP),
        (716, 617, NO_SLIP),
        (7, 8, NO_SLIP),
        (12, 12, NO_SLIP),
        (0, 12, NO_SLIP),
        (Fraction(1, 3), 3, NO_SLIP),
    ],
)
def test_a_slip_of_one_number_for_another(one: int, two: int, slip: Slip) -> None:
    """One digit is another or two neighbours are swapped, zeros are lost, millions are billions."""
    assert find_slip(one, two) == slip


@given(st.integers(0, 10**10), st.integers(0, 10**10))
def test_a_slip_goes_both_ways(one: int, two: int) -> None:
    """Which of the two was meant does not matter."""
    assert find_slip(one, two) == find_slip(two, one)


@given(st.integers(10, 10**9), st.sampled_from((10**3, 10**6)))
def test_an_order_of_magnitude_is_a_slip_of_scale_or_zeros(number: int, factor: int) -> None:
    """The same figures a thousand times as much are a slip of scale, a million times one of zeros."""
    assert find_slip(number, number * factor).kind == ("scale" if factor == 10**3 else "zero")


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        ("$5.72 million", "$5.72 billion", Answer.DIFFERENT),
        ("$5.72 million", "$5.72 million", Answer.SAME),
        ("$5.72 million", "$41 billion", Answer.UNKNOWN),
        ("$5.72 million", "€5.72 billion", Answer.UNKNOWN),
        ("40 million", "400 million", Answer.UNKNOWN),
        ("10 to 15 million", "10 billion", Answer.UNKNOWN),
    ],
)
def test_a_magnitude_is_held_against_the_same_figures_only(one: str, two: str, answer: Answer) -> None:
    """Other figures, other currencies and ranges say nothing about an order of magnitude."""
    values = [Magnitude(parse_quantity(text)) for text in (one, two)]
    assert values[0].compare(values[1]).answer is answer


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        (Counting("page", ("page",)), Counting("page", ("page",)), Answer.SAME),
        (Counting("officer", ("officer", "police")), Counting("police", ("police",)), Answer.COMPATIBLE),
        (Counting(kind="killed"), Counting(kind="killed"), Answer.COMPATIBLE),
        (Counting("person", ("person",), (), "killed"), Counting("person", ("person",), (), "injured"),
         Answer.DIFFERENT),
        (Counting("boat", ("boat",)), Counting("crate", ("crate",)), Answer.DIFFERENT),
        (Counting("cargo", ("freight",)), Counting("freight", ("freight",)), Answer.SAME),
        (Counting(), Counting("page", ("page",)), Answer.UNKNOWN),
    ],
)  # fmt: skip
def test_what_is_counted(one: Counting, two: Counting, answer: Answer) -> None:
    """One noun is one thing, the dead are not the injured, and what is left out can be anything."""
    assert one.compare(two).answer is answer


def figures(sentence: str) -> list[tuple[str, str]]:
    """Return the figures of a sentence with what they count."""
    claims = claim_document(Article("a", sentence)).claims
    return [(claim.surface, str(claim.slots["counted"])) for claim in claims if "counted" in claim.slots]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The squall killed 12 people.", ("12", "killed")),
        ("12 people were killed in the squall.", ("12", "killed")),
        ("The squall left 12 dead.", ("12", "killed")),
        ("The death toll of the squall rose to 12.", ("12", "killed")),
        ("There were 12 deaths.", ("12", "killed")),
        ("Police arrested 12 poachers.", ("12", "arrested")),
        ("12 poachers were detained.", ("12", "arrested")),
        ("The squall left 31 people hurt.", ("31", "injured")),
        ("The ferry carried 43 fish traders.", ("43", "trader")),
        ("The county paid $4,716,250 for the roof.", ("$4,716,250", "paid")),
        ("It is the third-largest port of Kenya.", ("third", "ranked")),
    ],
)
def test_what_a_figure_counts(sentence: str, expected: tuple[str, str]) -> None:
    """Active and passive, the toll and its noun count the same; other nouns stand for themselves."""
    assert figures(sentence) == [expected]


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (Scope(past=("2016",)), Scope(), True),
        (Scope(past=("2016",)), Scope(past=("2014",)), True),
        (Scope(past=("2016",)), Scope(past=("2014", "2016")), False),
        (Scope(past=("2016",)), Scope(earlier=True), False),
        (Scope(), Scope(earlier=True), False),
    ],
)
def test_times_long_past(one: Scope, two: Scope, *, apart: bool) -> None:
    """What had been before can be of any time; other years are another time, and so is now."""
    assert one.is_of_other_time(two) == two.is_of_other_time(one) == apart


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Police said 12 people were hurt.", "12", "police"),
        ("12 people were hurt, according to rescuers.", "12", "rescuer"),
        ("12 people were hurt, the mayor said.", "12", "mayor"),
        ("The stories said 12 people were hurt.", "12", "story"),
        ("Ms. Hughes said 12 people were hurt.", "12", "hughes"),
        ("According to the port authority, 12 people were hurt.", "12", "authority"),
        ("12 people were hurt.", "12", None),
        ("He said 12 people were hurt.", "12", None),
        ("Police said the road was closed, and in the harbour of the town 12 people were hurt.", "12", None),
    ],
)
def test_whose_figure_it_is(sentence: str, figure: str, expected: str | None) -> None:
    """Who tells a figure stands right before it, or at the end of its sentence; a pronoun is nobody."""
    start = sentence.index(figure)
    assert teller(sentence, Span(0, len(sentence)), Span(start, start + len(figure))) == expected


def toll(day: int, count: int, teller: str = "") -> Article:
    """Return a report of one landslide."""
    text = f"The landslide above the tea estate in Badulla killed {count} pickers{teller}."
    return Article(f"{day}-{count}{teller}", text, source=f"paper {day}", published=date(2024, 5, day))


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ((toll(9, 14), toll(10, 17)), ["update"]),
        ((toll(9, 17), toll(10, 14)), ["contradiction"]),
        ((toll(9, 14), toll(9, 17)), ["contradiction"]),
        ((toll(9, 14, ", police said"), toll(9, 17, ", rescuers said")), ["attributed"]),
        ((toll(9, 14, ", police said"), toll(9, 17, ", police said")), ["contradiction"]),
        ((toll(9, 14), toll(10, 14)), []),
        ((toll(9, 14), toll(13, 17)), ["update"]),
    ],
)
def test_a_toll_only_grows(reports: tuple[Article, Article], expected: list[str]) -> None:
    """A later, larger toll is an update; a smaller one, or two on one day, cannot both hold; two voices may differ."""
    assert [found.relation.value for found in check(reports).discrepancies] == expected


@pytest.mark.parametrize(
    ("told", "others"),
    [
        ("a pact with 11 nations", True),
        ("trade deals with all 11 nations", True),
        ("talks with 11 nations", True),
        ("a pact of 12 nations", False),
        ("a ship with 12 nations", False),
    ],
)
def test_with_whom_one_deals_leaves_out_oneself(told: str, others: bool) -> None:  # noqa: FBT001 - a parameter
    """Of a pact of twelve, eleven are those with whom the twelfth has it."""
    claims = claim_document(Article("a", f"The island signed {told} on the Pacific.")).claims
    assert [("others" in str(claim.slots["scope"])) for claim in claims if "scope" in claim.slots] == [others]
