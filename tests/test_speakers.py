"""Speakers of quotations: which phrase and which cue an article binds to each."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Quotation, Sentence, Span
from checker.resolve.speech.speakers import Place, speaker_spans


def read(text: str) -> list[tuple[str, str, Place] | None]:
    """Return speaker, cue and place for each “…” of a text; `|` stands between sentences, a new line a paragraph."""
    plain = text.replace("|", "")
    quotations = [
        Quotation("text", Span(*m.span()), Span(m.start() + 1, m.end() - 1)) for m in re.finditer("“[^“”]*”", plain)
    ]
    sentences, start = [], 0
    for number, paragraph in enumerate(text.split("\n")):
        for sentence in paragraph.split("|"):
            sentences.append(Sentence("text", Span(start, start + len(sentence.rstrip())), number))
            start += len(sentence)
        start += 1
    found = speaker_spans(plain, quotations, sentences)
    return [(plain[slice(*a.speaker)], plain[slice(*a.cue)], a.place) if a else None for a in found]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The pier will open soon,” said Mr. Okoro, who runs it.", "Mr. Okoro", "said"),
        ("“The pier will open soon,” Lt. Gov. Ann B. Okoro said Tuesday.", "Lt. Gov. Ann B. Okoro", "said"),
        ("“The pier will open soon,” he later told reporters.", "he", "told"),
        ("“The pier will open soon,” the senator added.", "the senator", "added"),
        ("“Will the pier open?” asked Ms. Lind.", "Ms. Lind", "asked"),
        ("“The pier will open soon,” Okoro, a former pilot from Leith, wrote.", "Okoro", "wrote"),
        ("“The pier will open soon,” Sen. Ida Roth, D-Maine, tweeted.", "Sen. Ida Roth", "tweeted"),
        ("“The pier will open soon,” said harbour office spokesman Leo Falk in a note.", "Leo Falk", "said"),
        (
            "“The pier will open soon,” a spokesman for the harbour office said.",
            "a spokesman for the harbour office",
            "said",
        ),
        ("“The pier will open soon,” according to Ms. Lind.", "Ms. Lind", "according to"),
        ("“The pier will open soon,” Harbour chief, Capt. Leo Falk, said.", "Capt. Leo Falk", "said"),
    ],
)
def test_a_cue_after_the_quotation(text: str, speaker: str, cue: str) -> None:
    """The speaker stands before or after the cue that follows the quotation."""
    assert read(text) == [(speaker, cue, Place.AFTER)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Mr. Okoro said: “The pier will open soon.”", "Mr. Okoro", "said"),
        ("On Monday, Ida Roth called the pier “a disgrace” to the town.", "Ida Roth", "called"),
        ("He shook his head and said, “The pier will open soon.”", "He", "said"),
        ("Roth blamed the council, saying the plan was “a bad joke.”", "Roth", "saying"),
        ("The mayor of Leith said in a statement that the plan was “a bad joke.”", "The mayor of Leith", "said"),
        ("The plan was described by Ida Roth as “a bad joke” for the town.", "Ida Roth", "described"),
        ("The official answer on May 9 said the pier was “a bad joke.”", "The official answer", "said"),
    ],
)
def test_a_cue_before_the_quotation(text: str, speaker: str, cue: str) -> None:
    """The subject of the nearest cue before the quotation speaks it."""
    assert read(text) == [(speaker, cue, Place.BEFORE)]


def test_an_interrupted_quotation_has_one_speaker() -> None:
    """Both halves around "he said" go to the same phrase."""
    found = read("“The pier,” Mr. Okoro said, “will open soon.”")
    assert found == [("Mr. Okoro", "said", Place.AFTER), ("Mr. Okoro", "said", Place.BEFORE)]


def test_a_quotation_without_a_cue_goes_on() -> None:
    """The next quotation of the paragraph, or of the next paragraph, keeps the speaker."""
    found = read(
        "“The pier will open soon,” Okoro said. |“It has cost us a lot.”\n“And it will cost us more than that.”"
    )
    assert [item and (item[0], item[2]) for item in found] == [
        ("Okoro", Place.AFTER),
        ("Okoro", Place.CONTINUED),
        ("Okoro", Place.CARRIED),
    ]


def test_a_reporting_sentence_before_lends_its_speaker() -> None:
    """A whole quotation after "He said the plan was dead." is his."""
    found = read("Mr. Okoro said the plan was dead. |“It will not be built in our time.”")
    assert found == [("Mr. Okoro", "said", Place.CARRIED)]


def test_a_new_cue_ends_the_turn() -> None:
    """A cue with a colon after a full stop belongs to the quotation that follows."""
    found = read("“The pier will open soon,” Okoro said. |“It will.” |Roth said: “It will not.”")
    assert [item and item[0] for item in found] == ["Okoro", "Okoro", "Roth"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “pier of dreams” has never been opened to the public.",
        "Posters on the walls of the old station: no cue here. |“Wet paint” hung on the door.",
    ],
)
def test_what_nobody_says_has_no_speaker(text: str) -> None:
    """Scare quotes and signs stay unknown."""
    assert read(text) == [None]


@given(st.text(alphabet="“”\"' .,:abc\nSaidTheMr he told said|", max_size=120) | st.text())
def test_spans_lie_in_the_text(text: str) -> None:
    """No text raises, and every phrase found is printed there."""
    for found in read(text):
        assert found is None or (found[0].strip() and found[1].strip())
