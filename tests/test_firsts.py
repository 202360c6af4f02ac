"""Who is called the first or the only one, what goes by a number, and which words name things of one kind."""

import pytest

from checker.align.firsts import read_firsts
from checker.model import Answer, Article
from checker.resolve import resolve_mentions
from checker.segment import segment_article
from checker.slots.series import SeriesNumber, read_series
from checker.slots.thing import compare_things
from checker.tag import tag_mentions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Carmen Rojas became the first woman to steer a ferry.", [("Carmen Rojas", "first woman")]),
        ("Carmen Rojas, the last pilot of the lake, was cheered.", [("Carmen Rojas", "last pilot")]),
        ("As the youngest pilot of the old ferry, Carmen Rojas was cheered.", [("Carmen Rojas", "youngest pilot")]),
        ("Carmen Rojas was not the first woman to steer a ferry.", []),
        ("Carmen Rojas said the first woman to steer a ferry was late.", []),
        ("The first woman to steer a ferry was late.", []),
    ],
)
def test_who_has_a_distinction(text: str, told: list[tuple[str, str]]) -> None:
    """A distinction belongs to who stands right before it or in apposition after it."""
    tagged = resolve_mentions(tag_mentions(segment_article(Article("a", text))))
    (sentence,), (mentions,) = tagged.document.sentences, tagged.mentions
    found = [(str(first), first.keys()[0]) for _, first in read_firsts(text, sentence.span, mentions)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Senate Bill 1062, SB 1062 and H.B. 12", [("bill", "1062"), ("bill", "1062"), ("bill", "12")]),
        ("Flight 370 on Interstate 95", [("flight", "370"), ("road", "95")]),
        ("Section 12 percent, Bill 40.5, Bill 7, Table 62", []),
    ],
)
def test_what_goes_by_a_number(text: str, numbers: list[tuple[str, str]]) -> None:
    """A word of the list and a number of two digits or more name one of a series."""
    assert [(str(series), str(number)) for _, _, series, number in read_series(text)] == numbers


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("1062", "1026", Answer.DIFFERENT),
        ("1062", "1052", Answer.DIFFERENT),
        ("64", "46", Answer.DIFFERENT),
        ("64", "65", Answer.UNKNOWN),
        ("1062", "902", Answer.UNKNOWN),
        ("1062", "1062", Answer.SAME),
    ],
)
def test_numbers_one_slip_apart_differ(first: str, second: str, answer: Answer) -> None:
    """Two numbers differ where one slip of the hand makes one of the other; of two digits only their order can slip."""
    assert SeriesNumber(first).compare(SeriesNumber(second)).answer is answer


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("horse", "mules", Answer.DIFFERENT),
        ("rifle", "gun", Answer.COMPATIBLE),
        ("lawyer", "attorneys", Answer.SAME),
        ("horse", "rifle", None),
        ("harmony", "horse", None),
    ],
)
def test_things_of_one_kind(first: str, second: str, answer: Answer | None) -> None:
    """Two things of one kind differ unless one is a kind of the other; things of two kinds are not compared."""
    compared = compare_things(first, second)
    assert (compared and compared.answer) == answer
