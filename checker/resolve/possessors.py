"""Whose relative a word of kinship speaks of: the name before 's, the name after "of", or the one that "his" is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.model import Document, Mention
from checker.slots.person import PersonName
from checker.slots.sexes import likely_sex

_OWNS = re.compile(r"(?:'s|’s|(?<=s)['’]) (?:[\w-]+ ){0,3}$")
_OF = re.compile(r" (?:of|to) (?:the )?(?:(?:late|former|then-?|President|Mr\.|Mrs\.|Ms\.|Sen\.|Dr\.) ?)*$")
_SEXES = {"his": "m", "her": "f"}


def name_possessors(document: Document, mentions: Sequence[Sequence[Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions; a word of kinship refers to the person whose relative it speaks of, if that is certain."""
    return tuple(
        tuple(_own(document, sentence, n) if mention.kind == "kin" else mention for n, mention in enumerate(sentence))
        for sentence in mentions
    )


def _own(document: Document, sentence: Sequence[Mention], n: int) -> Mention:
    mention = sentence[n]
    if mention.value.pronoun:
        return replace(mention, entity=_antecedent(sentence[:n], _SEXES[mention.value.pronoun]))
    text = document.article.content(document.sentences[mention.sentence].part)
    before = sentence[n - 1] if n else None
    if before and before.kind == "age" and n > 1:
        before = sentence[n - 2]
    if before and _OWNS.fullmatch(text[before.span.end : mention.span.start]):
        return replace(mention, entity=_person(before))
    for after in sentence[n + 1 : n + 3]:
        between = text[mention.span.end : after.span.start]
        if after.kind == "person" and _OF.fullmatch(_without_office(document, sentence[n + 1], after, between)):
            return replace(mention, entity=_person(after))
    return mention


def _without_office(document: Document, first: Mention, person: Mention, between: str) -> str:
    """Return the words between kinship and person, less an office that stands right before the person."""
    text = document.article.content(document.sentences[first.sentence].part)
    if first is not person and first.kind == "office" and first.span.end + 1 == person.span.start:
        return between[: len(between) - len(text[first.span.start : person.span.start])]
    return between


def _antecedent(before: Sequence[Mention], sex: str) -> PersonName | None:
    """Return the one person named before in the sentence, if there is one only and the pronoun fits."""
    named = [mention for mention in before if mention.kind in ("person", "office", "kin")]
    persons = {mention.entity for mention in named if mention.kind == "person"}
    if len(persons) != 1 or any(m.kind == "kin" for m in named):
        return None
    person = persons.pop()
    return person if isinstance(person, PersonName) and likely_sex(person) in ("", sex) else None


def _person(mention: Mention) -> PersonName | None:
    return mention.entity if isinstance(mention.entity, PersonName) else None
