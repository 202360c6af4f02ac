"""Who spoke to which outlet, or in which programme, whatever an article quotes of it: "told CNN on Sunday that …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.model import Quotation, Sentence, Span
from checker.resolve.speech.cues import find_cues
from checker.resolve.speech.media import is_programme
from checker.resolve.speech.occasions import Occasion, read_occasion
from checker.resolve.speech.speaker_phrases import main_subject, phrase_after, phrase_before
from checker.resolve.speech.speakers import Attribution, Place
from checker.resolve.speech.voices import Voices
from checker.resolve.times.speech_days import weekday_of
from checker.slots.names.placed import Placed
from checker.slots.times.instant import Instant

_TOLD = re.compile(
    r"\b(?:told|tells|telling|interview(?:s|ed)?|appear(?:s|ed|ance|ing)|on|with|posted)\b", re.IGNORECASE
)
_MARKS = str.maketrans(dict.fromkeys('“”"', " "))


@dataclass(frozen=True, slots=True)
class Appearance:
    """One sentence that says to whom somebody spoke, and on which day where it tells it."""

    sentence: Span
    speaker: Placed
    occasion: Occasion
    day: Instant | None


def find_appearances(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], voices: Voices, published: date | None
) -> Iterator[Appearance]:
    """Yield the appearances of one part of an article, in order."""
    narration = _narration(text, quotations) if _TOLD.search(text) else ""
    for sentence in sentences if narration else ():
        words = narration[slice(*sentence.span)]
        occasion = read_occasion(narration, sentence.span) if _TOLD.search(words) else None
        if occasion is None or not occasion.venue.named:
            continue
        speaker = _speaker(words, sentence, occasion.span.start - sentence.span.start, voices)
        if speaker:
            yield Appearance(
                sentence.span, speaker, occasion, weekday_of(words, occasion.span.end - sentence.span.start, published)
            )


def _speaker(words: str, sentence: Sentence, venue: int, voices: Voices) -> Placed | None:
    """Return the first of the phrases that can name who spoke which names somebody."""
    whole = Quotation(sentence.part, sentence.span, sentence.span)
    for phrase in _subjects(words, venue):
        place = Span(sentence.span.start + phrase.start, sentence.span.start + phrase.end)
        found = voices.speaker(Attribution(place, place, "say", Place.BEFORE), whole)
        if found:
            return found
    return None


def _narration(text: str, quotations: Sequence[Quotation]) -> str:
    """Return the text with blanks for what is quoted, titles of programmes apart; every place stays."""
    pieces, position = [], 0
    for quotation in quotations:
        start, end = quotation.span
        if start >= position and not is_programme(text[slice(*quotation.words)]):
            pieces += [text[position:start], " " * (end - start)]
            position = end
    return "".join((*pieces, text[position:]))


def _subjects(words: str, venue: int) -> Iterator[Span]:
    """Yield the phrases beside the cues, the last one ahead of the venue first, then the one in front."""
    plain = words.translate(_MARKS)
    cues = list(find_cues(words))
    ahead = [cue for cue in cues if cue.span.start < venue]
    for cue in (*reversed(ahead), *cues[len(ahead) :]):
        before = phrase_before(plain[: cue.span.start])
        after = phrase_after(plain[cue.span.end : max(venue, cue.span.end)])
        if before:
            yield before
        elif after:
            yield Span(cue.span.end + after.start, cue.span.end + after.end)
    first = main_subject(plain)
    if first:
        yield first
