"""What Hypothesis draws: a strategy for each slot kind, and texts from which claims arise."""

from dataclasses import replace
from datetime import date

from hand_claimed import stating
from hypothesis import strategies as st

from checker.model import Article, ClaimedDocument, Focus, Span
from checker.slots.events.event import Event
from checker.slots.events.first import First
from checker.slots.events.matter import Matter
from checker.slots.events.order import Order, Precedence, Rank
from checker.slots.events.replaced import Replaced
from checker.slots.events.roles import Roles
from checker.slots.events.site import Site
from checker.slots.events.stance import Outcome, Polarity, Stance
from checker.slots.events.status import OPEN, Status
from checker.slots.events.told import Told
from checker.slots.folding import fold
from checker.slots.names.employment import Employment
from checker.slots.names.kinship import Bond, Kinship, KinTerm
from checker.slots.names.label import Label, Series
from checker.slots.names.location import Location
from checker.slots.names.office import Office, Post
from checker.slots.names.organisation import NOWHERE, Organisation
from checker.slots.names.organisation_name import NearName, OrganisationName
from checker.slots.names.participant import Participant
from checker.slots.names.party import Party
from checker.slots.names.person import PersonName
from checker.slots.names.place import Place
from checker.slots.names.placed import Placed
from checker.slots.names.spelling import Bearer, Spelling
from checker.slots.numbers.age import Age
from checker.slots.numbers.counting import Counting
from checker.slots.numbers.direction import Direction
from checker.slots.numbers.figure import Figure
from checker.slots.numbers.magnitude import Magnitude
from checker.slots.numbers.quantity import Modifier, make_quantity
from checker.slots.numbers.scope import Scope
from checker.slots.numbers.sums import Sum
from checker.slots.quotations.appearance import Appearance
from checker.slots.quotations.phrase import Phrase, Setting
from checker.slots.quotations.retelling import Retelling, Saying
from checker.slots.quotations.speaker import Speaker
from checker.slots.quotations.utterance import Remark, Utterance
from checker.slots.quotations.venue import Venue
from checker.slots.quotations.wording import Completeness, Wording, read_wording
from checker.slots.times.duration import Duration
from checker.slots.times.instant import Instant
from checker.slots.times.period import Period
from checker.slots.times.weekday import Weekday

GIVEN = ("Ama", "A.", "Kofi", "Bill", "William", "Xi", "J.", "María")
SURNAMES = ("Mensah", "Keane", "López-Ruiz", "Ruiz", "von der Leyen", "O'Neill")
HEADS = (
    ("minister", "cabinet"),
    ("secretary", "cabinet"),
    ("mayor", "local-executive"),
    ("governor", "regional-executive"),
    ("president", "head-of-state"),
    ("prime minister", "head-of-government"),
    ("chief executive", "corporate"),
    ("chair", "corporate"),
    ("leader", "legislative-leader"),
    ("lawyer", "lawyer"),
    ("potter", "culture"),
)
ORGANISATIONS = (
    NOWHERE,
    Organisation(("kenya",), "ke", "ke", "Kenya"),
    Organisation(("coast",), "ke-coast", "ke-coast", "Coast"),
    Organisation(("ghana",), "gh", "gh", "Ghana"),
    Organisation(("harbour", "trust"), shown="Harbour Trust"),
    Organisation(("galway", "harbour", "trust"), shown="Galway Harbour Trust"),
    Organisation(("ht",), shown="HT"),
    Organisation(("united", "states"), "us", "us", "United States"),
    Organisation(("the", "national"), shown="The National"),
)

persons = st.builds(
    lambda given, surname, suffix, sex: PersonName(
        fold(surname), tuple(map(fold, given)), suffix, sex, " ".join((*given, surname))
    ),
    st.lists(st.sampled_from(GIVEN), max_size=3),
    st.sampled_from(SURNAMES),
    st.sampled_from(("", "jr", "sr")),
    st.sampled_from(("", "m", "f")),
)
organisations = st.sampled_from(ORGANISATIONS)
offices = st.builds(
    lambda head, ranks, portfolio, side, organisation, status: Office(
        *head, ranks=ranks, portfolio=portfolio, side=side, organisation=organisation, status=status
    ),
    st.sampled_from(HEADS),
    st.sampled_from(((), ("deputy",), ("assistant", "deputy"))),
    st.sampled_from(("", "finance", "foreign", "state", "agriculture", "fisheries")),
    st.sampled_from(("", "majority", "minority", "conservative")),
    organisations,
    st.sampled_from(("", "acting", "former", "then", "elect", "emeritus")),
)
named = persons.filter(lambda person: person.given)
days = st.dates(date(2020, 1, 1), date(2026, 12, 31)).map(Instant.of_day)
instants = st.one_of(
    days,
    st.builds(lambda a, b: Instant(min(a.start, b.start), max(a.end, b.end)), days, days),
    st.sampled_from((Instant.any_time(), Instant.unknown())),
)
_SENTENCE = (
    "We will not close the old harbour before the ferries are safe, and nobody should pay for it twice, Tom Keane."
)
_CHANGES = (("", ""), ("not ", ""), ("will", "could"), ("old ", "[old] "), ("before", "…"), ("twice", "again"))


def _wording(words: list[str], change: tuple[str, str]) -> Wording:
    """Return a wording that some words make, with one place changed."""
    text = " ".join(words).replace(*change) if change[0] else " ".join(words)
    return read_wording(text, [Span(0, len(text))], [Span(0, len(text))])


wordings = st.builds(
    lambda start, length, change: _wording(_SENTENCE.split()[start : start + length], change),
    st.integers(0, 8),
    st.integers(1, 22),
    st.sampled_from(_CHANGES),
)
speakers = st.builds(
    Speaker, persons | organisations, st.sampled_from((frozenset(), frozenset({"keane"}))), st.booleans()
)
venues = st.builds(
    Venue,
    st.sampled_from(("", "interview", "speech")),
    st.sampled_from(("", "bbc", "cnn")),
    st.sampled_from(("", "Newsnight")),
)
kin_terms = st.builds(
    KinTerm,
    st.sampled_from(("spouse", "ex-spouse", "sibling", "half-sibling", "parent", "child", "uncle-aunt", "relative")),
    st.sampled_from(("m", "f", "u")),
    st.sampled_from(((), ("older",), ("younger",), ("oldest",), ("late",))),
)
kinships = st.builds(Kinship, kin_terms, persons, persons, st.booleans())
organisation_names = st.sampled_from(
    ("House Foreign Affairs Committee", "House Foreign Relations Committee", "Tema Port Review Board",
     "Tema Port Reform Board", "Leeds Research Centre", "Leeds Research Center", "Federal Election Commission")
).map(OrganisationName.of)  # fmt: skip
countings = st.sampled_from((
    Counting(), Counting("person", ("person",), (), "killed"), Counting("person", ("person",), (), "injured"),
    Counting("officer", ("officer", "police"), ("force",)), Counting("page", ("page",)),
))  # fmt: skip
scopes = st.builds(Scope, st.sampled_from(((), ("others",))), st.sampled_from(("", "in 2012")),
    st.sampled_from(((), ("2011",))))  # fmt: skip
quantities = st.builds(
    make_quantity, st.sampled_from((2, 12, 13, 4_000, 4_000_000)), st.sampled_from(("", "USD", "percent")),
    st.sampled_from(("exact", "about", "at least", "more than")).map(Modifier),
)  # fmt: skip
stances = st.builds(
    Stance,
    st.sampled_from(("approve", "reject", "open", "sign")),
    st.sampled_from(((), (("approve", 1),), (("approve", -1),), (("approve", 1), ("open", -1)))),
    st.booleans(),
    st.sampled_from(("", "planned", "possible")),
)
participants = st.builds(Participant, persons | organisations)
_ACTS = ("resign", "vote", "leave", "announce", "say")
precedences = st.builds(Precedence, st.sampled_from(_ACTS[:2]), st.sampled_from(_ACTS[2:]), st.just("acts"))
ranks = st.builds(
    Rank, st.integers(1, 3), st.sampled_from(("visit", "bank")), st.just(()), st.sampled_from(("", "peru"))
)
orders = st.builds(Order, precedences | ranks)

retellings = st.builds(Retelling, wordings, st.none() | speakers, quoted=st.booleans())

SLOT_KINDS = {
    Roles: st.builds(Roles, participants, st.sampled_from(("sue", "meet", "hire")), participants),
    Status: st.builds(Status, st.sampled_from(("trial", "law")), st.integers(0, 3), st.sampled_from((4, 5, OPEN))),
    Polarity: st.builds(Polarity, stances),
    Outcome: st.builds(Outcome, stances),
    Location: st.builds(Location, organisations),
    First: st.builds(First, st.sampled_from((("first", "woman", "lead"), ("only", "child", "school"))), participants),
    Site: st.builds(
        Site,
        st.sampled_from(("court", "road/road")),
        st.frozensets(st.sampled_from(("old", "north", "ruby")), min_size=1),
        st.just("Court"),
    ),
    Replaced: st.builds(
        Replaced,
        st.lists(st.sampled_from(("Accra", "Tema", "43", "34", "old", "A.T.", "Ltd")), min_size=1, max_size=3).map(
            tuple
        ),
    ),
    Participant: participants,
    Wording: wordings,
    Completeness: st.builds(Completeness, wordings),
    Utterance: st.builds(Utterance, wordings, st.none() | speakers),
    Remark: st.builds(Remark, wordings),
    Setting: st.builds(Setting, wordings, st.none() | speakers),
    Appearance: st.builds(
        Appearance,
        speakers,
        venues,
        st.none(),
        st.sampled_from(("Ida Roth told CNN that the ferry to Leith was safe in winter.", "Roth was on Fox News.")),
        st.just(Span(0, 20)),
        st.booleans(),
    ),
    Phrase: st.builds(Phrase, wordings),
    Retelling: retellings,
    Saying: st.builds(Saying, retellings),
    Matter: st.builds(
        Matter, st.sampled_from("ab"), st.integers(0, 2), st.just("two days"), st.sampled_from(("headline", "body"))
    ),
    Told: st.builds(Told, st.just("age"), st.builds(Age, st.integers(1, 99)))
    | st.builds(Told, st.just("office"), offices),
    Placed: st.builds(Placed, venues, st.just(Focus(Span(0, 1), Span(0, 2)))),
    Kinship: kinships,
    Bond: st.builds(Bond, kinships, st.sampled_from(("pair", "place"))),
    OrganisationName: organisation_names,
    NearName: st.builds(NearName, organisation_names),
    Series: st.builds(Series, st.sampled_from(("flight", "ship")), st.frozensets(st.sampled_from("abcde"), min_size=2)),
    Label: st.builds(Label, st.sampled_from(("217", "17", "mh217", "ida", "ida ross")), st.just("Flight 217")),
    Employment: st.builds(
        Employment, st.sampled_from(("academic", "lawyer")), organisations, st.booleans(), st.booleans()
    ),
    PersonName: persons,
    Organisation: organisations,
    Office: offices,
    Post: st.builds(Post, offices),
    Instant: instants,
    Bearer: st.builds(Bearer, named, st.none() | offices, st.lists(persons, max_size=2).map(tuple)),
    Spelling: st.builds(Spelling, named),
    Weekday: st.builds(Weekday, st.integers(0, 6), st.none() | st.dates(date(2020, 1, 1), date(2026, 12, 31))),
    Period: st.builds(Period, days, days),
    Duration: st.builds(Duration, st.sampled_from((1.0, 2.0)), st.just(3.0), st.sampled_from(("day", "year"))),
    Event: st.builds(Event, st.sampled_from(((), ("sign", "deal"), ("meet",))), st.sampled_from(((), ("place cn",)))),
    Counting: countings,
    Order: orders,
    Scope: scopes,
    Figure: st.builds(Figure, quantities, countings, scopes),
    Magnitude: st.builds(Magnitude, quantities),
    Direction: st.builds(
        Direction, st.booleans(), st.builds(Figure, quantities, countings, scopes), st.sampled_from(("", "to", "from"))
    ),
    Sum: st.builds(Sum, st.sampled_from((None, 1, 5)), st.sampled_from((None, 5, 9)), st.sampled_from(("7 + 4", "12"))),
    Age: st.builds(Age, st.integers(0, 120)),
    Party: st.builds(Party, st.sampled_from(("fr-green", "fr-red", "de-green", "green-generic"))),
    Place: st.builds(Place, st.sampled_from(("in", "in-kerala", "in-kerala-kochi", "in-ker", "ke"))),
}

NAMES = ("Ama Mensah", "Kofi Mensah", "Mr Mensah", "Mensah", "Tom Keane", "Keane Jr.", "Xi Jinping", "Ms. O’Neill")
OFFICES = (
    "Finance Minister", "Health Minister", "former mayor of Cork", "the mayor of Cork", "Kenya's President",
    "deputy", "acting chief executive of Ryanair", "Treasury secretary", "Sen.", "Rep.", "the finance minister",
    "Secretary of State", "chair", "the US", "U.S.", "who is the", "minister-elect",
)  # fmt: skip
GLUE = (
    " ", ", ", ". ", ".\n", "\n\n", "’s ", "'s ", " (", ") ", "“", "” ", '"', "- ", " – ", "—", ", 43, ", ", D-Tenn., ",
    " (R-Maine)", " is ", " was ", ", who was ", " said ", " of ", " and ", " the ", "43-year-old ", "", "\u00a0",
    "…", "\u2028", "\ue000", "İ", "ß", "e\u0301",
)  # fmt: skip
fragments = st.sampled_from(NAMES) | st.sampled_from(OFFICES) | st.sampled_from(GLUE) | st.sampled_from(GLUE)
texts = st.text(max_size=80) | st.lists(fragments | st.text(max_size=3), max_size=24).map("".join)

statements = st.builds(
    lambda form, name, office, age: form.format(name=name, office=office, age=age),
    st.sampled_from(("{office} {name} left.", "{name}, the {office}, left.", "{name}, {age}, left.")),
    st.sampled_from(("Ama Mensah", "Kofi Mensah", "Tom Keane", "Niamh Doyle")),
    st.sampled_from(("Finance Minister", "Health Minister", "mayor of Cork", "former mayor of Cork", "governor")),
    st.integers(40, 44),
)
news = st.lists(statements, min_size=1, max_size=3).map("\n".join)


def batches(contents: st.SearchStrategy[str] = news, *, size: int = 3) -> st.SearchStrategy[tuple[Article, ...]]:
    """Draw articles with ids in order, from two days two months apart or undated."""
    published = st.sampled_from((date(2024, 5, 9), date(2024, 7, 9), None))
    parts = st.lists(st.tuples(contents, published), min_size=1, max_size=size)
    return parts.map(
        lambda drawn: tuple(Article(f"{n}", text, source=f"S{n}", published=day) for n, (text, day) in enumerate(drawn))
    )


facts = st.tuples(
    st.sampled_from(("Ama Mensah", "A. Mensah", "Abla Mensah", "Mensah", "Bill Keane", "William Keane", "Keane")),
    st.integers(40, 44),
)


def dossiers(*, size: int = 4) -> st.SearchStrategy[tuple[ClaimedDocument, ...]]:
    """Draw documents whose claims give ages, full names and bare surnames mixed."""
    drawn = st.lists(st.lists(facts, min_size=1, max_size=3), min_size=1, max_size=size)
    return drawn.map(lambda all_: tuple(stating(f"{n}", *stated) for n, stated in enumerate(all_)))


def bare(document: ClaimedDocument) -> ClaimedDocument:
    """Return the document with the surnames alone."""
    claims = [
        replace(claim, slots={**claim.slots, "person": replace(claim.slots["person"], given=())})  # type: ignore[type-var]
        for claim in document.claims
    ]
    return replace(document, claims=tuple(claims))
