"""What capitalised phrases and single words are known to be: one table, built once from the lexicon."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from checker.lexicon import load_class, load_lexicon, load_words
from checker.slots.folding import fold


class Known(NamedTuple):
    """A known phrase: its kind (organisation, place, …), its id, the place it belongs to, whether it is a town."""

    kind: str
    id: str = ""
    place: str = ""
    town: bool = False


class Gazetteer(NamedTuple):
    """Known phrases as rows of the lexicon: `exact` as printed, `lower` in lower case.

    `first` are their first words in lower case, each with the length of its longest phrase.
    """

    exact: Mapping[str, tuple[str, ...]]
    lower: Mapping[str, tuple[str, ...]]
    first: Mapping[str, int]

    def find(self, phrase: str) -> Known | None:
        """Return what a phrase is known to be."""
        row = self.exact.get(phrase)
        if row is not None and len(row) > 2:
            return _known_name(row)
        place = self.lower.get(phrase.lower())
        if place is not None:
            return _known_place(place)
        return _known_name(row) if row is not None else None


class Words(NamedTuple):
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
def _known_name(row: tuple[str, ...]) -> Known:
    """Read a row of organisations (phrase, id, kind, country), parties (…, form) or other names (phrase, kind)."""
    if len(row) == 2:
        return Known("thing")
    if row[3] in _PARTY_FORMS:
        return Known("party", row[1], row[2])
    return Known("ambiguous" if row[2] == "ambiguous" else "organisation", row[1], "" if row[3] == "-" else row[3])


@cache
def _known_place(row: tuple[str, ...]) -> Known:
    """Read a row of places (name, kind, id, …), calendar names (form, kind, number) or forms of a place (form, id)."""
    if row[1] in ("month", "weekday"):
        return Known("calendar", row[1])
    if len(row) == 2:
        return Known("demonym", row[1], row[1])
    return Known("place", row[2], row[2], town=row[1] not in _LARGE)


_PARTY_FORMS = frozenset({"name", "adjective", "noun"})
_LARGE = {"country": 0, "region": 1, "continent": 2}


@lru_cache(maxsize=1 << 15)
def find_phrase(phrase: str) -> Known | None:
    """Return what a phrase is known to be; papers name the same few again and again."""
    return gazetteer().find(phrase)


@cache
def gazetteer() -> Gazetteer:
    """Build the table of known phrases; what is read later replaces what was read before."""
    exact = _by_name(load_lexicon("not_names"))
    exact |= _by_name([row for row in load_lexicon("parties") if row[3] in _PARTY_FORMS])
    exact |= _by_name(load_lexicon("organisations"))
    lower = _places()
    return Gazetteer(exact, lower, _lengths([*"\n".join(exact).lower().split("\n"), *lower]))


def _lengths(phrases: Sequence[str]) -> dict[str, int]:
    """Return the length of the longest phrase by the first word."""
    lengths: dict[str, int] = {}
    for phrase in phrases:
        first = phrase.partition(" ")[0]
        if len(phrase) > lengths.get(first, 0):
            lengths[first] = len(phrase)
    return lengths


def _by_name(rows: Sequence[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return dict(zip(map(itemgetter(0), rows), rows, strict=True))


def _places() -> dict[str, tuple[str, ...]]:
    """Return places by name: where several share one, the country, then the region, then the largest."""
    table = _by_name(load_lexicon("demonyms"))
    for form, id_, *_ in load_lexicon("state_abbreviations"):
        if form.islower() and form.endswith("."):
            table[form] = (form, "region", id_)
    return table | _largest_places() | _by_name(load_lexicon("calendar_names"))


def _largest_places() -> dict[str, tuple[str, ...]]:
    """Return one place a name; "St. John" is "Saint John" too."""
    rows = load_lexicon("places")
    table = _by_name(rows)
    shared = {row[0] for row, following in pairwise(rows) if row[0] == following[0]}
    bearers: dict[str, list[tuple[str, ...]]] = {name: [] for name in sorted(shared)}
    for row in rows:
        if row[0] in shared:
            bearers[row[0]].append(row)
    table.update({name: max(places, key=_size) for name, places in bearers.items()})
    for name in [name for name in table if name.startswith("saint ")]:
        short = f"st. {name[6:]}"
        if short not in table or _size(table[short]) <= _size(table[name]):
            table[short] = table[name]
    return table


def _size(row: tuple[str, ...]) -> tuple[int, int]:
    return (-_LARGE.get(row[1], len(_LARGE)), int(row[4]))


# other honorifics are offices, and stand in the lexicon of offices
_TITLES = frozenset({"plain", "academic", "noble", "religious"})


@cache
def words() -> Words:
    """Load the lists of single words."""
    given = {row[0]: row[1] for row in load_lexicon("given_names")}
    offices = load_words("office_heads")
    titles = {form: sex for form, kind, sex in load_lexicon("honorifics") if kind in _TITLES and form not in offices}
    return Words(
        given=given,
        surnames=load_words("surnames"),
        common=load_words("common_words"),
        ambiguous=load_words("ambiguous_names"),
        honorifics=titles,
        suffixes=frozenset(map(fold, load_class("name_suffixes", "generation"))),
        organisation_ends=frozenset(row[0] for row in load_lexicon("organisation_nouns") if row[2] != "start"),
        organisation_starts=frozenset(row[0] for row in load_lexicon("organisation_nouns") if row[2] == "start"),
        family_first=load_words("family_first_surnames"),
        openers=frozenset(map(str.lower, load_class("sentence_openers", "opener"))),
    )
