"""How the name of a person is spelt, how an organisation or a law is called, which flight, storm or bill is meant."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.claims.role import PATTERNS as ROLES
from checker.lexicon import load_class, load_words
from checker.model import Answer, ClaimType, Match, Mention, SlotValue, Span
from checker.slots.names.label import Label, Series
from checker.slots.names.label_text import read_labels
from checker.slots.names.name_runs import find_name_runs, find_titles
from checker.slots.names.office import Office
from checker.slots.names.organisation_name import NearName, OrganisationName
from checker.slots.names.person import PersonName
from checker.slots.names.spelling import Bearer, Spelling, near
from checker.slots.times.instant import Instant

_SAYS = f"({'|'.join(sorted(load_class('marker_words', 'bearer')))})"
_SHORT_FORM = re.compile(r"(?: \(|, or )(?:the )?[“\"]?([A-Z]{2,9})\b")
_SHORT = 4  # letters
_SELDOM = 2  # a slip is not printed often in one article


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    """Read the name as printed here, with the office beside it; a bare surname has no spelling of its own.

    A single unknown word that is a slip away from the surname of the one person it can mean is that person, misspelt.
    """
    if "name" in match.mentions:
        yield from _slip(match, match.mentions["name"])
        return
    mention = match.mentions["person"]
    name = mention.value
    if isinstance(name, PersonName) and not name.given and isinstance(mention.entity, PersonName):
        yield from _written(match, name, mention.entity)
    elif isinstance(name, PersonName) and name.given and not _is_plural(match, mention):
        office = match.mentions["office"].value if "office" in match.mentions else None
        company = tuple(sorted({person.surname for person in _company(match)} - {name.surname}))
        beside = office if isinstance(office, Office) else None
        bearer = Bearer(name, beside, company, match.document.article.id, match.persons)
        yield {"bearer": bearer, "spelling": Spelling(name)}


def _is_plural(match: Match, mention: Mention) -> bool:
    """Whether a name stands for people like its bearer: "the Ada Finches of the world"."""
    text = match.document.article.content(match.sentence.part)
    return mention.value.surname.endswith("s") and text.endswith(("the ", "The "), 0, mention.span.start)


def _written(match: Match, name: PersonName, bearer: PersonName) -> Iterator[Mapping[str, SlotValue]]:
    """Yield a bare surname whose capitals are not where the full name has them."""
    spelling = Spelling(replace(bearer, shown=name.shown))
    if bearer.given and spelling.compare(Spelling(bearer)).answer is Answer.DIFFERENT:
        article = match.document.article.id
        yield {"bearer": Bearer(bearer, None, (), article, match.persons), "spelling": spelling}


def _scan(match: Match) -> Iterator[tuple[Span, Mapping[str, SlotValue]]]:
    """Read the names of organisations and laws in a sentence, and the titles of works."""
    words, offset = match.words, match.sentence.span.start
    for start, end in find_name_runs(words):
        short = _SHORT_FORM.match(words, end)
        name = OrganisationName.of(words[start:end], short[1] if short else "")
        yield Span(offset + start, offset + end), {"near": NearName(name), "organisation": name}
    for start, end in find_titles(words):
        name = OrganisationName.of(words[start:end], title=True)
        yield Span(offset + start, offset + end), {"near": NearName(name), "organisation": name}


def _slip(match: Match, mention: Mention) -> Iterator[Mapping[str, SlotValue]]:
    words = mention.value.words
    text = match.document.article.content(match.sentence.part)
    if len(words) != 1 or text.count(mention.value.shown) > _SELDOM:
        return
    meant = [person for person in match.persons if person.given and _is_near(person.surname, words[0])]
    # "the Trumps" are no slip, and Donovan is none of O'Donovan
    if len(meant) == 1 and not words[0].startswith(meant[0].surname) and not meant[0].surname.endswith(words[0]):
        spelling = replace(meant[0], surname=words[0], shown=mention.value.shown)
        yield {
            "bearer": Bearer(meant[0], None, (), match.document.article.id, match.persons),
            "spelling": Spelling(spelling),
        }


def _is_near(surname: str, word: str) -> bool:
    """Whether a word is a slip from a surname, or begins like it and is two slips away and nobody's name."""
    if near(surname, word):
        return True
    begins_alike = surname[:3] == word[:3] and len(word) > _SHORT and word not in load_words("surnames")
    return begins_alike and near(surname, word, edits=2)


def _company(match: Match) -> Iterator[PersonName]:
    """Yield the other persons of the sentence, as far as it is known who they are."""
    for mention in match.beside:
        if mention.kind == "person" and isinstance(mention.entity, PersonName):
            yield mention.entity


CLAIM_TYPE = ClaimType(
    name="name",
    slots={
        "bearer": Bearer,
        "spelling": Spelling,
        "near": NearName,
        "organisation": OrganisationName,
        "series": Series,
        "label": Label,
        "as_of": Instant,
    },
    about=(("bearer",), ("near",), ("series",)),
    patterns=(*ROLES, "{person}", "{name} " + _SAYS, _SAYS + " {name}<(,|.)>", "{name}, who "),
    needs=frozenset(),
    anchors=frozenset({"person", "name"}),
    build=_build,
    examples=(
        ("«Ama Mensah» spoke.", {"spelling": "Ama Mensah"}),
        ("Ships wait until the «Accra Port Review Board» meets.", {"organisation": "Accra Port Review Board"}),
    ),
    scan=_scan,
    read=read_labels,
    printed=True,
)
