"""To which party and state a politician belongs."""

from collections.abc import Iterator, Mapping

from checker.model import ClaimType, Match, SlotValue
from checker.slots.instant import Instant
from checker.slots.office import Office
from checker.slots.organisation import Organisation
from checker.slots.party import Party
from checker.slots.person import PersonName
from checker.slots.place import Place

_STOP = r"<(,|.|;|:|\)|—| –| said| says| told| who| and| on | has| had| was| is| to )><!, {:person}>"
_ELECTED = frozenset({"legislator", "regional-executive", "legislative-leader", "party-official"})

_AMERICAN = {"republican": "us-republican", "democratic": "us-democratic"}

PATTERNS = (
    r"{person}(, | \(){affiliation}",
    "{person}, [a |an |the ]{party} of {place}",
    "{person}, [a |an |the ]{place} {party}" + _STOP,
    "{person}, [a |an |the ]{party}" + _STOP,
    "{party} of {place}, {person}",
    r"{office} {person}[, {:age},] of {place}" + _STOP,
    r"{person}(’s|'s) ~\({affiliation}\)",
    r"{office} {person} \({place}\)",
    r"{office}, {person} of {place}" + _STOP,
    r"{person} of {place}, {office}" + _STOP,
    r"{person} of {place}, the {office}" + _STOP,
    "{party} {person}",
    "{office} {person}",
)


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    person = match.mentions["person"].entity
    if isinstance(person, PersonName):
        yield from ({"person": person, slot: value} for slot, value in _belonging(match))


def _belonging(match: Match) -> Iterator[tuple[str, SlotValue]]:
    """Yield party and state as far as the match gives them; only elected offices stand for a state."""
    mentions = match.mentions
    if "affiliation" in mentions:
        short = mentions["affiliation"].value
        yield "party", short.party
        if short.place:
            yield "state", short.place
    if "party" in mentions:
        yield "party", Party(mentions["party"].value.id)
    office = mentions["office"].value if "office" in mentions else None
    elected = isinstance(office, Office) and office.family in _ELECTED
    if "place" in mentions and (elected or "party" in mentions):
        yield from _state(mentions["place"].value)
    elif isinstance(office, Office) and office.side in _AMERICAN:
        yield "party", Party(_AMERICAN[office.side])
    if "place" not in mentions and elected and isinstance(office, Office) and office.family == "legislator":
        yield from _state(office.organisation)


def _state(organisation: Organisation) -> Iterator[tuple[str, SlotValue]]:
    if organisation.place.count("-") == 1:
        yield "state", Place(organisation.place, organisation.shown)


CLAIM_TYPE = ClaimType(
    name="affiliation",
    slots={"person": PersonName, "party": Party, "state": Place, "as_of": Instant},
    about=(("person",),),
    patterns=PATTERNS,
    needs=frozenset({"person"}),
    build=_build,
    examples=(
        ("Rep. «Jim Cooper, D-Tenn.», spoke.", {"person": "Jim Cooper", "party": "us-democratic"}),
        ("Senator «Susan Collins, Republican of Maine», spoke.", {"person": "Susan Collins", "state": "us-me"}),
    ),
)
