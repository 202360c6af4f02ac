"""What an article quotes, sentence by sentence, with the speaker, the venue and the day of each."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Document, Focus, Mention, Part, Quotation, Sentence, Span, Speech
from checker.resolve.speech.appearances import find_appearances
from checker.resolve.speech.media import is_programme
from checker.resolve.speech.occasions import Occasion, quotation_occasions
from checker.resolve.speech.reports import find_reports
from checker.resolve.speech.speakers import Attribution, Place, speaker_spans
from checker.resolve.speech.voices import Voices
from checker.resolve.surroundings import Surroundings, surroundings
from checker.resolve.times.speech_days import is_earlier, spoken_day
from checker.slots.names.placed import Placed

_SHORT = 8  # words; a shorter sentence goes with its neighbour
_BETWEEN = 25  # words of an attribution within a sentence


@dataclass(frozen=True, slots=True)
class _Quoted:
    """One outermost quotation with what stands around it."""

    quotation: Quotation
    around: Surroundings
    attribution: Attribution | None
    occasion: Occasion | None


def find_speech(document: Document, mentions: Sequence[Sequence[Mention]]) -> tuple[Speech, ...]:
    """Return the quoted sentences in order; quotations within quotations belong to those around them."""
    return tuple(speech for part in ("title", "text") for speech in _of_part(document, part, mentions))


def _of_part(document: Document, part: Part, mentions: Sequence[Sequence[Mention]]) -> Iterator[Speech]:
    text = document.article.content(part)
    found = (quotation for quotation in document.quotations if quotation.part == part)
    quotations = [one for one in _outermost(found) if not is_programme(text[slice(*one.words)])]
    sentences = [sentence for sentence in document.sentences if sentence.part == part]
    voices = Voices.of(document, part, mentions)
    for seen in find_appearances(text, sentences, quotations, voices, document.article.day):
        venue = _placed(seen.occasion, sentences)
        yield Speech(part, (), (seen.sentence,), seen.speaker, venue, seen.day)
    for told in find_reports(text, sentences, voices) if part == "text" else ():
        earlier = is_earlier(text, told.cue, voices.beside(told.cue), document.article.day)
        yield Speech(part, (told.matter,), (told.sentence,), told.speaker, earlier=earlier, reported=True)
    if not quotations:
        return
    facts = (
        quotations,
        surroundings(quotations, sentences),
        speaker_spans(text, quotations, sentences),
        quotation_occasions(text, quotations, sentences),
    )
    for group in _joined(text, [_Quoted(*fact) for fact in zip(*facts, strict=True)]):
        lead = group[0]
        attribution = next((one.attribution for one in group if one.attribution), None)
        speaker = voices.speaker(attribution, lead.quotation) if attribution else None
        day = spoken_day(text, [one.around for one in group], document.article.day)
        cue = attribution.cue if attribution else None
        earlier = cue is not None and is_earlier(text, cue, voices.beside(cue), document.article.day)
        for pieces in _units(text, [one.quotation.words for one in group], sentences):
            yield Speech(
                part,
                pieces,
                tuple(sentence.span for sentence in _touching(sentences, pieces)),
                speaker,
                _venue(lead, sentences),
                Placed(day[0], _focus(day[1], sentences)) if day else None,
                earlier,
            )


def _outermost(quotations: Iterator[Quotation]) -> Iterator[Quotation]:
    end = 0
    for quotation in quotations:
        if quotation.span.start >= end:
            end = quotation.span.end
            yield quotation


def _joined(text: str, quoted: Sequence[_Quoted]) -> Iterator[list[_Quoted]]:
    """Yield the quotations, those of one sentence that an attribution parts together: "We go," he said, "now."."""
    group: list[_Quoted] = []
    for one in quoted:
        if group and not _goes_on(text, group[-1], one):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _goes_on(text: str, last: _Quoted, one: _Quoted) -> bool:
    """Whether a quotation goes on with the unfinished sentence of the one before it."""
    words = text[slice(*last.quotation.words)]
    between = text[last.quotation.span.end : one.quotation.span.start]
    unfinished = words.endswith((",", "—", "–", "-")) and text[one.quotation.words.start].islower()
    told = last.attribution is not None and last.quotation.span.end <= last.attribution.cue.start
    only_told = between.rstrip().endswith((",", "—", "–", "-")) and len(between.split()) <= _BETWEEN
    return unfinished and told and only_told and "\n" not in between


def _units(text: str, words: Sequence[Span], sentences: Sequence[Sentence]) -> list[tuple[Span, ...]]:
    """Cut the quoted words at the ends of sentences; what is parted only by the attribution stays together."""
    if len(words) > 1:
        return [tuple(words)]
    units: list[Span] = []
    for sentence in _touching(sentences, words):
        piece = Span(max(sentence.span.start, words[0].start), min(sentence.span.end, words[0].end))
        if units and _is_short(text, units[-1]):
            units[-1] = Span(units[-1].start, piece.end)
        else:
            units.append(piece)
    if len(units) > 1 and _is_short(text, units[-1]):
        units[-2:] = [Span(units[-2].start, units[-1].end)]
    return [(unit,) for unit in units]


def _is_short(text: str, span: Span) -> bool:
    return len(text[slice(*span)].split()) < _SHORT


def _touching(sentences: Sequence[Sentence], pieces: Sequence[Span]) -> Sequence[Sentence]:
    """Return the sentences that hold part of the pieces."""
    first = max(bisect_right(sentences, pieces[0].start, key=lambda sentence: sentence.span.start) - 1, 0)
    after = bisect_right(sentences, pieces[-1].end - 1, key=lambda sentence: sentence.span.start)
    return sentences[first:after]


def _focus(span: Span, sentences: Sequence[Sentence]) -> Focus:
    sentence = _touching(sentences, [span])[0].span
    return Focus(Span(span.start, min(span.end, sentence.end)), sentence)


def _venue(quoted: _Quoted, sentences: Sequence[Sentence]) -> Placed | None:
    """Return where it was said; an occasion named beside an earlier quotation holds as long as its speaker goes on."""
    occasion, around = quoted.occasion, quoted.around
    if occasion is None:
        return None
    beside = any(span.start <= occasion.span.start < span.end for span in (around.after, around.before))
    carried = quoted.attribution is not None and quoted.attribution.place is Place.CARRIED
    if not (beside or carried):
        return None
    return _placed(occasion, sentences)


def _placed(occasion: Occasion, sentences: Sequence[Sentence]) -> Placed:
    return Placed(occasion.venue, _focus(occasion.span, sentences))
