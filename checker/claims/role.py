"""Who holds which office."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.model import ClaimType, Match, SlotValue
from checker.slots.names.office import Office, Post
from checker.slots.names.person import PersonName
from checker.slots.times.instant import Instant

# what may follow an apposition: the sign that closes it, or words that continue it; never its own verb
_AFTER = (
    r",|.|;|:|\)|—| –| —| -| and | or | of | in | on | at | with | for | since | during | after"
    "| before | as | by | from | to | who "
    "| appointed| named| nominated| chosen| elected| charged| leading| overseeing| investigating| representing"
)
_STOP = f"<({_AFTER})><!, {{:person}}>"
_ALONE = "<!( |, ){:person}>"

_END = r"<(,|.|;|\)|—| –| —| -| and | said| told| to )>"
_TAIL = r"[, {:age},][ of {:place}][ \({:affiliation}\)|, {:affiliation}|, [a |an ]{:party} of {:place}]"

PATTERNS = (
    "{office} {person} of [the ]{organisation}",
    "{office} {person} of [the ]{place}",
    "{office} [Dr. |Mr. |Mrs. |Ms. |Sir |Dame ]{person}",
    "{office} {:office} {person}",
    r"{office}, {person}" + _TAIL + _END,
    "{office}, {:office} {person}" + _TAIL + _END,
    "{person}" + _TAIL + "(, [the |a |an |its |their |his |her |also ]| and [the |a ]){office}" + _STOP,
    "{person}" + _TAIL + ", then (the|a|an|its|their|his|her) {office}" + _STOP,
    "{person}" + _TAIL + ", [the |a |an ]{:office} and [the |a ]{office}" + _STOP,
    r"{person} \({office}\)",
    "{person}" + _TAIL + "[,] (is|remains|serves as|is serving as) [the |a |an |its ]{office}" + _ALONE,
    "{person}" + _TAIL + ", who (is|serves as|remains) [the |a |an |its |also ]{office}" + _ALONE,
    "as {office}, {person}",
    "{person} as [the |his |her |its |their ]{office}" + _ALONE,
    "{person} (was|had been|became) [the |a |an |its ]{office}" + _ALONE,
    "{person}, who (was|had been|served as) [the |a |an |its ]{office}" + _ALONE,
)
DEFINITE = "(the|The) {office}"  # whom it means is resolved
_PAST = ("(was|", "who (was", ", then ")
_COMING = "{person} as "
_YEAR = re.compile(r"\b(?:1[5-9]|20)[0-9]{2}\b")
_LONG_AGO = 8  # years: few hold an office for longer
_SEATED = frozenset({"head-of-state", "head-of-government", "cabinet", "regional-executive", "local-executive"})


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    """Read person and office; a bare title with a bare surname says nothing beyond the name."""
    office = match.mentions["office"].value
    person = holder(match)
    if not isinstance(person, PersonName) or not isinstance(office, Office):
        return
    if any(past in match.pattern for past in _PAST) or _is_history(match):
        office = replace(office, status=office.status or "then")
    if match.pattern.startswith(_COMING):
        office = replace(office, status=office.status or "incoming")
    named = match.mentions.get("organisation") or (match.mentions.get("place") if office.family in _SEATED else None)
    if named and not office.organisation.words:
        office = replace(office, organisation=named.value)
    yield {"person": person, "office": office, "post": Post(office)}


def _is_history(match: Match) -> bool:
    """Whether the sentence names a year long past before the office: "in 1790, when Mayor Pell lost"."""
    text, day = match.document.article.content(match.sentence.part), match.document.article.day
    years = _YEAR.findall(text, match.sentence.span.start, match.evidence.start)
    return day is not None and any(int(year) < day.year - _LONG_AGO for year in years)


def holder(match: Match) -> PersonName | None:
    """Return who is named with the office, or whom a definite office means that says more than the bare title."""
    mention = match.mentions["person"] if match.pattern != DEFINITE else match.mentions["office"]
    office = mention.value
    if (
        isinstance(office, Office)
        and not office.side
        and (office.organisation.is_place or not office.organisation.words)
    ):
        return None
    return mention.entity if isinstance(mention.entity, PersonName) else None


CLAIM_TYPE = ClaimType(
    name="role",
    slots={"person": PersonName, "office": Office, "post": Post, "as_of": Instant},
    about=(("person",), ("post",)),
    patterns=(*PATTERNS, DEFINITE),
    needs=frozenset({"office"}),
    anchors=frozenset({"person", "office"}),
    build=_build,
    examples=(
        ("«Commerce secretary Howard Lutnick» spoke.", {"person": "Howard Lutnick", "office": "commerce secretary"}),
        ("«Ana Botín, chairwoman of Santander», said so.", {"person": "Ana Botín", "office": "Santander chair"}),
    ),
)
