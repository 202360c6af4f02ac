"""Whom the words of an article stand for: names, "he", "I" in a quotation, "the group"; where only one can be meant."""

from collections.abc import Iterator, Sequence
from functools import cache

from checker.align.sentences.statements import Statement
from checker.lexicon import load_class, load_words
from checker.model import Mention
from checker.slots.events.act_words import DETERMINERS, function_words
from checker.slots.events.subject import BEFORE, subject_of
from checker.slots.names.organisation import Organisation
from checker.slots.names.person import PersonName
from checker.slots.names.sexes import likely_sex
from checker.slots.terms import is_irregular

Named = PersonName | Organisation
_SEXES = {"he": "m", "him": "m", "she": "f", "her": "f"}
_BODIES = frozenset((
    *("group", "company", "organisation", "organization", "party", "agency", "firm", "union", "bank", "court"),
    *("ministry", "department", "committee", "commission", "council", "club", "team", "university", "airline"),
    *("association", "board", "charity", "network", "newspaper"),
))  # fmt: skip
_SAYING = ("say", "claim", "tell", "admit", "write", "think")
_SAYS = "says"
_SPEAKERS = frozenset(("he", "she", "it", "they", "who", "i", "we"))
_TURNS = (", but ", ",” but ", '," but ', "; ", ", while ")
_TITLE = 30  # characters before a name that opens a sentence
_PARAGRAPHS = 1  # so far back a pronoun can look
_LETTERS = 3
_INVERTED = 4  # words from "said" to who said it
_ENDING = 7  # words at the end of a sentence that can tell who said it


def meant_by(statements: Sequence[Statement], at: int, place: int) -> Named | str | None:
    """Return whom a word of the statement `at` names or stands for, else its noun; None where that is open."""
    statement, term = statements[at], statements[at].terms[place]
    if statement.text[term.start : term.end].lower().endswith(("'s", "’s")):
        return None
    for mention in statement.mentions:
        value = mention.entity or mention.value
        if mention.span.start <= term.start < mention.span.end and isinstance(value, PersonName | Organisation):
            return value
    if term.word in _SEXES or term.word == "it":
        return _of_pronoun(statements, at, place)
    if term.word == "i" and _is_quoted(statement, term.start):
        return speaker_at(statements, at, place, place)
    body = _body(statements, at, term.start) if term.word in _BODIES and _is_definite(statement, place) else None
    return body or (None if term.word in function_words() or len(term.word) < _LETTERS else term.term)


def speaker_at(statements: Sequence[Statement], at: int, subject: int, act: int) -> Named | str | None:
    """Return who says what the words `subject` and `act` tell: whom the verb of saying before them names, or the last.

    An empty text is the article itself, None somebody who is not known.
    """
    statement = statements[at]
    quoted = _is_quoted(statement, statement.terms[act].start)
    cues = [n for n in _cues(statement) if not _is_quoted(statement, statement.terms[n].start)]
    before = [n for n in cues if n < (act if quoted else subject) and not _turns(statement, n, act)]
    after = [n for n in cues if n > act and (quoted or n >= len(statement.terms) - _ENDING)]
    for cue in (*before[-1:], *after[:1]):
        found = subject_of(statement.text, statement.terms, cue)
        if found:
            head = found.head if found.head != BEFORE else _main_subject(statement, cue)
            return None if head is None else _sayer(statements, at, head)
        return next(_named_at(statement, cue + 1, cue + _INVERTED), None)
    return None if quoted else ""


def _main_subject(statement: Statement, before: int) -> int | None:
    """Return the head of the subject of the last verb before a place that has one: "urged them to stay, saying"."""
    for place in range(before - 1, -1, -1):
        word = statement.terms[place].word
        if word.endswith("ed") or is_irregular(word):
            found = subject_of(statement.text, statement.terms, place)
            if found and found.head != BEFORE:
                return found.head
    return None


def _sayer(statements: Sequence[Statement], at: int, place: int) -> Named | str | None:
    """Return who says something; of "I said" nobody knows whose words they are."""
    return None if statements[at].terms[place].word == "i" else meant_by(statements, at, place)


def _named_at(statement: Statement, first: int, last: int) -> Iterator[Named]:
    """Yield whom the words first to last (exclusive) name."""
    spans = {term.start for term in statement.terms[first:last]}
    for mention in statement.mentions:
        value = mention.entity or mention.value
        if mention.span.start in spans and isinstance(value, PersonName | Organisation):
            yield value


def _cues(statement: Statement) -> Iterator[int]:
    """Yield the places of the verbs of saying."""
    verbs = load_class("cue_verbs", *_SAYING)
    for place, term in enumerate(statement.terms):
        if term.word in verbs and statement.text[term.start].islower() and not _is_noun(statement, place):
            yield place


def _is_noun(statement: Statement, place: int) -> bool:
    """Whether a verb of saying is a noun: "the claims", "early-voting states"."""
    word, before = statement.terms[place].word, statement.terms[place - 1] if place else None
    if before is None or before.word in DETERMINERS:
        return True
    named = statement.text[before.start].isupper() or before.word in _SPEAKERS
    return word.endswith("s") and word != _SAYS and not named


def _turns(statement: Statement, first: int, last: int) -> bool:
    """Whether another clause begins between two words that nobody says: ", but the suit did"."""
    between = statement.text[statement.terms[first].end : statement.terms[last].start]
    return any(mark in between for mark in _TURNS)


def _of_pronoun(statements: Sequence[Statement], at: int, place: int) -> Named | str | None:
    """Return whom a pronoun stands for: right after a verb of saying who says it, else the one person who fits."""
    statement = statements[at]
    word = statement.terms[place].word
    said = place - 1 - (place > 1 and statement.terms[place - 1].word == "that")
    if said > 0 and said in [*_cues(statement)]:
        found = subject_of(statement.text, statement.terms, said)
        named = _sayer(statements, at, found.head) if found and found.head != BEFORE else None
        if isinstance(named, PersonName):
            return named if _SEXES.get(word, "") in (likely_sex(named), "m" if not likely_sex(named) else "") else None
        return named if isinstance(named, str if word in _SEXES else Organisation) else None
    return _person(statements, at, place, _SEXES[word]) if word in _SEXES else None


def _person(statements: Sequence[Statement], at: int, place: int, sex: str) -> PersonName | None:
    """Return the one fitting person of the nearest sentence that names any, or its first if it opens with that name.

    A sentence before that names nobody but has such a pronoun speaks of whom that one stands for.
    """
    start = statements[at].terms[place].start
    if any(term.word in _someone() for term in statements[at].terms[:place]):
        return None
    for number in _back(statements, at):
        found = [
            (mention, person)
            for mention, person in _persons(statements[number])
            if (number < at or mention.span.end <= start) and likely_sex(person) in ("", sex)
        ]
        if found:
            names = {person.surname for _, person in found}
            return found[0][1] if len(names) == 1 or _opens(statements[number], found[0][0]) else None
        before = _last_pronoun(statements[number], sex) if number < at else None
        if before is not None:
            return _person(statements, number, before, sex)
    return None


def _last_pronoun(statement: Statement, sex: str) -> int | None:
    """Return the place of the last pronoun of a sex in the own words of a sentence."""
    places = [n for n, term in enumerate(statement.terms) if _SEXES.get(term.word) == sex]
    return next((n for n in reversed(places) if not _is_quoted(statement, statement.terms[n].start)), None)


@cache
def _someone() -> frozenset[str]:
    """Return the nouns of persons, of whom a pronoun can speak."""
    return load_words("person_nouns")


def _back(statements: Sequence[Statement], at: int) -> Iterator[int]:
    """Yield the statements from one backwards, as far as a pronoun looks."""
    here = statements[at].sentence
    for number in range(at, -1, -1):
        sentence = statements[number].sentence
        if sentence.part != here.part or sentence.paragraph < here.paragraph - _PARAGRAPHS:
            return
        yield number


def _opens(statement: Statement, mention: Mention) -> bool:
    """Whether a sentence begins with a name, but for a title."""
    return mention.span.start - statement.sentence.span.start < _TITLE


def _persons(statement: Statement) -> Iterator[tuple[Mention, PersonName]]:
    """Yield the persons that a sentence names in its own words."""
    for mention in statement.mentions:
        value = mention.entity or mention.value
        if isinstance(value, PersonName) and not _is_quoted(statement, mention.span.start):
            yield mention, value


def _is_quoted(statement: Statement, place: int) -> bool:
    return any(quoted.start <= place < quoted.end for quoted in statement.quoted)


def _is_definite(statement: Statement, place: int) -> bool:
    return place > 0 and statement.terms[place - 1].word == "the"


def _body(statements: Sequence[Statement], at: int, start: int) -> Organisation | None:
    """Return the one organisation that the sentence names before a place, else that of the sentence before it."""
    for number in [*_back(statements, at)][:2]:
        found = {
            value.canonical: value
            for mention in statements[number].mentions
            if mention.kind == "organisation"
            and isinstance(value := mention.entity or mention.value, Organisation)
            and (number < at or mention.span.end <= start)
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None
