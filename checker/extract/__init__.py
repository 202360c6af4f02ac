"""Extract: run the patterns of every claim type over the sentences of one article."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from checker.claims import claim_types
from checker.extract.mask import CompiledPattern, Masked, compile_pattern, kinds_needed, mask_sentence
from checker.extract.occasion import principals_of, read_event
from checker.extract.quoted import Quoted, quoted_parts
from checker.extract.teller import teller
from checker.model import (
    Article,
    Claim,
    ClaimedDocument,
    ClaimType,
    Match,
    Mention,
    Part,
    Passage,
    Sentence,
    SlotValue,
    Span,
    Strength,
    TaggedDocument,
)
from checker.slots.events.event import Event
from checker.slots.times.instant import Instant

__all__ = ["extract_claims"]


@dataclass(frozen=True, slots=True)
class _Reading:
    """An article with what reading its sentences needs: whom its officers act for, and what it quotes, by part.

    `asked` are the names of the claim types to read; an article that is `alone` is the only one of its story.
    """

    tagged: TaggedDocument
    asked: frozenset[str]
    alone: bool
    principals: Mapping[str, str]
    quoted: Mapping[Part, Quoted]


def extract_claims(
    tagged: TaggedDocument, asked: frozenset[str] | None = None, *, alone: bool = False
) -> ClaimedDocument:
    """Return the claims that the article makes, in order; the first pattern that fills some slots at a place counts.

    `asked` are the names of the claim types to read, all unless given. Of an article that is `alone`, claims that only
    the values of another article could contradict are left out.

    What a claim type reads in the whole document comes in addition. A silent sentence claims nothing.
    """
    claims: list[Claim] = []
    asked = frozenset([claim_type.name for claim_type in claim_types()]) if asked is None else asked
    reading = _Reading(tagged, asked, alone, principals_of(tagged), quoted_parts(tagged.document.quotations))
    for index, sentence in enumerate(tagged.document.sentences):
        if not sentence.silent:
            claims.extend(_scanned(reading, sentence))
            claims.extend(_claims_of_sentence(reading, index))
    for claim_type in _types(asked):
        claims.extend(_passages(reading, claim_type))
    ordered = tuple(sorted(claims, key=lambda claim: claim.position))
    return ClaimedDocument(tagged.document, ordered, tagged.mentions)


def _claims_of_sentence(reading: _Reading, index: int) -> Iterator[Claim]:
    document, mentions = reading.tagged.document, reading.tagged.mentions[index]
    fitting = _fitting(frozenset([mention.kind for mention in mentions]), reading.asked)
    if not fitting:
        return
    sentence = document.sentences[index]
    masked = mask_sentence(document.article.content(sentence.part), sentence, mentions)
    found: dict[str, tuple[Match, ...]] = {}  # claim types share patterns
    for claim_type, patterns in fitting:
        for compiled in patterns:
            if compiled.pattern not in found:
                found[compiled.pattern] = tuple(_matches(reading.tagged, index, masked, compiled))
        anchors = claim_type.anchors or claim_type.needs
        asks_event = Event in claim_type.slots.values()
        seen: set[tuple[object, ...]] = set()
        for match in chain.from_iterable([found[compiled.pattern] for compiled in patterns]):
            places = tuple(sorted([match.mentions[kind].span for kind in anchors if kind in match.mentions]))
            stated = [(slots, (*places, *slots)) for slots in claim_type.build(match)]
            for slots, key in stated:
                if key not in seen:
                    event = _event(reading, index, match) if asks_event else {}
                    yield _claim(reading, match, claim_type, {**event, **slots})
            seen.update([key for _, key in stated])


@cache
def _types(asked: frozenset[str]) -> tuple[ClaimType, ...]:
    return tuple(claim_type for claim_type in claim_types() if claim_type.name in asked)


@cache
def _fitting(kinds: frozenset[str], asked: frozenset[str]) -> tuple[tuple[ClaimType, tuple[CompiledPattern, ...]], ...]:
    """Return the patterns that can fit a sentence with mentions of these kinds, by claim type."""
    found = (
        (claim_type, tuple(compile_pattern(p) for p in claim_type.patterns if kinds_needed(p) <= kinds))
        for claim_type in _types(asked)
        if claim_type.needs <= kinds
    )
    return tuple((claim_type, patterns) for claim_type, patterns in found if patterns)


def _event(reading: _Reading, index: int, match: Match) -> Mapping[str, SlotValue]:
    return {"event": read_event(reading.tagged, index, match.evidence, reading.principals)}


def _scanned(reading: _Reading, sentence: Sentence) -> Iterator[Claim]:
    tagged = reading.tagged
    match = Match(tagged.document, sentence, "scan", {}, sentence.span, persons=tagged.persons)
    for claim_type in _types(reading.asked):
        for evidence, slots in claim_type.scan(match) if claim_type.scan else ():
            yield _claim(reading, match._replace(evidence=evidence), claim_type, slots)


def _matches(tagged: TaggedDocument, index: int, masked: Masked, compiled: CompiledPattern) -> Iterator[Match]:
    sentence, mentions = tagged.document.sentences[index], tagged.mentions[index]
    for found in compiled.expression.finditer(masked.text):
        at = {name: masked.at[place] for name in compiled.names if (place := found.start(name)) >= 0}
        yield Match(tagged.document, sentence, compiled.pattern, at, _evidence(at), mentions, tagged.persons)


def _evidence(mentions: Mapping[str, Mention]) -> Span:
    spans = sorted([mention.span for mention in mentions.values()])
    return Span(spans[0].start, spans[-1].end)  # mentions never overlap


def _claim(reading: _Reading, match: Match, claim_type: ClaimType, slots: Mapping[str, SlotValue]) -> Claim:
    return Claim(
        type=claim_type.name,
        article=match.document.article,
        part=match.sentence.part,
        evidence=match.evidence,
        sentence=match.sentence.span,
        slots={**slots, "as_of": reading.tagged.published or _day_of(match.document.article)},
        pattern=match.pattern,
        attribution=None if claim_type.printed else _attribution(reading, match.sentence.part, match.evidence),
        strength=_strength(match),
    )


def _day_of(article: Article) -> Instant:
    return Instant.of_day(article.day) if article.day else Instant.any_time()


def _passages(reading: _Reading, claim_type: ClaimType) -> Iterator[Claim]:
    """Yield what a claim type reads in the whole document, each with its event where the type asks for one."""
    document = reading.tagged.document
    asks_event = Event in claim_type.slots.values()
    places = {(sentence.part, sentence.span): index for index, sentence in enumerate(document.sentences)}
    for passage in claim_type.read(reading.tagged):
        if reading.alone and claim_type.values and passage.slots.keys().isdisjoint(claim_type.alone):
            continue
        index = places[passage.part, passage.sentence]
        if not document.sentences[index].silent:
            event = read_event(reading.tagged, index, passage.evidence, reading.principals) if asks_event else None
            yield _passage(reading, claim_type, passage, event)


def _passage(reading: _Reading, claim_type: ClaimType, passage: Passage, event: Event | None) -> Claim:
    """Return the claim of a passage; one that belongs to an event is somebody's where it stands in a quotation."""
    article = reading.tagged.document.article
    return Claim(
        type=claim_type.name,
        article=article,
        part=passage.part,
        evidence=passage.evidence,
        sentence=passage.sentence,
        slots={
            **passage.slots,
            **({"event": event} if event else {}),
            "as_of": reading.tagged.published or _day_of(article),
        },
        pattern="(read without a pattern)",
        attribution=_speaker(reading, passage) if event else None,
    )


def _speaker(reading: _Reading, passage: Passage) -> str | None:
    text = reading.tagged.document.article.content(passage.part)
    quoted = _attribution(reading, passage.part, passage.evidence)
    return quoted or teller(text, passage.sentence, passage.evidence)


def _strength(match: Match) -> Strength:
    """Return WEAK where a person is named by the surname alone, or only meant: "the Irish minister"."""
    kinds = {mention.kind for mention in match.mentions.values()}
    bare = any(mention.kind == "person" and not mention.value.given for mention in match.mentions.values())
    return Strength.WEAK if bare or kinds in ({"office"}, {"age"}) else Strength.STRONG


def _attribution(reading: _Reading, part: Part, evidence: Span) -> str | None:
    """Return "quotation" for words that somebody is quoted with."""
    quoted = reading.quoted.get(part)
    return "quotation" if quoted and quoted.holds(evidence) else None
