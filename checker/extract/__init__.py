"""Extract: run the patterns of every claim type over the sentences of one article."""

from collections.abc import Iterator, Mapping

from checker.claims import claim_types
from checker.extract.mask import Masked, compile_pattern, mask_sentence
from checker.model import Claim, ClaimedDocument, ClaimType, Match, Mention, Passage, SlotValue, Span, TaggedDocument
from checker.slots.instant import Instant

__all__ = ["extract_claims"]


def extract_claims(tagged: TaggedDocument) -> ClaimedDocument:
    """Return the claims that the article makes, in order; the first pattern that states a claim at a place counts.

    What a claim type reads in the whole document comes in addition.
    """
    claims: list[Claim] = []
    for index, mentions in enumerate(tagged.mentions):
        if mentions:
            claims.extend(_claims_of_sentence(tagged, index))
    for claim_type in claim_types():
        claims.extend(_passage(claim_type, tagged, passage) for passage in claim_type.read(tagged))
    return ClaimedDocument(tagged.document, tuple(sorted(claims, key=lambda claim: claim.position)))


def _claims_of_sentence(tagged: TaggedDocument, index: int) -> Iterator[Claim]:
    sentence, mentions = tagged.document.sentences[index], tagged.mentions[index]
    kinds = {mention.kind for mention in mentions}
    types = [claim_type for claim_type in claim_types() if claim_type.patterns and claim_type.needs <= kinds]
    if not types:
        return
    masked = mask_sentence(tagged.document.article.content(sentence.part), sentence, mentions)
    for claim_type in types:
        seen: set[tuple[Span, ...]] = set()
        for match in _matches(tagged, index, masked, claim_type):
            anchors = claim_type.anchors or claim_type.needs
            places = tuple(sorted(match.mentions[kind].span for kind in anchors if kind in match.mentions))
            if places not in seen:
                seen.add(places)
                yield from (_claim(claim_type, match, slots) for slots in claim_type.build(match))


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


def _claim(claim_type: ClaimType, match: Match, slots: Mapping[str, SlotValue]) -> Claim:
    day = match.document.article.day
    return Claim(
        type=claim_type.name,
        article=match.document.article,
        part=match.sentence.part,
        evidence=match.evidence,
        sentence=match.sentence.span,
        slots={**slots, "as_of": Instant(day, day)},
        pattern=match.pattern,
        attribution=_attribution(match),
    )


def _passage(claim_type: ClaimType, tagged: TaggedDocument, passage: Passage) -> Claim:
    article = tagged.document.article
    return Claim(
        type=claim_type.name,
        article=article,
        part=passage.part,
        evidence=passage.evidence,
        sentence=passage.sentence,
        slots={**passage.slots, "as_of": Instant(article.day, article.day)},
        pattern="(read without a pattern)",
    )


def _attribution(match: Match) -> str | None:
    """Return "quotation" for words that somebody is quoted with."""
    part, span = match.sentence.part, match.evidence
    inside = (
        q.part == part and q.words.start <= span.start and span.end <= q.words.end for q in match.document.quotations
    )
    return "quotation" if any(inside) else None
