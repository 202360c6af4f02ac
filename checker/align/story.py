"""Stories: which articles are about the same events."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import log

from checker.model import Article

_FEW = 20  # so many articles of one folder are one story without looking closer
_NAME = re.compile(r"[A-Z][\w’'-]+(?: (?:de |van |al-|bin )?[A-Z][\w’'-]+)+")
_DAYS = 4  # reports of one event appear within so many days
_SEEN = 40  # a name in more articles than this tells no story from another
_SHARED = 3  # so many rare names at least
_WEIGHT = 12.0  # and together so rare, as the sum of their inverse document frequencies (nats)


def group_stories(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """Return the articles by story, both in a stable order.

    The story that an article names wins. The other articles of one folder, or of no folder, are one story while they
    are few; else they are grouped by the rare names that they share within days.
    """
    named: dict[tuple[str, str], list[Article]] = {}
    for article in sorted(articles, key=lambda article: article.id):
        named.setdefault(story_key(article), []).append(article)
    stories: list[tuple[Article, ...]] = []
    for key in sorted(named):
        few = key[0] == "story" or len(named[key]) <= _FEW
        stories.extend([tuple(named[key])] if few else _group(named[key]))
    return tuple(stories)


def story_key(article: Article) -> tuple[str, str]:
    """Return the key that articles of one story, or of one folder, share."""
    return ("story", article.story) if article.story is not None else ("folder", article.folder)


def _group(articles: Sequence[Article]) -> list[tuple[Article, ...]]:
    """Divide articles into stories: those joined, directly or through others, by enough shared rare names."""
    names = [frozenset(_NAME.findall(article.text)) for article in articles]
    frequency = Counter(name for found in names for name in found)
    bearers: dict[str, list[int]] = {}
    for number, found in enumerate(names):
        for name in found:
            if 1 < frequency[name] <= _SEEN:
                bearers.setdefault(name, []).append(number)
    shared: dict[tuple[int, int], list[float]] = {}
    for name in sorted(bearers):
        weight = log(len(articles) / frequency[name])
        for pair in combinations(bearers[name], 2):
            if _days_apart(articles[pair[0]], articles[pair[1]]) <= _DAYS:
                shared.setdefault(pair, []).append(weight)
    joined = [pair for pair, weights in shared.items() if len(weights) >= _SHARED and sum(weights) >= _WEIGHT]
    return [tuple(articles[n] for n in sorted(members)) for members in _components(len(articles), joined)]


def _days_apart(first: Article, second: Article) -> int:
    return abs((first.day - second.day).days) if first.day and second.day else 0


def _components(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the connected components of a graph over the numbers below `count`, by their first member."""
    root = list(range(count))

    def find(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for first, second in pairs:
        low, high = sorted((find(first), find(second)))
        root[high] = low
    members: dict[int, list[int]] = {}
    for number in range(count):
        members.setdefault(find(number), []).append(number)
    return list(members.values())
