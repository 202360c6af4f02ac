"""Quotations without quotation marks, or with too few: posts printed whole, blocks, paragraphs without a mark."""

from datetime import date

import pytest

from checker.model import Article
from checker.pipeline import claim_document
from checker.segment import segment_article


def quoted(text: str) -> list[str]:
    """Return the words of the quotations of a text."""
    found = segment_article(Article("a", text)).quotations
    return [text[slice(*quotation.words)] for quotation in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry will never sail again! — Ida Roth (@idaroth) March 2, 2020", ["The ferry will never sail again!"]),
        ("The ferry will sail pic.twitter.com/a1 — Ida Roth (@ idaroth) May 2, 2020", ["The ferry will sail"]),
        ("The ferry will sail.\n— Ida Roth (@idaroth)", ["The ferry will sail."]),
        (
            "No ferry will sail. — Ida Roth (@idaroth) May 2, 2020 Yes, it will sail. — Leo Falk (@leo) May 3, 2020",
            ["No ferry will sail.", "Yes, it will sail."],
        ),
        ("Wow! — Ida Roth (@idaroth)", []),
        ("The ferry of the mayor — an old boat (1912) — will never sail.", []),
        ("Write to ida@example.org — Ida Roth (mayor) will answer.", []),
        ("She wrote:\n> The ferry will sail.\n> It is late.\nIt was.", ["The ferry will sail.", "It is late."]),
        ("She said: “The ferry will sail.\nIt is late,” and left.", ["The ferry will sail.\nIt is late,"]),
        ("She said: “The ferry will sail.\nIt is “late”, she said.", ["The ferry will sail.", "late"]),
        ('She said: "The ferry will sail.\nIt is late," and left.', ["The ferry will sail."]),
        ("5 > 4, said the mayor of the town.", []),
    ],
)
def test_posts_and_blocks_are_quotations(text: str, words: list[str]) -> None:
    """The signature ends a post, the end of the line a line of a block; links at the end are no words."""
    assert quoted(text) == words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The old ferry will never sail to Leith! — Ida Roth (@idaroth) March 2, 2020", "Ida Roth"),
        ("Ida Roth wrote to the council:\n> The old ferry will never sail to Leith again.", "Ida Roth"),
        ("Ida Roth said in a statement:\n“The old ferry will never sail to Leith again.”", "Ida Roth"),
        ("Ida Roth was angry.\n“The old ferry will never sail to Leith again.”", None),
    ],
)
def test_who_signs_or_is_introduced_is_the_speaker(text: str, speaker: str | None) -> None:
    """The name before the handle, and the subject of a paragraph that ends with a colon."""
    claims = claim_document(Article("a", text, published=date(2020, 3, 3))).claims
    (claim,) = [claim for claim in claims if "utterance" in claim.slots]
    assert (str(claim.slots["speaker"]) if "speaker" in claim.slots else None) == speaker
