"""To which party and state a politician belongs; for whom somebody works or serves, where they studied."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.claims.role import DEFINITE, holder
from checker.claims.role import PATTERNS as ROLES
from checker.lexicon import load_class
from checker.model import ClaimType, Match, SlotValue
from checker.slots.names.employment import Employment, branch_in
from checker.slots.names.office import Office
from checker.slots.names.organisation import Organisation
from checker.slots.names.party import Party
from checker.slots.names.person import PersonName
from checker.slots.names.place import Place
from checker.slots.times.instant import Instant

_STOP = r"<(,|.|;|:|\)|—| –| said| says| told| who| and| on | in | as | for | has| had| was| is| to )><!, {:person}>"
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
    "{person}[ expected to| set to] (is|was|become|becomes|became) (a|the) [~]{party}" + "<( to |.|,| who )>",
)
_AT_SCHOOL = "(graduated from|attended|went to|studied at|is a graduate of) [the ]{organisation}"
WORK = (
    "{office} {person}, (of|with) [the ]{organisation}" + _STOP,
    *(f"({pattern})" for pattern in ROLES),  # in brackets, to be told from those for party and state
    "{person}, (a|an|the) ~{office}" + _STOP,
    "{person}, (a|an|the) {office} (of|in) ~(at|with) [the ]{organisation}" + _STOP,
    "{person} " + _AT_SCHOOL,
    "{person}, who " + _AT_SCHOOL,
    "[a |an |the ]{organisation} (graduate|alumnus|alumna|alum)[,] {person}",
    "{person}, (a|an|the) {organisation} (graduate|alumnus|alumna|alum)",
)
_RANK_AND_BRANCH = 24  # characters before an office in which its service stands: "retired Marine Corps"


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    person = holder(match)
    if isinstance(person, PersonName):
        employed = _employment(match) if match.pattern in (*WORK, DEFINITE) else ()
        belongs = _belonging(match) if match.pattern not in WORK else ()
        yield from ({"person": person, slot: value} for slot, value in (*employed, *belongs))


def _employment(match: Match) -> Iterator[tuple[str, SlotValue]]:
    """Yield the employer that an office names, or the school; a soldier's employer is the service."""
    named = match.mentions["organisation"].value if "organisation" in match.mentions else None
    if "office" not in match.mentions:
        if isinstance(named, Organisation) and not load_class("marker_words", "school").isdisjoint(named.words):
            yield "employer", Employment("education", named)
        return
    office = match.mentions["office"].value
    if not isinstance(office, Office):
        return
    if office.family == "military":
        branch = branch_in(_around(match))
        office = replace(office, organisation=branch if branch.words else office.organisation)
    if isinstance(named, Organisation) and not office.organisation.words:
        office = replace(office, organisation=named)
    employment = Employment.of(office)
    if employment:
        yield "employer", employment


def _around(match: Match) -> str:
    """Return the words before an office, and the office."""
    start, end = match.mentions["office"].span
    text = match.document.article.content(match.sentence.part)
    return text[max(match.sentence.span.start, start - _RANK_AND_BRANCH) : end]


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
    slots={"person": PersonName, "party": Party, "state": Place, "employer": Employment, "as_of": Instant},
    about=(("person",),),
    patterns=(*PATTERNS, *WORK, DEFINITE),
    needs=frozenset(),
    anchors=frozenset({"person"}),
    build=_build,
    examples=(
        ("Rep. «Jim Cooper, D-Tenn.», spoke.", {"person": "Jim Cooper", "party": "us-democratic"}),
        ("Senator «Susan Collins, Republican of Maine», spoke.", {"person": "Susan Collins", "state": "us-me"}),
    ),
)
