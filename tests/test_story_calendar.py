"""The calendar of a story: what its other articles say of a day decides how firm a dispute about it is."""

from datetime import date

import pytest
from staged import claims

from checker import check
from checker.align.events import score_pairs
from checker.claims.event import CLAIM_TYPE as EVENT
from checker.model import Answer, Article
from checker.pipeline import claim_document
from checker.slots.events.event import Event

DAY = date(2024, 5, 10)


def signs(*texts: str, day: date = DAY) -> list[dict[str, float]]:
    """Return the signs of the pairs of the first two articles whose values differ."""
    documents = [claim_document(Article(str(n), text, published=day)) for n, text in enumerate(texts)]
    pairs = score_pairs(documents, EVENT)
    return [
        dict(scored.features)
        for scored in pairs
        if scored.pair.comparison.answer is Answer.DIFFERENT
        and {scored.pair.first.claim.article.id, scored.pair.second.claim.article.id} == {"0", "1"}
    ]


def traits(text: str, surface: str) -> tuple[str, ...]:
    """Return how the value with these words is told."""
    (event,) = [c.slots["event"] for c in claims(text) if c.type == "event" and c.surface == surface]
    assert isinstance(event, Event)
    return event.traits


BRIDGE = "Engineers opened the Kafue bridge near Chirundu on {}."


def test_a_third_article_bears_out_one_of_two_days() -> None:
    """It must be nearer to the claim that differs than whatever else gives that day."""
    (alone,) = signs(BRIDGE.format("Tuesday"), "The Kafue bridge near Chirundu was opened by engineers on Wednesday.")
    (borne_out,) = signs(
        BRIDGE.format("Tuesday"),
        "The Kafue bridge near Chirundu was opened by engineers on Wednesday.",
        "On Wednesday, engineers opened the long-awaited Kafue bridge near Chirundu.",
    )
    assert alone["third agrees"] == 0
    assert borne_out["third agrees"] > 0.3


def test_two_days_that_third_articles_bear_out_are_two_occasions() -> None:
    """Where each of the two days has another article on its side, neither is a slip."""
    (both,) = signs(
        BRIDGE.format("Tuesday"),
        "The Kafue bridge near Chirundu was opened by engineers on Wednesday.",
        "On Wednesday, engineers opened the long-awaited Kafue bridge near Chirundu.",
        "On Tuesday, engineers opened the long-awaited Kafue bridge near Chirundu.",
    )
    assert both["third agrees"] == 0


def test_what_a_person_says_is_borne_out_by_none() -> None:
    """A minister says the same on many days."""
    (said,) = signs(
        "Minister Sindi Moyo said on Tuesday that the Kafue bridge is safe.",
        "The Kafue bridge is safe, Minister Sindi Moyo said on Wednesday.",
        "Minister Sindi Moyo told reporters on Wednesday that the Kafue bridge is safe.",
    )
    assert said["third agrees"] == 0


def test_an_act_that_both_articles_date_alike_is_another_occasion() -> None:
    """The first article knows of the shooting on Monday; its vigil on Tuesday is something else."""
    vigil = "A vigil was held in Lesedi on Tuesday for the two victims of the shooting."
    shooting = "The shooting of two people on Monday shocked Lesedi."
    apart = signs(f"{vigil} Monday's shooting lasted six seconds.", shooting)
    assert [pair["act told elsewhere"] for pair in apart if pair["other acts"]] == [1]
    assert [pair["act told elsewhere"] for pair in signs(vigil, shooting)] == [0]


def test_towns_tell_occasions_apart() -> None:
    """A debate in Gweru is not the one in Mutare; a town and its province are no two places."""
    (other,) = signs("The candidates debate in Gweru on Friday.", "The candidates debate in Mutare on Saturday.")
    (same,) = signs("The candidates debate in Lyon, France on Friday.", "The candidates debate in Lyon on Saturday.")
    assert (other["other places"], same["other places"]) == (1, 0)


def test_a_part_of_a_day_is_told_as_that_day() -> None:
    """Tuesday and Wednesday afternoon are days; the morning and the evening of one day are loosely told."""
    (days,) = signs(BRIDGE.format("Tuesday"), BRIDGE.format("Wednesday afternoon"))
    (parts,) = signs(BRIDGE.format("Tuesday morning"), BRIDGE.format("Tuesday evening"))
    assert (days["same grain"], days["other lengths"], days["vague"]) == (1, 0, 0)
    assert (parts["same grain"], parts["vague"]) == (1, 1)


@pytest.mark.parametrize(
    ("text", "surface", "planned"),
    [
        ("The council will vote on Friday.", "Friday", True),
        ("The vote, scheduled for Friday, is close.", "Friday", True),
        ("The pair is due to be arraigned on Friday.", "Friday", True),
        ("She declared in April she plans to run.", "April", False),
        ("He said on Thursday that the council will vote.", "Thursday", False),
        ("The mayor, who will retire, opened the bridge on Thursday.", "Thursday", False),
    ],
)
def test_a_plan_is_told_of_the_act_itself(text: str, surface: str, *, planned: bool) -> None:
    """What else a sentence plans makes no plan of the act that a day belongs to."""
    assert ("planned" in traits(text, surface)) is planned


def test_a_day_to_come_needs_no_word_for_it() -> None:
    """A day after that of the article is planned however it is told; a plan for a day that is over is misread."""
    (ahead,) = signs("The council votes on May 14.", "The council will vote on May 15.")
    assert (ahead["one planned"], ahead["a plan in the past"]) == (0, 0)
    (over,) = signs("The council was to vote on May 7.", "The council would vote on May 8, it said.")
    assert over["a plan in the past"] == 1


def test_the_state_of_a_count_dates_no_event() -> None:
    """What a count has come to "as of Tuesday" is not compared."""
    assert "as of" in traits("The fires had killed 23 people as of Wednesday.", "Wednesday")
    assert signs("The fires killed 17 people on Tuesday.", "The fires had killed 23 people as of Wednesday.") == []


def test_an_end_is_a_bound() -> None:
    """What lasts through a day is not what happened on it."""
    assert "through" in traits("The order extended the curfew through July 31.", "through July 31")


def test_the_last_minute_is_no_time() -> None:
    """An idiom dates nothing."""
    assert [c.surface for c in claims("The files were released at the last minute.") if c.type == "event"] == []


VETOED = (
    "Governor Ama Osei vetoed the Volta dam bill on {}, and farmers cheered.",
    "The dam bill for the Volta was rejected on Wednesday by Governor Ama Osei.",
    "On Wednesday, Governor Ama Osei vetoed the Volta dam bill; some farmers cheered.",
)


def test_a_dispute_that_a_third_article_bears_out_is_no_note() -> None:
    """Days that are no neighbours make a dispute doubtful, unless a third article sides with one of the two."""
    two, three = (
        check([Article(str(n), text.format("Sunday"), source=f"S{n}", published=DAY) for n, text in enumerate(texts)])
        for texts in (VETOED[:2], VETOED)
    )
    assert [(one.rule, str(one.severity)) for one in two.discrepancies] == [("event/day", "note")]
    assert [(one.rule, str(one.severity)) for one in three.discrepancies] == [("event/day", "warning")]


@pytest.mark.parametrize(
    ("first", "second", "sign", "value"),
    [
        ("The dam opened in August 2016.", "The dam opened in August 2015.", "apart", 0.0),
        ("The dam opened on Saturday.", "The dam opened on Wednesday.", "one of two", 1.0),
        ("The dam opened on Saturday.", "The dam opened on Wednesday.", "one of two years", 0.0),
        ("The dam opened on June 20.", "The dam opened on May 3.", "one of two years", 1.0),
        ("The dam opens on June 20.", "The dam opened in June 2023.", "one to come", 1.0),
        ("The dam is to open on June 20.", "The dam will open on May 11.", "one to come", 0.0),
    ],
)
def test_how_far_two_times_may_be_apart(first: str, second: str, sign: str, value: float) -> None:
    """One August is next to another; a weekday may be a week off; what is to come is not what was."""
    (found,) = signs(first, second)
    assert found[sign] == value


def test_an_object_is_no_doer() -> None:
    """Whom a verb or a preposition puts in its place does not do what follows."""
    (claim,) = [c for c in claims("Ada Roth told Ida Lund in a talk airing on Tuesday.") if c.type == "event"]
    event = claim.slots["event"]
    assert isinstance(event, Event)
    assert event.agent == "person roth"
