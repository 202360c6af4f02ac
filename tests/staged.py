"""Sentences sent through the lower rooms, one after the other, for the tests of each."""

from datetime import date

from checker.extract import extract_claims
from checker.model import Article, Claim, Mention, TaggedDocument
from checker.resolve import resolve_mentions
from checker.segment import segment_article
from checker.tag import tag_mentions

DAY = date(2024, 5, 9)


def article(text: str, *, id: str = "a", source: str = "", title: str = "", published: date | None = DAY) -> Article:
    """Return an article with this text."""
    return Article(id, text, title=title, source=source or id.upper(), published=published)


def tagged(text: str, *, title: str = "") -> TaggedDocument:
    """Return the mentions of a text."""
    return tag_mentions(segment_article(article(text, title=title)))


def claims(text: str, *, title: str = "", id: str = "a", published: date | None = DAY) -> tuple[Claim, ...]:
    """Return the claims of a text."""
    document = segment_article(article(text, title=title, id=id, published=published))
    return extract_claims(resolve_mentions(tag_mentions(document))).claims


def surfaces(document: TaggedDocument, kind: str) -> list[tuple[str, str]]:
    """Return the words of each mention of a kind, and its value."""
    return [(surface(document, mention), str(mention.value)) for mention in mentions(document, kind)]


def mentions(document: TaggedDocument, kind: str) -> list[Mention]:
    """Return the mentions of a kind, in order."""
    return [mention for sentence in document.mentions for mention in sentence if mention.kind == kind]


def surface(document: TaggedDocument, mention: Mention) -> str:
    """Return the words of a mention."""
    part = document.document.sentences[mention.sentence].part
    return document.document.article.content(part)[slice(*mention.span)]


def stated(found: tuple[Claim, ...], kind: str, slot: str) -> list[tuple[str, str]]:
    """Return person and one slot of each claim of a type that fills it."""
    return [(str(c.slots["person"]), str(c.slots[slot])) for c in found if c.type == kind and slot in c.slots]
