"""Every example of every claim type, and what all claim types must satisfy."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from staged import claims

from checker.claims import claim_types
from checker.extract.mask import compile_pattern, kinds_needed
from checker.model import ClaimType

TYPES = claim_types()
every_type = pytest.mark.parametrize(
    "claim_type", [t for t in TYPES if t.name != "reference"], ids=lambda claim_type: claim_type.name
)


def examples() -> list[object]:
    """Return every example as a parameter with a name such as `role[1]`."""
    return [
        pytest.param(claim_type.name, marked, slots, id=f"{claim_type.name}[{number}]")
        for claim_type in TYPES
        for number, (marked, slots) in enumerate(claim_type.examples, 1)
    ]


@pytest.mark.parametrize(("name", "marked", "slots"), examples())
def test_example(name: str, marked: str, slots: Mapping[str, str]) -> None:
    """The marked words are the evidence of a claim with these slots; no claim of the type has other evidence."""
    (mark,) = re.findall("«(.*?)»", marked)
    found = [claim for claim in claims(re.sub("[«»]", "", marked)) if claim.type == name]
    assert {claim.surface for claim in found} == {mark}
    shown = {(slot, str(value)) for claim in found for slot, value in claim.slots.items()}
    assert set(slots.items()) <= shown


@every_type
def test_a_claim_type_has_examples_patterns_and_something_to_be_about(claim_type: ClaimType) -> None:
    """Nothing is declared that no example shows, and alignment uses slots that exist."""
    assert claim_type.examples
    assert claim_type.patterns or claim_type.read is not TYPES[0].read
    assert {slot for about in claim_type.about for slot in about} <= set(claim_type.slots)
    assert set(claim_type.values) <= set(claim_type.slots)
    assert {slot for _, slots in claim_type.examples for slot in slots} <= set(claim_type.slots)


@pytest.mark.parametrize("pattern", sorted({pattern for claim_type in TYPES for pattern in claim_type.patterns}))
def test_a_pattern_names_what_it_needs(pattern: str) -> None:
    """Every pattern compiles, and its groups hold the kinds without which its claim type is never tried."""
    needed = [claim_type.needs for claim_type in TYPES if pattern in claim_type.patterns]
    groups = set(compile_pattern(pattern).expression.groupindex)
    assert all(needs <= groups for needs in needed)


@pytest.mark.parametrize("pattern", ["{persn}, {office}", "{second:offce} {person}", "{:plaza}"])
def test_an_unknown_kind_is_an_error(pattern: str) -> None:
    """A mistyped kind of mention is named together with its pattern."""
    with pytest.raises(ValueError, match=r"unknown kind of mention \{[a-z:]+\} in the pattern"):
        compile_pattern(pattern)


def test_the_notation_of_patterns() -> None:
    """Brackets are optional, bars choose, angles look ahead, a backslash is literal, a space is any white space."""
    compiled = compile_pattern(r"a[ very] (red|blue) \(car\)<[,]!>").expression
    assert compiled.fullmatch("a very  red\n(car)") is None
    assert [bool(compiled.match(text)) for text in ("a red (car)!", "a very\nblue (car),!", "a (car)!")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("{person}[, {:age},] is {job:office}", {"person", "office"}),
        ("({office} {person}|{person}, {:age},)", {"person"}),
        ("{party} of {place}|{place} {party}", {"party", "place"}),
        ("{person}<, {office}><!{time}>", {"person"}),
        ("[({office})] spoke", set()),
    ],
)
def test_a_pattern_is_tried_only_where_its_kinds_are(pattern: str, needed: set[str]) -> None:
    """What is optional, ahead, or on one side of a choice is not needed."""
    assert kinds_needed(pattern) == needed


def test_claim_types_are_named_as_their_modules() -> None:
    """The types come in the order of their names, each name once."""
    names = [claim_type.name for claim_type in TYPES]
    assert names == sorted(set(names))
    assert {"affiliation", "person", "role"} <= set(names)


def test_a_claim_type_is_frozen() -> None:
    """Claim types are values: a changed one is another."""
    assert replace(TYPES[0], name="other") != TYPES[0]
