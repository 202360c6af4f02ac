"""Ages that stand for persons: "the 46-year-old attorney" is the one person of the sentence before."""

import re
from collections.abc import Sequence

from checker.model import Document, Mention
from checker.slots.names.person import PersonName

_DEFINITE = re.compile(r"\b[Tt]he $")
_OLD = re.compile(r"[0-9]+[- ‑]years?[- ‑]old")


def name_aged(document: Document, mentions: Sequence[Sequence[Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions; a definite age refers to the only person named before it, or in the sentence before."""
    return tuple(
        tuple(
            _refer(document, mentions, index, n) if mention.kind == "age" else mention for n, mention in enumerate(told)
        )
        for index, told in enumerate(mentions)
    )


def _refer(document: Document, mentions: Sequence[Sequence[Mention]], index: int, n: int) -> Mention:
    mention, sentence = mentions[index][n], document.sentences[index]
    text, span = document.article.content(sentence.part), mention.span
    if not _OLD.fullmatch(text, *span) or not _DEFINITE.search(text, sentence.span.start, span.start):
        return mention
    if any(other.kind in ("person", "name") for other in mentions[index][n + 1 : n + 3]):
        return mention  # "the 32-year-old governor, Ida Roth"
    before = mentions[index][:n]
    if not any(other.kind in ("person", "name") for other in before) and index:
        before = mentions[index - 1] if document.sentences[index - 1].part == sentence.part else ()
    named = [other.entity for other in before if other.kind == "person"]
    unknown = any(other.kind == "name" for other in before)
    certain = isinstance(named[0] if named else None, PersonName) and len({*named}) == 1 and not unknown
    return mention._replace(entity=named[0]) if certain else mention
