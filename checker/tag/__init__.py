"""Tag: find the persons, offices, organisations, places, times and durations that each sentence mentions."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from checker.lexicon import load_lexicon
from checker.model import Document, Mention, Sentence, Span, TaggedDocument
from checker.tag.affiliations import affiliation_places, find_affiliations
from checker.tag.ages import find_ages
from checker.tag.capitals import Capital, capitals_in
from checker.tag.chunks import Chunk, Chunker
from checker.tag.gazetteer import gazetteer, words
from checker.tag.heads import Head, find_heads
from checker.tag.kin import find_kin, kin_places
from checker.tag.offices import OfficeReader, organisation_of
from checker.tag.persons import person_in
from checker.tag.quantities.figures import find_figures
from checker.tag.times.time_mentions import times_by_sentence, with_times

__all__ = ["tag_mentions"]


_Placed = TypeVar("_Placed", int, Capital, Head, Span)
_PRINCIPAL = re.compile(r"[A-Z][\w.-]*(?: [A-Z][\w.-]*)?['’]s ")
_OLD = re.compile(r"-old (?=[A-Z])")
_DIGIT = re.compile("[0-9]")
_ENDLESS = re.compile("[0-9][0-9.,]{99,}")


def lower_case(text: str) -> str:
    """Return the text in lower case, letter by letter, so that offsets stay."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(form.lower() for form, *_ in load_lexicon("abbreviations"))


def tag_mentions(document: Document) -> TaggedDocument:
    """Return the document with the mentions of every sentence."""
    mentions: list[tuple[Mention, ...]] = [()] * len(document.sentences)
    figures: list[Mention] = []
    for part in ("title", "text"):
        indexes = [i for i, sentence in enumerate(document.sentences) if sentence.part == part]
        if indexes:
            text = _readable(document.article.content(part))
            _tag_part(text, document, indexes, mentions)
            figures.extend(find_figures(text, document.sentences, indexes, mentions))
    return TaggedDocument(document, tuple(mentions), tuple(figures))


def _readable(text: str) -> str:
    """Return the text without the digits of what is too long to be a number, letter by letter, so that offsets stay."""
    return _ENDLESS.sub(lambda match: "x" * len(match[0]), text)


def _tag_part(text: str, document: Document, indexes: list[int], mentions: list[tuple[Mention, ...]]) -> None:
    """Scan one part once, then work sentence by sentence."""
    lower = lower_case(text)
    heads = find_heads(text, lower)
    at = {head.start: head.end for head in heads}
    kin = kin_places(lower)
    titled = frozenset([head.end + 1 for head in heads] + [place.end + gap for place in kin for gap in (1, 2)])
    titled |= {match.end() for match in _OLD.finditer(text)}
    spans = [document.sentences[i].span for i in indexes]
    starts = [span.start for span in spans]
    capitals_by = _by_sentence(starts, capitals_in(text, _abbreviations()))
    heads_by = _by_sentence(starts, heads)
    kin_by = _by_sentence(starts, kin)
    affiliations_by = _by_sentence(starts, affiliation_places(text))
    times = times_by_sentence(text, spans)
    plain, titles = (Chunker(text, gazetteer().first, words(), at, titled, headline) for headline in (False, True))
    for n, index in enumerate(indexes):
        capitals = capitals_by.get(n)
        if capitals:
            chunker = titles if _is_headline(text, document.sentences[index], capitals) else plain
            chunks = chunker.chunk(capitals)
            short = _short_forms(text, spans[n], affiliated=n in affiliations_by)
            short += [("kin", *kin) for kin in find_kin(text, lower, kin_by.get(n, ()), spans[n])]
            forms = sorted([Mention(kind, index, place, value) for kind, place, value in short], key=_place)
            mentions[index] = _tag_sentence(text, spans[n], index, heads_by.get(n, ()), chunks, forms)
        if times[n]:
            mentions[index] = with_times(mentions[index], times[n], index)


def _by_sentence(starts: Sequence[int], found: Sequence[_Placed]) -> dict[int, list[_Placed]]:
    """Return what was found, each a place or begun by one, by the sentence that holds it."""
    by_sentence: dict[int, list[_Placed]] = {}
    for one in found:
        place = one if isinstance(one, int) else one[0]
        by_sentence.setdefault(bisect_right(starts, place) - 1, []).append(one)
    return by_sentence


def _is_headline(text: str, sentence: Sentence, capitals: Sequence[Capital]) -> bool:
    """Whether most words of a sentence are capitalised, so that a capital tells nothing."""
    return len(capitals) > 3 and len(capitals) * 5 > 3 * (text.count(" ", *sentence.span) + 1)


def _tag_sentence(
    text: str, span: Span, index: int, heads: Sequence[Head], chunks: Sequence[Chunk], mentions: list[Mention]
) -> tuple[Mention, ...]:
    """Add to the short forms of a sentence its offices, the persons in what they leave, then the known phrases."""
    if heads:
        mentions += _offices(text, span, index, OfficeReader.of(text, chunks, heads), heads, mentions)
    offices = {mention.span.end for mention in mentions if mention.kind == "office"}
    covered = [mention.span for mention in mentions]
    title = ""
    for chunk in chunks:
        if chunk.known.kind == "honorific":
            title = chunk.words[0].text.lower()
        elif not covered or not _covered(chunk.start, chunk.end, covered):
            mentions.extend(_mention(text, index, chunk, offices, title))
            title = ""
    return tuple(sorted(mentions, key=_place))


def _offices(
    text: str, span: Span, index: int, reader: OfficeReader, heads: Sequence[Head], taken: Sequence[Mention]
) -> list[Mention]:
    """Return the offices of a sentence, read from the last to the first: a noun before another may belong to it."""
    floor, ceiling = span
    covered, found = [mention.span for mention in taken], list[Mention]()
    for head in reversed(heads):
        start, end, office = reader.read(head, floor, ceiling)
        if head.end > ceiling or _covered(start, end, covered):
            continue
        if found and end + 1 == found[-1].span.start and _PRINCIPAL.match(text, end + 1):
            last = found.pop()  # "President" in "President Obama's adviser" names the principal
            start, end, office = start, last.span.end, last.value
        found.append(Mention("office", index, Span(start, end), office))
        ceiling = start
    return found


def _covered(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(span.start < end and start < span.end for span in spans)


def _short_forms(text: str, span: Span, *, affiliated: bool) -> list[tuple[str, Span, object]]:
    """Return the affiliations and ages of a sentence."""
    found: list[tuple[str, Span, object]] = []
    if affiliated:
        found += [("affiliation", *short) for short in find_affiliations(text, *span)]
    if _DIGIT.search(text, *span):
        found += [("age", *age) for age in find_ages(text, *span)]
    return found


def _place(mention: Mention) -> Span:
    return mention.span


def _mention(text: str, index: int, chunk: Chunk, offices: set[int], title: str) -> list[Mention]:
    span = Span(chunk.start, chunk.end)
    if chunk.known.kind != "name":
        if chunk.known.kind == "ambiguous":
            return []
        value = organisation_of(chunk) if chunk.known.kind in ("organisation", "place", "demonym") else chunk.known
        return [Mention(chunk.known.kind, index, span, value)]
    titled = bool(title) or chunk.start - 1 in offices
    person = person_in(text, chunk, words(), titled=titled, sex=_sex(title))
    if person is not None:
        return [Mention("person", index, span, person)]
    return [Mention("name", index, span, organisation_of(chunk))]


def _sex(title: str) -> str:
    sex = words().honorifics.get(title, "")
    return sex if sex in ("m", "f") else ""
