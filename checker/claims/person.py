"""What is said of a person: age, and whose relative somebody is."""

from collections.abc import Iterator, Mapping

from checker.model import ClaimType, Match, Mention, SlotValue
from checker.slots.names.kinship import Bond, Kinship
from checker.slots.names.person import PersonName
from checker.slots.names.relative_name import agree
from checker.slots.names.sexes import is_given_name
from checker.slots.numbers.age import Age
from checker.slots.times.instant import Instant

_LONGEST_NAME = 3
_TITLE = "[Mr. |Mrs. |Ms. |Dr. |the ][{:office} ]"
_OF = " (of|to) " + _TITLE + "{:person}"
_WHOSE = "[the |a |an ][" + _TITLE + "({:person}|{:office})('s|’s|’ s|’) ]"
THE_AGED = "(the|The) {age}"  # whom it means is resolved

PATTERNS = (
    "{person}, {age}",
    r"{person} \({age}\)",
    r"{person}, [a |an |the ]~{age}<( |,)>",
    "the {age} {person}",
    "{age} {person}",
    "{age} {office} {person}",
    "{person}[,] (is|turned) {age}",
    "{person}, who (is|turned) {age}",
    "{person}[ has] (died|dies)[ ~] at [the ]{age}",
    THE_AGED,
    "{kin}" + _OF + ", {person}",
    "{kin}[,] " + _TITLE + "{person}",
    "{kin} and [{:office} ]{:office} {person}",
    "{kin}[,] {person:name}<!( |-){:name}>",
    "{kin}[,] {person:place}<(,|.)>",
    "{person}[, {:age}], " + _WHOSE + "[{:age} ]{kin}<(,|.|;|—| of | to | and | who )>",
    "{person}, who (is|was) " + _WHOSE + "{kin}",
    "{person} (is|was) " + _WHOSE + "{kin}",
)


def _build(match: Match) -> Iterator[Mapping[str, SlotValue]]:
    mention = match.mentions["age" if match.pattern == THE_AGED else "person"]
    person = _name(mention)
    if person is None:
        return
    if "age" in match.mentions:
        yield {"person": person, "age": match.mentions["age"].value}
    if "kin" in match.mentions:
        # a father and a son of one name are told apart by how each is printed here
        yield from _kinship(match.mentions["kin"], mention.value if person.suffix and mention.value.given else person)


def _name(mention: Mention) -> PersonName | None:
    """Return who is named; unknown words beside a word of kinship are a name, a single one given or family."""
    if mention.kind == "name" and len(mention.value.words) <= _LONGEST_NAME:
        *given, surname = mention.value.words
        return PersonName(surname=surname, given=tuple(given), shown=mention.value.shown)
    if mention.kind == "place":
        words = mention.value.words
        given = len(words) == 1 and is_given_name(words[0])
        return PersonName(surname=words[0], shown=mention.value.shown) if given else None
    return mention.entity if isinstance(mention.entity, PersonName) else None


def _kinship(kin: Mention, person: PersonName) -> Iterator[Mapping[str, SlotValue]]:
    """Yield what is said of the two persons, and of the place of an only relative such as a wife."""
    owner = kin.entity
    if not isinstance(owner, PersonName) or (agree(owner, person) and owner.suffix == person.suffix):
        return
    kinship = Kinship(kin.value, person, owner, firm=not kin.value.pronoun)
    if person.given or owner.given:
        yield {"bond": Bond(kinship, "pair"), "kin": kinship}
    if kinship.unique and owner.given:
        yield {"bond": Bond(kinship, "place"), "kin": kinship}


CLAIM_TYPE = ClaimType(
    name="person",
    slots={"person": PersonName, "age": Age, "bond": Bond, "kin": Kinship, "as_of": Instant},
    about=(("person",), ("bond",)),
    patterns=PATTERNS,
    needs=frozenset(),
    anchors=frozenset({"person", "kin", "age"}),
    build=_build,
    examples=(
        ("«Ama Mensah, 43», spoke.", {"person": "Ama Mensah", "age": "43"}),
        (
            "«Mary Cheney, the younger sister» of Liz Cheney, spoke.",
            {"bond": "Liz Cheney and Mary Cheney", "kin": "Mary Cheney, younger sister of Liz Cheney"},
        ),
    ),
)
