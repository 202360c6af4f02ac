"""Where an article tells one thing from others of its kind by a number or a name."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from checker.lexicon import load_lexicon, load_words
from checker.model import Passage, Sentence, Span, TaggedDocument
from checker.slots.folding import fold
from checker.slots.names.label import Label, Series
from checker.slots.names.person import PersonName

_NUMBER = r"(?:No\. ?)?((?:[A-Z]{1,3}-?)?[0-9]{1,5}|[IVXL]+)(?![\w-]|[.,][0-9])"
_NAME = r"([A-Z][a-z][\w-]*(?: (?:[A-Z]\. )?[A-Z][a-z][\w-]*){0,2})"


class LabelPlace(NamedTuple):
    """Where a text tells one thing from others of its kind, and how."""

    span: Span
    kind: str
    label: str


@cache
def _labels() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return the pattern of a word with its number or name, and the kinds by word."""
    rows = sorted(load_lexicon("labels"), key=lambda row: (-len(row[0]), row))
    numbered, named = (
        "|".join(re.escape(word) for word, _, what in rows if what == wanted) for wanted in ("numbered", "named")
    )
    pattern = rf"(?<![\w.-])(?:(?P<numbered>{numbered})[ -]?{_NUMBER}|(?P<named>{named}) {_NAME})"
    return re.compile(pattern), {word: kind for word, kind, _ in rows}


@cache
def _words() -> AhoCorasick:
    return AhoCorasick(sorted(load_words("labels")))


def find_labels(text: str) -> Iterator[LabelPlace]:
    """Yield what a text tells apart by a number or a name."""
    pattern, kinds = _labels()
    for match in pattern.finditer(text):
        word = match["numbered"] or match["named"]
        yield LabelPlace(Span(*match.span()), kinds[word], fold(match[match.lastindex or 0]))


def read_labels(tagged: TaggedDocument) -> Iterator[Passage]:
    """Read the things told apart by a number or a name, of each kind of which the article names one only."""
    article, places = tagged.document.article, list[tuple[Sentence, LabelPlace]]()
    for sentence in tagged.document.sentences if _words().find_matches_as_indexes(article.text) else ():
        if sentence.part == "text" and not sentence.silent:
            text = article.text[slice(*sentence.span)]
            places += [(sentence, place) for place in find_labels(text)]
    labels: dict[str, set[str]] = {}
    for _, place in places:
        labels.setdefault(place.kind, set()).add(place.label)
    company = frozenset(_names(tagged)) if labels else frozenset()
    for sentence, (span, kind, label) in places:
        if len(labels[kind]) == 1:
            evidence = Span(sentence.span.start + span.start, sentence.span.start + span.end)
            value = Label(label, article.text[slice(*evidence)])
            yield Passage("text", evidence, sentence.span, {"series": Series(kind, company), "label": value})


def _names(tagged: TaggedDocument) -> Iterator[str]:
    """Yield the persons, organisations and places that an article names."""
    for mention in (mention for sentence in tagged.mentions for mention in sentence):
        if mention.kind in ("person", "organisation", "place", "name"):
            named = mention.entity or mention.value
            yield named.surname if isinstance(named, PersonName) else named.canonical
