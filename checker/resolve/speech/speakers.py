"""The speaker of each quotation as spans of one article: a phrase and the cue that binds it.

The cue stands after the quotation, before it, or around it ("…," Mr. Hale said, "…"); a quotation without a cue takes
the speaker of the one before it in its paragraph, or of the sentence before it that reports speech. What none of these
finds has no speaker. After the cues of textacy's direct quotations (speaker, cue, content), with rules for newspapers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checker.model import Quotation, Sentence, Span
from checker.resolve.speech.cues import Cue, continues, find_cues
from checker.resolve.speech.speaker_phrases import main_subject, phrase_after, phrase_before
from checker.resolve.surroundings import Surroundings, surroundings

_BY = re.compile(r"\s+by\s+")
_WHO = re.compile(r",?\s+who\s+(?:has\s+|had\s+|also\s+)?$")
_NEXT_CLAUSE = re.compile(
    r"[,\s]*(?:but|and|while|though|although|because|whereas)\s+(?!(?:then\s+|later\s+)?\w+ed\b|said\b|told\b)"
)
_SIGNED = re.compile(r"\s*[—–-]{1,2}\s?(?P<name>[^\n()@—]{2,60}?)\s(?P<handle>\(\s?@\s?\w{1,30}\s?\))")
_SAID = 12  # words
_FAR = 160  # characters between a quotation and its cue


class Place(StrEnum):
    """Where the cue stands."""

    AFTER = "after"
    BEFORE = "before"
    CONTINUED = "continued"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks a quotation: the spans of the speaker phrase and of the cue, the kind of cue, and its place."""

    speaker: Span
    cue: Span
    kind: str
    place: Place


def speaker_spans(
    text: str, quotations: Sequence[Quotation], sentences: Sequence[Sentence]
) -> tuple[Attribution | None, ...]:
    """Return the attribution of each quotation of one part of an article, None where the speaker is unknown.

    Quotations and sentences are in order of position and lie in `text`; a quotation may run over several sentences.
    """
    found: list[Attribution | None] = []
    for quotation, around in zip(quotations, surroundings(quotations, sentences), strict=True):
        own = _signed(text, quotation) or _own(text, quotation, around)
        found.append(own or _carried(text, quotation, around, found[-1] if found else None))
    return tuple(found)


def _signed(text: str, quotation: Quotation) -> Attribution | None:
    """Return who signs a post that is printed whole: "— Ida Roth (@idaroth)"."""
    found = _SIGNED.match(text, quotation.span.end)
    return Attribution(Span(*found.span("name")), Span(*found.span("handle")), "write", Place.AFTER) if found else None


def _own(text: str, quotation: Quotation, around: Surroundings) -> Attribution | None:
    """Return the attribution by a cue in the quotation's own sentence; a comma at its end points to the right."""
    words = text[slice(*quotation.words)].rstrip()
    after = _after(text, around.after, stopped=words.endswith((".", "…")) and not words.endswith(".."))
    if after and (words.endswith((",", "?", "!", "—", "-", ".")) or text[quotation.span.end :][:1] == ","):
        return after
    return (
        _before(text, around.before, around.before.start)
        or _before(text, around.sentence, around.before.start)
        or after
    )


def _after(text: str, span: Span, *, stopped: bool) -> Attribution | None:
    """Return the attribution in the words after a quotation; after a full stop only a sentence that is all cue."""
    clause = text[slice(*span)]
    if (clause.rstrip().endswith(":") and stopped) or _NEXT_CLAUSE.match(clause):
        return None
    for cue in find_cues(clause[:_FAR]):
        if clause.startswith(" that ", cue.span.end):
            return None
        if cue.kind == "according":
            return _made(phrase_after(clause[cue.span.end :]), cue.span.end, cue, span, Place.AFTER)
        if clause[: cue.span.start].strip(' ,—–-"”’'):
            speaker = phrase_before(clause[: cue.span.start])
            near = speaker is not None and not clause[: speaker.start].strip(' ,—–-"”’')
            if speaker and (near or not stopped) and _whole(clause, cue, stopped=stopped):
                return _made(speaker, 0, cue, span, Place.AFTER)
        elif not clause[slice(*cue.span)].endswith("ing"):
            speaker = phrase_after(clause[cue.span.end :])
            if speaker:
                return _made(speaker, cue.span.end, cue, span, Place.AFTER)
    return None


def _whole(clause: str, cue: Cue, *, stopped: bool) -> bool:
    """Whether a sentence after a finished quotation can be its attribution: it reports nothing else."""
    rest = clause[cue.span.end :].strip(" .\n")
    return not stopped or len(rest.split()) <= 6


def _before(text: str, span: Span, since: int) -> Attribution | None:
    """Return the attribution by the last cue before a quotation, no earlier than `since`; a colon counts as a cue."""
    clause = text[slice(*span)]
    cues = [cue for cue in find_cues(clause) if span.start + cue.span.start >= since]
    for cue in reversed(cues):
        passive = _BY.match(clause, cue.span.end)
        if passive:
            return _made(phrase_after(clause[passive.end() :]), passive.end(), cue, span, Place.BEFORE)
        if cue.kind == "according":
            return _made(phrase_after(clause[cue.span.end :]), cue.span.end, cue, span, Place.BEFORE)
        head = _WHO.sub("", clause[: cue.span.start])
        speaker = main_subject(head) if continues(clause, cue) else phrase_before(head) or main_subject(head)
        if speaker:
            return _made(speaker, 0, cue, span, Place.BEFORE)
        inverted = None if continues(clause, cue) or head.strip(' ,”"') else phrase_after(clause[cue.span.end :])
        if inverted:
            return _made(inverted, cue.span.end, cue, span, Place.BEFORE)
    colon = len(clause.rstrip()) - 1
    if not cues and colon >= 0 and clause[colon] == ":":
        return _made(main_subject(clause), 0, Cue(Span(colon, colon + 1), "say"), span, Place.BEFORE)
    return None


def _made(speaker: Span | None, offset: int, cue: Cue, base: Span, place: Place) -> Attribution | None:
    """Return the attribution with spans of the text, from spans of a clause and of a part of it."""
    if speaker is None:
        return None
    start = base.start + offset
    spoken = Span(base.start + cue.span.start, base.start + cue.span.end)
    return Attribution(Span(start + speaker.start, start + speaker.end), spoken, cue.kind, place)


def _carried(text: str, quotation: Quotation, around: Surroundings, last: Attribution | None) -> Attribution | None:
    """Return the attribution that a quotation without a cue inherits; fragments in running text inherit none."""
    if around.before.end - around.before.start > 0 and around.lead is None and around.fresh:
        return None
    if last and not around.fresh and _goes_on(text, around):
        near = last.place is Place.AFTER and around.between is not None and _only_cue(text, around.between, last)
        return replace(last, place=Place.CONTINUED if near else Place.CARRIED)
    whole = len(text[slice(*quotation.words)].split()) > 5 and not text[slice(*around.before)].strip()
    if not whole:
        return None
    if around.intro and text[slice(*around.intro)].endswith(":"):
        introduced = _before(text, around.intro, around.intro.start)
        return replace(introduced, place=Place.CARRIED) if introduced else None
    if around.lead and around.fresh:
        reported = _before(text, around.lead, around.lead.start)
        return replace(reported, place=Place.CARRIED) if reported else None
    if last and around.next_paragraph and around.between and _short(text, around.between, last):
        return replace(last, place=Place.CARRIED)
    return None


def _only_cue(text: str, between: Span, last: Attribution) -> bool:
    """Whether a quotation follows the one before it with a short sentence between that only says who spoke."""
    words = text[slice(*between)].rstrip()
    return between.start <= last.cue.start and len(words.split()) <= _SAID and words.endswith(".")


def _goes_on(text: str, around: Surroundings) -> bool:
    """Whether a quotation follows the one before it with nothing between but its attribution."""
    return around.between is not None and len(text[slice(*around.between)].split()) <= 25


def _short(text: str, between: Span, last: Attribution) -> bool:
    """Whether nothing but the attribution stands between the last quotation and the next paragraph."""
    return len(text[slice(*between)].split()) <= 15 and last.speaker.start >= between.start - 400
