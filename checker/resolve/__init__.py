"""Resolve: say within one article whom each name and each definite office refers to, and who speaks each quotation."""

from checker.model import TaggedDocument
from checker.resolve.holders import name_holders
from checker.resolve.persons import chain_persons
from checker.resolve.possessors import name_possessors
from checker.resolve.speech import find_speech

__all__ = ["resolve_mentions"]


def resolve_mentions(tagged: TaggedDocument) -> TaggedDocument:
    """Return the document with the entity of each mention: the full name of a person, the holder of an office.

    The speech of the article is what it quotes, with speaker, venue and day where it tells them.

    A name that could be two persons, an office with no known holder or with two, refers to nobody.
    """
    mentions, persons = chain_persons(tagged.mentions)
    mentions = name_holders(tagged.document, mentions)
    mentions = name_possessors(tagged.document, mentions, persons)
    return TaggedDocument(tagged.document, mentions, persons, find_speech(tagged.document, mentions))
