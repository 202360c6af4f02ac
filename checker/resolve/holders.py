"""Definite offices: "the treasury secretary" is whoever the article names with that office, if it names one.

An office that excludes the one beside the name is another's: "the Kano governor" is not Governor Bello of Lagos.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from checker.model import Answer, Document, Mention
from checker.slots.names.office import Office

_BESIDE = re.compile(r"(?:,? (?:the |a |an )?|'s |’s )?$")
_DEFINITE = re.compile(r"(?<!\bis )(?<!\bwas )(?<!\bas )(?<!\bbe )(?<!\bbecome )(?<!\bbecame )\b[Tt]he $")
_APPOSED = re.compile(r"\b([A-Z][\w’'-]*), (?:also )?(?:the )?$")
_REACH = 40  # characters


def name_holders(document: Document, mentions: Sequence[Sequence[Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions; a definite office without a name beside it refers to its one holder in the article.

    Who held it once, or will, holds it not.
    """
    beside = list(_beside(document, mentions))
    holders: dict[object, dict[object, list[Office]]] = {}
    for office, person in beside:
        if person.entity is not None and not office.value.status:
            holders.setdefault(_seat(office.value), {}).setdefault(person.entity, []).append(office.value)
    taken = {id(office) for office, _ in beside}
    taken |= {id(mention) for sentence in mentions for mention in _apposed(document, sentence)}
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


def _apposed(document: Document, sentence: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the offices that tell what a name before them is, whoever that be: "Adeyemi, the president of the bank"."""
    settings = {mention.span.end for mention in sentence if mention.kind in ("place", "time", "calendar")}
    for office in sentence:
        if office.kind == "office":
            text = document.article.content(document.sentences[office.sentence].part)
            name = _APPOSED.search(text, max(0, office.span.start - _REACH), office.span.start)
            if name and name.end(1) not in settings:
                yield office


def _seat(office: Office) -> tuple[str, str, tuple[str, ...]]:
    return (office.head, office.portfolio, office.ranks)


def _refer(
    document: Document, mention: Mention, holders: Mapping[object, Mapping[object, list[Office]]], taken: set[int]
) -> Mention:
    if mention.kind != "office" or id(mention) in taken or mention.value.status:
        return mention
    known = holders.get(_seat(mention.value), {})
    text = document.article.content(document.sentences[mention.sentence].part)
    if len(known) == 1 and _DEFINITE.search(text, max(0, mention.span.start - 5), mention.span.start):
        ((holder, offices),) = known.items()
        if all(office.compare(mention.value).answer is not Answer.DIFFERENT for office in offices):
            return mention._replace(entity=holder)
    return mention
