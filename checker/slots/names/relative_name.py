"""Names of relatives, which papers often give without a surname: "his wife, Margaret"."""

from rapidfuzz import fuzz

from checker.model import Answer, Comparison, Strength
from checker.slots.names.person import PersonName, same_given_name

_NEAR = 60  # Margaret and Marjorie, Sara and Farah


def agree(first: PersonName, second: PersonName) -> bool:
    """Return whether two names can be one person's; what is open does not agree."""
    return first.compare(second).agrees


def may_agree(first: PersonName, second: PersonName) -> bool:
    """Return whether two names can be one person's where one of them may be a bare surname or given name."""
    return agree(first, second) or _part_of(first, second) or _part_of(second, first)


def _part_of(short: PersonName, full: PersonName) -> bool:
    bare = not short.given and not short.suffix
    return bare and (short.surname == full.surname or any(same_given_name(short.surname, name) for name in full.given))


def same_two(first: tuple[PersonName, PersonName], second: tuple[PersonName, PersonName]) -> bool:
    """Return whether two pairs of names, in their order, can be the same persons; one name of the two must be full."""
    if agree(first[0], second[0]):
        return may_agree(first[1], second[1])
    return agree(first[1], second[1]) and may_agree(first[0], second[0])


def compare_relatives(first: PersonName, second: PersonName) -> Comparison:
    """Compare the names of one person's only relative of a kind; a surname may be the maiden one and tells nothing.

    Given names that are nearly the same differ by mistake; others may belong to two marriages, or to another person.
    """
    mine, others = first.given or (first.surname,), second.given or (second.surname,)
    if not (first.given and second.given):
        mine, others = tuple(dict.fromkeys((*mine, first.surname))), tuple(dict.fromkeys((*others, second.surname)))
    if any(same_given_name(a, b) for a in mine for b in others):
        return Comparison(Answer.COMPATIBLE, f"{first} and {second} can be one name")
    near = fuzz.ratio(mine[0], others[0]) >= _NEAR
    return Comparison(Answer.DIFFERENT, f"{first} is not {second}", Strength.STRONG if near else Strength.WEAK)
