"""Where aligned claims cannot all be true."""

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest
from hand_claimed import AGE, detect, found, readings, saying, stating

from checker.align import align_claims
from checker.claims import claim_types
from checker.detect import detect_discrepancies
from checker.detect.fold import fold_discrepancies
from checker.model import Alignment, Claim, ClaimedDocument, Discrepancy, Factuality, Link, Relation, Severity, Strength

MENSAH_43, MENSAH_53 = ("Ama Mensah", 43), ("Ama Mensah", 53)


def only(*discrepancies: Discrepancy) -> tuple[Relation, Severity, float]:
    """Return relation, severity and confidence of the one discrepancy that there is."""
    (one,) = discrepancies
    return one.relation, one.severity, one.confidence


def test_two_values_for_one_fact() -> None:
    """A difference at one time is a contradiction, with both readings and every reason."""
    (one,) = found(stating("a", MENSAH_43), stating("b", MENSAH_53))
    assert only(one) == (Relation.CONTRADICTION, Severity.ERROR, 0.9)
    assert readings(one) == [("43", ["a"]), ("53", ["b"])]
    assert (one.rule, one.claim_type, one.subject) == ("person/age", "person", "Ama Mensah")
    assert one.message == "Ama Mensah: 43 (A) / 53 (B)"
    assert one.why == (
        "aligned because both name Ama Mensah",
        "differs because 43 is not 53",
        "cleared if the articles mean two different things, or if both hold at different times",
    )


def test_agreement_is_compared_and_silent() -> None:
    """Two articles that agree are a comparison without a finding."""
    detection = detect(stating("a", MENSAH_43), stating("b", MENSAH_43))
    assert (detection.discrepancies, detection.compared) == ((), {"person/age": 1})


def linked(claims: tuple[Claim, ...], about: str) -> Alignment:
    """Return two claims as aligned because they agree on one slot."""
    first, second = claims
    link = Link(first, second, {about: first.slots[about].compare(second.slots[about], "0")}, 1.0, Strength.STRONG)
    return Alignment("person", (about,), claims, (link,))


@pytest.mark.parametrize(
    ("scope", "documents", "findings"),
    [
        ("across", (stating("a", MENSAH_43, MENSAH_53),), 0),
        ("article", (stating("a", MENSAH_43, MENSAH_53),), 1),
        ("across", (stating("a", MENSAH_43), stating("b", MENSAH_53)), 1),
        ("article", (stating("a", MENSAH_43), stating("b", MENSAH_53)), 0),
    ],
)
def test_a_rule_is_for_one_article_or_for_several(
    scope: Literal["across", "article"], documents: tuple[ClaimedDocument, ...], findings: int
) -> None:
    """Claims of one article are compared by rules of that scope only, claims of two by the others only."""
    alignment = linked(tuple(claim for document in documents for claim in document.claims), "person")
    detection = detect_discrepancies((alignment,), (replace(AGE, scope=scope),))
    assert (len(detection.discrepancies), detection.compared) == (findings, {"person/age": findings})


@pytest.mark.parametrize(
    "person", [("Mensah", 53), ("Kofi Mensah", 53), ("Ama Owusu", 53)], ids=["unknown", "other given", "other surname"]
)
def test_what_may_be_another_person_is_silent(person: tuple[str, int]) -> None:
    """A bare surname is unknown, and accuses nobody."""
    assert detect(stating("a", MENSAH_43), stating("b", person)).compared == {"person/age": 0}


@pytest.mark.parametrize(("person", "fires"), [(("Mensah", 43), False), (("Kofi Mensah", 43), True)])
def test_an_expected_value_that_is_unknown_is_silent(person: tuple[str, int], fires: bool) -> None:  # noqa: FBT001
    """Where persons are what must agree, a bare surname is not compared, and another full name fires."""
    alignment = linked((*stating("a", MENSAH_43).claims, *stating("b", person).claims), "age")
    detection = detect_discrepancies((alignment,), (replace(AGE, given={"age": "0"}, expect="person"),))
    assert (len(detection.discrepancies), detection.compared) == (fires, {"person/age": int(fires)})


@pytest.mark.parametrize(
    ("over_time", "expected"),
    [
        ("update", [(Relation.UPDATE, Severity.NOTE)]),
        ("contradiction", [(Relation.CONTRADICTION, Severity.ERROR)]),
        ("ignore", []),
    ],
)
def test_over_time(over_time: str, expected: list[tuple[Relation, Severity]]) -> None:
    """A difference between two as-of times is what the rule says it is."""
    earlier, later = stating("a", MENSAH_43), stating("b", MENSAH_53, published=date(2030, 5, 9))
    discrepancies = found(earlier, later, rule=replace(AGE, over_time=over_time))  # type: ignore[arg-type]
    assert [(one.relation, one.severity) for one in discrepancies] == expected


def test_an_unknown_time_is_any_time() -> None:
    """Articles without a publication time are compared."""
    undated = stating("b", MENSAH_53, published=None)
    assert only(*found(stating("a", MENSAH_43), undated)) == (Relation.CONTRADICTION, Severity.ERROR, 0.9)


def test_a_weak_difference_is_a_warning() -> None:
    """A year may be a birthday: less confidence, and a warning at most."""
    near = stating("b", ("Ama Mensah", 44))
    assert only(*found(stating("a", MENSAH_43), near)) == (Relation.CONTRADICTION, Severity.WARNING, 0.6)
    note = replace(AGE, severity=Severity.NOTE)
    assert only(*found(stating("a", MENSAH_43), near, rule=note)) == (Relation.CONTRADICTION, Severity.NOTE, 0.6)


def test_a_weak_difference_falls_where_one_article_gives_both() -> None:
    """An article that states both values shows that they go together; a firm difference stands."""
    both = stating("b", ("Ama Mensah", 44), MENSAH_43)
    assert found(stating("a", MENSAH_43), both) == ()
    firm = stating("b", MENSAH_53, MENSAH_43)
    assert only(*found(stating("a", MENSAH_43), firm))[1] is Severity.ERROR


@pytest.mark.parametrize(
    ("speakers", "relation"),
    [
        (("quotation", None), Relation.CONTRADICTION),
        (("Ann", "Bob"), Relation.ATTRIBUTED),
    ],
)
def test_what_somebody_says_is_a_note(speakers: tuple[str | None, str | None], relation: Relation) -> None:
    """The articles do not contradict each other where they quote; two named speakers may differ."""
    first, second = (
        saying(stating(id, fact), attribution=speaker)
        for id, fact, speaker in zip("ab", (MENSAH_43, MENSAH_53), speakers, strict=True)
    )
    assert only(*found(first, second)) == (relation, Severity.NOTE, 0.3)


def test_one_speaker_contradicts_himself() -> None:
    """What one speaker tells two papers cannot both be true."""
    first, second = (saying(stating(id, fact), attribution="Ann") for id, fact in (("a", MENSAH_43), ("b", MENSAH_53)))
    assert only(*found(first, second)) == (Relation.CONTRADICTION, Severity.ERROR, 0.9)


def test_a_plan_that_comes_to_nothing_is_an_update() -> None:
    """What was planned and what then was differ at two times."""
    planned = saying(stating("a", MENSAH_43), factuality=Factuality.PLANNED)
    (one,) = detect(planned, stating("b", MENSAH_53)).discrepancies
    assert (one.relation, one.severity) == (Relation.UPDATE, Severity.NOTE)


@pytest.mark.parametrize("factuality", [Factuality.DENIED, Factuality.POSSIBLE])
def test_what_is_not_asserted_is_no_claim(factuality: Factuality) -> None:
    """Denied, possible and planned are not compared."""
    assert detect(stating("a", MENSAH_43), saying(stating("b", MENSAH_53), factuality=factuality)).compared == {
        "person/age": 0
    }


def test_where_narrows_a_rule() -> None:
    """Only claims whose slots show an allowed value are compared."""
    documents = stating("a", MENSAH_43), stating("b", MENSAH_53)
    assert len(found(*documents, rule=replace(AGE, where={"age": ("43", "53")}))) == 1
    assert detect(*documents, rule=replace(AGE, where={"age": ("43",)})).compared == {"person/age": 0}


def test_a_claim_without_the_expected_slot_is_not_compared() -> None:
    """A claim may leave a slot open."""
    open_claim = stating("b", MENSAH_53)
    (claim,) = open_claim.claims
    bare = replace(open_claim, claims=(replace(claim, slots={"person": claim.slots["person"]}),))
    assert detect(stating("a", MENSAH_43), bare).compared == {"person/age": 0}


def test_one_fact_is_one_discrepancy() -> None:
    """Three values of five articles make three readings, each with all its witnesses."""
    ages = (43, 53, 43, 63, 53)
    (one,) = found(*(stating(id, ("Ama Mensah", age)) for id, age in zip("abcde", ages, strict=True)))
    assert readings(one) == [("43", ["a", "c"]), ("53", ["b", "e"]), ("63", ["d"])]


def test_the_worst_comes_first() -> None:
    """Discrepancies stand by severity, then confidence, then position."""
    first = stating("a", ("Ama Mensah", 43), ("Tom Keane", 50), ("Niamh Doyle", 30))
    second = stating("b", ("Ama Mensah", 44), ("Tom Keane", 60), ("Niamh Doyle", 40))
    assert [(one.subject, one.severity) for one in found(first, second)] == [
        ("Tom Keane", Severity.ERROR),
        ("Niamh Doyle", Severity.ERROR),
        ("Ama Mensah", Severity.WARNING),
    ]


def test_the_milder_differences_of_a_fact_go_with_the_worst() -> None:
    """A year's difference beside ten years' is no discrepancy of its own."""
    (one,) = found(stating("a", MENSAH_43), stating("b", ("Ama Mensah", 44)), stating("c", MENSAH_53))
    assert (one.severity, [reading.value for reading in one.readings]) == (Severity.ERROR, ["43", "44", "53"])


FINGERPRINT = found(stating("a", MENSAH_43), stating("b", MENSAH_53))[0].fingerprint


def test_the_fingerprint_is_fixed() -> None:
    """Baselines depend on it from the first release: it may change only with a new schema."""
    assert FINGERPRINT == "9fecb7bbd4250c6a"


@pytest.mark.parametrize(
    "documents",
    [
        (stating("renamed", MENSAH_43), stating("b", MENSAH_53)),
        (stating("b", MENSAH_53), stating("a", MENSAH_43)),
        (stating("a", ("Tom Keane", 51), MENSAH_43), stating("b", MENSAH_53)),
        (stating("a", MENSAH_43), stating("b", MENSAH_53), stating("c", MENSAH_43)),
        (stating("a", MENSAH_43), stating("b", ("Ama Mensah", 63))),
        (stating("a", MENSAH_43), stating("b", ("Ama B. Mensah", 53))),
    ],
    ids=["renamed", "reordered", "paragraph added", "one agrees", "other value", "initial added"],
)
def test_the_fingerprint_survives(documents: tuple[object, ...]) -> None:
    """File names, order, offsets, readings and witnesses take no part in it."""
    (one,) = found(*documents)  # type: ignore[arg-type]
    assert one.fingerprint == FINGERPRINT


def test_another_subject_or_rule_has_another_fingerprint() -> None:
    """Two persons are two facts, and so are two rules."""
    (other,) = found(stating("a", ("Tom Keane", 43)), stating("b", ("Tom Keane", 53)))
    (ruled,) = found(stating("a", MENSAH_43), stating("b", MENSAH_53), rule=replace(AGE, id="person/years"))
    assert len({FINGERPRINT, other.fingerprint, ruled.fingerprint}) == 3


AGAIN = replace(AGE, id="person/years", confidence=dict.fromkeys(AGE.confidence, 0.5))


def test_two_rules_that_meet_one_fact_report_it_once() -> None:
    """The surer one reports, and names the other in its reasons."""
    documents = (stating("a", MENSAH_43), stating("b", MENSAH_53))
    alignments = align_claims(documents, claim_types())
    (one,) = detect_discrepancies(alignments, [AGAIN, AGE]).discrepancies
    assert (one.rule, one.why[-1]) == ("person/age", "also person/years: Ama Mensah: 43 (A) / 53 (B)")


def test_one_claim_in_two_facts_is_reported_with_both() -> None:
    """A fact that shares only one of its readings with another is another fact."""
    documents = (stating("a", MENSAH_43), stating("b", MENSAH_53), stating("c", ("Ama Mensah", 63)))
    first, second, third = (document.claims[0] for document in documents)
    pairs = [linked((first, second), "person"), linked((first, third), "person")]
    split = [
        *detect_discrepancies(pairs[:1], [AGE]).discrepancies,
        *detect_discrepancies(pairs[1:], [AGAIN]).discrepancies,
    ]
    assert fold_discrepancies(split) == tuple(split)
