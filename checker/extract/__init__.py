"""Extract: run the patterns of every claim type over the sentences of one article."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.claims import claim_types
from checker.extract.mask import Masked, compile_pattern, mask_sentence
from checker.extract.occasion import principals_of, read_event
from checker.model import (
    Article,
    Claim,
    ClaimedDocument,
    ClaimType,
    Match,
    Mention,
    Passage,
    Sentence,
    SlotValue,
    Span,
    Strength,
    TaggedDocument,
)
from checker.slots.event import Event
from checker.slots.instant import Instant

__all__ = ["extract_claims"]


def extract_claims(tagged: TaggedDocument) -> ClaimedDocument:
    """Return the claims that the article makes, in order; the first pattern that fills some slots at a place counts.

    What a claim type reads in the whole document comes in addition. A silent sentence claims nothing.
    """
    claims: list[Claim] = []
    principals = principals_of(tagged)
    silent = {(sentence.part, sentence.span) for sentence in tagged.document.sentences if sentence.silent}
    for index, sentence in enumerate(tagged.document.sentences):
        if not sentence.silent:
            claims.extend(_claims_of_sentence(tagged, index, principals))
    for claim_type in claim_types():
        told = (passage for passage in claim_type.read(tagged) if (passage.part, passage.sentence) not in silent)
        claims.extend(_passage(claim_type, tagged, passage) for passage in told)
    return ClaimedDocument(tagged.document, tuple(sorted(claims, key=lambda claim: claim.position)))


def _claims_of_sentence(tagged: TaggedDocument, index: int, principals: Mapping[str, str]) -> Iterator[Claim]:
    sentence, mentions = tagged.document.sentences[index], tagged.mentions[index]
    yield from _scanned(tagged, sentence)
    if not mentions:
        return
    kinds = {mention.kind for mention in mentions}
    types = [claim_type for claim_type in claim_types() if claim_type.patterns and claim_type.needs <= kinds]
    masked = mask_sentence(tagged.document.article.content(sentence.part), sentence, mentions)
    for claim_type in types:
        seen: set[tuple[object, ...]] = set()
        for match in _matches(tagged, index, masked, claim_type):
            anchors = claim_type.anchors or claim_type.needs
            places = tuple(sorted(match.mentions[kind].span for kind in anchors if kind in match.mentions))
            stated = [(slots, (*places, *slots)) for slots in claim_type.build(match)]
            for slots, key in stated:
                if key not in seen:
                    event = _event(tagged, index, match, principals) if Event in claim_type.slots.values() else {}
                    yield _claim(tagged, match, claim_type, {**event, **slots})
            seen.update(key for _, key in stated)


def _event(tagged: TaggedDocument, index: int, match: Match, principals: Mapping[str, str]) -> Mapping[str, SlotValue]:
    return {"event": read_event(tagged, index, match.evidence, principals)}


def _scanned(tagged: TaggedDocument, sentence: Sentence) -> Iterator[Claim]:
    match = Match(tagged.document, sentence, "scan", {}, sentence.span, persons=tagged.persons)
    for claim_type in claim_types():
        for evidence, slots in claim_type.scan(match) if claim_type.scan else ():
            yield _claim(tagged, replace(match, evidence=evidence), claim_type, slots)


def _matches(tagged: TaggedDocument, index: int, masked: Masked, claim_type: ClaimType) -> Iterator[Match]:
    sentence, mentions = tagged.document.sentences[index], tagged.mentions[index]
    letters = set(masked.text)
    for pattern in claim_type.patterns:
        compiled = compile_pattern(pattern)
        if not compiled.needed <= letters:
            continue
        for found in compiled.expression.finditer(masked.text):
            at = {name: masked.at[found.start(name)] for name, letter in found.groupdict().items() if letter}
            yield Match(tagged.document, sentence, pattern, at, _evidence(at), mentions, tagged.persons)


def _evidence(mentions: Mapping[str, Mention]) -> Span:
    spans = [mention.span for mention in mentions.values()]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _claim(tagged: TaggedDocument, match: Match, claim_type: ClaimType, slots: Mapping[str, SlotValue]) -> Claim:
    return Claim(
        type=claim_type.name,
        article=match.document.article,
        part=match.sentence.part,
        evidence=match.evidence,
        sentence=match.sentence.span,
        slots={**slots, "as_of": tagged.published or _day_of(match.document.article)},
        pattern=match.pattern,
        attribution=_attribution(match),
        strength=_strength(match),
    )


def _day_of(article: Article) -> Instant:
    return Instant.of_day(article.day) if article.day else Instant.any_time()


def _passage(claim_type: ClaimType, tagged: TaggedDocument, passage: Passage) -> Claim:
    article = tagged.document.article
    return Claim(
        type=claim_type.name,
        article=article,
        part=passage.part,
        evidence=passage.evidence,
        sentence=passage.sentence,
        slots={**passage.slots, "as_of": tagged.published or _day_of(article)},
        pattern="(read without a pattern)",
    )


def _strength(match: Match) -> Strength:
    """Return WEAK where a person is named by the surname alone."""
    persons = (mention for mention in match.mentions.values() if mention.kind == "person")
    bare = any(not mention.value.given for mention in persons)
    return Strength.WEAK if bare else Strength.STRONG


def _attribution(match: Match) -> str | None:
    """Return "quotation" for words that somebody is quoted with."""
    part, span = match.sentence.part, match.evidence
    inside = (
        q.part == part and q.words.start <= span.start and span.end <= q.words.end for q in match.document.quotations
    )
    return "quotation" if any(inside) else None
