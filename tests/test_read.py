"""Reading keeps plain text as published, names the place of every problem, and never fails."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import problems, read_stdin, write

from checker.model import Article, Intake
from checker.read import read_articles


@pytest.mark.usefixtures("folder")
def test_plain_text_is_kept_unchanged() -> None:
    """The text of a file without front matter is the file, CRLF included, and begins on its line 1."""
    text = "A headline\r\n\r\nThe text.\u2028More.\r\n"
    assert read_articles([write("a.txt", text)]) == Intake(
        (Article(id="a.txt", text=text, path="a.txt", first_line=1),), ()
    )


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter(end: str) -> None:
    """Front matter gives the fields; the text begins after the closing line, unchanged."""
    lines = [
        "---",
        'title: "A \\"B\\" C"',
        "",
        "# note",
        "id: 7",
        "published: 2024-03-05",
        "source: 'The Sun''s'",
        "---",
        "Text.",
        "",
    ]
    assert read_articles([write("news/a.md", end.join(lines))]).articles == (
        Article(
            id="7",
            text=f"Text.{end}",
            title='A "B" C',
            source="The Sun's",
            published=date(2024, 3, 5),
            path="news/a.md",
            first_line=9,
            title_line=2,
            metadata={"id": "7", "published": "2024-03-05", "source": "The Sun's"},
        ),
    )


@pytest.mark.usefixtures("folder")
def test_all_faults_of_front_matter_are_named() -> None:
    """Nested, malformed and repeated lines are problems, each with its line."""
    path = write("a.txt", "---\ntags:\n  - one\n- two\nno pair\nlist: [a, b]\nid: 1\nid: 2\ntext: x\n---\nText.")
    assert problems(read_articles([path])) == [
        "a.txt: line 3: front matter must not be nested",
        "a.txt: line 4: front matter must not be nested",
        "a.txt: line 5: front matter must be lines of the form `key: value`",
        "a.txt: line 6: front matter must be flat: list is a list, a table or a block",
        "a.txt: line 8: id is given twice",
        "a.txt: line 9: text is given twice",
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("---\ntitle: x\nText.", "a.txt: line 1: front matter has no closing --- line"),
        ("", "a.txt: line 1: text is empty, and there is no title"),
        ("---\ntitle: ' '\n---\n \n\t\n", "a.txt: line 4: text is empty, and there is no title"),
        ("---\nid: 1\n---\n", "a.txt: line 4: text is empty, and there is no title"),
        (
            "---\npublished: last May\n---\nText.",
            "a.txt: line 2: published is neither a date (2024-03-05) nor a time with its zone (2024-03-05T14:30:00Z): "
            "'last May'",
        ),
        (b"Caf\x00", "a.txt: not a text file (NUL at offset 3)"),
        (b"\xff\xfea", "a.txt: not Unicode text (byte 0x61 at offset 2)"),
    ],
)
def test_unreadable_plain_text(content: str | bytes, expected: str) -> None:
    """A file that is no article is one problem with its place, and the other files are read."""
    intake = read_articles([write("a.txt", content), write("b.txt", "Text.")])
    assert (problems(intake), [article.id for article in intake.articles]) == ([expected], ["b.txt"])


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Text.", [("-", "Text.")]),
        (b"[Ruritania] Text.", [("-", "[Ruritania] Text.")]),
        (b'{"text": "One."}', [("-", "One.")]),
        (b'[\n{"text": "One."}]', [("-:1", "One.")]),
        (b'{"text": "One."}\n{"text": "Two.", "id": "b"}\n', [("-:1", "One."), ("b", "Two.")]),
        (b'{"text": }\n{"text": "Two."}', [("-:2", "Two.")]),
    ],
)
def test_standard_input(content: bytes, expected: list[tuple[str, str]]) -> None:
    """Standard input is read as what it looks like, without path or lines."""
    articles = read_stdin(content).articles
    assert [(article.id, article.text) for article in articles] == expected
    assert {(article.path, article.first_line, article.title_line) for article in articles} == {(None, None, None)}


def test_standard_input_may_be_missing() -> None:
    """Asking for standard input where there is none is a problem."""
    assert problems(read_articles(["-"])) == ["-: standard input is not available"]


@pytest.mark.usefixtures("folder")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=200)
    | st.builds(
        lambda parts: b"".join(parts),
        st.lists(
            st.sampled_from(
                [b"---\n", b"id: 1\n", b'{"text": ', b'"x"', b"}", b"\xff", b"[", b"]", b"\n", b"\0", b"\\ud800"]
            )
        ),
    ),
    suffix=st.sampled_from(["txt", "md", "json", "jsonl"]),
)
def test_reading_never_raises(content: bytes, suffix: str) -> None:
    """Whatever bytes a file holds, it gives articles or problems, and standard input the like."""
    for intake in (read_articles([write(f"a.{suffix}", content)]), read_stdin(content)):
        assert all(problem.reason for problem in intake.problems)
        for article in intake.articles:
            assert (article.text + article.title).encode()
