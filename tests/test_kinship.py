"""Kinship: words of kinship, whose relative is meant, and what two statements have in common."""

import pytest

from checker.model import Answer, Article, Span, Strength
from checker.pipeline import claims_of
from checker.slots.names.kinship import Kinship, KinTerm
from checker.slots.names.person import PersonName
from checker.slots.names.relative_name import compare_relatives
from checker.tag.kin import find_kin, kin_places

MEERA = PersonName("rao", ("meera",), shown="Meera Rao")
KAVITA = PersonName("rao", ("kavita",), shown="Kavita Rao")


def kin_in(text: str) -> list[tuple[Span, KinTerm]]:
    """Return the words of kinship of one sentence."""
    lower = text.lower()
    return list(find_kin(text, lower, kin_places(lower), Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the younger sister of Kavita Rao", ["younger sister"]),
        ("his late father", ["late father"]),
        ("Mr. Rao's ex-wife", ["former wife"]),
        ("her second-oldest son", ["second-oldest son"]),
        ("her twin brother and her aunt", ["twin brother", "aunt"]),
        ("my wife, our son, their daughter", []),
        ("Father Moore and Sister Agnes", []),
        ("the wives of the brothers", []),
    ],
)
def test_words_of_kinship_are_read_with_their_degrees(text: str, shown: list[str]) -> None:
    """Degrees belong to the word; plurals, titles and relatives of the speaker are left."""
    found = [str(term).replace("ex-spouse", "former wife") for _, term in kin_in(text)]
    assert found == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Paulo Teles and his wife, Ana, left.", ["Ana, wife of Paulo Teles"]),
        ("Paulo Teles met Rui Costa and his wife, Ana.", []),
        ("Meera Rao, the younger sister of Kavita Rao, won.", ["Meera Rao, younger sister of Kavita Rao"]),
        ("Kavita Rao's sister, Meera Rao, won.", ["Meera Rao, sister of Kavita Rao"]),
        ("Ana Teles praised his son, Rui Teles.", []),
    ],
)
def test_the_owner_is_the_one_person_that_fits(text: str, shown: list[str]) -> None:
    """A pronoun with two candidates, or of the other sex, refers to nobody."""
    claims = claims_of([Article("a", text)])
    assert sorted({str(claim.slots["kin"]) for claim in claims if "kin" in claim.slots}) == shown


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        (KinTerm("sibling", "f", ("younger",)), KinTerm("sibling", "f", ("older",)), Answer.DIFFERENT),
        (KinTerm("sibling", "f", ("younger",)), KinTerm("sibling", "f"), Answer.COMPATIBLE),
        (KinTerm("sibling", "f"), KinTerm("half-sibling", "f"), Answer.COMPATIBLE),
        (KinTerm("spouse", "f"), KinTerm("ex-spouse", "f"), Answer.COMPATIBLE),
        (KinTerm("parent", "f"), KinTerm("uncle-aunt", "f"), Answer.DIFFERENT),
        (KinTerm("relative", "f"), KinTerm("uncle-aunt", "f"), Answer.COMPATIBLE),
        (KinTerm("sibling", "f"), KinTerm("sibling", "f"), Answer.SAME),
    ],
)
def test_terms_of_the_same_two_persons(first: KinTerm, second: KinTerm, answer: Answer) -> None:
    """Relations of one circle go together; degrees and circles exclude each other."""
    assert Kinship(first, MEERA, KAVITA).compare(Kinship(second, MEERA, KAVITA)).answer is answer


@pytest.mark.parametrize(
    ("degree", "answer"), [("older", Answer.COMPATIBLE), ("younger", Answer.DIFFERENT), ("oldest", Answer.COMPATIBLE)]
)
def test_kinship_reads_the_other_way_round(degree: str, answer: Answer) -> None:
    """If Meera is the younger sister of Kavita, Kavita is the older sister of Meera."""
    younger = Kinship(KinTerm("sibling", "f", ("younger",)), MEERA, KAVITA)
    assert younger.compare(Kinship(KinTerm("sibling", "f", (degree,)), KAVITA, MEERA)).answer is answer


@pytest.mark.parametrize(
    ("first", "second", "answer", "strength"),
    [
        ("margaret", "marjorie", Answer.DIFFERENT, Strength.STRONG),
        ("margaret", "peggy", Answer.COMPATIBLE, Strength.STRONG),
        ("margaret", "ilse", Answer.DIFFERENT, Strength.WEAK),
    ],
)
def test_names_of_an_only_relative(first: str, second: str, answer: Answer, strength: Strength) -> None:
    """Names nearly the same are a slip, nicknames are none, others may be another person's."""
    comparison = compare_relatives(PersonName(first), PersonName(second))
    assert (comparison.answer, comparison.strength) == (answer, strength)


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("President Mensah’s eldest son, Kofi Mensah Jr., spoke.", "Kofi Mensah Jr., oldest son of Mensah"),
        ("Kofi Mensah spoke. Mensah’s wife, Ama Mensah, left.", "Ama Mensah, wife of Kofi Mensah"),
        ("Kofi Mensah spoke. He and wife Holly have two sons.", "Holly, wife of Kofi Mensah"),
    ],
)
def test_whose_relative_bears_the_same_surname(text: str, kin: str) -> None:
    """Nobody is the relative of oneself: a surname beside the relative is that of the other."""
    (found, *_) = [claim.slots["kin"] for claim in claims_of([Article("a", text)]) if "kin" in claim.slots]
    assert str(found) == kin
