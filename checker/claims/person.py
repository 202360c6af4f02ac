"""What is said of a person: age."""

from collections.abc import Iterator, Mapping

from checker.model import ClaimType, Match, SlotValue
from checker.slots.age import Age
from checker.slots.instant import Instant
from checker.slots.person import PersonName

PATTERNS = (
    "{person}, {age}",
    r"{person} \({age}\)",
    r"{person}, [a |an |the ]~{age}<( |,)>",
    "the {age} {person}",
    "{age} {person}",
    "{age} {office} {person}",
    "{person}[,] (is|turned) {age}",
)


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    person = match.mentions["person"].entity
    if isinstance(person, PersonName):
        yield {"person": person, "age": match.mentions["age"].value}


CLAIM_TYPE = ClaimType(
    name="person",
    slots={"person": PersonName, "age": Age, "as_of": Instant},
    about=(("person",),),
    patterns=PATTERNS,
    needs=frozenset({"person", "age"}),
    build=_build,
    examples=(("«Ama Mensah, 43», spoke.", {"person": "Ama Mensah", "age": "43"}),),
)
