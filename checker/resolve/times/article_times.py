"""The times of one article as intervals: each read against the publication, its clause and the time told before."""

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.model import Document, Mention
from checker.resolve.times.event_days import Clause, act_counted_from, time_of_event, times_by_act
from checker.resolve.times.publication import infer_publication, resolve_within
from checker.resolve.times.tense import tense_at
from checker.resolve.times.times import publication_instant, resolve_at
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import (
    Anniversary,
    BoundTime,
    CalendarTime,
    ClockTime,
    ContainingUnit,
    NamedTime,
    RelativeName,
    RelativeUnit,
    ShiftedTime,
    Stretch,
    Tense,
    TimeExpression,
    UnknownTime,
)

_TENSELESS = (ShiftedTime, Anniversary, Stretch, ContainingUnit, ClockTime)
_FROM_EVENTS = frozenset((ShiftedTime, Anniversary))
_FROM_STORY = frozenset((ShiftedTime, RelativeUnit, ContainingUnit))
# What counts from no time told before.
_FREE = frozenset((CalendarTime, RelativeName, NamedTime, Stretch, UnknownTime))
_PUT_OFF = re.compile(r"\b(?:adjourn|deferr?|delay|extend|postpon|remand|reschedul|suspend)e?d [^.;]*$")
_TO_COME = re.compile(r"\bto [a-z]{2,}")  # "Dockers to strike from Monday"
_OPENING = 4  # sentences
_DATED = re.compile(
    r"(?:^|\n)\s*(?:[A-Z][A-Z .’'-]+,(?: [A-Z][\w.]+,)?(?: \([A-Z]\w+\),?)? |"
    r"(?:(?:First |Last )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated)|Date)(?: on)?:? )(?:\w+day,? )?$"
)
_CLOSED = re.compile(r" ?(?:\([\w .]+\) ?)?(?:[-–—|.]|\n|$)")
_WIDE = frozenset(("month", "quarter", "season", "half", "year", "decade"))
_ANCHORS = frozenset(("day", "part", "hour", "minute", "weekend"))


def resolve_times(document: Document, mentions: Sequence[Sequence[Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions; a time refers to its interval, or to nothing where that cannot be known.

    A dateline, like any day that is told, is what "the next day" counts from; "three days after the vote" counts from
    the day that the article gives the vote.
    """
    anchor: Instant | None = None
    told: Instant | None = None
    out: list[tuple[Mention, ...]] = []
    waiting: list[tuple[int, int]] = []
    published = publication_instant(document.article.published) or _dateline(document, mentions)
    window = None if published else infer_publication(_told(document, mentions))
    for number, sentence in enumerate(mentions):
        resolved: list[Mention] | None = None
        for place, mention in enumerate(sentence):
            if mention.kind != "time":
                continue
            kind = type(mention.value)
            if kind in _FROM_EVENTS and mention.value.base == "event":
                waiting.append((number, place))
                continue
            tense = _tense(document, mention) if _needs_tense(mention.value) else None
            before = None if kind in _FREE else told if _counts_from_wide(mention.value) else anchor
            value = (
                resolve_at(mention.value, published, before, tense)
                if published or not window
                else resolve_within(mention.value, window, before, tense)
            )
            if value.start is not None and value.grain in _ANCHORS:
                anchor = told = value
            elif value.grain in _WIDE and not value.modifier and value.start is not None:
                told = value
            passes = (value.known or value.clash) and not _runs_ahead(document, mention, value, published)
            resolved = resolved or list(sentence)
            resolved[place] = Mention("time", mention.sentence, mention.span, mention.value, value if passes else None)
        out.append(tuple(resolved or sentence))
    return tuple(_count_from_events(document, out, waiting) if waiting else out)


def _counts_from_wide(time: TimeExpression) -> bool:
    """Whether a time counts months or years from one told before, for which a month or a year will do."""
    counts = type(time) in _FROM_STORY
    return counts and time.base in ("story", "event") and time.grain in _WIDE  # type: ignore[union-attr, operator]


def _runs_ahead(document: Document, mention: Mention, value: Instant, published: Instant | None) -> bool:
    """Whether a time counted from the story would lie after publication, in a clause that does not look ahead."""
    time = mention.value
    if type(time) not in _FROM_STORY or time.base != "story" or value.start is None or isinstance(time, ContainingUnit):
        return False
    ahead = published is not None and published.end is not None and value.start >= published.end
    return ahead and _tense(document, mention) != "future"


def _count_from_events(
    document: Document, mentions: list[tuple[Mention, ...]], waiting: Sequence[tuple[int, int]]
) -> list[tuple[Mention, ...]]:
    """Return the mentions; the times at the places that wait for an event count from the day the article gives it."""
    told: Mapping[str, Sequence[Instant]] | None = None
    for number, place in waiting:
        sentence = mentions[number]
        mention = sentence[place]
        act = act_counted_from(_clause(document, mention).after)
        if act and told is None:
            told = times_by_act(_clause(document, one) for row in mentions for one in row if one.kind == "time")
        day = time_of_event(told.get(act, ()), in_years=_counts_years(mention.value)) if act and told else None
        if day:
            value = resolve_at(mention.value, None, day, None)
            counted = Mention("time", mention.sentence, mention.span, mention.value, value if value.known else None)
            mentions[number] = (*sentence[:place], counted, *sentence[place + 1 :])
    return mentions


def _counts_years(time: object) -> bool:
    """Whether a time counts years from an event, so that the year of the event says enough."""
    return isinstance(time, Anniversary) or (isinstance(time, ShiftedTime) and time.grain in ("year", "decade"))


def _clause(document: Document, mention: Mention) -> Clause:
    """Return a time with the text of its sentence before and after it."""
    sentence = document.sentences[mention.sentence]
    text = document.article.content(sentence.part)
    return Clause(mention, text[sentence.span.start : mention.span.start], text[mention.span.end : sentence.span.end])


def publication_of(document: Document, mentions: Sequence[Sequence[Mention]]) -> Instant:
    """Return the day of publication; where nobody gives it, what the times of the article leave open."""
    day = document.article.day
    if day is not None:
        return Instant.of_day(day)
    return _dateline(document, mentions) or infer_publication(_told(document, mentions)) or Instant.any_time()


def _dateline(document: Document, mentions: Sequence[Sequence[Mention]]) -> Instant | None:
    """Return the day that a dateline gives: "LAGOS, May 3, 2016 —", "Published: 3 May 2016"."""
    for sentence in mentions[:_OPENING]:
        for mention in sentence:
            time, part = mention.value, document.sentences[mention.sentence].part
            if isinstance(time, CalendarTime) and None not in (time.year, time.month, time.day) and part == "text":
                text = document.article.text
                if _DATED.search(text, 0, mention.span.start) and _CLOSED.match(text, mention.span.end):
                    return resolve_at(time, None, None, None)
    return None


def _told(document: Document, mentions: Sequence[Sequence[Mention]]) -> Iterator[tuple[TimeExpression, Tense | None]]:
    for sentence in mentions:
        for mention in sentence:
            if mention.kind == "time":
                yield mention.value, _tense(document, mention)


def _needs_tense(time: TimeExpression) -> bool:
    """Whether the news reading decides: a weekday or a date without its year may be past or to come."""
    if isinstance(time, RelativeUnit):
        return time.grain == "weekend"
    if isinstance(time, CalendarTime):
        return time.year is None
    return not isinstance(time, _TENSELESS)


def _tense(document: Document, mention: Mention) -> Tense | None:
    """Return the tense of the clause of a time; what was put off until September is still to come."""
    sentence = document.sentences[mention.sentence]
    text = document.article.content(sentence.part)
    if (
        isinstance(mention.value, BoundTime)
        and mention.value.side == "until"
        and _PUT_OFF.search(text, *_left(mention))
    ):
        return "future"
    told = tense_at(text, *mention.span, *sentence.span)
    return "future" if told is None and sentence.part == "title" and _TO_COME.search(text) else told


def _left(mention: Mention) -> tuple[int, int]:
    return max(mention.span.start - 40, 0), mention.span.start
