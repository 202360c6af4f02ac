"""Segmenting finds paragraphs, sentences and quotations, and loses no character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article, Document
from checker.segment import segment_article

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.lists(
    st.sampled_from(
        [*".!?…\"'“”‘’«»()-\n ", "\r\n", "\n\n", "\u2028", "\x85", "Mr.", "U.S.", "The", "he", "said", "5", "I"]
    )
).map("".join)


def segment(text: str, title: str = "") -> Document:
    """Segment an article of a text and a title."""
    return segment_article(Article(id="a", text=text, title=title))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[slice(*sentence.span)] for sentence in segment(text).sentences]


def quotations(text: str) -> list[str]:
    """Return the quotations of a text, with their marks."""
    return [text[slice(*quotation.span)] for quotation in segment(text).quotations]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Vale met Lt. Gen. Ada Moss and Sen. Roy Pike, D-Ohio, on Jan. 5.",
        "J. Edgar Stone and Howard W. Lund own No. 7 St. James Place.",
        "The U.S. Embassy opened at 9 a.m. Friday and closed at 8 p.m. Eastern.",
        "Stone v. Lund and Moss vs. Pike cost 3.5 million dollars.",
        "Acme Inc. said sales rose.",
        "He waited ... and waited… and left.",
        "I ... I do not know.",
        "“But … but why?” he asked.",
        "1. Wash the pan.",
        "“Who is it?” she asked.",
        "“Stop!” cried the guard.",
        "“Why now?” Mr. Pike asked the crowd.",
        "The then-Gov. Pike and (Rep. Moss) agreed.",
        "Prices at Yahoo! Finance rose.",
        "See www.example.org for more, or v2.0 of it.",
        "He read Vol. 3 on pp. 14 to 20.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    """Abbreviations, initials, decimals, pauses, list numbers and attributed quotations do not end a sentence."""
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "He left the U.S.| The trip took a day.",
        "It began at 8 p.m.| He was late.",
        "It began at 8 p.m.| Traffic was heavy.",
        "He works for Acme Inc.| It makes anvils.",
        "“We won.| We are glad.”| The crowd cheered.",
        "“We won. ”| The crowd cheered.",
        "“We won.| We are glad.” he said.",
        "“We won.” Pike said.",
        "“We won.”| Pike said that nobody had expected it.",
        "“Who?”| Pike said he did not know.",
        "Was he there?| “No.| Never!”| He left.",
        "They left in 2016.| Pike stayed.",
        "He waited ...| Nobody came.",
        "(She had left.)| He stayed.",
        "Nobody said so.| 12 people were there.",
        "They lost again.|They went home.",
        "They said so.|“We lost.”",
        "He said no.| Pike said yes.",
        "He chose plan B.| The others did not.",
        "They won.[1]| Pike lost.",
    ],
)
def test_sentences_end_where_they_end(text: str) -> None:
    """A sentence ends at its mark, with the closing marks, where a new one begins; "|" shows where."""
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\u2028", "\x85", "\n \n"])
def test_lines_are_paragraphs(gap: str) -> None:
    """Every kind of line end divides paragraphs, which count from 0, and a sentence never crosses one."""
    text = f"First line without a stop{gap}Second line. It goes on."
    found = segment(text).sentences
    assert [(text[slice(*s.span)], s.paragraph) for s in found] == [
        ("First line without a stop", 0),
        ("Second line.", 1),
        ("It goes on.", 1),
    ]


def test_hard_wrapped_lines_are_joined() -> None:
    """Lines that go on in lower case are one paragraph, until a blank line."""
    text = "The mayor opened the\nbridge on Monday and\nthanked the builders. Many\ncame.\n\nThe next day it rained."
    assert sentences(text) == [
        "The mayor opened the\nbridge on Monday and\nthanked the builders.",
        "Many\ncame.",
        "The next day it rained.",
    ]


def test_headline_comes_first() -> None:
    """The title gives the first sentences; in it, a capitalised word after an abbreviation proves nothing."""
    document = segment("Talks began. They go on.", title="U.S. And Ruritania Talk. Peace Near")
    assert [(s.part, s.span, s.paragraph) for s in document.sentences] == [
        ("title", (0, 24), 0),
        ("title", (25, 35), 0),
        ("text", (0, 12), 0),
        ("text", (13, 24), 0),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” he said. “We did.”", ["“We won,”", "“We did.”"]),
        ('He said: "We won. We did." Then he left.', ['"We won. We did."']),
        ("‘We won the players’ cup,’ he said.", ["‘We won the players’ cup,’"]),
        ("'We won,' he said, and it's the '90s.", ["'We won,'"]),
        ("“She called it ‘a win’ today.”", ["“She called it ‘a win’ today.”", "‘a win’"]),
        ("‘She called it “a win” today,’ he said.", ["‘She called it “a win” today,’", "“a win”"]),
        ("« Oui », he said.", ["« Oui »"]),
        ("The players’ union and James’ dog don’t mind rock ’n’ roll.", []),
        ('He is 6\' 2" tall and owns a 12" disc.', []),
        ("“We won, he said.\nThe end.", ["“We won, he said."]),
        ("“We won.\n“We did it,” he said.", ["“We won.\n“We did it,”"]),
        ('"We won.\n"We did it," he said.', ['"We won.\n"We did it,"']),
        ("“We won, he said. “We did,” she said.", ["“We did,”"]),
        ('"We won, "he said. "We did. "', ['"We won, "', '"We did. "']),
        ("He was “”.", []),
        ("It is 'ongoing '. ' Then he left.", ["'ongoing '"]),
        ('It is "over ", he said. "... And done."', ['"over "', '"... And done."']),
        ('A stray mark. "\n"We won," he said.', ['"We won,"']),
        ("‘Friends’ came, ‘as foes’ did.", ["‘Friends’", "‘as foes’"]),
        ("‘The players’ union “Ours” won,’ he said.", ["‘The players’ union “Ours” won,’", "“Ours”"]),
        ('"We go—" he said. "The pre-", he said.', ['"We go—"', '"The pre-"']),
        ('"He called it "fair" today," she said.', ['"He called it "fair" today,"', '"fair"']),
        ("He fears ‘the mayor’ s plan’ now.", ["‘the mayor’ s plan’"]),
        ('We left, "Pike said.', []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    """Quotations are found with their marks, nested ones after the outer; apostrophes and inches are none."""
    assert quotations(text) == expected


def test_words_leave_out_the_marks() -> None:
    """The words of a quotation stand within its marks, without white space around them."""
    text = "He said “ we won ” and “left"
    assert [text[slice(*q.words)] for q in segment(text).quotations] == ["we won", "left"]


@given(TEXTS, TEXTS)
def test_sentences_cover_every_character_once(text: str, title: str) -> None:
    """Sentences are in order, trimmed, apart, and hold everything that is not white space."""
    document = segment(text, title)
    for part in ("title", "text"):
        content = document.article.content(part)
        spans = [s.span for s in document.sentences if s.part == part]
        rest, end = [], 0
        for span in spans:
            assert end <= span.start < span.end <= len(content)
            assert content[slice(*span)] == content[slice(*span)].strip()
            rest.append(content[end : span.start])
            end = span.end
        assert "".join([*rest, content[end:]]).strip() == ""


@given(TEXTS)
def test_quotations_are_exact(text: str) -> None:
    """Quotations are in order, hold their words, and nest or stand apart."""
    found = segment(text).quotations
    assert [q.span for q in found] == sorted((q.span for q in found), key=lambda span: (span.start, -span.end))
    for quotation in found:
        assert quotation.span.start < quotation.words.start < quotation.words.end <= quotation.span.end
    for index, outer in enumerate(found):
        for inner in found[index + 1 :]:
            assert inner.span.start >= outer.span.end or inner.span.end <= outer.span.end


@given(st.text(st.sampled_from("ab ABc.,“”\"'?!"), max_size=60))
def test_line_ends_do_not_change_the_sentences(text: str) -> None:
    """The same lines with other line ends give the same sentences."""
    text = text + "\nThe End\nIt is."
    assert sentences(text.replace("\n", "\r\n")) == sentences(text)


@pytest.mark.parametrize(
    "text", ["." * 200_000 + "x", "a.B" * 100_000, "“ " * 100_000, "' 'a" * 50_000, ". " * 100_000, ' "' + "A" * 9999]
)
def test_strange_texts_take_no_longer(text: str) -> None:
    """Time grows with the length of the text, whatever it holds: these would not end in reasonable time otherwise."""
    assert segment(text).sentences[-1].span.end == len(text.rstrip())
