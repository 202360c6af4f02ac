"""Speech: the day of a quotation, the voice of its second half, and the words on which a discrepancy turns."""

from datetime import date

import pytest

from checker.model import Article, Span
from checker.pipeline import check, claim_document
from checker.resolve.surroundings import Surroundings
from checker.resolve.times.speech_days import spoken_day
from checker.slots.quotations.utterance import Utterance
from checker.slots.times.instant import Instant

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


@pytest.mark.parametrize(
    ("attribution", "earlier"),
    [
        ("Ida Roth said in January before the council.", True),
        ("Ida Roth told the council last year.", True),
        ("Ida Roth wrote in a letter dated Feb. 2, 2020.", True),
        ("Ida Roth said on Tuesday.", False),
        ("Ida Roth said of the flood of 2012.", False),
        ("Ida Roth said.", False),
    ],
)
def test_a_quotation_can_be_from_long_before(attribution: str, *, earlier: bool) -> None:
    """A time right after the cue that ends a week or more before publication dates the words."""
    text = f"“The new ferry is far too slow for us,” {attribution}"
    (claim,) = [c for c in claim_document(Article("a", text, published=FRIDAY)).claims if "utterance" in c.slots]
    assert claim.slots["utterance"] == Utterance(claim.slots["words"], claim.slots["speaker"].value, earlier)


def test_a_time_before_the_cue_dates_the_words_as_well() -> None:
    """The order of the time and the cue makes no difference."""
    text = "In 2012, Ida Roth said that the ferry was “far too slow for the island and its goats”."
    (claim,) = [c for c in claim_document(Article("a", text, published=FRIDAY)).claims if "utterance" in c.slots]
    assert claim.slots["utterance"].earlier is True


def test_two_remarks_of_two_times_are_a_note() -> None:
    """Who says much the same again may choose other words."""
    now = "“The new ferry is far too slow for the goats of the island,” said Ida Roth."
    then = "“The new ferry is far too slow for the sheep of the island,” Ida Roth said {}."
    for told, severity in (("last year", "note"), ("on Tuesday", "error")):
        articles = [Article(str(n), text, published=FRIDAY) for n, text in enumerate((now, then.format(told)))]
        (one,) = check(articles).discrepancies
        assert one.severity.value == severity


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The name of the fort means “mighty fighter” in Ladakhi.", []),
        ("The man, known as “the old goat”, left.", []),
        ("Ida Roth called him “the old goat” again.", ["the old goat"]),
        ("Ida Roth knows what he means: “the old goat” must leave.", []),
    ],
)
def test_a_gloss_is_nothing_that_was_said(text: str, quoted: list[str]) -> None:
    """What a word means and what somebody is known as stands in quotation marks too."""
    claims = claim_document(Article("a", text)).claims
    assert [str(claim.slots["words"]) for claim in claims if "words" in claim.slots] == quoted


def test_a_short_sentence_within_a_quotation_stands_by_itself_as_a_phrase() -> None:
    """Another article may quote it alone; it has no other slots of a quotation."""
    text = "“The engineers knew it. The pumps were old. They ruined the whole harvest of the valley,” said Ida Roth."
    claims = [claim for claim in claim_document(Article("a", text)).claims if claim.type == "quote"]
    alone = [claim.surface for claim in claims if "utterance" not in claim.slots]
    assert alone == ["The engineers knew it.", "The pumps were old."]
