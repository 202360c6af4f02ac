"""Quantities as slot values: intervals, comparison, rounding, what they show."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Answer, Strength
from checker.slots.numbers.quantity import Modifier, Quantity, make_quantity
from checker.slots.numbers.quantity_reading import parse_quantity

UNITS = ("", "", "USD", "EUR", "AUD", "percent", "share", "km", "mi", "°C", "°F", "mph", "rank", "cents", "lb")
BOUNDS = tuple(modifier for modifier in Modifier if modifier not in (Modifier.RANGE, Modifier.PAIR, Modifier.VAGUE))
TOLERANCES = ("0", "1 unit", "5 unit", "100 unit", "1 %", "5 %", "50 %")


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw quantities of every modifier and of many sizes."""
    unit = draw(st.sampled_from(UNITS))
    number: int | Fraction = draw(st.integers(0, 10**13) | st.integers(0, 300))
    if unit == "rank":
        return make_quantity(draw(st.integers(1, 500)), "rank")
    if draw(st.booleans()):
        number = number + draw(st.sampled_from((Fraction(1, 2), Fraction(7, 10), Fraction(1, 4))))
    shape = draw(st.sampled_from(("bound", "bound", "range", "vague", "pair")))
    if shape == "pair":
        return Quantity(draw(st.integers(0, 500)), modifier=Modifier.PAIR, top=draw(st.integers(0, 500)))
    if shape == "range":
        return make_quantity(number, unit, Modifier.RANGE, number + draw(st.integers(1, 1000)))
    if shape == "vague":
        return make_quantity(int(number) + 2, unit, Modifier.VAGUE, draw(st.none() | st.just(int(number) * 4 + 9)))
    return make_quantity(number, unit, draw(st.sampled_from(BOUNDS)))


def answer(first: str, second: str, within: str = "0") -> Answer:
    """Compare two quantities as they are shown."""
    return parse_quantity(first).compare(parse_quantity(second), within).answer


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("12", "12", "same"),
        ("12", "15", "different"),
        ("at least 12", "15", "compatible"),
        ("at least 12", "9", "different"),
        ("nearly 24", "23", "compatible"),
        ("nearly 24", "26", "different"),
        ("about 12", "13", "compatible"),
        ("up to 15", "20", "different"),
        ("more than 60", "63", "compatible"),
        ("dozens", "30", "compatible"),
        ("dozens", "12", "different"),
        ("10 to 15", "12", "compatible"),
        ("10 to 15", "20", "different"),
        ("43,000", "43,350", "compatible"),
        ("50,000", "55,000", "different"),
        ("$1.4 billion", "$1.375 billion", "compatible"),
        ("$43 million", "$43,885,310", "compatible"),
        ("$5,687.75", "$5,587.75", "different"),
        ("20", "23", "different"),
        ("1/3", "33 percent", "compatible"),
        ("1/2", "70 percent", "different"),
        ("52–48", "48–52", "same"),
        ("52–48", "51–48", "different"),
        ("3rd", "4th", "different"),
        ("10 km", "6 mi", "compatible"),
        ("10 km", "10 mi", "different"),
        ("20 °C", "68 °F", "same"),
        ("34 cents", "$0.34", "same"),
        ("$5", "€6", "unknown"),
        ("$5", "6", "unknown"),
        ("5 km", "6 kg", "unknown"),
        ("12", "1,500", "unknown"),
        ("$1.4 million", "$1.4 billion", "different"),
    ],
)
def test_comparisons_of_newspaper_numbers(first: str, second: str, expected: str) -> None:
    """Rounding, bounds and units agree; figures that exclude each other differ; other dimensions are unknown."""
    assert answer(first, second).value == expected


def test_reason_names_both_numbers() -> None:
    """The reason is in plain words, the lower number first, whichever side it is on."""
    comparison = parse_quantity("15").compare(parse_quantity("12"), "0")
    assert comparison.reason == "12 is not 15; both exact"


def test_a_factor_of_a_thousand_is_named() -> None:
    """A slip of magnitude is called by its name."""
    comparison = parse_quantity("$1.4 billion").compare(parse_quantity("$1.4 million"), "0")
    assert comparison.reason == "$1.4 million is not $1.4 billion; million for billion"


@pytest.mark.parametrize(
    ("first", "second", "strength"),
    [
        ("12", "15", Strength.STRONG),
        ("47", "48", Strength.STRONG),
        ("5,687", "5,587", Strength.STRONG),
        ("20", "30", Strength.WEAK),
        ("about 12", "30", Strength.WEAK),
        ("50,000", "55,000", Strength.WEAK),
    ],
)
def test_strength_of_a_difference(first: str, second: str, strength: Strength) -> None:
    """Numbers that somebody counted differ strongly, round and approximate ones weakly."""
    assert parse_quantity(first).compare(parse_quantity(second), "0").strength == strength


def test_tolerance_closes_a_gap() -> None:
    """A share or an absolute tolerance makes near numbers compatible."""
    assert [answer("100", "110", within) for within in ("0", "10 %", "10 units")] == [
        Answer.DIFFERENT,
        Answer.COMPATIBLE,
        Answer.COMPATIBLE,
    ]


def test_bad_tolerance_is_an_error() -> None:
    """A tolerance that cannot be read is a ValueError that shows it."""
    with pytest.raises(ValueError, match="plenty"):
        answer("1", "2", "plenty")


@pytest.mark.parametrize("text", ["", "plenty", "12 parsecs", "$"])
def test_what_is_no_quantity_is_an_error(text: str) -> None:
    """Reading something else is a ValueError."""
    with pytest.raises(ValueError, match="not a"):
        parse_quantity(text)


def test_ends_of_intervals() -> None:
    """A bound is open to one side; "several" has both ends."""
    ends = [
        (parse_quantity(text).low, parse_quantity(text).high) for text in ("12", "at least 12", "up to 12", "about 20")
    ]
    assert ends == [(12, 12), (12, None), (None, 12), (17, 23)]


@given(quantities(), quantities(), st.sampled_from(TOLERANCES))
def test_comparing_is_symmetric(first: Quantity, second: Quantity, within: str) -> None:
    """Either side may come first, to the letter of the reason."""
    assert first.compare(second, within) == second.compare(first, within)


@given(quantities())
def test_a_quantity_is_the_same_as_itself(quantity: Quantity) -> None:
    """Every quantity agrees with itself."""
    assert quantity.compare(quantity, "0").answer == Answer.SAME


@given(quantities(), quantities())
def test_a_wider_tolerance_never_accuses(first: Quantity, second: Quantity) -> None:
    """What agrees within a tolerance agrees within a wider one."""
    for family in (("0", "1 unit", "5 unit", "100 unit"), ("0", "1 %", "5 %", "50 %")):
        agreed = [first.compare(second, within).agrees for within in family]
        assert agreed == sorted(agreed)


@given(quantities(), quantities())
def test_agreement_shares_a_key(first: Quantity, second: Quantity) -> None:
    """Blocking never separates what agrees."""
    if first.compare(second, "5 %").agrees:
        assert set(first.keys()) & set(second.keys())


@given(quantities())
def test_reading_what_is_shown_gives_the_value_back(quantity: Quantity) -> None:
    """A value that is shown and read again is the same value."""
    assert parse_quantity(str(quantity)) == quantity
