"""Speech: the day of a quotation, the voice of its second half, and the words on which a discrepancy turns."""

from datetime import date

import pytest

from checker.model import Article, Span
from checker.pipeline import check, claim_document
from checker.resolve.speech_days import spoken_day
from checker.resolve.surroundings import Surroundings
from checker.slots.instant import Instant

FRIDAY = date(2021, 3, 5)


@pytest.mark.parametrize(
    ("narration", "day"),
    [
        (" Ida Roth said on Tuesday.", date(2021, 3, 2)),
        (" Ida Roth told reporters Friday.", date(2021, 3, 5)),
        (" Ida Roth said before Tuesday.", None),
        (" Ida Roth said on Tuesday’s ferry.", None),
        (" Ida Roth said on Tuesday, not Monday.", None),
        (" Ida Roth said.", None),
    ],
)
def test_the_day_of_a_quotation_is_the_last_such_weekday(narration: str, day: date | None) -> None:
    """One weekday beside the cue counts back from publication; two, or another one's day, tell nothing."""
    whole = Span(0, len(narration))
    around = Surroundings(Span(0, 0), Span(0, 0), whole, None, None, fresh=True, next_paragraph=False)
    found = spoken_day(narration, [around], FRIDAY)
    assert (found[0] if found else None) == (Instant.of_day(day) if day else None)
    assert spoken_day(narration, [around], None) is None


def test_the_second_half_of_an_interrupted_quotation_has_its_speaker() -> None:
    """What follows the attribution in its paragraph is said by the same person."""
    text = "“The new ferry is far too slow,” said Ida Roth. “It will never reach the island before noon.”"
    claims = [claim for claim in claim_document(Article("a", text)).claims if claim.type == "quote"]
    assert [(claim.surface, str(claim.slots["speaker"])) for claim in claims] == [
        ("The new ferry is far too slow,", "Ida Roth"),
        ("It will never reach the island before noon.", "Ida Roth"),
    ]


def test_a_discrepancy_shows_the_words_that_differ_with_three_beside() -> None:
    """The evidence is the changed word in its place, not the whole quotation."""
    words = "“The old ferry will carry {} cars to the island in summer,” said Ida Roth."
    found = check([Article(str(n), words.format(count)) for n, count in enumerate(("forty", "fifty"))])
    (one,) = [d for d in found.discrepancies if d.rule == "quote/wording"]
    surfaces = [claim.surface for reading in one.readings for claim in reading.claims]
    assert surfaces == ["ferry will carry forty cars to the", "ferry will carry fifty cars to the"]
