"""The event around a value: its act, its participants and its words, for the claims whose type asks for one."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from checker.lexicon import load_class
from checker.model import Mention, Sentence, Span, TaggedDocument
from checker.slots.events.act_words import Words, function_words, read_words
from checker.slots.events.event import Event
from checker.slots.events.governing import SAY, Governor, governors
from checker.slots.names.organisation import Organisation
from checker.slots.names.person import PersonName

_HALVED_AFTER = 5  # words from the value
_BARRIER = 4  # words that the end of a clause counts for
_PARTIES = ("the two", "both sides", "both countries", "they ", "the sides", "their ")
_BOUNDS = frozenset(("since", "by", "until", "till", "from", "between", "through"))
# Beside the words of the future: what may come, and what a law allows at most.
_AHEAD = frozenset(("plan", "would", "may", "could", "maximum", "minimum", "punishable"))
_BEFORE_OBJECTS = frozenset(("to", "with", "of", "for", "in", "at", "on", "from", "against", "about", "by"))
_LEADING = frozenset(("to", "for"))
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that"))
_OPENING = 3  # sentences
_REACH = 16  # words from an agent to what it does
_CLAUSE, _RIGHT_AFTER = 70, 25  # characters
_CLAUSE_WORDS = 12  # at most
_LONGEST_HEAD = 4  # words
_ACRONYM = 5  # letters: longer words in capitals are datelines
_NAMED = ("person", "organisation", "place", "demonym", "name")


def principals_of(tagged: TaggedDocument) -> Mapping[str, str]:
    """Return the country that each officer of an article acts for, by surname: "US President Donald Trump"."""
    found: dict[str, str] = {}
    for sentence in tagged.mentions:
        for office, person in pairwise(sentence):
            if office.kind == "office" and person.kind == "person" and person.span.start - office.span.end <= 1:
                country = office.value.organisation.place.partition("-")[0]
                if country and isinstance(person.value, PersonName):
                    found.setdefault(person.value.surname, country)
    return found


def read_event(tagged: TaggedDocument, index: int, evidence: Span, principals: Mapping[str, str]) -> Event:
    """Return the event that the words of the evidence in a sentence belong to."""
    sentence, mentions = tagged.document.sentences[index], tagged.mentions[index]
    text = tagged.document.article.content(sentence.part)
    words = read_words(text, sentence.span)
    first, last = bisect_left(words.starts, evidence.start), bisect_left(words.starts, evidence.end)
    governing = governors(words, first, last)
    acts = tuple(governor.name for governor in governing)
    named = {*_participants(mentions, principals)}
    if len(named) < 2 and index and _is_of_parties(text[slice(*sentence.span)]):
        named |= {*_participants(tagged.mentions[index - 1], principals)}
    return Event(
        acts=acts,
        participants=tuple(sorted(named)),
        terms=_weighted(words, first, last),
        head=_head(words, last),
        traits=tuple(sorted(_traits(tagged, sentence, index, evidence, governing, words))),
        shown=_shown(acts, mentions),
        agent=_agent(mentions, words, governing, principals),
        told=words.told,
        places=tuple(sorted(_places(mentions))),
    )


def _is_of_parties(words: str) -> bool:
    """Whether a sentence tells of those whom the one before it names."""
    lower = words.lower()
    return any(party in lower for party in _PARTIES)


def _agent(
    mentions: Sequence[Mention], words: Words, governing: Sequence[Governor], principals: Mapping[str, str]
) -> str:
    """Return who does what the value belongs to: the last person named before the governing word, else the last one.

    Who follows a verb or a preposition is its object: Roth tells in "Roth told Ida Lund in May".
    """
    before = words.terms[governing[0].place].start if governing else 0
    start = words.terms[max(0, governing[0].place - _REACH)].start if governing else 0
    named = [m for m in mentions if start <= m.span.start and m.span.end <= before and m.kind in _NAMED]
    found = [
        name
        for mention in named
        if not _is_object(words, mention)
        for name in [*_participants([mention], principals)][:1]
    ]
    return next((name for name in reversed(found) if name.startswith("person ")), found[-1] if found else "")


def _is_object(words: Words, mention: Mention) -> bool:
    """Whether a verb or a preposition stands before a name and its titles: "to replace former Director James Roth"."""
    place = bisect_left(words.starts, mention.span.start) - 1
    while place >= 0 and words.gap(place) == " " and _is_title(words, place):
        place -= 1
    return (
        place >= 0
        and words.gap(place) == " "
        and (words.terms[place].word in _BEFORE_OBJECTS or words.verb(place) is not None)
    )


def _is_title(words: Words, place: int) -> bool:
    return words.text[words.terms[place].start].isupper() or words.terms[place].word == "former"


def _head(words: Words, last: int) -> str:
    """Return the noun that a length measures: "three days of panel talks", "a 21-year army veteran"."""
    if last < len(words.terms) and words.terms[last].word == "of" and words.gap(last - 1) == " ":
        last += 1
    end = last
    while end < min(last + _LONGEST_HEAD, len(words.terms)) and words.gap(end - 1) in (" ", "-"):
        if words.verb(end) or words.terms[end].word in function_words():
            break
        end += 1
    return words.terms[end - 1].term if end > last else ""


def _participants(mentions: Sequence[Mention], principals: Mapping[str, str]) -> Iterator[str]:
    """Yield ids: a surname and the country it acts for, a country for its places and people, an organisation."""
    for mention in mentions:
        value = mention.entity or mention.value
        if isinstance(value, PersonName):
            yield f"person {value.surname}"
            if value.surname in principals:
                yield f"place {principals[value.surname]}"
        elif isinstance(value, Organisation) and mention.kind in _NAMED:
            yield f"place {value.place.partition('-')[0]}" if mention.kind in ("place", "demonym") else value.canonical


def _places(mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield the ids of the places that are smaller than a country: Detroit of "Detroit, Michigan"."""
    values = (mention.entity or mention.value for mention in mentions if mention.kind == "place")
    found = {value.place for value in values if isinstance(value, Organisation) and "-" in value.place}
    yield from (place for place in found if not any(other.startswith(f"{place}-") for other in found))


def _weighted(words: Words, first: int, last: int) -> tuple[tuple[str, float], ...]:
    """Return the terms of the sentence by their nearness to the value."""
    weights: dict[str, float] = {}
    for place, term in enumerate(words.terms):
        if not first <= place < last:
            distance = first - place if place < first else place - last + 1
            distance += _BARRIER * abs(words.clauses[place] - words.clauses[first])
            weights[term.term] = max(weights.get(term.term, 0.0), _nearness(distance))
    return tuple(sorted(weights.items()))


@cache
def _nearness(distance: int) -> float:
    return round(_HALVED_AFTER / (_HALVED_AFTER + distance), 3)


def _traits(
    tagged: TaggedDocument,
    sentence: Sentence,
    index: int,
    evidence: Span,
    governing: Sequence[Governor],
    words: Words,
) -> Iterator[str]:
    if governing and governing[0].name == SAY:
        yield "said"
    if governing and governing[0].named:
        yield "named"
    if _is_planned(words, evidence, governing):
        yield "planned"
    if sentence.part == "title":
        yield "title"
    elif index - sum(other.part == "title" for other in tagged.document.sentences[:3]) < _OPENING:
        yield "lede"
    yield from _bounds(text_of(tagged, sentence), evidence)
    if any(q.part == sentence.part and q.span.start < evidence.start < q.span.end for q in tagged.document.quotations):
        yield "quoted"


def _bounds(text: str, evidence: Span) -> Iterator[str]:
    """Yield what makes a time a bound: "since Tuesday", "through July 31", "as of Tuesday"."""
    opening, before = text[slice(*evidence)].split(" ", 1)[0].lower(), text[: evidence.start].lower()
    if opening in _BOUNDS:
        yield opening
    if before.endswith("as of "):
        yield "as of"


def _is_planned(words: Words, evidence: Span, governing: Sequence[Governor]) -> bool:
    """Whether what the value belongs to is still to come: "will meet on Monday", not "said on Monday he will meet"."""
    ahead = [place for place, term in enumerate(words.terms) if term.word in _ahead() and _looks_ahead(words, place)]
    if not governing:
        return any(-_CLAUSE < words.terms[place].start - evidence.end < _RIGHT_AFTER for place in ahead)
    ends = (governing[0].place, bisect_left(words.starts, evidence.start))
    return any(_leads_to(words, place, end) for place in ahead for end in ends)


@cache
def _ahead() -> frozenset[str]:
    return _AHEAD | load_class("tense_words", "future")


def _leads_to(words: Words, start: int, end: int) -> bool:
    """Whether a word stands before another in its clause, with neither a comma nor a verb between them."""
    near = start < end < start + _CLAUSE_WORDS and words.clauses[start] == words.clauses[end]
    return near and not any(
        "," in words.gap(place) or (place > start and words.verb(place)) for place in range(start, end)
    )


def _looks_ahead(words: Words, place: int) -> bool:
    """Whether a word puts something ahead here: not the month of May, "approved the plan", "a set of tools"."""
    term = words.terms[place]
    leads = place + 1 < len(words.terms) and words.terms[place + 1].word in _LEADING
    if term.word == "may":
        return words.text[term.start] == "m"
    if term.word == "set":
        return leads
    led = place > 0 and words.terms[place - 1].word in _ARTICLES
    return leads or not (led and term.word.startswith("plan"))


def text_of(tagged: TaggedDocument, sentence: Sentence) -> str:
    """Return the text of the part that holds a sentence."""
    return tagged.document.article.content(sentence.part)


def _shown(acts: Sequence[str], mentions: Sequence[Mention]) -> str:
    """Return the act with the names of the sentence, as a subject for readers; a dateline takes no part."""
    named = [str(m.entity or m.value) for m in mentions if m.kind in ("person", "organisation", "place")]
    names = ", ".join([*dict.fromkeys(name for name in named if not (name.isupper() and len(name) > _ACRONYM))][:3])
    return (f"{acts[0]} ({names})" if names else acts[0]) if acts else names or "an event"
