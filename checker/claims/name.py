"""How the name of a person is spelt."""

from collections.abc import Iterator, Mapping

from checker.claims.role import PATTERNS as ROLES
from checker.model import ClaimType, Match, SlotValue
from checker.slots.instant import Instant
from checker.slots.office import Office
from checker.slots.person import PersonName
from checker.slots.spelling import Bearer, Spelling


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    """Read the name as printed here, with the office beside it; a bare surname has no spelling of its own."""
    name = match.mentions["person"].value
    if isinstance(name, PersonName) and name.given:
        office = match.mentions["office"].value if "office" in match.mentions else None
        bearer = Bearer(name, office if isinstance(office, Office) else None, match.persons)
        yield {"bearer": bearer, "spelling": Spelling(name)}


CLAIM_TYPE = ClaimType(
    name="name",
    slots={"bearer": Bearer, "spelling": Spelling, "as_of": Instant},
    about=(("bearer",),),
    patterns=(*ROLES, "{person}"),
    needs=frozenset({"person"}),
    build=_build,
    examples=(("«Ama Mensah» spoke.", {"spelling": "Ama Mensah"}),),
)
