"""How the name of a person is spelt, and how an organisation or a law is called."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.claims.role import PATTERNS as ROLES
from checker.lexicon import load_class
from checker.model import ClaimType, Match, Mention, SlotValue, Span
from checker.slots.instant import Instant
from checker.slots.name_runs import find_name_runs
from checker.slots.office import Office
from checker.slots.organisation_name import NearName, OrganisationName
from checker.slots.person import PersonName
from checker.slots.spelling import Bearer, Spelling, near

_SAYS = f"({'|'.join(sorted(load_class('marker_words', 'bearer')))})"
_SELDOM = 2  # a slip is not printed often in one article


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    """Read the name as printed here, with the office beside it; a bare surname has no spelling of its own.

    A single unknown word that is a slip away from the surname of the one person it can mean is that person, misspelt.
    """
    if "name" in match.mentions:
        yield from _slip(match, match.mentions["name"])
        return
    name = match.mentions["person"].value
    if isinstance(name, PersonName) and name.given:
        office = match.mentions["office"].value if "office" in match.mentions else None
        company = tuple(sorted({person.surname for person in _company(match)} - {name.surname}))
        beside = office if isinstance(office, Office) else None
        bearer = Bearer(name, beside, company, match.document.article.id, match.persons)
        yield {"bearer": bearer, "spelling": Spelling(name)}


def _scan(match: Match) -> Iterator[tuple[Span, Mapping[str, SlotValue]]]:
    """Read the names of organisations and laws in a sentence."""
    words, offset = match.words, match.sentence.span.start
    for start, end in find_name_runs(words):
        name = OrganisationName.of(words[start:end])
        yield Span(offset + start, offset + end), {"near": NearName(name), "organisation": name}


def _slip(match: Match, mention: Mention) -> Iterator[Mapping[str, SlotValue]]:
    words = mention.value.words
    text = match.document.article.content(match.sentence.part)
    if len(words) != 1 or text.count(mention.value.shown) > _SELDOM:
        return
    meant = [person for person in match.persons if person.given and near(person.surname, words[0])]
    # "the Trumps" are no slip, and Donovan is none of O'Donovan
    if len(meant) == 1 and not words[0].startswith(meant[0].surname) and not meant[0].surname.endswith(words[0]):
        spelling = replace(meant[0], surname=words[0], shown=mention.value.shown)
        yield {
            "bearer": Bearer(meant[0], None, (), match.document.article.id, match.persons),
            "spelling": Spelling(spelling),
        }


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
        "as_of": Instant,
    },
    about=(("bearer",), ("near",)),
    patterns=(*ROLES, "{person}", "{name} " + _SAYS, _SAYS + " {name}<(,|.)>", "{name}, who "),
    needs=frozenset(),
    anchors=frozenset({"person", "name"}),
    build=_build,
    examples=(
        ("«Ama Mensah» spoke.", {"spelling": "Ama Mensah"}),
        ("Ships wait until the «Accra Port Review Board» meets.", {"organisation": "Accra Port Review Board"}),
    ),
    scan=_scan,
)
