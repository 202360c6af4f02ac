"""Definite offices: "the treasury secretary" is whoever the article names with that office, if it names one."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.model import Document, Mention
from checker.slots.office import Office

_BESIDE = re.compile(r"(?:,? (?:the |a |an )?|'s |’s )?$")
_DEFINITE = re.compile(r"\b[Tt]he $")


def name_holders(document: Document, mentions: Sequence[Sequence[Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions; a definite office without a name beside it refers to its one holder in the article.

    Who held it once, or will, holds it not.
    """
    beside = list(_beside(document, mentions))
    holders: dict[object, list[object]] = {}
    for office, person in beside:
        known = holders.setdefault(_seat(office.value), [])
        if person.entity is not None and not office.value.status and person.entity not in known:
            known.append(person.entity)
    taken = {id(office) for office, _ in beside}
    return tuple(tuple(_refer(document, mention, holders, taken) for mention in sentence) for sentence in mentions)


def _beside(document: Document, mentions: Sequence[Sequence[Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the offices that stand right before or after a person's name."""
    for index, sentence in enumerate(mentions):
        text = document.article.content(document.sentences[index].part)
        for first, second in itertools.pairwise(sentence):
            if {first.kind, second.kind} == {"office", "person"} and _BESIDE.match(
                text[first.span.end : second.span.start]
            ):
                yield (first, second) if first.kind == "office" else (second, first)


def _seat(office: Office) -> tuple[str, str, tuple[str, ...]]:
    return (office.head, office.portfolio, office.ranks)


def _refer(document: Document, mention: Mention, holders: Mapping[object, list[object]], taken: set[int]) -> Mention:
    if mention.kind != "office" or id(mention) in taken or mention.value.status:
        return mention
    known = holders.get(_seat(mention.value), [])
    text = document.article.content(document.sentences[mention.sentence].part)
    if len(known) == 1 and _DEFINITE.search(text, max(0, mention.span.start - 5), mention.span.start):
        return replace(mention, entity=known[0])
    return mention
