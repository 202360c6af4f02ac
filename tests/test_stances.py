"""What a sentence says to have happened or not: predicates with their negation, mood and opposites."""

import pytest

from checker.model import Answer, Span, Strength
from checker.slots.events.stance import Outcome, Polarity, Stance
from checker.slots.events.stance_text import read_stances


def read(text: str) -> list[tuple[str, bool, str]]:
    """Return the words of each predicate, whether it is denied, and its mood."""
    found = read_stances(text, Span(0, len(text)))
    return [(text[slice(*one.evidence)], one.stance.negated, one.stance.mood) for one in found]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The council approved it.", ("approved", False, "")),
        ("The council did not approve it.", ("did not approve", True, "")),
        ("The council didn’t approve it.", ("didn’t approve", True, "")),
        ("The council has not yet approved it.", ("has not yet approved", True, "")),
        ("The council never approved it.", ("never approved", True, "")),
        ("The council failed to approve it.", ("failed to approve", True, "")),
        ("The council did not fail to approve it.", ("approve", False, "")),
        ("The council stopped short of approving it.", ("stopped short of approving", True, "")),
        ("Neither council approved it.", ("Neither council approved", True, "")),
        ("It left without approving it.", ("without approving", True, "")),
        ("The council approved no budget.", ("approved no", True, "")),
        ("The council not only approved it.", ("approved", False, "")),
        ("The council wasn’t just approving it.", ("approving", False, "")),
        ("The council had no trouble approving it.", ("approving", False, "")),
        ("The clerk had not misspoken.", ("had not misspoken", True, "")),
        ("Approving it was wise.", ("Approving", False, "possible")),
        ("The council may approve it.", ("approve", False, "possible")),
        ("The council plans to approve it.", ("approve", False, "planned")),
        ("It stays if the council approves it.", ("approves", False, "condition")),
        ("Has the council approved it?", ("approved", False, "question")),
    ],
)
def test_reading(text: str, predicate: tuple[str, bool, str]) -> None:
    """A negation reaches the next predicate and no further; two undo each other; a mood is no fact."""
    assert predicate in read(text)


def test_a_negation_ends_with_its_predicate() -> None:
    """The second of two verbs is not denied by what denies the first, nor is one in another clause."""
    assert read("They did not sign it and resigned.")[-1] == ("resigned", False, "")
    assert read("It was not, they said, rejected.")[-1] == ("rejected", False, "")


def test_one_act_told_and_denied() -> None:
    """The same act differs by its negation, firmly where both are told as facts."""
    told, denied = Stance("sign"), Stance("sign", negated=True)
    assert Polarity(told).compare(Polarity(told)).answer is Answer.SAME
    assert Polarity(told).compare(Polarity(denied)).answer is Answer.DIFFERENT
    planned = Polarity(told).compare(Polarity(Stance("sign", negated=True, mood="planned")))
    assert (planned.answer, planned.strength) == (Answer.DIFFERENT, Strength.FAINT)
    assert Polarity(told).compare(Polarity(Stance("meet"))).answer is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ((1, False), (-1, False), Answer.DIFFERENT),
        ((1, True), (-1, False), Answer.COMPATIBLE),
        ((1, False), (1, True), Answer.DIFFERENT),
        ((1, True), (-1, True), Answer.UNKNOWN),
        ((1, False), (1, False), Answer.COMPATIBLE),
    ],
)
def test_two_acts_of_one_axis(first: tuple[int, bool], second: tuple[int, bool], answer: Answer) -> None:
    """Opposite poles differ; a denied pole goes with its opposite; two denied opposites tell nothing."""
    one = Outcome(Stance("uphold", (("uphold", first[0]),), first[1]))
    other = Outcome(Stance("overturn", (("uphold", second[0]),), second[1]))
    assert one.compare(other).answer is answer
