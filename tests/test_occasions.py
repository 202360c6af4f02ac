"""Occasions of quotations: medium, outlet and programme with the span that names them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Quotation, Sentence, Span
from checker.resolve.speech.media import is_programme, outlets_in
from checker.resolve.speech.occasions import quotation_occasions, read_occasion


def named(text: str) -> tuple[str, str] | None:
    """Return the normal form and the surface of the occasion in a text."""
    occasion = read_occasion(text, Span(0, len(text)))
    return (str(occasion), text[slice(*occasion.span)]) if occasion else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" she said in a written statement on Monday.", ("statement", "in a written statement")),
        (" Roth told a joint news conference in Leith.", ("news conference", "told a joint news conference")),
        (" Roth said at a campaign rally.", ("speech", "at a campaign rally")),
        (" he tweeted.", ("post", "tweeted")),
        (" the group wrote in an open letter to the mayor.", ("letter", "in an open letter")),
        (" Roth said in her testimony.", ("testimony", "in her testimony")),
        (" Falk wrote in an op-ed on Sunday.", ("op-ed", "in an op-ed")),
        (" the judge wrote in her ruling.", ("document", "in her ruling")),
        (" Falk said during a conference call.", ("call", "during a conference call")),
    ],
)
def test_a_medium_has_a_class(text: str, expected: tuple[str, str]) -> None:
    """A noun for an occasion after its preposition gives the class of the medium."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Roth told CNN.", ("cnn", "CNN.")),
        (" Roth said in an interview with Fox News.", ("interview · fox-news", "in an interview with Fox News.")),
        (" Roth said on NPR’s “Morning Edition.”", ("npr · Morning Edition", "NPR’s “Morning Edition.”")),
        (" Roth said on 60 Minutes.", ("cbs · 60 Minutes", "60 Minutes")),
    ],
)
def test_an_outlet_has_an_id(text: str, expected: tuple[str, str]) -> None:
    """Outlets and programmes of the word lists have one id under all their names."""
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        " Roth said of the report on Monday.",
        " Roth, who owns CNN shares, said.",
        " CNN reported on Monday.",
        " he said.",
    ],
)
def test_a_topic_is_no_occasion(text: str) -> None:
    """What a quotation is about, and who merely reports it, is not where it was said."""
    assert named(text) is None


def test_a_title_in_quotation_marks_belongs_to_the_occasion() -> None:
    """The programme after "told the network's" is read although it stands in quotation marks, and is carried on."""
    text = "“The pier will open,” Roth told NPR’s “Morning Edition.” “It will.”"
    quotations = [Quotation("text", Span(*m.span()), Span(*m.span(1))) for m in re.finditer("“([^”]*)”", text)]
    found = quotation_occasions(text, quotations, [Sentence("text", Span(0, len(text)), 0)])
    assert str(found[0]) == "npr · Morning Edition"
    speech = [quotations[0], quotations[2]]
    found = quotation_occasions(text, speech, [Sentence("text", Span(0, len(text)), 0)])
    assert [str(occasion) for occasion in found] == ["npr · Morning Edition"] * 2


@given(st.text())
def test_no_text_raises(text: str) -> None:
    """Every text is read, and every span lies within it."""
    assert all(text[slice(*span)] for span, _ in outlets_in(text))
    found = read_occasion(text, Span(0, len(text)))
    assert found is None or text[slice(*found.span)]


@pytest.mark.parametrize(
    ("text", "title"),
    [("Meet the Press,", True), ("Today", True), ("Today,", False), ("The View", True), ("Ferries", False)],
)
def test_a_title_is_known_from_the_beginning_of_a_quotation(text: str, *, title: bool) -> None:
    """“Today,” with its comma begins what somebody said."""
    assert is_programme(text) is title
