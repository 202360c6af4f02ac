"""What an article tells that somebody said, in words of its own: "The ferry would sail on Friday, Ida Roth said."."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Quotation, Sentence, Span
from checker.resolve.speech.cues import Cue, find_cues
from checker.resolve.speech.speaker_phrases import phrase_after, phrase_before
from checker.resolve.speech.speakers import Attribution, Place
from checker.resolve.speech.voices import Voices
from checker.slots.names.placed import Placed

_REPORTING = frozenset(("say", "claim", "admit", "tell", "write", "according"))  # kinds of cues that give a content
_MARKS = frozenset('“”"‘?')
_FEWEST = 5  # words of what was said


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence that reports speech: the words that tell what was said, the cue, and who said it."""

    matter: Span
    cue: Span
    sentence: Span
    speaker: Placed


def find_reports(text: str, sentences: Sequence[Sentence], voices: Voices) -> Iterator[Report]:
    """Yield the sentences that report in their own words what one speaker said, and quote nothing."""
    for sentence in sentences:
        words = text[slice(*sentence.span)]
        if not _MARKS.isdisjoint(words) or any(_meets(q.words, sentence.span) for q in voices.quotations):
            continue
        cues = [cue for cue in find_cues(words) if cue.kind in _REPORTING]
        parts = _parts(words, cues[0], only=len(cues) == 1) if cues else None
        if parts:
            phrase, matter, spoken = (_moved(span, sentence.span.start) for span in (*parts, cues[0].span))
            whole = Quotation(sentence.part, sentence.span, sentence.span)
            speaker = voices.speaker(Attribution(phrase, spoken, cues[0].kind, Place.BEFORE), whole)
            if speaker:
                yield Report(matter, spoken, sentence.span, speaker)


def _parts(words: str, cue: Cue, *, only: bool) -> tuple[Span, Span] | None:
    """Return the phrase of the speaker and the words of what was said, before the cue or after it.

    Of several cues only the first can be that of the whole sentence, and only where what was said follows it.
    """
    before = phrase_before(words[: cue.span.start]) if cue.kind != "according" else None
    if before and len(words[cue.span.end :].split()) >= _FEWEST:
        return before, Span(cue.span.end, len(words))
    if not only:
        return None
    after = None if before else phrase_after(words[cue.span.end :])
    phrase = before or (after and _moved(after, cue.span.end))
    matter = Span(0, min(phrase.start, cue.span.start)) if phrase else Span(0, 0)
    return (phrase, matter) if phrase and len(words[slice(*matter)].split()) >= _FEWEST else None


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _meets(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
