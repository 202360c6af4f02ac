"""Reading keeps the text as published, names the place of every problem, and never fails."""

import json
import os
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import Problem
from checker.model import Article, Intake
from checker.read import read_articles


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, content: str | bytes) -> str:
    """Write a file, with the folders above it, and return its path."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problems(intake: Intake) -> list[str]:
    """Return the problems as printed."""
    return [str(problem) for problem in intake.problems]


def read_stdin(content: bytes, within: str | None = None) -> Intake:
    """Read standard input with a content."""
    return read_articles(["-"], stdin=lambda: content, within=within)


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


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "content",
    [
        "The café.".encode(),
        "The café.".encode("utf-8-sig"),
        "The café.".encode("utf-16"),
        b"\xfe\xff" + "The café.".encode("utf-16-be"),
    ],
)
def test_unicode_encodings(content: bytes) -> None:
    """UTF-8 and UTF-16 are read without their byte order mark."""
    assert read_articles([write("a.txt", content)]).articles[0].text == "The café."


@pytest.mark.usefixtures("folder")
def test_other_encodings_are_guessed() -> None:
    """Text in an older encoding is read where the guess is clear."""
    text = "The mayor’s office said the café would open. “We are glad,” she said. A cup costs £5.\n" * 3
    assert read_articles([write("a.txt", text.encode("cp1252"))]).articles[0].text == text


@pytest.mark.usefixtures("folder")
def test_without_a_guess_the_byte_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without charset-normalizer, text in an older encoding is a problem that names the byte."""
    monkeypatch.setitem(__import__("sys").modules, "charset_normalizer", None)
    expected = ["a.txt: not Unicode text (byte 0xe9 at offset 7)"]
    assert problems(read_articles([write("a.txt", "The café.".encode("cp1252"))])) == expected


@pytest.mark.usefixtures("folder")
def test_json_lines() -> None:
    """Each line is an article; a broken one is a problem, and the others go on."""
    lines = [
        '{"id": 5, "text": "One.\u2028", "title": "T", "url": "u", "n": {"a": 1}}',
        "",
        '{"text": "Two."}',
        '{"text": }',
        '{"text": 3, "title": 4, "published": 5, "source": []}',
        '["text"]',
        '{"title": "No text"}',
        '{"text": "", "title": "Only a title"}\r',
    ]
    intake = read_articles([write("in/a.jsonl", "\n".join(lines))])
    assert intake.articles == (
        Article(id="5", text="One.\u2028", title="T", url="u", metadata={"id": 5, "url": "u", "n": {"a": 1}}),
        Article(id="a.jsonl:3", text="Two."),
        Article(id="a.jsonl:8", text="", title="Only a title"),
    )
    assert problems(intake) == [
        "in/a.jsonl: line 4: not JSON: Expecting value (column 10)",
        "in/a.jsonl: line 5: text must be text",
        "in/a.jsonl: line 5: title must be text",
        "in/a.jsonl: line 5: source must be text or a number",
        "in/a.jsonl: line 5: published must be text",
        "in/a.jsonl: line 6: not a JSON object",
        "in/a.jsonl: line 7: text is missing",
    ]


@pytest.mark.usefixtures("folder")
def test_bad_bytes_spoil_one_json_line() -> None:
    """A line that is not UTF-8 is a problem of that line only."""
    intake = read_articles([write("a.jsonl", b'{"text": "One."}\n{"text": "\xff"}\n{"text": "Three."}')])
    assert [article.id for article in intake.articles] == ["a.jsonl:1", "a.jsonl:3"]
    assert problems(intake) == ["a.jsonl: line 2: not Unicode text (byte 0xff at offset 10)"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ({"text": "One."}, ["a.json"]),
        ([{"text": "One."}, {"text": "Two.", "id": "b"}], ["a.json:1", "b"]),
        ({"articles": [{"text": "One."}]}, ["a.json:1"]),
        ({"text": "One.", "articles": []}, ["a.json"]),
        ([], []),
    ],
)
def test_json(value: object, ids: list[str]) -> None:
    """A JSON file holds an article, a list of articles or a list under "articles"."""
    intake = read_articles([write("a.json", json.dumps(value, indent=1))])
    assert ([article.id for article in intake.articles], intake.problems) == (ids, ())


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{\n"text": x}', "a.json: line 2: not JSON: Expecting value (column 9)"),
        ("[" * 100_000, "a.json: not JSON: nested too deeply"),
        ('{"text": "x", "n": ' + "9" * 5000 + "}", "a.json: not JSON: a number is too long"),
        ("[3]", "a.json: article 1: not a JSON object"),
    ],
)
def test_broken_json(content: str, expected: str) -> None:
    """A file that is not JSON is a problem with its line."""
    assert problems(read_articles([write("a.json", content)])) == [expected]


def test_half_characters_are_replaced() -> None:
    """Lone surrogates become U+FFFD, one for one; pairs stay characters."""
    article = read_stdin(rb'{"text": "a\ud800b \ud83d\ude00 \\ud800", "x": ["\udc00"]}').articles[0]
    assert (article.text, article.metadata) == ("a\ufffdb 😀 \\ud800", {"x": ["\ufffd"]})


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-05", date(2024, 3, 5)),
        (" 2024-03-05 ", date(2024, 3, 5)),
        ("2024-03-05T14:30:00Z", datetime(2024, 3, 5, 14, 30, tzinfo=UTC)),
        ("2024-03-05 14:30+01:00", datetime(2024, 3, 5, 14, 30, tzinfo=timezone(timedelta(hours=1)))),
        ("2024-03-05T14:30:00", datetime(2024, 3, 5, 14, 30)),
        ("Tue, 05 Mar 2024 14:30:00 +0100", datetime(2024, 3, 5, 14, 30, tzinfo=timezone(timedelta(hours=1)))),
        ("5 Mar 2024 14:30:00 GMT", datetime(2024, 3, 5, 14, 30, tzinfo=UTC)),
        ("", None),
        (None, None),
    ],
)
def test_published(text: str | None, expected: date | datetime | None) -> None:
    """The time of publication is a day or a time, as far as it is given."""
    (article,) = read_stdin(json.dumps({"text": "x", "published": text}).encode()).articles
    assert article.published == expected


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-30",
        "20240305",
        "2024-03-05T25:00",
        "Tue, 05 Xyz 2024 14:30",
        "Tue, 45 Mar 2024 14:30:00 +0100",
        "5 March 2024",
    ],
)
def test_published_that_is_no_time(text: str) -> None:
    """A time that does not exist, or in another form, is a problem."""
    (problem,) = read_stdin(json.dumps({"text": "x", "published": text}).encode()).problems
    assert problem.reason.endswith(f": {text!r}")


@pytest.mark.usefixtures("folder")
def test_folders_are_walked_in_order() -> None:
    """Folders are read recursively and sorted; hidden files and other kinds are left out; ids are relative."""
    for path in (
        "news/b/2.txt",
        "news/b/1.md",
        "news/c.TXT",
        "news/a.txt",
        "news/.d/e.txt",
        "news/.f.txt",
        "news/g.pdf",
        "h.txt",
    ):
        write(path, path)
    Path("news/empty").mkdir(parents=True)
    intake = read_articles(["h.txt", "./news/"])
    assert [(article.id, article.path, article.folder) for article in intake.articles] == [
        ("h.txt", "h.txt", ""),
        ("a.txt", "news/a.txt", "news"),
        ("b/1.md", "news/b/1.md", "news/b"),
        ("b/2.txt", "news/b/2.txt", "news/b"),
        ("c.TXT", "news/c.TXT", "news"),
    ]
    assert intake.problems == ()


@pytest.mark.usefixtures("folder")
def test_a_file_is_read_once() -> None:
    """A file that several paths name is read where it is met first."""
    write("news/a.txt", "Text.")
    Path("news/b.txt").symlink_to("a.txt")
    intake = read_articles(["news/a.txt", "news", "./news/a.txt", "news"])
    assert ([article.id for article in intake.articles], intake.problems) == (["a.txt"], ())


@pytest.mark.usefixtures("folder")
def test_one_id_twice_is_a_problem_that_names_both() -> None:
    """The first article with an id is kept; the second is a problem that names both places."""
    one = write("one.jsonl", '{"id": "x", "text": "One."}')
    two = write("two.txt", "---\nid: x\n---\nTwo.")
    intake = read_articles([one, two])
    assert [article.text for article in intake.articles] == ["One."]
    assert intake.problems == (Problem("two.txt", "line 4", "the id 'x' is already that of one.jsonl: line 1"),)


@pytest.mark.usefixtures("folder")
def test_paths_that_name_nothing_readable() -> None:
    """A mistyped path, another kind of file, a broken link, a loop or a folder with the name of a file is a problem."""
    write("a.pdf", "x")
    Path("news/a.txt").mkdir(parents=True)
    os.mkfifo("news/b.txt")
    Path("news/c.txt").symlink_to("nowhere")
    Path("news/d.txt").symlink_to("d.txt")
    Path("news/e").symlink_to(".")
    assert problems(read_articles(["", "mistyped", "a\0b.txt", "\ud800.txt", "a.pdf", "a.pdf/b.txt", "news"])) == [
        ".: no such file or folder",
        "mistyped: no such file or folder",
        "a\0b.txt: not a path",
        "\ufffd.txt: not a path",
        "a.pdf: not a kind of file that can be read; known are .json .jsonl .md .txt",
        "a.pdf/b.txt: not a directory",
        "news/a.txt: a folder with the name of a file",
        "news/b.txt: not a regular file",
        "news/c.txt: no such file or folder",
        "news/d.txt: too many levels of symbolic links",
        "news/e: a link that leads back to a folder above it",
    ]


@pytest.mark.usefixtures("folder")
def test_files_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that may not be read is a problem, and the others are read."""
    refuse = PermissionError(13, "Permission denied")
    read_bytes, iterdir = Path.read_bytes, Path.iterdir
    monkeypatch.setattr(Path, "read_bytes", lambda path: _refuse(refuse) if path.stem == "b" else read_bytes(path))
    monkeypatch.setattr(Path, "iterdir", lambda path: _refuse(refuse) if path.name == "shut" else iterdir(path))
    for path in ("a.txt", "b.txt", "shut/c.txt", "z.txt"):
        write(f"news/{path}", "Text.")
    intake = read_articles(["news"])
    assert [article.id for article in intake.articles] == ["a.txt", "z.txt"]
    assert problems(intake) == ["news/b.txt: permission denied", "news/shut: permission denied"]


def _refuse(error: OSError) -> bytes:
    raise error


@pytest.mark.parametrize(
    ("fields", "within", "story"),
    [
        ({"story": "s"}, None, "s"),
        ({"story": 3}, None, "3"),
        ({"story": ""}, None, None),
        ({}, None, None),
        ({"story": "s", "topic": "t"}, "topic", "t"),
        ({"story": "s"}, "topic", None),
        ({"story": "s", "topic": None}, "topic", None),
        ({"source": "The Sun"}, "source", "The Sun"),
        ({"title": "T"}, "title", "T"),
    ],
)
def test_story(fields: dict[str, object], within: str | None, story: str | None) -> None:
    """The story is the field `story`, or the one that `within` names; without it there is none."""
    assert read_stdin(json.dumps({"text": "x", **fields}).encode(), within).articles[0].story == story


def test_a_list_is_no_story() -> None:
    """A field that is a list cannot name the story."""
    assert problems(read_stdin(b'{"text": "x", "tags": ["a"]}', "tags")) == ["-: tags must be text or a number"]


@pytest.mark.usefixtures("folder")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
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
