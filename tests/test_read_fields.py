"""The time of publication and the story of an article."""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from reading import problems, read_stdin


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


@pytest.mark.parametrize("text", ["0001-01-01", "1599-12-31", "9999-12-31T23:59:59-12:00"])
def test_published_that_stands_for_nothing(text: str) -> None:
    """The first or the last day that a database has is no day of publication, and no crash."""
    (problem,) = read_stdin(json.dumps({"text": "x", "published": text}).encode()).problems
    assert problem.reason == f"published is not in the years 1600 to 2999: {text!r}"


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
