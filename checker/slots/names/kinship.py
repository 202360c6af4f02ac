"""Kinship: who is which relative of whom, and what two statements about it share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, Self

from checker.lexicon import load_lexicon
from checker.model import Answer, Comparison, Strength
from checker.slots.names.person import PersonName
from checker.slots.names.relative_name import agree, compare_relatives, same_two

# relations of one circle can all be true of two persons, at one time or one after the other
_CIRCLES: Mapping[str, str] = {
    **dict.fromkeys(
        ("spouse", "ex-spouse", "widowed", "partner", "ex-partner", "fiance", "ex-fiance", "lover"), "couple"
    ),
    **dict.fromkeys(("sibling", "twin", "half-sibling", "step-sibling", "foster-sibling"), "siblings"),
    **dict.fromkeys(("parent", "step-parent", "adoptive-parent", "foster-parent", "guardian"), "parent"),
    **dict.fromkeys(("child", "step-child", "adopted-child", "foster-child", "ward"), "child"),
}
# relations under which names are handed down
_LINEAL = frozenset({"parent", "child", "grandparent", "grandchild", "uncle-aunt", "nephew-niece"})
_VAGUE = frozenset({"relative", "in-law", "ancestor", "descendant", "heir", "orphan", "surrogate"})
_TURNED = {"older": "younger", "oldest": "younger", "younger": "older", "youngest": "older", "twin": "twin"}
_RANKED = ("oldest", "second-oldest", "third-oldest", "fourth-oldest", "middle", "second-youngest", "youngest")
_CLASHES = frozenset(
    {frozenset({"older", "younger"}), frozenset({"older", "youngest"}), frozenset({"younger", "oldest"}),
     frozenset({"maternal", "paternal"})}
    | {frozenset(pair) for group in (_RANKED, ("first", "second", "third"))
       for pair in ((a, b) for a in group for b in group) if pair[0] != pair[1]}
    - {frozenset({"middle", rank}) for rank in _RANKED[1:-1]}
)  # fmt: skip
_SPENT = frozenset({"former", "first", "second", "third", "estranged"})  # degrees that leave room for another one
_NAMES = {
    ("spouse", "f"): "wife", ("spouse", "m"): "husband", ("parent", "f"): "mother", ("parent", "m"): "father",
    ("sibling", "f"): "sister", ("sibling", "m"): "brother", ("child", "f"): "daughter", ("child", "m"): "son",
    ("uncle-aunt", "f"): "aunt", ("uncle-aunt", "m"): "uncle", ("nephew-niece", "f"): "niece",
    ("nephew-niece", "m"): "nephew", ("grandparent", "f"): "grandmother", ("grandparent", "m"): "grandfather",
    ("grandchild", "f"): "granddaughter", ("grandchild", "m"): "grandson",
}  # fmt: skip


@cache
def _inverses() -> Mapping[str, str]:
    return {relation: inverse for _, relation, _, inverse in load_lexicon("kinship")}


@dataclass(frozen=True, slots=True)
class KinTerm:
    """A word of kinship as printed: the relation, the sex it tells ("u": none), degrees ("younger"), his or her."""

    relation: str
    sex: str
    degrees: tuple[str, ...] = ()
    pronoun: str = ""

    @property
    def circle(self) -> str:
        """The relations that go together with this one."""
        return _CIRCLES.get(self.relation, self.relation)

    def turned(self) -> Self:
        """Return what the other person is to this one: of a younger sister, an older sibling."""
        degrees = tuple(_TURNED[d] for d in self.degrees if d in _TURNED) if self.circle == "siblings" else ()
        return replace(self, relation=_inverses().get(self.relation, ""), sex="u", degrees=degrees)

    def clash(self, other: Self) -> str:
        """Return in what two terms exclude each other for the same two persons; empty where they do not."""
        if self.relation in _VAGUE or other.relation in _VAGUE:
            return ""
        if self.circle != other.circle or {self.sex, other.sex} == {"m", "f"}:
            return f"{self} is not {other}"
        for degree in self.degrees:
            for another in other.degrees:
                if frozenset({degree, another}) in _CLASHES:
                    return f"{degree} is not {another}"
        return ""

    def __str__(self) -> str:
        """Show the degrees and the relation."""
        return " ".join((*self.degrees, _NAMES.get((self.relation, self.sex), self.relation)))


@dataclass(frozen=True, slots=True)
class Kinship:
    """One person as a relative of another: `person` is the `term` of `owner`; `firm` where no pronoun says whose."""

    term: KinTerm
    person: PersonName
    owner: PersonName
    firm: bool = True

    @property
    def canonical(self) -> str:
        """The relation."""
        return self.term.circle

    @property
    def unique(self) -> bool:
        """Whether somebody has one such relative at one time: a wife, a husband, a father, a mother."""
        if self.term.relation == "spouse":
            return _SPENT.isdisjoint(self.term.degrees)
        return self.term.relation == "parent" and self.term.sex in ("m", "f")

    def keys(self) -> tuple[str, ...]:
        """Return no key of weight."""
        return ("",)

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - kinship has no tolerance
        """Compare two statements: of the same two persons, either way round, or of one person's only such relative."""
        if same_two((self.person, self.owner), (other.person, other.owner)):
            return self._compare_terms(other, other.term)
        if same_two((self.person, self.owner), (other.owner, other.person)):
            return self._compare_terms(other, other.term.turned())
        if agree(self.owner, other.owner) and self.unique and self.term.relation == other.term.relation:
            names = compare_relatives(self.person, other.person)
            return names._replace(strength=min(names.strength, self._strength(other)))
        return Comparison(Answer.UNKNOWN, f"{self} and {other} are about different persons")

    def _compare_terms(self, other: Self, term: KinTerm) -> Comparison:
        clash = self.term.clash(term)
        bare = not all(name.given for name in (self.person, self.owner, other.person, other.owner))
        if (
            clash
            and bare
            and not _LINEAL.isdisjoint((self.term.circle, term.circle))
            and self.term.circle != term.circle
        ):
            return Comparison(Answer.UNKNOWN, f"{self} and {other} may be two generations of one name")
        if clash:
            return Comparison(Answer.DIFFERENT, clash, self._strength(other))
        if self.term == term:
            return Comparison(Answer.SAME, f"both say {term}")
        return Comparison(Answer.COMPATIBLE, f"{self.term} and {term} can be one relative")

    def _strength(self, other: Self) -> Strength:
        return Strength.STRONG if self.firm and other.firm else Strength.WEAK

    def __str__(self) -> str:
        """Show who is what of whom."""
        return f"{self.person}, {self.term} of {self.owner}"


@dataclass(frozen=True, slots=True)
class Bond:
    """What two statements of kinship share: the same two persons, or one person's place for an only relative."""

    kinship: Kinship
    kind: Literal["pair", "place"]

    @property
    def canonical(self) -> str:
        """The two names, or the relation and the name."""
        kinship = self.kinship
        if self.kind == "place":
            return f"{kinship.term.relation} {kinship.term.sex} of {kinship.owner.canonical}"
        return " and ".join(sorted((kinship.person.canonical, kinship.owner.canonical)))

    def keys(self) -> tuple[str, ...]:
        """Return the surnames of those who must agree."""
        owner = self.kinship.owner.keys()
        if self.kind == "place":
            return tuple(f"{self.kinship.term.relation} of {key}" for key in owner)
        return tuple(dict.fromkeys((*owner, *self.kinship.person.keys())))

    def compare(self, other: Self, within: str = "0") -> Comparison:  # noqa: ARG002 - kinship has no tolerance
        """Compare two bonds; a pair is the same either way round."""
        mine, others = self.kinship, other.kinship
        if self.kind != other.kind:
            return Comparison(Answer.UNKNOWN, "one speaks of two persons, the other of one")
        if self.kind == "place":
            alike = agree(mine.owner, others.owner) and mine.term.relation == others.term.relation
            same = alike and {mine.term.sex, others.term.sex} != {"m", "f"}
        else:
            two = (mine.person, mine.owner)
            same = same_two(two, (others.person, others.owner)) or same_two(two, (others.owner, others.person))
        answer = Answer.COMPATIBLE if same else Answer.UNKNOWN
        return Comparison(answer, f"both are about {self}" if same else f"{self} is not {other}")

    def __str__(self) -> str:
        """Show the two persons, or whose relative it is."""
        if self.kind == "place":
            return f"the {KinTerm(self.kinship.term.relation, self.kinship.term.sex)} of {self.kinship.owner}"
        return " and ".join(sorted((str(self.kinship.person), str(self.kinship.owner))))
