"""Speaker phrases beside a cue verb: names with titles, pronouns, "the senator", "a spokesman for the company".

Plain rules over the words of one clause, no parser: a phrase ends at the cue (or begins there) and goes back to a
capital, a determiner or the beginning of the clause.
"""

import re
from functools import cache

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.resolve.speech.speaker_patterns import (
    ADJUNCT,
    CLOSING_NOUNS,
    CLOSING_PRONOUN,
    DETERMINER,
    DOCUMENT,
    END,
    INTRODUCTION,
    LEADING,
    LINK,
    NO_SUBJECT,
    NOUNS,
    PARTICLE,
    PRONOUN,
    SKIPPED,
    WORD,
)


@cache
def _name() -> re.Pattern[str]:
    """Return the pattern of a name with titles and initials: Lt. Gov. Ann B. de la Cruz Jr."""
    titles = "|".join(row[0] for row in load_lexicon("name_abbreviations"))
    part = rf"(?:(?:{titles})\.|[A-Z]\.(?:\s?[A-Z]\.)*|[A-Z][\w’'\-]*|\d+(?:st|nd|rd|th)\b)"
    return re.compile(rf"{part}(?:(?:\s{PARTICLE}){{0,2}}\s+{part})*")


@cache
def _closing_name() -> re.Pattern[str]:
    """Return the pattern of a name at the end of a clause."""
    return re.compile(rf"(?<![\w.]){_name().pattern}$")


_BARE_NOUNS = re.compile(rf"(?:{WORD}\s+){{0,3}}{WORD}$")
_ARTICLE = re.compile(r"(?<!\w)(?:[Tt]he|[Aa]n?)\s+$")
_PARTY = re.compile(r"(?:,\s*(?:[RDI]-[\w.\s]+|[RD])|\s*\([^()]{1,60}\))\s*,?$")  # or an age, a constituency


def phrase_before(clause: str) -> Span | None:
    """Return the speaker phrase that ends the clause up to a cue: its subject; None where none is found."""
    end = _strip(clause, len(clause))
    for _ in range(4):
        span = _closing_phrase(clause[:end])
        if span:
            return span
        comma = clause.rfind(",", 0, end - 1)
        if not clause[:end].endswith(",") or comma < 0:
            break
        named = _closing_name().search(clause[: end - 1], comma)
        if named and " " in named[0] and not _closing_name().search(clause[: _strip(clause, comma)]):
            return Span(*named.span())
        end = _strip(clause, _before_comma(clause, comma))
    adjunct = ADJUNCT.search(clause[:end])
    return _closing_phrase(clause[: adjunct.start()]) if adjunct else None


def _before_comma(clause: str, comma: int) -> int:
    """Return the end of what precedes an apposition; the comma stays where another apposition precedes."""
    return comma if _closing_phrase(clause[:comma]) else comma + 1


def _strip(clause: str, end: int) -> int:
    """Return where the clause ends without adverbs, auxiliaries and days before the cue."""
    match = SKIPPED.search(clause[:end])
    kept = match.start() + (clause[match.start()] == ",") if match and match.start() else end
    party = _PARTY.search(clause[:kept])
    return len(clause[: party.start() if party else kept].rstrip())


def _closing_phrase(clause: str) -> Span | None:
    """Return the name, pronoun or noun phrase at the very end."""
    last = clause[clause.rfind(" ") + 1 :]
    if not clause or last.lower() in NO_SUBJECT:
        return None
    match = CLOSING_PRONOUN.search(clause) or _closing_name().search(clause)
    if match:
        article = _ARTICLE.search(clause[: match.start()])
        start = article.start() if article else match.start()
        return _extended(clause, _trimmed(clause, start, match.end()))
    match = CLOSING_NOUNS.search(clause)
    if match:
        return _extended(clause, Span(*match.span()))
    start = max(clause.rfind(mark) for mark in ',;:—–”"') + 1
    start += len(clause[start:]) - len(clause[start:].lstrip())
    bare = _BARE_NOUNS.fullmatch(clause, start)
    return _trimmed(clause, start, len(clause)) if bare else None


def _trimmed(clause: str, start: int, end: int) -> Span | None:
    """Return the span without words that only begin the sentence: "On Monday Smith"."""
    match = LEADING.match(clause, start, end)
    start = match.end() if match else start
    return Span(start, end) if start < end else None


def _extended(clause: str, span: Span | None) -> Span | None:
    """Return the span with the head that it completes: "a spokesman for" the company."""
    link = span and LINK.search(clause[: span.start])
    if not span or not link:
        return span
    match = CLOSING_NOUNS.search(clause[: link.start()])
    if not match:
        return span
    whole = Span(match.start(), span.end)
    return span if DOCUMENT.search(clause[slice(*whole)] + " ") else whole


def phrase_after(clause: str) -> Span | None:
    """Return the speaker phrase that begins the clause after a cue ("said Mr. Smith, the …"); None where none is."""
    start = len(clause) - len(clause.lstrip())
    end = len(clause[: _phrase_end(clause, start)].rstrip())
    words = clause[start:end]
    pronoun = re.match(rf"{PRONOUN}(?!\w)", words)
    if pronoun:
        return Span(start, start + pronoun.end())
    names = list(_name().finditer(words))
    if names and names[-1].end() == len(words):
        return Span(start + names[-1].start(), end)
    if re.match(rf"{DETERMINER}\s", words) or (names and len(words.split()) < 6):
        return Span(start, end)
    return None


def _phrase_end(clause: str, start: int) -> int:
    """Return where the phrase ends: at a mark, a preposition or a clause word, but not at the full stop of a title."""
    position = start
    while match := END.search(clause, position):
        if match[0][0] == "." and _abbreviates(clause, match.start()):
            position = match.start() + 1
            continue
        return match.start()
    return len(clause.rstrip())


def _abbreviates(clause: str, stop: int) -> bool:
    """Whether the full stop belongs to a title or an initial."""
    word = clause[clause.rfind(" ", 0, stop) + 1 : stop]
    return len(word) == 1 or (word,) in load_lexicon("name_abbreviations") or "." in word


def main_subject(clause: str) -> Span | None:
    """Return the first name, pronoun or noun phrase of a clause: whose act "and said" or "adding" continues."""
    start = len(clause) - len(clause.lstrip(' ,—–-”"’'))
    introduction = INTRODUCTION.match(clause[start:])
    start += introduction.end() if introduction else 0
    leading = LEADING.match(clause, start)
    start = leading.end() if leading else start
    pronoun = re.match(rf"{PRONOUN}(?!\w)", clause[start:])
    if pronoun:
        return Span(start, start + pronoun.end())
    name = _name().match(clause, start)
    if name and not re.match(rf"{DETERMINER}(?:\s|$)", name[0]) and not name[0].endswith(("'s", "’s")):
        return Span(start, name.end())
    return _nouns(clause, start)


def _nouns(clause: str, start: int) -> Span | None:
    """Return a noun phrase with a determiner at the place, up to four words."""
    match = NOUNS.match(clause, start)
    return Span(*match.span()) if match else None
