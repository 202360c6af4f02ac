"""Which claims are about the same thing."""

from hand_claimed import stating

from checker.align import align_claims
from checker.claims import claim_types
from checker.model import Answer, ClaimedDocument, Strength


def aligned(*documents: ClaimedDocument) -> list[list[str]]:
    """Return the words of the claims of each alignment."""
    return [[claim.surface for claim in alignment.claims] for alignment in align_claims(documents, claim_types())]


def test_claims_of_one_person_come_together() -> None:
    """Each person has one alignment, whatever the form of the name."""
    first, second = stating("a", ("Ama Mensah", 43), ("Tom Keane", 51)), stating("b", ("A. Mensah", 44))
    assert aligned(first, second) == [["Ama Mensah, 43", "A. Mensah, 44"]]


def test_two_persons_of_one_surname_stay_apart() -> None:
    """Another given name is another person."""
    assert aligned(stating("a", ("Ama Mensah", 43)), stating("b", ("Kofi Mensah", 43))) == []


def test_an_initial_joins_what_is_apart_without_making_them_one() -> None:
    """Agreement is not transitive: the initial is linked to both names, and these are not linked."""
    documents = stating("a", ("Ama Mensah", 43)), stating("b", ("A. Mensah", 44)), stating("c", ("Abla Mensah", 45))
    (alignment,) = align_claims(documents, claim_types())
    pairs = {(link.first.article.id, link.second.article.id) for link in alignment.links}
    assert {frozenset(pair) for pair in pairs} == {frozenset("ab"), frozenset("bc")}


def test_a_link_says_why() -> None:
    """The comparison of each slot that the claims are about is kept, with its strength."""
    documents = stating("a", ("Ama Mensah", 43)), stating("b", ("Ama Mensah", 43))
    (alignment,) = align_claims(documents, claim_types())
    (link,) = alignment.links
    assert (alignment.claim_type, alignment.about) == ("person", ("person",))
    assert [(slot, c.answer, c.reason) for slot, c in link.comparisons.items()] == [
        ("person", Answer.SAME, "both name Ama Mensah")
    ]
    assert link.strength is Strength.STRONG


def test_the_order_of_documents_does_not_matter() -> None:
    """The same alignments come in the same order."""
    documents = [stating(id, ("Ama Mensah", age), ("Tom Keane", 51)) for id, age in (("a", 43), ("b", 44), ("c", 45))]
    forward = aligned(*documents)
    assert len(forward) == 2
    assert aligned(*reversed(documents)) == forward


def test_a_statement_repeated_is_compared_once_and_listed_each_time() -> None:
    """Forty sentences with one age make no forty links."""
    many = stating("a", *[("Ama Mensah", 43)] * 40)
    (alignment,) = align_claims((many, stating("b", ("Ama Mensah", 44))), claim_types())
    assert (len(alignment.claims), len(alignment.links)) == (41, 1)


def test_one_claim_is_aligned_with_nothing() -> None:
    """A single article with a single claim has no alignment."""
    assert aligned(stating("a", ("Ama Mensah", 43))) == []
