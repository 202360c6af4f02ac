"""Stories: which articles are about the same events."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.model import Article, ClaimedDocument
from checker.slots.event import Event

_FEW = 30  # articles of one folder are one story, unless there are more
_RARE = 6  # articles that may share a name that tells
_SHARED = 4  # rare names that make two articles one story
_DAYS_APART = 3


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


def event_stories(documents: Sequence[ClaimedDocument]) -> tuple[tuple[ClaimedDocument, ...], ...]:
    """Return the documents of a story by the events that they can share; a named or small story is not divided.

    Articles that share rare names within a few days of publication are together (single linkage); a chain of more
    articles than a story has is none. See Kumaran & Allan, "Text classification and named entities for new event
    detection", SIGIR 2004.
    """
    if len(documents) <= _FEW or documents[0].document.article.story is not None:
        return (tuple(documents),)
    root = list(range(len(documents)))

    def find(number: int) -> int:
        while root[number] != number:
            number = root[number]
        return number

    for first, second in _near(documents):
        root[find(second)] = find(first)
    groups: dict[int, list[ClaimedDocument]] = {}
    for number, document in enumerate(documents):
        groups.setdefault(find(number), []).append(document)
    return tuple(tuple(group) for group in groups.values() if 1 < len(group) <= _FEW)


def _near(documents: Sequence[ClaimedDocument]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of documents that share enough rare names and were published about the same day."""
    bearers: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        for name in _names(document):
            bearers.setdefault(name, []).append(number)
    shared = Counter(pair for numbers in bearers.values() if len(numbers) <= _RARE for pair in combinations(numbers, 2))
    for (first, second), count in shared.items():
        days = [documents[number].document.article.day for number in (first, second)]
        if count >= _SHARED and days[0] and days[1] and abs((days[0] - days[1]).days) <= _DAYS_APART:
            yield first, second


def _names(document: ClaimedDocument) -> frozenset[str]:
    events = (claim.slots.get("event") for claim in document.claims)
    return frozenset(
        name
        for event in events
        if isinstance(event, Event)
        for name in event.participants
        if not name.startswith("place ")
    )
