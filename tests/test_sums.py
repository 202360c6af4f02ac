"""Amounts that one sentence gives twice: by their parts or ends, and outright."""

import pytest

from checker import Article, check
from checker.pipeline import claim_document


def readings(sentence: str) -> list[tuple[str, str, str]]:
    """Return the parts, the total, and how the two compare, for each amount that a sentence gives twice."""
    claims = claim_document(Article("a", sentence)).claims
    doubles = [(claim.slots["parts"], claim.slots["total"]) for claim in claims if "parts" in claim.slots]
    return [(str(parts), str(total), parts.compare(total, "0").answer.value) for parts, total in doubles]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The squall killed 12 people, seven men and four women, near Homa Bay.", ("7 + 4", "12", "different")),
        ("The squall killed 12 people, seven men and five women, near Homa Bay.", ("7 + 5", "12", "compatible")),
        ("Nine hikers — four teachers, two nurses and two guides — were found.", ("4 + 2 + 2", "9", "different")),
        ("The squall killed 12 people, including 15 children.", ("15", "12", "different")),
        ("The squall killed 12 people, including three children.", ("3", "12", "compatible")),
        ("The port said 15 of the 12 cranes were idle.", ("15", "12", "different")),
        ("She won by 54 percent to 48 percent.", ("54 + 48", "100 percent of a vote", "different")),
        ("She won by 54 percent to 46 percent.", ("54 + 46", "100 percent of a vote", "compatible")),
        ("Output fell 5 percent from 120 tons to 108 tons.", ("120 tons to 108 tons", "-5 percent", "different")),
        ("Fares rose from $3.10 to $3.41, a 10 percent increase.", ("$3.10 to $3.41", "+10 percent", "compatible")),
        ("Fares rose from $3.10 to $3.41, a 10 percent cut.", ("$3.10 to $3.41", "-10 percent", "different")),
        ("The rate rose 5 percentage points to 9 percent from 7 percent.",
         ("7 percent to 9 percent", "+5 percentage points", "different")),
        ("Sales rose 5 percent to $110 million from $100 million.",
         ("$100 million to $110 million", "+5 percent", "different")),
    ],
)  # fmt: skip
def test_an_amount_given_twice(sentence: str, expected: tuple[str, str, str]) -> None:
    """Parts beyond their whole, sums that are off and changes that do not fit their ends are different."""
    assert readings(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The squall killed 12 people, sank seven boats and tore down four sheds.",
        "The squall hit two families, including nine children.",
        "About 12 people, seven men and four women, were hurt.",
        "The rate went from 52 percent to 50 percent after she was elected.",
        "Sales rose 5 percent in May, from $100 million in March to a loss of $2 in June.",
        "She hired 12 people, bought seven vans and four men came back.",
    ],
)
def test_what_adds_nothing_up(sentence: str) -> None:
    """Other things, groups, estimates and other periods are no parts of a sum."""
    assert readings(sentence) == []


def test_one_article_is_enough() -> None:
    """A sum that is off is reported without another article."""
    report = check([Article("a", "The squall killed 12 people, seven men and four women, near Homa Bay.")])
    assert [(found.rule, found.message) for found in report.discrepancies] == [
        ("quantity/total", "«12 people, seven men and four»: 7 + 4 / 12")
    ]
