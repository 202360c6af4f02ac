"""How many, how much, how large, which place: numbers of news with what they count and in what scope."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain, groupby

from checker.lexicon import load_words
from checker.model import ClaimType, Mention, Passage, SlotValue, TaggedDocument
from checker.slots.events.event import Event
from checker.slots.numbers.change_text import read_changes
from checker.slots.numbers.counting import Counting
from checker.slots.numbers.direction import Direction, read_directions
from checker.slots.numbers.figure import Figure
from checker.slots.numbers.magnitude import Magnitude
from checker.slots.numbers.quantity import Quantity
from checker.slots.numbers.scope import Scope
from checker.slots.numbers.sum_text import read_sums
from checker.slots.numbers.sums import Sum
from checker.slots.times.instant import Instant

_KINDS = {"count": "count", "share": "percent", "rank": "rank"}
_NAMING = re.compile(r"(?:\bthe|[0-9]|['’]s) $")
_NAMED = re.compile(r" [a-z]")
_TELLING = re.compile(r"\b(as of|[a-z]+)(?: (?:early|late|on))* $")
_REACH = 30
_THOUSAND = 1000
_LONG_AGO = 20  # days


def _read(tagged: TaggedDocument) -> Iterator[Passage]:
    for mention in tagged.figures:
        sentence, figure = tagged.document.sentences[mention.sentence], mention.value
        if not _is_loose(figure.quantity):
            past, told_on = _past(tagged, mention.sentence), _told_on(tagged, mention.sentence)
            if past or told_on:
                figure = replace(figure, scope=replace(figure.scope, past=past, told_on=told_on))
            yield Passage(sentence.part, mention.span, sentence.span, _slots(figure))
    for index, mentions in groupby(tagged.figures, lambda mention: mention.sentence):
        sentence = tagged.document.sentences[index]
        text, told = tagged.document.article.content(sentence.part), [*mentions]
        for double in chain(read_sums(text, told), read_changes(text, told)):
            yield Passage(sentence.part, double.span, sentence.span, {"parts": double.parts, "total": double.total})
        for change in read_directions(text, told):
            yield Passage(sentence.part, change.span, sentence.span, {"direction": change.direction})


def _past(tagged: TaggedDocument, index: int) -> tuple[str, ...]:
    """Return the years and months long before the article that a sentence names: "2011", "2013-08"."""
    day = tagged.document.article.day
    sentence = tagged.document.sentences[index]
    text = tagged.document.article.content(sentence.part)
    times = [
        mention.entity
        for mention in tagged.mentions[index]
        if mention.kind == "time" and isinstance(mention.entity, Instant) and not _is_name(text, mention)
    ]
    found = {
        _month(time.last_day) if time.grain != "year" else str(time.last_day.year)
        for time in times
        if day and time.last_day and time.start is not None and _is_long_ago(time, time.last_day, day)
    }
    return tuple(sorted(found))


def _told_on(tagged: TaggedDocument, index: int) -> date | None:
    """Return the day on which somebody told what a sentence says: "officials said on Tuesday", "as of Wednesday"."""
    text = tagged.document.article.content(tagged.document.sentences[index].part)
    for mention in tagged.mentions[index]:
        time = mention.entity
        if mention.kind == "time" and isinstance(time, Instant) and time.first_day == time.last_day:
            before = _TELLING.search(text, max(0, mention.span.start - _REACH), mention.span.start)
            if before and (before[1] == "as of" or before[1] in load_words("cue_verbs")):
                return time.first_day
    return None


def _is_name(text: str, mention: Mention) -> bool:
    """Whether a date is the name of an event: "the Sept. 11 hijackers", "19 Sept. 11 hijackers", "9/11"."""
    start, end = mention.span
    return text[start:end] == "9/11" or bool(_NAMING.search(text, max(0, start - 6), start) and _NAMED.match(text, end))


def _is_long_ago(time: Instant, last: date, day: date) -> bool:
    """Whether a time is of another month; the year before this one mostly names what is still going on."""
    return (day - last).days > _LONG_AGO if time.grain != "year" else last.year < day.year - 1


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _is_loose(quantity: Quantity) -> bool:
    """Whether a quantity says too little to be held against another: "several"."""
    return quantity.modifier == "vague" and quantity.top is not None


def _slots(figure: Figure) -> Mapping[str, SlotValue]:
    told: dict[str, SlotValue] = {kind_of(figure): figure, "counted": figure.counting, "scope": figure.scope}
    return told if figure.quantity.number < _THOUSAND else {**told, "magnitude": Magnitude(figure.quantity)}


def kind_of(figure: Figure) -> str:
    """Return the slot that a quantity fills: count, money, percent, score, rank, measure."""
    quantity = figure.quantity
    if quantity.modifier == "pair":
        return "score"
    dimension = quantity.measure.dimension
    return "money" if dimension.startswith("money") else _KINDS.get(dimension, "measure")


CLAIM_TYPE = ClaimType(
    name="quantity",
    slots={
        "event": Event,
        "count": Figure,
        "money": Figure,
        "percent": Figure,
        "measure": Figure,
        "score": Figure,
        "rank": Figure,
        "magnitude": Magnitude,
        "direction": Direction,
        "parts": Sum,
        "total": Sum,
        "counted": Counting,
        "scope": Scope,
        "as_of": Instant,
    },
    about=(("event",),),
    values=("count", "money", "percent", "measure", "score", "rank", "direction"),
    alone=("parts",),
    read=_read,
    examples=(
        ("The blast killed «at least 12» people.", {"count": "at least 12", "counted": "killed"}),
        ("The bridge cost «$1.4 billion».", {"money": "$1.4 billion"}),
    ),
)
