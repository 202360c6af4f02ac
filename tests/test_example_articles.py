"""A line of an example is an article with marks."""

from datetime import UTC, date, datetime

import pytest

from checker.model import Article, Span
from checker.rulebook import (
    Mark,
    parse_example_article,
)


def test_an_example_line_is_an_article_with_marks() -> None:
    """Date, source, title and text are told apart, and marks are spans of the text without marks."""
    line = "2024-05-01 The Hill | «Two» die || The blast killed «12» people, «really»."
    assert parse_example_article(line, 3) == (
        Article(
            "3",
            "The blast killed 12 people, really.",
            title="Two die",
            source="The Hill",
            published=date(2024, 5, 1),
            story="example",
        ),
        (Mark("title", Span(0, 3)), Mark("text", Span(17, 19)), Mark("text", Span(28, 34))),
    )


@pytest.mark.parametrize(
    ("header", "published", "source"),
    [
        ("", None, ""),
        ("2024-05-01", date(2024, 5, 1), ""),
        ("20 Minutes", None, "20 Minutes"),
        ("2024-05-01T09:30Z AFP", datetime(2024, 5, 1, 9, 30, tzinfo=UTC), "AFP"),
    ],
)
def test_date_and_source_may_be_missing(header: str, published: date | None, source: str) -> None:
    """An outlet's name may start with digits; a time keeps its zone."""
    article, _ = parse_example_article(f"{header} | Text.", 1)
    assert (article.published, article.source, article.text) == (published, source, "Text.")
