"""Facts: understand what the user trusts, in the same values that articles are read into."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from checker.errors import Problem
from checker.facts.names import names_of
from checker.facts.values import ValueReader
from checker.model import Article, ClaimedDocument, Fact, ReferenceFact
from checker.slots.numbers.age import Age

__all__ = ["understand_facts"]

_BIRTH = "birth date"
_OLDEST = 120


def understand_facts(
    references: Sequence[ReferenceFact], claim_document: Callable[[Article], ClaimedDocument]
) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    """Return the facts in slot values, and a problem for each whose words say nothing.

    `claim_document` reads an article: a value is read as if an article said it of somebody.
    """
    facts: list[Fact] = []
    unread: list[Problem] = []
    reader = ValueReader(claim_document, {})
    for reference in references:
        understood = list(_understand(reference, reader))
        facts += understood
        if not understood:
            reason = f"{reference.attribute} '{reference.value}' of '{reference.subject}' is not understood"
            unread.append(Problem(reference.path, f"line {reference.line}", reason))
    return tuple(facts), tuple(unread)


def _understand(reference: ReferenceFact, reader: ValueReader) -> Iterator[Fact]:
    names = names_of(reference.subject, reference.nickname)
    if not names:
        return
    if reference.attribute == _BIRTH:
        born = date.fromisoformat(reference.value)
        for years in range(_OLDEST):
            last = _birthday(born, years + 1) - timedelta(days=1)
            yield Fact(reference, "age", names, Age(years), _birthday(born, years), last)
        return
    value = reader.read(reference.attribute, reference.value)
    if value is not None:
        yield Fact(reference, reference.attribute, names, value, reference.start, reference.end)


def _birthday(born: date, years: int) -> date:
    """Return the day on which somebody completes so many years; who is born on a leap day does so on 1 March."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)
