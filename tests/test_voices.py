"""Voices: whom the phrase beside a quotation names, and how sure that is."""

import pytest

from checker.model import Article
from checker.pipeline import check, claim_document
from checker.slots.names.placed import Placed
from checker.slots.quotations.speaker import Speaker

OPENING = "Senator Ida Roth met Leo Falk, the mayor, at the harbour. Anna Falk was late.\n\n"


def speakers(text: str) -> list[tuple[str, bool, str] | None]:
    """Return name, firmness and sex of the speaker of each quotation; None where it has none."""
    found: list[tuple[str, bool, str] | None] = []
    for claim in claim_document(Article("a", text)).claims:
        if claim.type == "quote":
            placed = claim.slots.get("speaker")
            assert placed is None or (isinstance(placed, Placed) and isinstance(placed.value, Speaker))
            found.append((str(placed.value), placed.value.firm, placed.value.sex) if placed else None)
    return found


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Ida Roth said.", ("Ida Roth", True, "f")),
        ("Ms. Roth said.", ("Ida Roth", True, "f")),
        ("Roth said.", ("Ida Roth", True, "f")),
        ("Mr. Falk said.", ("Leo Falk", True, "m")),
        ("Ms. Falk said.", ("Anna Falk", True, "f")),
        ("Falk said.", ("Falk", True, "")),
        ("Mr. Roth said.", ("Roth", True, "m")),
        ("Harbour Council Chair Marta Nilsen said.", ("Marta Nilsen", True, "f")),
        ("said Nilsen.", None),
        ("Ida Roth (D-Leith) said.", ("Ida Roth", True, "f")),
        ("Ida Roth (64), who chairs the Harbour Council, said.", ("Ida Roth", True, "f")),
        ("Ida Roth (D-Leith), chair of the Inner Harbour Council, said.", ("Ida Roth", True, "f")),
        ("an aide to Ms. Roth said.", None),
        ("she said.", ("Anna Falk", False, "f")),
        ("the senator said.", ("Ida Roth", False, "f")),
    ],
)
def test_the_speaker_of_a_phrase(told: str, speaker: tuple[str, bool, str] | None) -> None:
    """A surname is the person who alone bears it; one that two bear, or that the title does not fit, stays alone."""
    assert speakers(f"{OPENING}“The old pier will close before the winter,” {told}") == [speaker]


def test_a_pronoun_is_the_first_who_fits_of_the_nearest_sentence() -> None:
    """Of two men the sentence is about the first; a sentence that names nobody who fits is passed over."""
    text = "Leo Falk met Olav Berg on the quay.\n\nMarta Nilsen came later.\n\n“The pier will close,” he said."
    assert speakers(text) == [("Leo Falk", False, "m")]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Leo Falk wanted the report by Olav Berg.", "Leo Falk"),
        ("The report by Olav Berg was read in Leith.", None),
        ("The report of Mr. Berg was read in Leith.", None),
        ("Leo Falk came.\n\nThe boats were sold by Olav Berg.", None),
        ("The minister thanked Leo Falk.", None),
        ("The minister Olav Berg thanked Leo Falk.", "Olav Berg"),
        ("Olav Berg, the former mayor, met Marta Nilsen.", "Olav Berg"),
    ],
)
def test_a_pronoun_is_nobody_whom_a_sentence_only_mentions(before: str, speaker: str | None) -> None:
    """Who stands after a preposition is not whom a sentence is about; the holder of an office may be nobody known."""
    found = speakers(f"{before}\n\n“The pier will close,” he said.")
    assert [one and one[0] for one in found] == [speaker]


def test_who_held_an_office_once_is_not_its_holder() -> None:
    """The mayor is the one of today."""
    words = "“The pier will close,” the mayor said."
    assert speakers(f"Former Mayor Leo Falk met Marta Nilsen.\n\n{words}") == [None]
    assert speakers(f"Mayor Leo Falk met Marta Nilsen.\n\n{words}") == [("Leo Falk", False, "m")]


def test_what_follows_a_short_attribution_is_as_sure_as_what_precedes_it() -> None:
    """The second half of a paragraph that is all quotation has the same speaker; the next paragraph only may."""
    text = (
        "“The pier will close,” Ida Roth said. “We have no money for it.”\n\n“And we will have none before the spring.”"
    )
    assert [found and found[1] for found in speakers(text)] == [True, True, False]


def test_another_clause_after_a_quotation_is_not_its_attribution() -> None:
    """Who is said to have said something else did not say this."""
    text = "Some called the plan of the harbour “a mistake,” but Ida Roth said it was “the only way to go on.”"
    assert speakers(text) == [None, ("Ida Roth", True, "f")]


def test_who_reads_out_the_words_of_somebody_else_is_not_accused() -> None:
    """Both names stand beside the quotation in one of the articles: it has one speaker all the same."""
    words = "“The keeper of the lighthouse was never told of the sale of the boats,” {}."
    first = "Reading from Falk’s letter, Ida Roth said: " + words.format("it went on")
    second = words.format("Leo Falk wrote")
    opening = "Leo Falk wrote to Ida Roth. Anna Falk came.\n\n"
    found = check([Article("a", opening + first), Article("b", opening + second)]).discrepancies
    assert [one.rule for one in found if one.claim_type == "quote"] == []


def test_a_man_and_a_woman_are_two_speakers() -> None:
    """A pronoun names nobody, but it tells the sex."""
    words = "“Nobody on this island was told about the new ferry to the mainland,” {}."
    texts = ["Ida Roth spoke in Leith.\n\n" + words.format("she said"), words.format("Mr. Leo Falk said")]
    found = check([Article(str(n), text) for n, text in enumerate(texts)]).discrepancies
    assert [(one.rule, one.severity.value) for one in found if one.claim_type == "quote"] == [
        ("quote/speaker", "warning")
    ]
