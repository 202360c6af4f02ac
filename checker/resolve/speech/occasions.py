"""The occasion of each quotation: where, to whom and through what it was said, as a span and a normal form.

An occasion is known by its medium (interview, statement, speech, post, testimony, news conference, letter, op-ed,
document, call), its outlet or its programme; a part that is not named stays empty and never accuses.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from checker.model import Quotation, Sentence, Span
from checker.resolve.speech.media import host_in, media_words, outlets_in, programmes_in
from checker.resolve.surroundings import Surroundings, surroundings
from checker.slots.quotations.venue import Venue

_POSTED = re.compile(r"\b(?:re)?tweet(?:ed|ing)\b|\bposted on\b")
_TO = re.compile(
    r"(?:\b(?:told|tells|telling|with|(?<!according )to|on|via|by)"
    r"|\b(?:interview|comments?|remarks|statement)\s(?:for|from)"
    r"|\b(?:wrote|op-ed|column|article|essay|interview|published|piece|quoted)\s(?:\w+\s)?in)"
    r"\s+(?:[Tt]he\s|an?\s)?(?:[a-z]\w+\s)?$"
)
# The prepositions that make a noun the occasion and not the subject: "in a report", not "commented on the report".
_LEADS = {
    "interview": "in|during|on|from",
    "statement": "in|via|by|through|according to|from",
    "speech": "at|in|during",
    "post": "on|in|via|through|with",
    "testimony": "in|at|during|under",
    "news conference": "at|in|during|told|(?:speak|talk)(?:ing|s|ed)? to|spoke to|said to",
    "letter": "in|by|via|through|from",
    "op-ed": "in",
    "document": "in|according to",
    "call": "in|on|during",
}
_BETWEEN = r"(?:(?!in\b|at\b|on\b)[\w’'.\-]+,?\s+){0,4}?"
_TITLE = re.compile(r"[“\"‘']([A-Z\d][^“”\"\n]{1,40}?)[,.]?[”\"’']")
_OWNED = 25  # characters between an outlet and its programme: the PBS television program “Morning Hour”
_OWN_NAME = re.compile(r"\s(?:said|wrote|reported|writes|says|reports|asked)\b")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a quotation was said: the span that says so, and the venue that it names."""

    span: Span
    venue: Venue

    def __str__(self) -> str:
        """Show the venue."""
        return str(self.venue)


def quotation_occasions(
    text: str, quotations: Sequence[Quotation], sentences: Sequence[Sentence]
) -> tuple[Occasion | None, ...]:
    """Return the occasion of each quotation of one part of an article, None where none is named beside it.

    A quotation without an occasion of its own has that of the one before it in its paragraph, when nothing but a short
    attribution stands between.
    """
    found: list[Occasion | None] = []
    for around in surroundings(quotations, sentences):
        own = _beside(text, around)
        near = around.between is not None and not around.fresh and len(text[slice(*around.between)].split()) <= 25
        found.append(own or (found[-1] if found and near else None))
    return tuple(found)


def _with_title(text: str, span: Span) -> Span:
    """Return the narration with the programme in quotation marks that ends it: on the network's "Morning Hour"."""
    title = _TITLE.match(text, span.end)
    return Span(span.start, title.end()) if title else span


def _beside(text: str, around: Surroundings) -> Occasion | None:
    """Return the occasion named in the narration after the quotation, or before it in its sentence."""
    return read_occasion(text, _with_title(text, around.after)) or read_occasion(text, around.before)


def read_occasion(text: str, span: Span) -> Occasion | None:
    """Return the occasion that a stretch of narration names, None where it names none."""
    words = text[slice(*span)]
    spans: list[Span] = []
    medium = _medium(words, spans)
    show, programme, outlet = next(programmes_in(words), (Span(0, 0), "", ""))
    if programme:
        spans.append(show)
    for at, identity in outlets_in(words):
        owner = 0 < show.start - at.end <= _OWNED
        told = not outlet and _TO.search(words[: at.start]) and not _OWN_NAME.match(words, at.end)
        if owner or told:
            outlet = identity
            spans.append(at)
    host = host_in(words)
    if host:
        spans.append(host[0])
    if not spans:
        return None
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    venue = Venue(medium, outlet, programme, host[1] if host else "")
    return Occasion(Span(span.start + start, span.start + end), venue)


def _tails(words: list[str]) -> list[list[str]]:
    """Return the endings of a phrase, the longest first."""
    return [words[start:] for start in range(len(words))]


@cache
def _media() -> re.Pattern[str]:
    """Return the pattern of a medium in lower case: in a written statement, at a news conference, told reporters."""
    choices = []
    for medium, leads in _LEADS.items():
        nouns = sorted((word for word, kind in media_words().items() if kind == medium), key=lambda w: (-len(w), w))
        choices.append(rf"(?:{leads})\s+{_BETWEEN}(?:{'|'.join(map(re.escape, nouns))})")
    return re.compile(rf"\b(?:{'|'.join(choices)})\b(?!-)")


def _medium(words: str, spans: list[Span]) -> str:
    """Return the class of the medium, adding its span; empty where no medium is named."""
    lower = words.lower()  # a pattern that ignores case takes five times as long
    match = _media().search(lower if len(lower) == len(words) else words)
    if match:
        spans.append(Span(*match.span()))
        noun = re.split(r"\s+", match[0])
        return next(media_words()[word] for word in map(" ".join, _tails(noun)) if word in media_words())
    posted = _POSTED.search(words)
    if posted:
        spans.append(Span(*posted.span()))
        return "post"
    return ""
