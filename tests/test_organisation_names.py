"""Names of organisations and laws: where a text has one, and which two are a slip apart."""

import pytest

from checker.model import Answer, Strength
from checker.slots.names.employment import Employment, branch_in
from checker.slots.names.name_runs import find_name_runs
from checker.slots.names.organisation import Organisation
from checker.slots.names.organisation_name import OrganisationName


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They heard the House Foreign Affairs Committee on Monday.", ["House Foreign Affairs Committee"]),
        ("We read the Justice for Orphans of War Act again.", ["Justice for Orphans of War Act"]),
        ("He left the University of West Florida for good.", ["University of West Florida"]),
        (
            "She met the Port Safety Board and the Clean Rivers Agency there.",
            ["Port Safety Board", "Clean Rivers Agency"],
        ),
        ("Port Safety Board Closes Two Old Piers", []),
        ("He met the Board.", []),
    ],
)
def test_names_of_three_words_are_found(text: str, names: list[str]) -> None:
    """A run ends at its noun, "and" divides two names, a headline tells nothing."""
    assert [text[start:end] for start, end in find_name_runs(text)] == names


@pytest.mark.parametrize(
    ("first", "second", "answer", "strength"),
    [
        ("House Foreign Affairs Committee", "House Foreign Relations Committee", Answer.DIFFERENT, Strength.WEAK),
        ("Federal Election Commission", "Federal Elections Commission", Answer.DIFFERENT, Strength.WEAK),
        ("Federal Election Commission", "Federal Energy Commission", Answer.DIFFERENT, Strength.WEAK),
        ("Harbour Review Board", "Harbour Reform Board", Answer.DIFFERENT, Strength.WEAK),
        ("Leeds Research Centre", "Leeds Research Center", Answer.SAME, Strength.STRONG),
        ("Harbour Permit Office", "Harbour Permits Office", Answer.UNKNOWN, Strength.STRONG),
        ("House Intel Committee", "House Intelligence Committee", Answer.UNKNOWN, Strength.STRONG),
        ("North Harbour School", "South Harbour School", Answer.UNKNOWN, Strength.STRONG),
        ("Senate Armed Services Committee", "House Armed Services Committee", Answer.UNKNOWN, Strength.STRONG),
        ("Harbour Review Board", "Railway Safety Agency", Answer.UNKNOWN, Strength.STRONG),
        ("Justice for Owners of Boats Act", "Justice for Orphans of Boats Act", Answer.DIFFERENT, Strength.WEAK),
        ("Owners Boats Act", "Orphans Boats Act", Answer.UNKNOWN, Strength.STRONG),
    ],
)
def test_names_one_word_apart(first: str, second: str, answer: Answer, strength: Strength) -> None:
    """A slip differs; variants, plurals of unknown names and sister organisations do not."""
    comparison = OrganisationName.of(first).compare(OrganisationName.of(second))
    assert (comparison.answer, comparison.strength) == (answer, strength)


@pytest.mark.parametrize(("short", "answer"), [("HSAB", Answer.DIFFERENT), ("HSB", Answer.UNKNOWN)])
def test_an_abbreviation_makes_two_names_one(short: str, answer: Answer) -> None:
    """What two articles abbreviate alike is one organisation, however the word begins that differs."""
    first, second = (
        OrganisationName.of("Harbour Safety Board", "HSAB"),
        OrganisationName.of("Harbour Supply Board", short),
    )
    assert first.compare(second).answer is answer


def test_ties_of_two_kinds_are_never_compared() -> None:
    """A lawyer of one house may teach at another."""
    lawyer = Employment("lawyer", Organisation(("greenpeace",)))
    assert lawyer.compare(Employment("academic", Organisation(("yale",)))).answer is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("a retired Marine general", "us-marine-corps"),
        ("Army National Guard major", "us-national-guard"),
        ("the general", ""),
    ],
)
def test_the_service_of_a_soldier(words: str, id_: str) -> None:
    """The longest name of a service counts."""
    assert branch_in(words).id == id_
