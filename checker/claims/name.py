"""How the name of a person is spelt, and how an organisation or a law is called."""

from collections.abc import Iterator, Mapping

from checker.claims.role import PATTERNS as ROLES
from checker.model import ClaimType, Match, SlotValue, Span
from checker.slots.instant import Instant
from checker.slots.name_runs import find_name_runs
from checker.slots.office import Office
from checker.slots.organisation_name import NearName, OrganisationName
from checker.slots.person import PersonName
from checker.slots.spelling import Bearer, Spelling


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    """Read the name as printed here, with the office beside it; a bare surname has no spelling of its own."""
    name = match.mentions["person"].value
    if isinstance(name, PersonName) and name.given:
        office = match.mentions["office"].value if "office" in match.mentions else None
        bearer = Bearer(name, office if isinstance(office, Office) else None, match.persons)
        yield {"bearer": bearer, "spelling": Spelling(name)}


def _scan(match: Match) -> Iterator[tuple[Span, Mapping[str, SlotValue]]]:
    """Read the names of organisations and laws in a sentence."""
    words, offset = match.words, match.sentence.span.start
    for start, end in find_name_runs(words):
        name = OrganisationName.of(words[start:end])
        yield Span(offset + start, offset + end), {"near": NearName(name), "organisation": name}


CLAIM_TYPE = ClaimType(
    name="name",
    slots={"bearer": Bearer, "spelling": Spelling, "near": NearName, "organisation": OrganisationName, "as_of": Instant},
    about=(("bearer",), ("near",)),
    patterns=(*ROLES, "{person}"),
    needs=frozenset({"person"}),
    build=_build,
    examples=(
        ("«Ama Mensah» spoke.", {"spelling": "Ama Mensah"}),
        ("The «Accra Port Review Board» met.", {"organisation": "Accra Port Review Board"}),
    ),
    scan=_scan,
)
