"""JSON gives an article an object; what is broken spoils its line only."""

import json

import pytest
from reading import problems, read_stdin, write

from checker.model import Article
from checker.read import read_articles


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
    ("name", "content", "places"),
    [
        ("a.jsonl", '{"text": "One."}\n{"text": "Two.", "text": "2."}\n{"text": "Three."}', ["line 2"]),
        ("a.json", '[{"text": "One."}, {"text": "Two.", "text": "2."}, {"text": "Three."}]', ["article 2"]),
    ],
)
def test_a_key_given_twice_spoils_one_article(name: str, content: str, places: list[str]) -> None:
    """Which of the two values is meant nobody can tell: the article is a problem, and the others go on."""
    intake = read_articles([write(name, content)])
    assert [article.text for article in intake.articles] == ["One.", "Three."]
    assert problems(intake) == [f"{name}: {place}: the key 'text' is given twice in one object" for place in places]


def test_a_key_given_twice_within_a_field_spoils_the_article() -> None:
    """Objects within lists and fields count, too; one key in two objects is none given twice."""
    twice = read_stdin(b'{"text": "One.", "by": [{"name": "Ama"}, {"name": "Ida", "age": 4, "name": "Eva"}]}')
    assert (twice.articles, problems(twice)) == ((), ["-: the key 'name' is given twice in one object"])
    assert len(read_stdin(b'{"text": "One.", "by": [{"name": "Ama"}, {"name": "Ida"}]}').articles) == 1


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
