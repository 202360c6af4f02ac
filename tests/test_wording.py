"""The wording of quotations: what counts as the same words, what as a difference, and how grave it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Answer, Span, Strength
from checker.slots.quotations.wording import Completeness, Wording, difference, read_wording
from checker.slots.quotations.wording_elsewhere import stands_elsewhere
from checker.slots.quotations.wording_judgement import VerdictKind, judge
from checker.slots.quotations.wording_kinds import GapKind

PLAIN = "The bridge over the harbour will be open to all lorries by the end of March, and nobody will pay a toll."


def whole(text: str) -> Wording:
    """Return the wording of a whole text."""
    return read_wording(text, [Span(0, len(text))])


def compare(first: str, second: str) -> tuple[Answer, Strength]:
    """Return the answer and strength for two texts."""
    comparison = whole(first).compare(whole(second), "0")
    return comparison.answer, comparison.strength


def only_gap(first: str, second: str) -> tuple[GapKind, str, str]:
    """Return the kind and the printed words of the single gap between two texts."""
    found = difference(whole(first), whole(second))
    assert found
    (gap,) = found.gaps
    return gap.kind, *(text[slice(*span)] if span else "" for text, span in ((first, gap.first), (second, gap.second)))


@pytest.mark.parametrize(
    "other",
    [
        PLAIN,
        PLAIN.upper(),
        PLAIN.replace("harbour", "harbor"),
        PLAIN.replace("and", "&"),
        PLAIN.replace("will be", "[will] be"),
        PLAIN.replace(", and", " — and"),
        "will be open to all lorries by the end of March,",
        "“The bridge over the harbour ... and nobody will pay a toll.",
        "[T]he bridge over the harbour will be open to all lorries by the end of [this] March, and nobody will pay",
    ],
)
def test_the_same_words_in_another_print_do_not_differ(other: str) -> None:
    """Case, spelling, marks, brackets, ellipses and truncation are no difference."""
    assert difference(whole(PLAIN), whole(other)) is None
    assert compare(PLAIN, other)[0] in (Answer.SAME, Answer.COMPATIBLE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "We don't know where the ferry is, and she'd tell us.",
            "We do not know where the ferry is, and she would tell us.",
        ),
        ("They're gonna fix the f***ing pump on pier two.", "They are going to fix the fucking pump on pier 2."),
        ("They fixed the f * * * ing pump on pier two.", "They fixed the fucking pump on pier 2."),
        ("The [expletive] pump on the old pier broke again.", "The damn pump on the old pier broke again."),
        ("Sen. Ruiz wrote an e-mail to the I.R.S. about it.", "Senator Ruiz wrote an email to the IRS about it."),
        ("Twenty-five percent of the pre-planned work is done.", "25% of the preplanned work is done."),
        ("José asked the U.S. Coast Guard for more boats.", "Jose asked the United States Coast Guard for more boats."),
        ("I don’ t want the harbour to be a museum.", "I don't want the harbor to be a museum."),
    ],
)
def test_normal_forms_meet(first: str, second: str) -> None:
    """Contractions, masks, titles, numbers, accents and abbreviations are read as the words they stand for."""
    assert difference(whole(first), whole(second)) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Their report still held: ‘the bridge is open to all the lorries of the harbour by the end of March.’",
            "Nobody had believed the bridge is open to all the lorries of the harbour by the end of March.",
        ),
        (
            "President Ida Roth will open the bridge to all the lorries.",
            "so Roth will open the bridge to all the lorries.",
        ),
        (
            "realised that the old bridge was never open to lorries.",
            "I realise that the old bridge was never open to lorries.",
        ),
    ],
)
def test_an_opening_that_the_sentence_around_asks_for_is_no_difference(first: str, second: str) -> None:
    """Words before a quotation within, a longer name, and the form of the first verb are not what was said."""
    assert difference(whole(first), whole(second)) is None


def test_a_lead_in_is_no_other_first_word() -> None:
    """A quotation that goes on from the narration and one that begins a sentence open differently by their place."""
    led, opened = "so that ferries of the old harbour sail at noon", "Some ferries of the old harbour sail at noon"
    assert only_gap(led, opened)[0] is GapKind.FUNCTION


def test_words_that_change_places_are_grammar() -> None:
    """A negation that stands elsewhere in the sentence is not lost."""
    moved = difference(
        whole("We say at the outset there is no reason for people of the harbour to be afraid."),
        whole("We say at the outset that people of the harbour have no reason to be afraid."),
    )
    assert moved
    assert {gap.kind for gap in moved.gaps} == {GapKind.FUNCTION}


@pytest.mark.parametrize(
    ("first", "second", "kind", "words"),
    [
        (
            "I did pay for the new pumps out of my own pocket.",
            "I did not pay for the new pumps out of my own pocket.",
            "negation",
            ("", "not"),
        ),
        (
            "We lost 14 boats in the storm that night.",
            "We lost 40 boats in the storm that night.",
            "number",
            ("14", "40"),
        ),
        (
            "I told Anna Bekker to close the sluice at noon.",
            "I told Anna Dekker to close the sluice at noon.",
            "name",
            ("Bekker", "Dekker"),
        ),
        (
            "The old pier is a disgrace to the whole town.",
            "The old pier is a danger to the whole town.",
            "content",
            ("disgrace", "danger"),
        ),
        (
            "The council could sell the pier before the winter.",
            "The council will sell the pier before the winter.",
            "modal",
            ("could", "will"),
        ),
        (
            "We will open the sluice if the water keeps rising.",
            "We will open the sluice the water keeps rising.",
            "condition",
            ("if", ""),
        ),
        (
            "The pump is probably older than the whole town.",
            "The pump is older than the whole town.",
            "hedge",
            ("probably", ""),
        ),
        (
            "The council met late and they sold the old pier.",
            "The council met late and we sold the old pier.",
            "person",
            ("they", "we"),
        ),
        (
            "The pump of the pier is older than the town.",
            "The pump on the pier is older than the town.",
            "function",
            ("of", "on"),
        ),
        (
            "The pump protects the view of everybody in town.",
            "The pump protects the views of everybody in town.",
            "inflection",
            ("view", "views"),
        ),
        (
            "The pump was a neccessary part of the harbour.",
            "The pump was a necessary part of the harbour.",
            "spelling",
            ("neccessary", "necessary"),
        ),
    ],
)
def test_a_gap_has_a_kind_and_exact_words(first: str, second: str, kind: str, words: tuple[str, str]) -> None:
    """One changed word gives one gap with the printed words on both sides."""
    assert only_gap(first, second) == (GapKind(kind), *words)


@pytest.mark.parametrize(
    ("first", "second", "strength"),
    [
        (PLAIN, PLAIN.replace("lorries", "horses"), Strength.STRONG),
        (PLAIN, PLAIN.replace("by the end", "before the end"), Strength.FAINT),
        (PLAIN, PLAIN.replace("lorries", "horses").replace("over", "... over"), Strength.WEAK),
        ("all lorries will pay a toll", "all horses will pay a toll", Strength.FAINT),
    ],
)
def test_coverage_and_open_edits_decide_the_strength(first: str, second: str, strength: Strength) -> None:
    """A content word in much equal text holds firmly; grammar, little text and open edits lower it."""
    assert compare(first, second) == (Answer.DIFFERENT, strength)


def test_an_unmarked_cut_turns_the_meaning() -> None:
    """A dropped condition is an unmarked cut, and each view overlooks the other's finding."""
    first = "Nobody will pay a toll unless the county stops its share of the money this year."
    second = "Nobody will pay a toll the county stops its share of the money this year."
    found = difference(whole(first), whole(second))
    assert found
    assert judge(found).kind is VerdictKind.UNMARKED_CUT
    assert whole(first).compare(whole(second), "0").answer is Answer.COMPATIBLE
    assert Completeness(whole(first)).compare(Completeness(whole(second)), "0").answer is Answer.DIFFERENT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a disgrace", "a disgrace to the town"),
        ("the end of the road", "the end of the day"),
        ("We love this town and its harbour.", "Nobody asked the fishermen about the plan."),
        (
            "I will not allow the county to take our boats and sell them",
            "I cannot allow the county to burn the old mill",
        ),
    ],
)
def test_fragments_and_other_remarks_are_unknown(first: str, second: str) -> None:
    """Too few shared words and two remarks on one theme never accuse."""
    assert compare(first, second)[0] is Answer.UNKNOWN


def test_he_said_covers_a_cut() -> None:
    """Words missing where "he said" interrupts are no difference."""
    text = "The pier is old. And nobody will pay for it this year."
    split = "The pier is old, he said. nobody will pay for it this year."
    pieces = [Span(0, 15), Span(26, len(split))]
    assert difference(whole(text), read_wording(split, pieces)) is None


def test_another_passage_stands_elsewhere() -> None:
    """Where the other article prints the first wording as well, two passages were compared."""
    first, second = "The old pier is a disgrace to the town.", "The old pier is a danger to the town."
    found = difference(whole(first), whole(second))
    assert found
    assert not stands_elsewhere(found.gravest, first, second)
    assert stands_elsewhere(found.gravest, first, f"{second} She wrote: {first}")


WORDS = st.lists(st.sampled_from(PLAIN.replace(",", "").replace(".", "").split()), min_size=1, max_size=30)


@given(st.text())
def test_equal_texts_have_no_difference(text: str) -> None:
    """A wording never differs from itself, and no text raises."""
    assert difference(whole(text), whole(text)) is None
    assert whole(text).compare(whole(text), "0").answer in (Answer.SAME, Answer.UNKNOWN)


@given(WORDS, st.integers(0, 29), st.integers(1, 30))
def test_truncations_have_no_difference(words: list[str], start: int, length: int) -> None:
    """What is cut from the beginning and the end is free."""
    part = " ".join(words[start : start + length])
    assert difference(whole(" ".join(words)), whole(part)) is None


@given(st.text() | WORDS.map(" ".join), st.text() | WORDS.map(" ".join))
def test_comparison_is_symmetric(first: str, second: str) -> None:
    """The order of two wordings makes no difference."""
    assert compare(first, second) == compare(second, first)


@given(WORDS, st.integers(0, 29), st.integers(1, 30), st.integers(0, 29))
def test_agreeing_wordings_share_a_key(words: list[str], start: int, length: int, dropped: int) -> None:
    """Blocking loses no pair that compares same or compatible."""
    one = whole(" ".join(words))
    two = whole(" ".join(word for i, word in enumerate(words[start : start + length]) if i != dropped))
    assert not one.compare(two, "0").agrees or set(one.keys()) & set(two.keys())


@given(st.text())
def test_spans_are_exact(text: str) -> None:
    """Every token lies in the text, in order, and covers a printed word."""
    tokens = whole(text).tokens
    assert all(text[slice(*token.span)].strip() for token in tokens)
    assert [token.span for token in tokens] == sorted(token.span for token in tokens)
