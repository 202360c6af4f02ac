"""What two values of each slot kind say about each other, and why."""

from dataclasses import replace
from typing import Any

import pytest

from checker.model import Answer, Comparison, Strength
from checker.slots.folding import fold
from checker.slots.names.office import Office, Post
from checker.slots.names.organisation import NOWHERE, Organisation
from checker.slots.names.party import Party
from checker.slots.names.person import PersonName
from checker.slots.names.place import Place
from checker.slots.numbers.age import Age

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = Answer.SAME, Answer.COMPATIBLE, Answer.DIFFERENT, Answer.UNKNOWN

KENYA = Organisation(words=("kenya",), id="ke", place="ke", shown="Kenya")
GHANA = Organisation(words=("ghana",), id="gh", place="gh", shown="Ghana")
HARBOUR_TRUST = Organisation(words=("harbour", "trust"), shown="Harbour Trust")
LION_BANK = Organisation(words=("lion", "bank"), shown="Lion Bank")
FINANCE = Office("minister", "cabinet", portfolio="finance")
JUSTICE = Office("minister", "cabinet", portfolio="justice")
MAYOR = Office("mayor", "local-executive")


def name(full: str, **more: str) -> PersonName:
    """Return a name from its words, the last the surname."""
    *given, surname = full.split()
    return PersonName(fold(surname), tuple(map(fold, given)), shown=full, **more)


def both_ways(first: Any, second: Any, within: str = "0") -> tuple[Answer, Strength]:
    """Compare two values in both directions, which must not matter, and return answer and strength."""
    there, back = first.compare(second, within), second.compare(first, within)
    assert (there.answer, there.strength) == (back.answer, back.strength)
    return there.answer, there.strength


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("Ama Mensah", "Ama Mensah", SAME),
        ("José Muñoz", "Jose Munoz", SAME),
        ("Ama Mensah", "A. Mensah", COMPATIBLE),
        ("Ama Mensah", "Ama B. Mensah", COMPATIBLE),
        ("Bill Keane", "William Keane", COMPATIBLE),
        ("Byron Todd Jones", "Todd Jones", COMPATIBLE),
        ("Carmen Ruiz", "Carmen López-Ruiz", COMPATIBLE),
        ("Ama Mensah", "Kofi Mensah", DIFFERENT),
        ("Ama Mensah", "Ama Owusu", DIFFERENT),
        ("Carmen Ruiz-Vega", "Carmen López-Ruiz", DIFFERENT),
        ("Mensah", "Ama Mensah", UNKNOWN),
        ("Mensah", "Mensah", UNKNOWN),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy", UNKNOWN),
        ("Justin Keane", "Justine Keane", UNKNOWN),
        ("Carmen Ruiz", "Carmen Ruiz Vega", UNKNOWN),
    ],
)
def test_person_names(first: str, second: str, answer: Answer) -> None:
    """Accents, initials and nicknames leave one person, other names make two; surnames and spellings are open."""
    assert both_ways(name(first), name(second)) == (answer, Strength.STRONG)


@pytest.mark.parametrize("more", [({"sex": "m"}, {"sex": "f"}), ({"suffix": "jr"}, {"suffix": "sr"})])
def test_names_that_clash_are_two_persons(more: tuple[dict[str, str], dict[str, str]]) -> None:
    """Mr and Ms, father and son share a surname and are not one."""
    first, second = name("Keane", **more[0]), name("Keane", **more[1])
    assert first.compare(second) == Comparison(DIFFERENT, "Keane and Keane are two persons of one surname")


def test_a_person_shows_and_keys_itself() -> None:
    """A name is shown as printed, else in capitals; its keys are the surname and the last part of it."""
    assert str(name("Ama Mensah")) == "Ama Mensah"
    assert str(PersonName("mensah", ("ama",))) == "Ama Mensah"
    assert PersonName("lópez-ruiz".replace("ó", "o")).keys() == ("lopez-ruiz", "ruiz")
    assert name("Ama B. Mensah").canonical == "ama mensah"


@pytest.mark.parametrize(
    ("first", "second", "answer", "strength"),
    [
        (FINANCE, FINANCE, SAME, Strength.STRONG),
        (FINANCE, replace(FINANCE, organisation=KENYA), COMPATIBLE, Strength.STRONG),
        (FINANCE, replace(FINANCE, portfolio=""), COMPATIBLE, Strength.STRONG),
        (FINANCE, JUSTICE, DIFFERENT, Strength.STRONG),
        (FINANCE, replace(FINANCE, status="acting"), COMPATIBLE, Strength.STRONG),
        (FINANCE, replace(JUSTICE, status="former"), COMPATIBLE, Strength.STRONG),
        (FINANCE, replace(FINANCE, status="former"), DIFFERENT, Strength.FAINT),
        (replace(FINANCE, status="elect"), JUSTICE, COMPATIBLE, Strength.STRONG),
        (replace(FINANCE, status="former"), replace(FINANCE, status="former"), COMPATIBLE, Strength.STRONG),
        (MAYOR, replace(MAYOR, ranks=("deputy",)), DIFFERENT, Strength.WEAK),
        (replace(MAYOR, organisation=KENYA), replace(MAYOR, organisation=GHANA), DIFFERENT, Strength.STRONG),
        (MAYOR, Office("governor", "regional-executive"), DIFFERENT, Strength.STRONG),
        (MAYOR, Office("governor", "regional-executive", ranks=("deputy",)), DIFFERENT, Strength.WEAK),
        (replace(FINANCE, portfolio=""), Office("governor", "regional-executive"), COMPATIBLE, Strength.STRONG),
        (FINANCE, Office("potter", "culture"), COMPATIBLE, Strength.STRONG),
    ],
)
def test_offices(first: Office, second: Office, answer: Answer, strength: Strength) -> None:
    """Two offices differ where one person cannot hold both at one time."""
    assert both_ways(first, second) == (answer, strength)


def test_a_rank_counts_more_in_one_organisation() -> None:
    """Mayor and deputy mayor of one town are surely two; without the town they may be of two."""
    mayor = replace(MAYOR, organisation=KENYA)
    deputy = replace(mayor, ranks=("deputy",))
    assert mayor.compare(deputy) == Comparison(DIFFERENT, "Kenya mayor is not Kenya deputy mayor")


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        (("chair", HARBOUR_TRUST), ("treasurer", HARBOUR_TRUST), DIFFERENT),
        (("chair", HARBOUR_TRUST), ("treasurer", LION_BANK), COMPATIBLE),
        (("chair", HARBOUR_TRUST), ("chair", LION_BANK), DIFFERENT),
    ],
)
def test_corporate_posts(first: tuple[str, Organisation], second: tuple[str, Organisation], answer: Answer) -> None:
    """One may chair one company and keep the books of another; two chairs differ, weakly, for one may hold both."""
    one, other = (Office(head, "corporate", organisation=where) for head, where in (first, second))
    assert both_ways(one, other)[0] is answer
    assert one.compare(other).strength is not Strength.STRONG or answer is COMPATIBLE


def test_sides_of_a_chamber() -> None:
    """Majority and minority exclude each other; majority and conservative need not."""
    leader = Office("leader", "legislative-leader", side="majority")
    assert leader.compare(replace(leader, side="minority")) == Comparison(DIFFERENT, "majority is not minority")
    assert both_ways(leader, replace(leader, side="conservative"))[0] is COMPATIBLE


def test_a_region_lies_in_its_country() -> None:
    """A governor of a region may be called one of the country."""
    region = Organisation(words=("coast",), id="ke-coast", place="ke-coast", shown="Coast")
    governor = Office("governor", "regional-executive")
    one, other = replace(governor, organisation=KENYA), replace(governor, organisation=region)
    assert both_ways(one, other) == (COMPATIBLE, Strength.STRONG)


def test_portfolios_that_go_together() -> None:
    """One person can be minister of agriculture and of fisheries."""
    farms, fish = replace(FINANCE, portfolio="agriculture"), replace(FINANCE, portfolio="fisheries")
    assert farms.compare(fish) == Comparison(COMPATIBLE, "agriculture and fisheries can be one portfolio")


def test_an_office_shows_itself() -> None:
    """The order is fixed: status, organisation, ranks, portfolio, head; "secretary of state" keeps its form."""
    office = Office("minister", "cabinet", ("deputy",), "finance", "", KENYA, "former")
    assert str(office) == "former Kenya deputy finance minister"
    assert office.canonical == "deputy finance minister"
    assert str(Office("secretary", "cabinet", portfolio="state")) == "secretary of state"


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        (replace(MAYOR, organisation=KENYA), replace(MAYOR, organisation=KENYA), SAME),
        (replace(MAYOR, organisation=KENYA), replace(MAYOR, organisation=GHANA), DIFFERENT),
        (MAYOR, replace(MAYOR, organisation=KENYA), UNKNOWN),
        (FINANCE, JUSTICE, DIFFERENT),
        (replace(MAYOR, ranks=("deputy",)), MAYOR, UNKNOWN),
        (replace(MAYOR, status="former"), MAYOR, UNKNOWN),
        (Office("lawyer", "lawyer"), Office("lawyer", "lawyer"), UNKNOWN),
    ],
)
def test_posts(first: Office, second: Office, answer: Answer) -> None:
    """A seat is the same only where one organisation has one holder of the office, now."""
    assert both_ways(Post(first), Post(second)) == (answer, Strength.STRONG)


def test_a_post_shows_and_keys_itself() -> None:
    """A seat is shown as its office, keyed by head and portfolio, and known by its organisation as well."""
    post = Post(replace(FINANCE, organisation=KENYA))
    assert (str(post), post.keys(), post.canonical) == (
        "Kenya finance minister",
        ("minister|finance",),
        "finance minister of ke",
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (NOWHERE, KENYA, (UNKNOWN, Strength.STRONG)),
        (KENYA, replace(KENYA, words=("republic", "of", "kenya")), (SAME, Strength.STRONG)),
        (HARBOUR_TRUST, replace(HARBOUR_TRUST, shown="HARBOUR TRUST"), (SAME, Strength.STRONG)),
        (HARBOUR_TRUST, Organisation(words=("ht",), shown="HT"), (COMPATIBLE, Strength.STRONG)),
        (HARBOUR_TRUST, Organisation(words=("galway", "harbour", "trust")), (COMPATIBLE, Strength.STRONG)),
        (HARBOUR_TRUST, Organisation(words=("harbour", "bank")), (UNKNOWN, Strength.STRONG)),
        (HARBOUR_TRUST, LION_BANK, (DIFFERENT, Strength.WEAK)),
        (KENYA, GHANA, (DIFFERENT, Strength.STRONG)),
    ],
)
def test_organisations(first: Organisation, second: Organisation, expected: tuple[Answer, Strength]) -> None:
    """Ids decide; without them short forms and initials can be one name, and shared words leave it open."""
    assert both_ways(first, second) == expected


def test_an_organisation_keys_itself() -> None:
    """The key is the id, else each word; what has no name has the empty key."""
    assert (KENYA.keys(), HARBOUR_TRUST.keys(), NOWHERE.keys()) == (("ke",), ("harbour", "trust"), ("",))
    assert (KENYA.canonical, HARBOUR_TRUST.canonical, str(NOWHERE)) == ("ke", "harbour trust", "")


@pytest.mark.parametrize(
    ("first", "second", "within", "expected"),
    [
        (51, 51, "0", (SAME, Strength.STRONG)),
        (51, 52, "1 year", (COMPATIBLE, Strength.STRONG)),
        (51, 52, "0", (DIFFERENT, Strength.WEAK)),
        (51, 53, "1 year", (DIFFERENT, Strength.STRONG)),
    ],
)
def test_ages(first: int, second: int, within: str, expected: tuple[Answer, Strength]) -> None:
    """Ages differ beyond the tolerance; a year may be a birthday, and weighs less."""
    assert both_ways(Age(first), Age(second), within) == expected
    assert (str(Age(first)), Age(first).canonical, Age(first).keys()) == (str(first), str(first), ("",))


@pytest.mark.parametrize(
    ("first", "second", "answer", "reason"),
    [
        (Party("fr-green"), Party("fr-green"), SAME, "both fr-green"),
        (Party("fr-green"), Party("fr-red"), DIFFERENT, "fr-green is not fr-red"),
        (Party("fr-green"), Party("de-green"), UNKNOWN, "fr-green and de-green belong to two countries"),
    ],
)
def test_parties(first: Party, second: Party, answer: Answer, reason: str) -> None:
    """Parties of one country differ by their ids; those of two are unknown to each other."""
    assert first.compare(second) == Comparison(answer, reason)
    assert (str(first), first.canonical, first.keys()) == ("fr-green", "fr-green", ("fr",))


@pytest.mark.parametrize(
    ("first", "second", "answer", "reason"),
    [
        ("in-kerala", "in-kerala", SAME, "both in-kerala"),
        ("in", "in-kerala", COMPATIBLE, "one of in and in-kerala contains the other"),
        ("in-kerala", "in-ker", DIFFERENT, "in-kerala is not in-ker"),
    ],
)
def test_places(first: str, second: str, answer: Answer, reason: str) -> None:
    """A place and what contains it agree; a shared beginning of the id contains nothing."""
    assert Place(first).compare(Place(second)) == Comparison(answer, reason)
    assert (str(Place(first)), Place(first).canonical, Place(first).keys()) == (first, first, ("",))


@pytest.mark.parametrize(
    ("word", "folded"), [("O’Neill", "oneill"), ("Łódź", "lodz"), ("Straße", "strasse"), ("J.‑P.", "j-p"), ("Ó", "o")]
)
def test_folding(word: str, folded: str) -> None:
    """Case, accents, marks, periods and apostrophes go; hyphens stay."""
    assert fold(word) == folded
