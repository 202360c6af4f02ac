"""Resolve: say within one article which person each name and each definite office refers to."""

from checker.model import TaggedDocument
from checker.resolve.holders import name_holders
from checker.resolve.persons import chain_persons

__all__ = ["resolve_mentions"]


def resolve_mentions(tagged: TaggedDocument) -> TaggedDocument:
    """Return the document with the entity of each mention: the full name of a person, the holder of an office.

    A name that could be two persons, an office with no known holder or with two, refers to nobody.
    """
    mentions, persons = chain_persons(tagged.mentions)
    return TaggedDocument(tagged.document, name_holders(tagged.document, mentions), persons)
