"""Chains of names: "Howard Lutnick", "Mr Lutnick" and "Lutnick" are one person where only one fits."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.lexicon import load_class
from checker.model import Answer, Document, Mention
from checker.slots.names.person import PersonName
from checker.slots.names.sexes import likely_sex

Mentions = Sequence[Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class _Persons:
    """The persons of one article by surname and by first given name."""

    by_surname: Mapping[str, tuple[PersonName, ...]]
    by_given: Mapping[str, tuple[PersonName, ...]]


def chain_persons(
    document: Document, mentions: Mentions
) -> tuple[tuple[tuple[Mention, ...], ...], tuple[PersonName, ...]]:
    """Return the mentions with the full name of the person that each refers to, and all persons."""
    persons = _merge(mention for sentence in mentions for mention in sentence if mention.kind == "person")
    index = _index(persons)
    chained = tuple(tuple(_refer(document, mention, index) for mention in sentence) for sentence in mentions)
    return chained, tuple(persons)


def _merge(mentions: Iterable[Mention]) -> list[PersonName]:
    """Return one name a person, the fullest of its forms; names without a given name come last."""
    persons: list[PersonName] = []
    bearers: dict[str, list[int]] = {}
    for name in sorted((mention.value for mention in mentions), key=lambda name: not name.given):
        candidates = list(dict.fromkeys(n for key in name.keys() for n in bearers.get(key, ())))
        known = [persons[n] for n in candidates]
        home = next((n for n in candidates if _same_person(persons[n], name, known)), None)
        if home is None:
            home = len(persons)
            persons.append(name)
        else:
            persons[home] = _fuller(persons[home], name)
        for key in name.keys():
            if home not in bearers.setdefault(key, []):
                bearers[key].append(home)
    return persons


def _same_person(person: PersonName, name: PersonName, persons: Sequence[PersonName]) -> bool:
    answer = person.compare(name).answer
    if answer is not Answer.UNKNOWN:
        return answer in (Answer.SAME, Answer.COMPATIBLE)
    if person.given and name.given:
        return False  # father and son, or two spellings
    if person.given or not name.given:
        # a bare surname joins a full name only where that is the one bearer: Mr. is not Margaret
        return [other for other in persons if _can_bear(other, name)] == [person]
    return False


def _can_bear(person: PersonName, name: PersonName) -> bool:
    same_surname = person.surname == name.surname and person.compare(name).answer is not Answer.DIFFERENT
    return same_surname and {likely_sex(person), name.sex} != {"m", "f"}


def _fuller(first: PersonName, second: PersonName) -> PersonName:
    longer = second if len(second.given) > len(first.given) else first
    shown = longer.shown if longer.given else max(first.shown, second.shown, key=len)
    return replace(longer, sex=first.sex or second.sex, suffix=first.suffix or second.suffix, shown=shown)


def _index(persons: Sequence[PersonName]) -> _Persons:
    by_surname: dict[str, list[PersonName]] = {}
    by_given: dict[str, list[PersonName]] = {}
    for person in persons:
        for key in person.keys():
            by_surname.setdefault(key, []).append(person)
        if person.given:
            by_given.setdefault(person.given[0], []).append(person)
    return _Persons({k: tuple(v) for k, v in by_surname.items()}, {k: tuple(v) for k, v in by_given.items()})


@cache
def _speaks() -> re.Pattern[str]:
    """Return what follows a person and no place: a verb of speech, "who", an age."""
    verbs = "|".join(sorted(load_class("marker_words", "teller")))
    return re.compile(rf" (?:also |later )?(?:{verbs})\b|, (?:who|then|[1-9][0-9],)")


def _is_surname(document: Document, mention: Mention, persons: _Persons) -> bool:
    """Whether a place name is the surname of a person of the article who speaks: "Kent said"."""
    words = mention.value.words
    bearers = persons.by_surname.get(words[0], ()) if len(words) == 1 else ()
    if len(bearers) != 1 or not bearers[0].given:
        return False
    text = document.article.content(document.sentences[mention.sentence].part)
    return bool(_speaks().match(text, mention.span.end))


def _refer(document: Document, mention: Mention, persons: _Persons) -> Mention:
    """Return the mention with its person; an unknown single word becomes one if it is somebody's name here."""
    if mention.kind == "person":
        person = _only(mention.value, persons.by_surname.get(mention.value.surname, ()))
        return Mention("person", mention.sentence, mention.span, mention.value, person)
    unknown = mention.kind == "name" and len(mention.value.words) == 1
    if unknown or (mention.kind == "place" and _is_surname(document, mention, persons)):
        word = mention.value.words[0]
        bearers = persons.by_surname.get(word) or persons.by_given.get(word, ())
        if len(bearers) == 1:
            name = PersonName(surname=bearers[0].surname, shown=mention.value.shown)
            return Mention("person", mention.sentence, mention.span, name, bearers[0])
    return mention


def _only(name: PersonName, candidates: Sequence[PersonName]) -> PersonName | None:
    fitting = [person for person in candidates if person.compare(name).answer is not Answer.DIFFERENT]
    if len(fitting) > 1 and name.given:
        alike = [person for person in fitting if person.compare(name).agrees]
        fitting = alike or [person for person in fitting if person.given]
    if len(fitting) > 1 and not name.suffix:
        fitting = [person for person in fitting if not person.suffix] or fitting  # the father needs no suffix
    if name.sex:
        # relatives under one surname: Mr. is not Margaret
        fitting = [person for person in fitting if likely_sex(person) in ("", name.sex)]
    return fitting[0] if len(fitting) == 1 else None
