"""Names of relatives, which papers often give without a surname: "his wife, Margaret"."""

from rapidfuzz import fuzz

from checker.model import Answer, Comparison, Strength
from checker.slots.person import PersonName, same_given_name

_NEAR = 60  # Margaret and Marjorie, Sara and Farah


def agree(first: PersonName, second: PersonName) -> bool:
    """Return whether two names can be one person's; what is open does not agree."""
    return first.compare(second).agrees


def compare_relatives(first: PersonName, second: PersonName) -> Comparison:
    """Compare the names of one person's only relative of a kind; a surname may be the maiden one and tells nothing.

    Given names that are nearly the same differ by mistake; others may belong to two marriages, or to another person.
    """
    mine, others = first.given or (first.surname,), second.given or (second.surname,)
    if first.given and second.given:
        shared = any(same_given_name(a, b) for a in mine for b in others)
    else:
        mine, others = (*mine, first.surname), (*others, second.surname)
        shared = any(same_given_name(a, b) for a in mine for b in others)
    if shared:
        return Comparison(Answer.COMPATIBLE, f"{first} and {second} can be one name")
    near = max(fuzz.ratio(a, b) for a in mine[:1] for b in others[:1]) >= _NEAR
    return Comparison(
        Answer.DIFFERENT, f"{first} is not {second}", Strength.STRONG if near else Strength.WEAK
    )
