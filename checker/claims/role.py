"""Who holds which office."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.model import ClaimType, Match, SlotValue
from checker.slots.instant import Instant
from checker.slots.office import Office, Post
from checker.slots.person import PersonName

_STOP = r"<(,|.|;|:|\)|—| –| —| said| says| told| who| and| in a| on | has| had| was| is| to )>"

PATTERNS = (
    "{office} {person}",
    r"{office}, {person}<(,|.|;|\)| of | and| said| told| to )>",
    "{person}, [the |a |an |its |their |his |her ]{office}" + _STOP,
    r"{person}( \(|, ){affiliation}[\)], [the |a |an ]{office}" + _STOP,
    r"{person} \({office}\)",
    "{person} (is|remains|serves as|is serving as) [the |a |an |its ]{office}",
    "{person}, who (is|serves as|remains) [the |a |an |its |also ]{office}",
    "{person} (was|had been|became) [the |a |an |its ]{office}",
    "{person}, who (was|had been|served as) [the |a |an |its ]{office}",
)
_PAST = ("(was|", "who (was")


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    """Read person and office; a bare title with a bare surname says nothing beyond the name."""
    person, office = match.mentions["person"].entity, match.mentions["office"].value
    if not isinstance(person, PersonName) or not isinstance(office, Office):
        return
    if any(past in match.pattern for past in _PAST):
        office = replace(office, status=office.status or "then")
    yield {"person": person, "office": office, "post": Post(office)}


CLAIM_TYPE = ClaimType(
    name="role",
    slots={"person": PersonName, "office": Office, "post": Post, "as_of": Instant},
    about=(("person",), ("post",)),
    patterns=PATTERNS,
    needs=frozenset({"person", "office"}),
    build=_build,
    examples=(
        ("«Commerce secretary Howard Lutnick» spoke.", {"person": "Howard Lutnick", "office": "commerce secretary"}),
        ("«Ana Botín, chairwoman of Santander», said so.", {"person": "Ana Botín", "office": "Santander chair"}),
    ),
)
