"""Tag: find the persons, offices, organisations, places, times and durations that each sentence mentions."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from checker.lexicon import load_lexicon
from checker.model import Document, Mention, Part, Sentence, Span, TaggedDocument
from checker.tag.affiliations import find_affiliations
from checker.tag.ages import find_ages
from checker.tag.capitals import Capital, capitals_in
from checker.tag.chunks import Chunk, Chunker
from checker.tag.figures import find_figures
from checker.tag.gazetteer import gazetteer, words
from checker.tag.heads import Head, find_heads
from checker.tag.kin import find_kin
from checker.tag.offices import OfficeReader, organisation_of
from checker.tag.persons import person_in
from checker.tag.time_mentions import times_by_sentence, with_times

__all__ = ["tag_mentions"]


_PRINCIPAL = re.compile(r"[A-Z][\w.-]*(?: [A-Z][\w.-]*)?['’]s ")
_DIGIT = re.compile("[0-9]")


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
            _tag_part(document, part, indexes, mentions)
            figures.extend(find_figures(document.article.content(part), document.sentences, indexes, mentions))
    return TaggedDocument(document, tuple(mentions), tuple(figures))


def _tag_part(document: Document, part: Part, indexes: list[int], mentions: list[tuple[Mention, ...]]) -> None:
    """Scan one part once, then work sentence by sentence."""
    text = document.article.content(part)
    heads = find_heads(text)
    at = {head.start: head.end for head in heads}
    titled = frozenset(head.end + 1 for head in heads)
    starts = [document.sentences[i].span.start for i in indexes]
    capitals: list[list[Capital]] = [[] for _ in indexes]
    for capital in capitals_in(text, _abbreviations()):
        capitals[bisect_right(starts, capital.start) - 1].append(capital)
    heads_by: list[list[Head]] = [[] for _ in indexes]
    for head in heads:
        heads_by[bisect_right(starts, head.start) - 1].append(head)
    times = times_by_sentence(text, [document.sentences[i].span for i in indexes])
    for n, index in enumerate(indexes):
        if capitals[n]:
            headline = _is_headline(text, document.sentences[index], capitals[n])
            chunker = Chunker(text, gazetteer(), words(), at, titled, headline)
            chunks = chunker.chunk(capitals[n])
            mentions[index] = _tag_sentence(text, document.sentences[index], index, heads_by[n], chunks)
        mentions[index] = with_times(mentions[index], times[n], index)


def _is_headline(text: str, sentence: Sentence, capitals: Sequence[Capital]) -> bool:
    """Whether most words of a sentence are capitalised, so that a capital tells nothing."""
    return len(capitals) > 3 and len(capitals) * 5 > 3 * (text.count(" ", *sentence.span) + 1)


def _tag_sentence(
    text: str, sentence: Sentence, index: int, heads: Sequence[Head], chunks: Sequence[Chunk]
) -> tuple[Mention, ...]:
    """Return the mentions of one sentence: offices first, persons in what they leave, then the known phrases."""
    mentions = _short_forms(text, sentence, index)
    mentions += _offices(text, sentence, index, OfficeReader.of(text, chunks, heads), heads, mentions)
    offices = {mention.span.end for mention in mentions if mention.kind == "office"}
    covered = [mention.span for mention in mentions]
    title = ""
    for chunk in chunks:
        if chunk.known.kind == "honorific":
            title = chunk.words[0].text.lower()
        elif not _covered(chunk.start, chunk.end, covered):
            mentions.extend(_mention(text, index, chunk, offices, title))
            title = ""
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _offices(
    text: str, sentence: Sentence, index: int, reader: OfficeReader, heads: Sequence[Head], taken: Sequence[Mention]
) -> list[Mention]:
    """Return the offices of a sentence, read from the last to the first: a noun before another may belong to it."""
    floor, ceiling = sentence.span
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


def _short_forms(text: str, sentence: Sentence, index: int) -> list[Mention]:
    """Return the affiliations, ages and words of kinship of a sentence."""
    found = [Mention("affiliation", index, span, value) for span, value in find_affiliations(text, *sentence.span)]
    if _DIGIT.search(text, *sentence.span):
        found += [Mention("age", index, span, value) for span, value in find_ages(text, *sentence.span)]
    found += [Mention("kin", index, span, value) for span, value in find_kin(text, *sentence.span)]
    return sorted(found, key=lambda mention: mention.span)


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
