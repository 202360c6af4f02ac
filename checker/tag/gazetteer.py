"""What capitalised phrases and single words are known to be: one table, built once from the lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.lexicon import load_lexicon
from checker.slots.folding import fold


@dataclass(frozen=True, slots=True)
class Known:
    """A known phrase: its kind (organisation, place, …), its id, the place it belongs to, whether it is a town."""

    kind: str
    id: str = ""
    place: str = ""
    town: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known phrases: `exact` as printed, `lower` in lower case, and the `first` words of both in lower case."""

    exact: Mapping[str, Known]
    lower: Mapping[str, Known]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Single words by what they can be, in lower case; `given` names and `honorifics` by sex.

    `common` words are those that no name is made of, or that are ambiguous.
    """

    given: Mapping[str, str]
    surnames: frozenset[str]
    common: frozenset[str]
    ambiguous: frozenset[str]
    honorifics: Mapping[str, str]
    suffixes: frozenset[str]
    organisation_ends: frozenset[str]
    organisation_starts: frozenset[str]
    family_first: frozenset[str]
    openers: frozenset[str]


@cache
def gazetteer() -> Gazetteer:
    """Build the table of known phrases; a later source never replaces an earlier one."""
    exact: dict[str, Known] = {}
    for phrase, id_, kind, country in load_lexicon("organisations"):
        name = "ambiguous" if kind == "ambiguous" else "organisation"
        exact.setdefault(phrase, Known(name, id_, "" if country == "-" else country))
    for phrase, id_, country, form in load_lexicon("parties"):
        if form != "letter":
            exact.setdefault(phrase, Known("party", id_, country))
    for phrase, _ in load_lexicon("not_names"):
        exact.setdefault(phrase, Known("thing"))
    lower = _places()
    first = {phrase.split(" ", 1)[0].lower() for table in (exact, lower) for phrase in table}
    return Gazetteer(exact, lower, frozenset(first))


def _places() -> dict[str, Known]:
    """Return places by name: where several share one, the country, then the region, then the largest."""
    order = {"country": 0, "region": 1, "continent": 2}
    rows = sorted(load_lexicon("places"), key=lambda row: (order.get(row[1], 3), -int(row[4]), row))
    table: dict[str, Known] = {}
    for word, kind, *_ in load_lexicon("calendar_names"):
        table[word] = Known("calendar", kind)
    for name, kind, id_, *_ in rows:
        known = Known("place", id_, id_, town=order.get(kind, 3) == 3)
        table.setdefault(name, known)
        if name.startswith("saint "):
            table.setdefault(f"st. {name[6:]}", known)
    for form, id_, *_ in load_lexicon("state_abbreviations"):
        if form.islower() and form.endswith("."):
            table.setdefault(form, Known("place", id_, id_))
    for word, id_ in load_lexicon("demonyms"):
        table.setdefault(word, Known("demonym", id_, id_))
    return table


# other honorifics are offices, and stand in the lexicon of offices
_TITLES = frozenset({"plain", "academic", "noble", "religious"})


@cache
def words() -> Words:
    """Load the lists of single words."""
    given = {fold(row[0]): row[1] for row in load_lexicon("given_names")}
    surnames = frozenset(fold(row[0]) for row in load_lexicon("surnames"))
    ambiguous = frozenset(row[0] for row in load_lexicon("ambiguous_names"))
    common = (row[0] for row in load_lexicon("common_words"))
    return Words(
        given=given,
        surnames=surnames,
        common=frozenset(w for w in common if w in ambiguous or not (w in given or w in surnames)),
        ambiguous=ambiguous,
        honorifics={row[0]: row[2] for row in load_lexicon("honorifics") if row[1] in _TITLES},
        suffixes=frozenset(fold(row[0]) for row in load_lexicon("name_suffixes") if row[1] == "generation"),
        organisation_ends=frozenset(row[0] for row in load_lexicon("organisation_nouns") if row[2] != "start"),
        organisation_starts=frozenset(row[0] for row in load_lexicon("organisation_nouns") if row[2] == "start"),
        family_first=frozenset(row[0] for row in load_lexicon("family_first_surnames")),
        openers=frozenset(word.lower() for word, role, *_ in load_lexicon("sentence_openers") if role == "opener"),
    )
