"""Quantities found in text, what is no quantity, and what is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.noun_forms import singular
from checker.slots.numbers.quantity_reading import parse_quantity
from checker.tag.quantities.counted import Counted, counted
from checker.tag.quantities.quantities import find_quantities

FRAGMENTS = (
    "12", "1,200", "43,350", "2.5", ".5", "$", "£", "US$", " ", " ", " ", "-", "–", "/", ":", ".", ",", "(", ")", "%",
    " percent", " million", "bn", "two", "Three", "dozen", "dozens", "half", "a", " a ", "third", "hundreds", " of ",
    " thousands", " in ", " to ", " and ", " or ", "between ", "at least ", "more than ", " or more", "-plus",
    "people", " killed", "June ", "2016", "year-old", " feet", "th", "st", "m", "k", "\n", "é", "€", "½", " over ",
    "0", "minus ", "one", " million and a half", "twenty", "-five", "first", " pounds", "several", "9/11", "52-48",
    "5-foot-10",
)  # fmt: skip


def shown(text: str) -> list[tuple[str, str]]:
    """Return the words and the value of each quantity in a text."""
    return [(text[slice(*found.span)], str(found.quantity)) for found in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("At least 12 people died", "At least 12", "at least 12"),
        ("nearly two dozen were hurt", "nearly two dozen", "nearly 24"),
        ("twenty-three sailors", "twenty-three", "23"),
        ("as many as 300 homes", "as many as 300", "up to 300"),
        ("no fewer than 10 towns", "no fewer than 10", "at least 10"),
        ("some 200 guests", "some 200", "about 200"),
        ("12 or more guests", "12 or more", "at least 12"),
        ("100-plus guests", "100-plus", "at least 100"),
        ("about 43,000 pages", "about 43,000", "about 43,000"),
        ("worth $1.4 billion today", "$1.4 billion", "$1.4 billion"),
        ("a £3.5m grant", "£3.5m", "£3.5 million"),
        ("sold for A$5bn", "A$5bn", "AUD 5 billion"),
        ("worth Rs 500", "Rs 500", "INR 500"),
        ("cost 30 cents", "30 cents", "30 cents"),
        ("half a million dollars", "half a million dollars", "$500,000"),
        ("10 to 15 percent of it", "10 to 15 percent", "10 to 15 percent"),
        ("between 10 and 15 boats", "between 10 and 15", "10 to 15"),
        ("$10-15 million in aid", "$10-15 million", "$10 million to 15 million"),
        ("20,000-30,000 fans", "20,000-30,000", "20,000 to 30,000"),
        ("more than 10 but fewer than 15 boats", "more than 10 but fewer than 15", "10 to 15"),
        ("two or three boats", "two or three", "2 to 3"),
        ("one in three voters", "one in three", "1/3"),
        ("a third of voters", "a third", "1/3"),
        ("two-thirds of voters", "two-thirds", "2/3"),
        ("dozens of boats", "dozens", "dozens"),
        ("hundreds of thousands of people", "hundreds of thousands", "hundreds of thousands"),
        ("tens of millions of dollars", "tens of millions of dollars", "tens of millions USD"),
        ("several hundred boats", "several hundred", "loosely 300 to 1,200"),
        ("two and a half miles away", "two and a half miles", "2.5 mi"),
        ("thirteen dollars and forty-five cents", "thirteen dollars and forty-five cents", "$13.45"),
        ("bonds for 75 USD million", "75 USD million", "$75 million"),
        ("a grant of KSh5 million", "KSh5 million", "KES 5 million"),
        ("fined GH¢300 on Monday", "GH¢300", "GHS 300"),
        ("a tender of R5 million", "R5 million", "ZAR 5 million"),
        ("stole N20bn from it", "N20bn", "NGN 20 billion"),
        ("paid 300 Tanzanian shillings", "300 Tanzanian shillings", "TZS 300"),
        ("sold 1.2b shares", "1.2b", "1.2 billion"),
        ("drove at 120 km/h", "120 km/h", "120 km/h"),
        ("a flat of 900 sq. ft", "900 sq. ft", "900 sq ft"),
        ("20-odd guests", "20-odd", "about 20"),
        ("as few as five guests", "as few as five", "at least 5"),
        ("winds of 30 mph", "30 mph", "30 mph"),
        ("a 5-foot-6 wall", "5-foot-6", "5.5 ft"),
        ("it was 20 degrees Celsius", "20 degrees Celsius", "20 °C"),
        ("a magnitude 6.5 quake", "magnitude 6.5", "6.5 magnitude"),
        ("up 0.5 percentage points", "0.5 percentage points", "0.5 percentage points"),
        ("a 48-page indictment", "48", "48"),
        ("the vote was 52-48", "52-48", "52–48"),
        ("by a vote of 134 to 63", "134 to 63", "134–63"),
        ("won 3–1 at home", "3–1", "3–1"),
        ("the third blast", "third", "3rd"),
        ("the 42nd president", "42nd", "42nd"),
        ("more than 2000 people", "more than 2000", "more than 2,000"),
        ("minus 5 degrees", "minus 5 degrees", "-5 degrees"),
    ],
)
def test_quantity_is_found_whole(text: str, words: str, value: str) -> None:
    """The phrase with its bounds and unit is one quantity with one value."""
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2016, after the 2012 elections",
        "in 2009-10 and in the 1990s",
        "on June 19, 2016, and on 20 May",
        "from June 19 to 21",
        "at 10:30 a.m. or 5 p.m.",
        "Ann Smith, 42, said",
        "a 12-year-old girl, aged 12, who was 12 years old",
        "for three weeks and 12 hours, a 22-month term",
        "a Boeing 737, an F-35, Section 230, Flight 370 and page 12",
        "call 555-0134 or 212-555-0134",
        "at 1600 Willow Avenue",
        "see https://example.org/2010/12/a-b",
        "a 12-4 record (8-2 at home)",
        "no one was one of them, at first, in the second half",
        "since 9/11, around the clock 24/7",
        "\n1. Open the door",
        "at 42nd Street in the 21st century",
        "the show airs from 6 to 8 p.m.",
        "a year and a half later",
        "a six-figure sum for an 8-digit code, N95 masks",
        "outspent her by a more than 7-1 margin",
    ],
)
def test_other_numbers_are_no_quantities(text: str) -> None:
    """Years, dates, times, ages, durations, names, records and addresses are left to others."""
    assert shown(text) == []


def test_a_change_is_no_range() -> None:
    """After a verb of change, "from … to" gives two values, the first with the unit of the second."""
    assert shown("it rose from 10 to 15 percent") == [("10", "10 percent"), ("15 percent", "15 percent")]


def test_pieces_have_their_own_spans() -> None:
    """Number, unit and bounding words are told apart."""
    text = "It cost more than $5 million."
    found = find_quantities(text)[0]
    pieces = (found.number, found.unit, found.modifier)
    assert [text[slice(*piece)] for piece in pieces if piece] == ["5 million", "$", "more than"]


def test_offsets_count_in_the_whole_text() -> None:
    """Reading a part of a text gives offsets into all of it, and nothing beyond the part."""
    text = "Two men and 12 boys met 30 others."
    assert [tuple(found.span) for found in find_quantities(text, 8, 20)] == [(12, 14)]


def first_counted(text: str) -> Counted:
    """Return what the first quantity of a text counts."""
    return counted(text, Span(0, len(text)), find_quantities(text)[0].span)


@pytest.mark.parametrize(
    ("text", "noun", "predicate"),
    [
        ("At least 12 people were killed in the blast.", "person", "killed"),
        ("The blast killed 12 people.", "person", "killed"),
        ("The death toll rose to 12 on Monday.", "", "killed"),
        ("Doctors reported 12 deaths.", "death", "killed"),
        ("More than 30 were injured.", "", "injured"),
        ("Police detained 14 protesters.", "protester", "arrested"),
        ("The company laid off 400 workers.", "worker", "laid off"),
        ("About 2,000 officers attended the rally.", "officer", "attended"),
        ("They raised $5 million in donations.", "donation", "raised"),
        ("Shares fell 3 percent.", "", "fell"),
        ("Police said four of its officers were injured.", "officer", "injured"),
        ("The 2012 attack, an error, left eight soldiers dead.", "soldier", "killed"),
        ("The raids killed 30 in Gaza.", "", "killed"),
        ("They were among the 18,200 in the stadium.", "", None),
        ("The storm left 40 people feared drowned.", "person", "killed"),
        ("More than 200 have been reported missing.", "", "missing"),
        ("It had 57 people aboard.", "person", "aboard"),
        ("The crash killed all 157 people on board.", "person", "killed"),
        ("The plan covers 900,000 young undocumented immigrants.", "immigrant", None),
        ("The senate followed with a 97-2 vote hours earlier.", "vote", "voted"),
        ("Twelve workers injured in the blast went home.", "worker", "injured"),
    ],
)
def test_what_is_counted_and_what_happened(text: str, noun: str, predicate: str | None) -> None:
    """The head noun is a lemma; the predicate is a class, before or after the number."""
    found = first_counted(text)
    assert (found.noun, found.predicate and found.predicate.name) == (noun, predicate)


def test_scope_of_a_count() -> None:
    """Part, subset, rate, period and the noun of a compound are told apart."""
    assert first_counted("Three of the 12 suspects fled.").part_of == "12"
    assert first_counted("Two of those killed were guests.").part_of == "those"
    assert first_counted("Some fled, including three children.").subset
    assert first_counted("They earn $15 an hour.").rate == "hour"
    assert first_counted("Prices rose 12 percent since 2010.").period == "since 2010"
    panel = first_counted("a six-member panel met")
    assert (panel.noun, panel.of) == ("member", "panel")


@pytest.mark.parametrize(
    ("plural", "single"),
    [("children", "child"), ("cities", "city"), ("crashes", "crash"), ("buses", "bus"), ("houses", "house")],
)
def test_singular(plural: str, single: str) -> None:
    """Suffix rules and a list of irregular nouns give the lemma."""
    assert singular(plural) == single


@pytest.mark.parametrize(
    "name",
    [
        "count_classes",
        "identifier_words",
        "irregular_plurals",
        "number_context",
        "numerals",
        "phrase_ends",
        "quantity_modifiers",
        "units",
    ],
)
def test_word_lists_are_in_order(name: str) -> None:
    """Rows are sorted by code point and unique, all with the same columns."""
    rows = ["\t".join(row) for row in load_lexicon(name)]
    assert rows == sorted(set(rows))
    assert len({row.count("\t") for row in rows}) == 1


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join) | st.text(max_size=60))
def test_any_text_gives_exact_spans_in_order(text: str) -> None:
    """No text makes the finder or the counting raise; spans lie in the text, in order, without overlap."""
    found = find_quantities(text)
    ends = [0] + [position for item in found for position in item.span]
    assert ends == sorted(ends)
    assert not ends or ends[-1] <= len(text)
    for item in found:
        assert item.span.start <= item.number.start < item.number.end <= item.span.end
        counted(text, Span(0, len(text)), item.span)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join))
def test_what_is_found_can_be_shown_and_read(text: str) -> None:
    """Every quantity found reads back from what it shows."""
    for item in find_quantities(text):
        assert parse_quantity(str(item.quantity)) == item.quantity
