"""Who is called the first or the only one, and which words name things of one kind."""

import pytest

from checker.align.sentences.firsts import read_firsts
from checker.model import Answer, Article
from checker.resolve import resolve_mentions
from checker.segment import segment_article
from checker.slots.events.thing import compare_things
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
