"""Resolve: say within one article who each name and office is, when each time is, who speaks each quotation."""

from dataclasses import replace

from checker.model import TaggedDocument
from checker.resolve.aged import name_aged
from checker.resolve.holders import name_holders
from checker.resolve.persons import chain_persons
from checker.resolve.possessors import name_possessors
from checker.resolve.speech.speech import find_speech
from checker.resolve.times.article_times import publication_of, resolve_times

__all__ = ["resolve_mentions"]


def resolve_mentions(tagged: TaggedDocument, *, speech: bool = True) -> TaggedDocument:
    """Return the document with the entity of each mention: a person's full name, an office's holder, an interval.

    The speech of the article is what it quotes, with speaker, venue and day where it tells them, if that is asked for.

    A name that could be two persons, an office with no known holder or with two, refers to nobody; so does a time that
    needs an unknown publication.
    """
    mentions, persons = chain_persons(tagged.document, tagged.mentions)
    mentions = name_aged(tagged.document, name_holders(tagged.document, mentions))
    mentions = resolve_times(tagged.document, name_possessors(tagged.document, mentions, persons))
    said = find_speech(tagged.document, mentions) if speech else ()
    published = publication_of(tagged.document, mentions)
    return replace(tagged, mentions=mentions, persons=persons, speech=said, published=published)
