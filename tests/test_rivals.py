"""What the other pairs of two claims come to, against counting them one by one."""

from itertools import product
from types import SimpleNamespace
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from checker.align.likeness import Candidate, Pair, Rivals
from checker.align.rivals import Tallies
from checker.align.story_terms import Context
from checker.model import Answer, Claim, Comparison, Span
from checker.slots.events.event import Event

_NEARNESS = (0.0, 0.25, 0.5, 1.0)
_NOTHING = Context({}, {}, 0.0, 0.0)
_FORMS = ({}, {"same noun": 1.0}, {"shared noun": 1.0}, {"same noun": 0.0})


def candidates(sentences: list[int]) -> list[Candidate]:
    """Return a candidate for each sentence number."""
    spans = [Span(number, number + 1) for number in sentences]
    claims = [cast("Claim", SimpleNamespace(part="text", sentence=span)) for span in spans]
    return [Candidate(claim, Event(), "day", _NOTHING, on_publication=False, surface="") for claim in claims]


@st.composite
def pairs(draw: st.DrawFn) -> list[Pair]:
    """Draw pairs of the claims of two articles, not all of them."""
    sides = [candidates(draw(st.lists(st.integers(0, 2), min_size=1, max_size=4))) for _ in range(2)]
    kept = [both for both in product(*sides) if draw(st.booleans())]
    return [
        Pair(
            first,
            second,
            draw(st.sampled_from(_NEARNESS)),
            0.0,
            Comparison(draw(st.sampled_from(Answer)), "drawn"),
            draw(st.sampled_from(_FORMS)),
        )
        for first, second in kept
    ]


def fits(rival: Pair, pair: Pair) -> bool:
    """Whether a rival is of one thing with a pair, or at least half as near."""
    return bool(rival.form.get("same noun") or rival.form.get("shared noun") or rival.near >= pair.near / 2)


def sentences(pair: Pair) -> tuple[Span, Span]:
    """Return the sentences of both claims."""
    return pair.first.claim.sentence, pair.second.claim.sentence


@given(pairs())
def test_rivals_are_counted_as_one_by_one(drawn: list[Pair]) -> None:
    """Each pair without itself, from the sums of its two claims."""
    tallies = Tallies.of(drawn)
    for pair in drawn:
        rivals = [r for r in drawn if r is not pair and (r.first is pair.first) != (r.second is pair.second)]
        same = [rival for rival in rivals if rival.comparison.answer is Answer.SAME]
        assert tallies.rivals(pair) == Rivals(
            max([rival.near for rival in rivals], default=0.0),
            max([rival.near for rival in rivals if rival.agrees], default=0.0),
            2 if pair.comparison.answer is Answer.SAME else len({rival.first is pair.first for rival in same}),
            len({rival.first is pair.first for rival in same if fits(rival, pair)}),
            len(rivals),
            len([rival for rival in rivals if rival.form.get("same noun")]),
        )


@given(pairs())
def test_a_sentence_that_tells_both_values(drawn: list[Pair]) -> None:
    """The same two sentences agree on a value of one of the claims, beside those that differ."""
    tallies = Tallies.of(drawn)
    for pair in drawn:
        if not pair.agrees:
            beside = [
                rival
                for rival in drawn
                if (rival.first is pair.first or rival.second is pair.second)
                and rival.comparison.answer is Answer.SAME
                and sentences(rival) == sentences(pair)
            ]
            assert tallies.told_beside(pair) == bool(beside)


def test_likeness_is_rounded_once() -> None:
    """So that the order in which shared words are met does not tell: ten tenths are one."""
    words = "abcdefghij"
    tenths, ones = (Context(dict.fromkeys(words, one), dict.fromkeys(words, one), 1.0, 1.0) for one in (0.1, 1.0))
    assert (tenths.likeness(ones), tenths.overlap(ones)) == ((1.0, 1.0), 1.0)
