"""Stories: which articles are about the same events."""

from collections.abc import Sequence

from checker.model import Article, ClaimedDocument


def stories_of(documents: Sequence[ClaimedDocument]) -> tuple[tuple[ClaimedDocument, ...], ...]:
    """Return the documents by story, both in a stable order.

    The story that an article names wins; else the articles of one folder are one story, and so are those of no folder.
    """
    stories: dict[tuple[str, str], list[ClaimedDocument]] = {}
    for document in sorted(documents, key=lambda document: document.document.article.id):
        stories.setdefault(story_key(document.document.article), []).append(document)
    return tuple(tuple(stories[key]) for key in sorted(stories))


def story_key(article: Article) -> tuple[str, str]:
    """Return the key that articles of one story share."""
    return ("story", article.story) if article.story is not None else ("folder", article.folder)
