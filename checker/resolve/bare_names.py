"""Persons named by a phrase that the tagger left alone: a surname that two bear here, or that is also a place."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from checker.lexicon import load_lexicon
from checker.slots.folding import fold
from checker.slots.names.person import PersonName
from checker.slots.names.sexes import is_given_name, likely_sex

_WORDS = re.compile(r"(?:[A-Z][\w.’'-]*\s+)*[A-Z][\w’'-]+")
_SHORT = 3  # letters


def name_in(phrase: str, bearers: Mapping[str, tuple[PersonName, ...]]) -> PersonName | None:
    """Return the person that a phrase of capitalised words names; of two who share the surname, the surname alone."""
    if not _WORDS.fullmatch(phrase):
        return None
    *before, last = phrase.split()
    surname, title = fold(last), before[-1] if before else ""
    sex = _titles().get(title.lower(), "")
    known = [person for person in bearers.get(surname, ()) if not sex or likely_sex(person) in ("", sex)]
    if title and not sex and len(surname) >= _SHORT and is_given_name(fold(title)):
        full = [person for person in known if fold(title) in person.given]
        return full[0] if full else PersonName(surname, (fold(title),), shown=f"{title} {last}")
    if len(known) == 1:
        return known[0]
    return PersonName(surname, sex=sex, shown=last) if surname in bearers else None


def title_sex(phrase: str) -> str:
    """Return the sex that the title before a name tells, empty where none does: Mr. Okoro."""
    return _titles().get(phrase.partition(" ")[0].lower(), "")


def bearers_of(persons: Iterable[PersonName]) -> Mapping[str, tuple[PersonName, ...]]:
    """Return the persons by surname, each once; who is only known by it counts where nobody is known by more."""
    found: dict[str, dict[PersonName, None]] = {}
    for person in sorted(persons, key=lambda person: not person.given):
        if person.given or person.surname not in found:
            found.setdefault(person.surname, {})[person] = None
    return {surname: tuple(each) for surname, each in found.items()}


@cache
def _titles() -> Mapping[str, str]:
    """Return the sex that a title tells, for those that tell one; with and without the full stop."""
    rows = [(form, sex) for form, _, sex in load_lexicon("honorifics") if sex in ("m", "f")]
    return {form: sex for written, sex in rows for form in (written, f"{written.rstrip('.')}.")}
