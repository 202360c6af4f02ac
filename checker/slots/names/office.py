"""Offices: what somebody is, with rank, portfolio, organisation and whether it is still or not yet so."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Self

from checker.lexicon import load_class, load_lexicon
from checker.model import Answer, Comparison, Strength
from checker.slots.names.organisation import NOWHERE, Organisation

_STRENGTHS = {"strong": Strength.STRONG, "weak": Strength.WEAK}
_HELD = frozenset({"", "acting"})
_PAST = frozenset({"former", "emeritus", "deceased"})


def families_with(trait: str) -> frozenset[str]:
    """Return the families of offices that have a trait, such as "bound": one that says little without its house."""
    return load_class("office_family_traits", trait)


@cache
def _relations() -> Mapping[tuple[str, str], tuple[str, str]]:
    return {(a, b): (rel, strength) for a, b, rel, strength, *_ in load_lexicon("office_relations")}


@cache
def _families() -> Mapping[tuple[str, str], tuple[str, str]]:
    return {(min(a, b), max(a, b)): (rel, strength) for a, b, rel, strength, *_ in load_lexicon("office_families")}


@cache
def _single() -> frozenset[str]:
    return frozenset(row[0] for row in load_lexicon("single_holder_offices"))


@dataclass(frozen=True, slots=True)
class Office:
    """An office in parts.

    The head ("secretary") and its family, ranks that change it ("deputy"), portfolio ("commerce"), side ("majority"),
    organisation or jurisdiction, and status ("former", "acting", "elect"; "" where it is held now).
    """

    head: str
    family: str
    ranks: tuple[str, ...] = ()
    portfolio: str = ""
    side: str = ""
    organisation: Organisation = NOWHERE
    status: str = ""

    @property
    def canonical(self) -> str:
        """The head with ranks and portfolio."""
        return " ".join((*self.ranks, self.portfolio, self.head)).strip()

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight: any two offices of one person can be compared."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - offices have no tolerance
        """Say whether one person can hold both at one time; former and future offices never clash with present ones."""
        if (self.status != other.status and not {self.status, other.status} <= _HELD) or self.status in _PAST:
            return self._compare_status(other)
        if self.head == other.head and self.family == other.family:
            return self._compare_parts(other)
        return self._compare_heads(other)

    def while_held(self) -> Self | None:
        """Return the office as it was held, for a former one."""
        return replace(self, status="") if self.status == "former" else None

    def _compare_status(self, other: Self) -> Comparison:
        bare, others = replace(self, status=""), replace(other, status="")
        if "former" in (self.status, other.status) and {self.status, other.status} & _HELD and bare == others:
            return Comparison(Answer.DIFFERENT, f"{self} is no longer {other}", Strength.FAINT)
        places = self.organisation.is_place and other.organisation.is_place
        if (
            self.status == other.status == "former"
            and self.head == other.head
            and self.family in families_with("elected")
            and places
        ):
            return self._compare_places(other)
        return Comparison(Answer.COMPATIBLE, f"{self} and {other} need not be held at one time")

    def _compare_places(self, other: Self) -> Comparison:
        """Compare two former governors, or heads of state: nobody has governed two states."""
        answer = self.organisation.compare(other.organisation)
        if answer.answer is not Answer.DIFFERENT or self.organisation.contains(other.organisation):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} can be one office")
        return Comparison(Answer.DIFFERENT, answer.reason, Strength.WEAK)

    def _compare_heads(self, other: Self) -> Comparison:
        relation, strength = _relation(self, other)
        if relation != "exclusive" and (self._rules_out(other) or other._rules_out(self)):
            relation, strength = "exclusive", "weak"
        if relation != "exclusive":
            return Comparison(Answer.COMPATIBLE, f"one person can be {self} and {other}")
        if any(office.family == "cabinet" and not office.portfolio for office in (self, other)):
            return Comparison(Answer.COMPATIBLE, f"the portfolio of {self} or {other} is open")
        organisations = self.organisation.compare(other.organisation)
        if organisations.answer is Answer.DIFFERENT and {self.family, other.family} & families_with("bound"):
            return Comparison(Answer.COMPATIBLE, f"{self} and {other} belong to two organisations")
        if organisations.answer is Answer.UNKNOWN and {self.family, other.family} & families_with("bound"):
            strength = "weak"
        if self.ranks != other.ranks:
            strength = "weak"
        return Comparison(Answer.DIFFERENT, f"one person is not {self} and {other} at one time", _STRENGTHS[strength])

    def _rules_out(self, other: Self) -> bool:
        """Whether an officer ("chief financial officer") has another's field ("policy chief") in one organisation."""
        officer = self.head.startswith("chief ") and self.head.endswith(" officer")
        if not officer or not other.portfolio or other.portfolio[:5] in self.head:
            return False
        return self.organisation.compare(other.organisation).answer is Answer.SAME

    def _compare_parts(self, other: Self) -> Comparison:
        """Compare two offices of one head, part by part."""
        if self.portfolio and other.portfolio and self.portfolio != other.portfolio:
            return self._compare_portfolios(other)
        organisations = self.organisation.compare(other.organisation)
        if organisations.answer is Answer.DIFFERENT:
            return self._compare_organisations(other, organisations)
        if self.ranks != other.ranks:
            known = organisations.agrees or bool(self.portfolio and other.portfolio)
            strength = Strength.STRONG if known and self.family not in families_with("open") else Strength.WEAK
            return Comparison(Answer.DIFFERENT, f"{self} is not {other}", strength)
        if self.side and other.side and self.side != other.side:
            return _compare_sides(self, other)
        if self == other:
            return Comparison(Answer.SAME, f"both {self}")
        return Comparison(Answer.COMPATIBLE, f"{self} and {other} can be one office")

    def _compare_portfolios(self, other: Self) -> Comparison:
        pair = tuple(sorted((f"portfolio:{self.portfolio}", f"portfolio:{other.portfolio}")))
        relation, _ = _relations().get((pair[0], pair[1]), ("exclusive", "strong"))
        if relation != "exclusive":
            return Comparison(Answer.COMPATIBLE, f"{self.portfolio} and {other.portfolio} can be one portfolio")
        strength = Strength.STRONG if self.family == "cabinet" else Strength.WEAK
        return Comparison(Answer.DIFFERENT, f"{self.portfolio} is not {other.portfolio}", strength)

    def _compare_organisations(self, other: Self, organisations: Comparison) -> Comparison:
        if self.family not in families_with("seated") or self.organisation.contains(other.organisation):
            return Comparison(Answer.COMPATIBLE, f"one person can be {self} and {other}")
        places = self.organisation.is_place and other.organisation.is_place
        strength = organisations.strength if places and self.family not in families_with("bound") else Strength.WEAK
        return Comparison(Answer.DIFFERENT, organisations.reason, strength)

    def __str__(self) -> str:
        """Show the office in a fixed order: status, organisation, ranks, portfolio, side, head."""
        head = f"{self.head} of state" if (self.head, self.portfolio) == ("secretary", "state") else self.head
        portfolio = "" if head != self.head else self.portfolio
        words = (self.status, str(self.organisation), *self.ranks, portfolio, self.side, head)
        return " ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Post:
    """An office as a seat: two posts are the same only where one seat is meant, for offices that have one holder."""

    office: Office

    @property
    def canonical(self) -> str:
        """The office with its organisation."""
        return f"{self.office.canonical} of {self.office.organisation.canonical}"

    def keys(self) -> tuple[str, ...]:
        """Return the head with its portfolio."""
        return (f"{self.office.head}|{self.office.portfolio}",)

    @property
    def unique(self) -> bool:
        """Whether the office has one holder at a time."""
        return self.office.head in _single()

    def compare(self, other: Self, within: str = "0") -> Comparison:
        """Compare two seats; an office with many holders, or without an organisation, is unknown."""
        mine, others = self.office, other.office
        if not (self.unique and other.unique) or mine.ranks or others.ranks or mine.status or others.status:
            return Comparison(Answer.UNKNOWN, f"{mine} can have several holders")
        if (mine.head, mine.portfolio, mine.side) != (others.head, others.portfolio, others.side):
            return Comparison(Answer.DIFFERENT, f"{mine} is not {others}")
        answer = mine.organisation.compare(others.organisation, within)
        return (
            answer if answer.answer is not Answer.SAME else Comparison(Answer.SAME, f"both hold the office of {mine}")
        )

    def __str__(self) -> str:
        """Show the office."""
        return str(self.office)


def _relation(first: Office, second: Office) -> tuple[str, str]:
    heads = (first.head, second.head)
    pair = (min(heads), max(heads))
    if pair in _relations():
        return _relations()[pair]
    families = tuple(sorted((first.family, second.family)))
    return _families().get((families[0], families[1]), ("compatible", "weak"))


def _compare_sides(first: Office, second: Office) -> Comparison:
    """Majority and minority, Democratic and Republican exclude each other; across these pairs nothing is known."""
    kinds = ({"majority", "minority"}, {"democratic", "republican"})
    if any({first.side, second.side} == kind for kind in kinds):
        return Comparison(Answer.DIFFERENT, f"{first.side} is not {second.side}")
    return Comparison(Answer.COMPATIBLE, f"{first} and {second} can be one office")
