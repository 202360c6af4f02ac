"""Fingerprints: what has been decided once stays decided, whatever happens around the dispute."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hand_built import discrepancy
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Article, check
from checker.model import Decision, Discrepancy, Reading, State
from checker.triage import decide_all, triage_discrepancies

DAY = date(2026, 3, 3)
PERSONS = ("Rosa Lind", "Jonas Pihl", "Amina Diallo", "Kenji Mori")
OFFICES = ("Transport Minister", "Finance Minister", "Foreign Minister", "Defence Minister")
TOWNS = ("Tartu", "Kaunas", "Accra", "Sapporo")
RAIN = ("It rained all day.", "Schools stay closed until spring.", "The ferry was late again, and few minded.")


def paper(number: int, *paragraphs: str, source: str = "") -> Article:
    """Return an article of these paragraphs."""
    text = "\n\n".join(paragraphs)
    return Article(id=f"{number}.txt", source=source or f"paper {number}", published=DAY, text=text)


def found(articles: Sequence[Article]) -> dict[str, Discrepancy]:
    """Return the discrepancies on offices, by fingerprint."""
    return {one.fingerprint: one for one in check(articles).discrepancies if one.rule == "role/person-office"}


disputes = st.tuples(st.sampled_from(PERSONS), st.permutations(OFFICES), st.sampled_from(TOWNS))


def told(person: str, office: str, town: str) -> str:
    """Return a sentence on a person in office."""
    return f"{office} {person} opened a bridge in {town} on Monday."


@settings(max_examples=25)
@given(disputes, st.permutations(range(5)), st.lists(st.sampled_from(RAIN), max_size=3), st.booleans())
def test_nothing_around_a_dispute_changes_its_fingerprint(
    dispute: tuple[str, list[str], str],
    order: list[int],
    rain: list[str],
    first: bool,  # noqa: FBT001
) -> None:
    """Other paragraphs, other file names, another order, an agreeing article and a new reading keep it."""
    person, (one, other, third, _), town = dispute
    base = [paper(1, told(person, one, town)), paper(2, told(person, other, town))]
    (fingerprint,) = found(base)
    edited = paper(1, *rain, told(person, one, town)) if first else paper(1, told(person, one, town), *rain)
    renamed = [replace(edited, id="zz/renamed.txt", path="zz/renamed.txt"), replace(base[1], id="0.txt")]
    agreeing = paper(3, *rain, f"{one} {person} smiled.")
    short = paper(4, f"{one} {person} spoke first. Then {person.split()[-1]} left.")
    another = paper(5, f"{third} {person} was in {town}.")
    batch = [*renamed, agreeing, short, another]
    assert list(found(renamed)) == [fingerprint]
    assert list(found([batch[n] for n in order])) == [fingerprint]


@settings(max_examples=25)
@given(st.permutations(PERSONS), disputes)
def test_two_disputes_have_two_fingerprints(persons: list[str], dispute: tuple[str, list[str], str]) -> None:
    """The same offices, the same towns and the same words of two persons are two."""
    _, (one, other, *_rest), town = dispute
    both = [[paper(1, told(person, one, town)), paper(2, told(person, other, town))] for person in persons[:2]]
    single = [name for batch in both for name in found(batch)]
    assert len(set(single)) == 2


def decided(one: Discrepancy, *readings: str, subject: str = "") -> Decision:
    """Return a decision on a discrepancy that had another fingerprint then."""
    return Decision("01d", State.DISMISSED, one.rule, subject or one.subject, readings, DAY, reason="rounding")


BLAST = replace(discrepancy(), subject="blast, Aden, Sana'a")


def state_of(found: Sequence[Discrepancy], *decisions: Decision) -> list[tuple[str, int]]:
    """Return the state of each discrepancy, and how many decisions are gone."""
    triage = triage_discrepancies(found, {one.fingerprint: one for one in decisions})
    return [(one.state.value, len(triage.gone)) for one in triage.discrepancies]


def test_a_decision_follows_an_event_that_is_told_more_fully() -> None:
    """A further participant changes the fingerprint of an event; rule, readings and a shared name still tell it."""
    old = decided(BLAST, "12", "15", subject="blast, Aden")
    assert state_of([BLAST], old) == [("dismissed", 0)]
    assert state_of([BLAST], replace(old, rule="toll/injured")) == [("new", 1)]
    assert state_of([BLAST], replace(old, readings=("12", "13"))) == [("new", 1)]
    assert state_of([BLAST], replace(old, readings=())) == [("new", 1)]
    assert state_of([BLAST], replace(old, subject="blast, Taiz")) == [("new", 1)]
    wider = (*BLAST.readings, Reading("20", BLAST.readings[0].claims))
    assert state_of([replace(BLAST, readings=wider)], old) == [("updated", 0)]


def test_a_decision_follows_only_what_it_surely_means() -> None:
    """Where two discrepancies or two decisions fit, nothing is taken for decided."""
    twin = replace(BLAST, fingerprint="7a17")
    old = decided(BLAST, "12", "15")
    assert state_of([BLAST, twin], old) == [("new", 1), ("new", 1)]
    assert state_of([BLAST], old, replace(old, fingerprint="02d")) == [("new", 2)]
    triage = triage_discrepancies([BLAST], {"01d": old})
    assert list(decide_all(triage.discrepancies, {"01d": old}, DAY)) == ["f00d"]


def test_one_dispute_in_two_stories_is_decided_once() -> None:
    """A person's office that two stories dispute has one entry, with the readings of both."""
    again = replace(BLAST, readings=(Reading("13", BLAST.readings[0].claims), BLAST.readings[1]))
    decisions = decide_all([BLAST, again], {}, DAY)
    assert decisions["f00d"].readings == ("12", "13", "15")
    assert state_of([BLAST, again], *decisions.values()) == [("known", 0), ("known", 0)]
