"""Speaker phrases beside a cue verb: names with titles, pronouns, "the senator", "a spokesman for the company".

Plain rules over the words of one clause, no parser: a phrase ends at the cue (or begins there) and goes back to a
capital, a determiner or the beginning of the clause.
"""

import re
from functools import cache

from checker.lexicon import load_lexicon
from checker.model import Span

_WORD = r"[^\W\d_][\w’'\-]*"
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t)"
_DETERMINER = (
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Aa]nother|[Ss]ome|[Mm]any|[Ss]everal|[Bb]oth|[Tt]wo|[Tt]hree"
    r"|[Tt]his|[Tt]hose|[Mm]y|[Oo]ur)"
)
_PARTICLE = r"(?:de|del|der|di|da|la|le|van|von|al|el|bin|bint|ibn|ben|and|of|the|for|&)"
_NO_SUBJECT = frozenset(
    ("and", "but", "then", "or", "to", "who", "that", "which", "while", "as", "by", "before", "when")
)
_LEADING = re.compile(
    r"(?:(?:On|In|At|But|And|Yet|So|As|For|When|While|After|Before|If|Still|However|Then|Later|Earlier|Although|Though"
    r"|Because|Since|Meanwhile|Instead|Also|Now|Even|Like|With|By|To|From|Asked|Speaking|That|This|Here|There|What|Last"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October"
    r"|November|December)\b,?\s+)+"
)
_SKIPPED = re.compile(
    r"(?:[,\s]+(?:also|later|then|has|had|have|again|once|first|now|even|still|reportedly|further|never|often|did|will"
    r"|would|could|himself|herself|all|both|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning"
    r"|afternoon|evening|night))?|[a-z]+ly))+\s*$"
)
_DOCUMENT = re.compile(
    r"(?:statement|letter|tweet|post|report|memo|email|e-mail|message|release|lawsuit|complaint)s?\s+(?:from|by|of)\s+"
)


@cache
def _name() -> re.Pattern[str]:
    """Return the pattern of a name with titles and initials: Lt. Gov. Ann B. de la Cruz Jr."""
    titles = "|".join(row[0] for row in load_lexicon("name_abbreviations"))
    part = rf"(?:(?:{titles})\.|[A-Z]\.(?:\s?[A-Z]\.)*|[A-Z][\w’'\-]*|\d+(?:st|nd|rd|th)\b)"
    return re.compile(rf"{part}(?:(?:\s{_PARTICLE}){{0,2}}\s+{part})*")


@cache
def _closing_name() -> re.Pattern[str]:
    """Return the pattern of a name at the end of a clause."""
    return re.compile(rf"(?<![\w.]){_name().pattern}$")


_CLOSING_PRONOUN = re.compile(rf"(?<!\w){_PRONOUN}$")
_CLOSING_NOUNS = re.compile(
    rf"(?<!\w)(?:{_DETERMINER}|[A-Z][\w.]*['’]s?)\s+(?:(?!{_DETERMINER}\s)[\w’'.\-]+\s+){{0,5}}?{_WORD}$"
)
_BARE_NOUNS = re.compile(rf"(?:{_WORD}\s+){{0,3}}{_WORD}$")
_ARTICLE = re.compile(r"(?<!\w)(?:[Tt]he|[Aa]n?)\s+$")
_PARTY = re.compile(r",\s*(?:[RDI]-[\w.\s]+|[RD])\s*,?$")
_LINK = re.compile(r"\s(?:of|for|to|at|with|from|in)\s*$")
_ADJUNCT = re.compile(r",?\s(?:on|in|at|during|from|after|before|to)\s(?:[\w’'.\-]+\s?){1,4}$")
_END = re.compile(
    r"[,;:—–(]|\s-|\.(?:\s|$)|\s(?:in|on|at|during|after|as|when|while|to|about|before|who|that|from|with|last|this|and|but|because|following)\s|\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)


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
        if named and " " in named[0] and not _closing_name().search(clause[:comma]):
            return Span(*named.span())
        end = _strip(clause, _before_comma(clause, comma))
    adjunct = _ADJUNCT.search(clause[:end])
    return _closing_phrase(clause[: adjunct.start()]) if adjunct else None


def _before_comma(clause: str, comma: int) -> int:
    """Return the end of what precedes an apposition; the comma stays where another apposition precedes."""
    return comma if _closing_phrase(clause[:comma]) else comma + 1


def _strip(clause: str, end: int) -> int:
    """Return where the clause ends without adverbs, auxiliaries and days before the cue."""
    match = _SKIPPED.search(clause[:end])
    kept = match.start() + (clause[match.start()] == ",") if match and match.start() else end
    party = _PARTY.search(clause[:kept])
    return len(clause[: party.start() if party else kept].rstrip())


def _closing_phrase(clause: str) -> Span | None:
    """Return the name, pronoun or noun phrase at the very end."""
    last = clause[clause.rfind(" ") + 1 :]
    if not clause or last.lower() in _NO_SUBJECT:
        return None
    match = _CLOSING_PRONOUN.search(clause) or _closing_name().search(clause)
    if match:
        article = _ARTICLE.search(clause[: match.start()])
        start = article.start() if article else match.start()
        return _extended(clause, _trimmed(clause, start, match.end()))
    match = _CLOSING_NOUNS.search(clause)
    if match:
        return _extended(clause, Span(*match.span()))
    start = max(clause.rfind(mark) for mark in ',;:—–”"') + 1
    start += len(clause[start:]) - len(clause[start:].lstrip())
    bare = _BARE_NOUNS.fullmatch(clause, start)
    return _trimmed(clause, start, len(clause)) if bare else None


def _trimmed(clause: str, start: int, end: int) -> Span | None:
    """Return the span without words that only begin the sentence: "On Monday Smith"."""
    match = _LEADING.match(clause, start, end)
    start = match.end() if match else start
    return Span(start, end) if start < end else None


def _extended(clause: str, span: Span | None) -> Span | None:
    """Return the span with the head that it completes: "a spokesman for" the company."""
    link = span and _LINK.search(clause[: span.start])
    if not span or not link:
        return span
    match = _CLOSING_NOUNS.search(clause[: link.start()])
    if not match:
        return span
    whole = Span(match.start(), span.end)
    return span if _DOCUMENT.search(clause[slice(*whole)] + " ") else whole


def phrase_after(clause: str) -> Span | None:
    """Return the speaker phrase that begins the clause after a cue ("said Mr. Smith, the …"); None where none is."""
    start = len(clause) - len(clause.lstrip())
    end = len(clause[: _phrase_end(clause, start)].rstrip())
    words = clause[start:end]
    pronoun = re.match(rf"{_PRONOUN}(?!\w)", words)
    if pronoun:
        return Span(start, start + pronoun.end())
    names = list(_name().finditer(words))
    if names and names[-1].end() == len(words):
        return Span(start + names[-1].start(), end)
    if re.match(rf"{_DETERMINER}\s", words) or (names and len(words.split()) < 6):
        return Span(start, end)
    return None


def _phrase_end(clause: str, start: int) -> int:
    """Return where the phrase ends: at a mark, a preposition or a clause word, but not at the full stop of a title."""
    position = start
    while match := _END.search(clause, position):
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
    introduction = re.match(
        r"(?:In|On|At|During|After|Before|As|When|While|Asked|For|Speaking|With|Despite|By)\b[^,]*,\s*", clause[start:]
    )
    start += introduction.end() if introduction else 0
    leading = _LEADING.match(clause, start)
    start = leading.end() if leading else start
    pronoun = re.match(rf"{_PRONOUN}(?!\w)", clause[start:])
    if pronoun:
        return Span(start, start + pronoun.end())
    name = _name().match(clause, start)
    if name and not re.match(rf"{_DETERMINER}(?:\s|$)", name[0]) and not name[0].endswith(("'s", "’s")):
        return Span(start, name.end())
    return _nouns(clause, start)


def _nouns(clause: str, start: int) -> Span | None:
    """Return a noun phrase with a determiner at the place, up to four words."""
    phrase = rf"(?:{_DETERMINER}|[A-Z][\w.]*['’]s)\s+(?:[A-Z][\w’'.\-]*\s+)*{_WORD}"
    match = re.compile(phrase).match(clause, start)
    return Span(*match.span()) if match else None
