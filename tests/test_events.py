"""Events: which act a value belongs to, who takes part, and which pairs of two articles are one event."""

from datetime import date

import pytest
from staged import article, claims

from checker import check
from checker.align.events import alignment_weights, score_pairs
from checker.align.story_terms import StoryTerms
from checker.claims.event import CLAIM_TYPE as EVENT
from checker.model import Answer, Article, ClaimedDocument
from checker.pipeline import claim_document
from checker.slots.events.event import Event
from checker.slots.terms import act_of, stem, term_of

DAY = date(2024, 5, 9)
ELECTED = "Fishermen in Kisumu elected Grace Otieno chair of the lake cooperative on {}."


def event_of(text: str, surface: str) -> Event:
    """Return the event of the value with these words."""
    (found,) = [c.slots["event"] for c in claims(text) if c.type == "event" and c.surface == surface]
    assert isinstance(found, Event)
    return found


@pytest.mark.parametrize(
    ("text", "surface", "acts"),
    [
        ("The vote on Thursday was close.", "Thursday", ("vote",)),
        ("She signed the agreement on Thursday.", "Thursday", ("sign", "deal")),
        ("He said Tuesday that the vote on Thursday was off.", "Tuesday", ("say",)),
        ("He said Tuesday that the vote on Thursday was off.", "Thursday", ("vote",)),
        ("Tuesday's meeting failed.", "Tuesday", ("meet",)),
        ("The four-day strike ended.", "four-day", ("strike",)),
        ("On Friday, the council voted.", "Friday", ("vote",)),
        ("It was on Friday.", "Friday", ()),
        ("In May 2016, Mr. Banda accepted a closely watched meeting.", "May 2016", ("accept", "meet")),
    ],
)
def test_a_value_belongs_to_the_act_that_governs_it(text: str, surface: str, acts: tuple[str, ...]) -> None:
    """The governing verb or noun is not always the nearest, and the say-verb takes the first time only."""
    assert event_of(text, surface).acts == acts


@pytest.mark.parametrize(
    ("text", "surface", "participants"),
    [
        ("Washington and Beijing met on Friday.", "Friday", ("place cn", "place us")),
        ("Kenyan President Ama Mensah left. Mr Mensah met China on Friday.", "Friday", ("person mensah", "place cn")),
        ("Ghana and Togo talk. The two sides met on Friday.", "Friday", ("place gh", "place tg")),
    ],
)
def test_participants_are_who_acts_for_whom(text: str, surface: str, participants: tuple[str, ...]) -> None:
    """Capitals and peoples stand for countries, and "the two sides" are those of the sentence before."""
    assert set(participants) <= set(event_of(text, surface).participants)


def test_how_a_value_is_told() -> None:
    """Plans, quotations and headlines are marked as such, and what is measured is named."""
    assert "planned" in event_of("The council will vote on Friday.", "Friday").traits
    assert "planned" in event_of("The plan to leave on Friday failed.", "Friday").traits
    assert "planned" not in event_of("The council approved the plan on Friday.", "Friday").traits
    assert "planned" not in event_of("They won on Friday and will play again.", "Friday").traits
    assert "planned" not in event_of("They won in May on a Friday.", "Friday").traits
    assert "quoted" in event_of("“We leave on Friday,” she said.", "Friday").traits
    assert event_of("He got three years of leave.", "three years").head == "leave"


def test_words_of_one_act_are_one_term() -> None:
    """Nouns and verbs of an act meet; endings go; what is no act is none."""
    assert {term_of(word) for word in ("agreement", "pact", "deals", "framework")} >= {"deal"}
    assert [act and act.name for act in map(act_of, ("signing", "elections", "announced", "voting", "harbour"))] == [
        "sign", "elect", "announce", "vote", None,
    ]  # fmt: skip
    assert (stem("closing"), stem("1998"), stem("bus")) == ("clos", "1998", "bus")


@pytest.mark.parametrize(
    "text",
    [
        "The 2016 election was close.",
        "Since the Sept. 11 attacks, it fell.",
        "His 2016 campaign cost much.",
        "The fifth anniversary of the fire was quiet.",
    ],
)
def test_a_time_that_names_or_hangs_on_an_event_dates_nothing(text: str) -> None:
    """A year before what comes again each year names it; what counts from an undated event is unknown."""
    assert [c.surface for c in claims(text) if c.type == "event"] == []


@pytest.mark.parametrize(
    ("text", "acts", "year"),
    [
        ("Ministers are to lift the 2014 ban on herring.", ("ban",), "2014"),
        ("She was charged under a 1976 law.", ("law",), "1976"),
        ("Kenya repealed the 1976 Harbour Dues Act.", ("law",), "1976"),
        ("The court's 2013 ruling stands.", ("rule",), "2013"),
        ("Since the 2014 ban, boats have idled.", ("ban",), "2014"),
    ],
)
def test_a_year_dates_what_it_stands_before(text: str, acts: tuple[str, ...], year: str) -> None:
    """A year before a noun dates what the noun names, not what is done with it."""
    (claim,) = (c for c in claims(text) if c.type == "event")
    assert (claim.slots["event"].acts, str(claim.slots["year"])) == (acts, year)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three days after the fire, they left.", {"duration": "3 days"}),
        ("A month into the strike, ministers met.", {"duration": "1 month"}),
        ("Fire broke out on May 2. Three days after the fire, they left.", {"day": "2024-05-02"}),
    ],
)
def test_what_counts_from_an_event_is_a_length(text: str, told: dict[str, str]) -> None:
    """The length is told even where the day of the event is not."""
    first = next(c for c in claims(text) if c.type == "event")
    assert {slot: str(first.slots[slot]) for slot in told} == told


def documents(first: str, second: str, *, second_day: date = DAY) -> list[ClaimedDocument]:
    """Return two documents."""
    return [claim_document(article(first, id="a")), claim_document(article(second, id="b", published=second_day))]


def test_pairs_are_scored_by_what_they_share() -> None:
    """The same event in other words scores higher than another event, and the reasons are named."""
    first = ELECTED.format("Tuesday")
    same = "Grace Otieno was elected chair of the lake cooperative by fishermen in Kisumu on Wednesday."
    other = "Rain is to fall on Wednesday."
    scores = [next(score_pairs(documents(first, text), EVENT)) for text in (same, other)]
    assert scores[0].pair.comparison.answer is Answer.DIFFERENT
    assert scores[0].score > alignment_weights("event")["least faint"] > scores[1].score


def test_two_papers_that_each_tell_of_their_own_day_tell_of_two() -> None:
    """Values that are both the day of publication are not compared, nor the same words read on other days."""
    first, second = ELECTED.format("Thursday"), ELECTED.format("Friday")
    assert [*score_pairs(documents(first, second, second_day=date(2024, 5, 10)), EVENT)] == []
    assert [*score_pairs(documents(first, first, second_day=date(2024, 5, 17)), EVENT)] == []
    lengths = ("The talks lasted three hours.", "The talks lasted three years.")
    assert [*score_pairs(documents(*lengths), EVENT)] == []


def severities(*texts: str) -> list[str]:
    """Return how bad what is said of the events of articles of one day is."""
    articles = [Article(f"{n}", text, source=f"S{n}", published=DAY) for n, text in enumerate(texts)]
    rules = ("event/day", "event/year", "event/duration")
    return [str(one.severity) for one in check(articles).discrepancies if one.rule in rules]


WEDNESDAY = "Grace Otieno was elected chair of the lake cooperative by fishermen in Kisumu on Wednesday."


def test_a_sentence_that_states_both_values_tells_of_two_occasions() -> None:
    """Where the other sentence says my day too, of whatever, the two days are not compared."""
    assert severities(ELECTED.format("Tuesday"), WEDNESDAY) == ["warning"]
    both = WEDNESDAY.replace("Kisumu on", "Kisumu, who met on Tuesday, on")
    assert severities(ELECTED.format("Tuesday"), both) == []


BOARD = "of Kisumu resigned from the board of the lake cooperative on"


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        (f"Ada Roth {BOARD} Tuesday.", f"Over a loan, Ada Roth {BOARD} Wednesday.", "warning"),
        (f"Ada Roth {BOARD} Tuesday.", f"Over a loan, Ida Lund {BOARD} Wednesday.", "note"),
    ],
)
def test_what_another_agent_does_is_a_note(first: str, second: str, severity: str) -> None:
    """Two who do the same are two occasions."""
    assert severities(first, second) == [severity]


@pytest.mark.parametrize(
    ("first", "second", "sign", "value"),
    [
        ("It opened in 2003.", "It opened in 2004.", "steps apart", 0.0),
        ("It opened in 2003.", "It opened in 2005.", "steps apart", 1.0),
        ("It opened on Tuesday.", "It opened on Monday.", "steps apart", 0.0),
        ("It opened on Saturday.", "It opened in April.", "other lengths", 1.0),
        ("It opened on Saturday.", "It opened on Tuesday.", "other lengths", 0.0),
        ("The talks lasted nine days.", "The talks lasted 10 days.", "a range", 0.0),
    ],
)
def test_the_forms_of_two_values_are_signs(first: str, second: str, sign: str, value: float) -> None:
    """A slip goes one day, month or year astray; a period is not held against a day."""
    (scored,) = score_pairs(documents(first, second), EVENT)
    assert scored.features[sign] == value


def test_a_slip_stands_alone_in_its_story() -> None:
    """A value that is stated again in like words is the day of another event, and speaks against the pair."""
    first, second = ELECTED.format("Tuesday"), WEDNESDAY
    again = "On Wednesday fishermen in Kisumu elected her to the lake cooperative's court."
    before = again.replace("Wednesday", "Tuesday")
    alone, told = (
        next(scored for scored in score_pairs(documents(*texts), EVENT) if not scored.pair.agrees)
        for texts in ((first, second), (f"{first} {before}", f"{second} {again}"))
    )
    assert (alone.features["stated once"], alone.features["less support"]) == (1.0, 0.0)
    assert told.features["stated once"] == 0.0 < told.features["less support"]
    assert told.score < alone.score


def test_who_does_what_a_value_belongs_to() -> None:
    """The last one named before the governing word acts; the sentence's other acts are known too."""
    event = event_of("Kenyan Finance Minister Ama Mensah told Grace Otieno that Ida Roth resigned on Friday.", "Friday")
    assert event.agent == "person roth"
    assert {"resign", "say"} <= event.told


def test_rare_words_tell_more_than_frequent_ones() -> None:
    """Inverse sentence frequencies fall with the number of sentences that hold a word."""
    terms = StoryTerms.of(documents("The eel left. The cod stayed.", "The eel came."))
    assert terms.weights["cod"] > terms.weights["eel"] > terms.weights["the"] > 0


def test_a_dispute_is_one_discrepancy_however_many_articles_tell_it() -> None:
    """Three papers, two days: one warning with two readings."""
    texts = [ELECTED.format("Tuesday"), ELECTED.format("Wednesday"), ELECTED.format("Wednesday")]
    articles = [Article(f"{n}", text + f" {n} left.", source=f"S{n}", published=DAY) for n, text in enumerate(texts)]
    (one,) = [one for one in check(articles).discrepancies if one.rule == "event/day"]
    assert [(r.value, [c.article.id for c in r.claims]) for r in one.readings] == [
        ("2024-05-07", ["0"]),
        ("2024-05-08", ["1", "2"]),
    ]
    assert one.why[0].startswith("aligned because both share the words")
