"""What capitalised phrases and single words are known to be: one table, built once from the lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.lexicon import load_lexicon
from checker.slots.folding import fold


@dataclass(frozen=True, slots=True)
class Known:
    """A known phrase: its kind (organisation, place, demonym, party, thing, calendar), id and place."""

    kind: str
    id: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known phrases: `exact` as printed, `lower` in lower case, and the `first` words of both in lower case."""

    exact: Mapping[str, Known]
    lower: Mapping[str, Known]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Single words by what they can be, in lower case; `honorifics` by sex."""

    given: Mapping[str, str]
    surnames: frozenset[str]
    common: frozenset[str]
    ambiguous: frozenset[str]
    honorifics: Mapping[str, str]
    suffixes: frozenset[str]
    organisation_nouns: frozenset[str]
    family_first: frozenset[str]


@cache
def gazetteer() -> Gazetteer:
    """Build the table of known phrases; a later source never replaces an earlier one."""
    exact: dict[str, Known] = {}
    for phrase, id_, kind, country in load_lexicon("organisations"):
        if kind != "ambiguous":
            exact.setdefault(phrase, Known("organisation", id_, "" if country == "-" else country))
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
    for name, _, id_, *_ in rows:
        table.setdefault(name, Known("place", id_, id_))
    for form, id_, *_ in load_lexicon("state_abbreviations"):
        if form.islower() and form.endswith("."):
            table.setdefault(form, Known("place", id_, id_))
    for word, id_ in load_lexicon("demonyms"):
        table.setdefault(word, Known("demonym", id_, id_))
    return table


@cache
def words() -> Words:
    """Load the lists of single words."""
    return Words(
        given={fold(row[0]): row[1] for row in load_lexicon("given_names")},
        surnames=frozenset(fold(row[0]) for row in load_lexicon("surnames")),
        common=frozenset(row[0] for row in load_lexicon("common_words")),
        ambiguous=frozenset(row[0] for row in load_lexicon("ambiguous_names")),
        honorifics={row[0]: row[2] for row in load_lexicon("honorifics")},
        suffixes=frozenset(fold(row[0]) for row in load_lexicon("name_suffixes") if row[1] == "generation"),
        organisation_nouns=frozenset(row[0] for row in load_lexicon("organisation_nouns")),
        family_first=frozenset(row[0] for row in load_lexicon("family_first_surnames")),
    )
