"""What a headline tells as done and its body as not done, or with the opposite outcome.

Only a sentence that has nearly all words of the headline, on the same sides of the act, can contradict it, and only
where no sentence of the body tells what the headline does.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from checker.model import Answer, Document, Sentence, Span
from checker.slots.events.event import families_of
from checker.slots.events.stance import Outcome, Polarity, Stance
from checker.slots.events.stance_text import count_denials, read_stances
from checker.slots.events.told import Told
from checker.slots.terms import act_of, terms_of

_VIEWS: Mapping[str, type[Polarity | Outcome]] = {"polarity": Polarity, "outcome": Outcome}
_LETTERS = 3  # of a word that tells something, at least
_LEAST = 4  # words of a headline that can be contradicted, its act among them
_MISSING = 4  # one word in so many of a headline may be missing in the sentence, besides the act
_STRAIGHT = 3  # words on the same side of both acts for each that changes sides
_ABOUT = 2  # words of the headline in a sentence that can tell the same by another act


class Telling(NamedTuple):
    """An act that a sentence tells or denies, and the words that do so."""

    sentence: Sentence
    evidence: Span
    stance: Stance


def opposed_in(
    document: Document, headline: Sentence, body: Sequence[Sentence], opening: int
) -> Iterator[tuple[tuple[Told, Telling], ...]]:
    """Yield what a headline tells, and what one of the opening sentences of the body tells otherwise."""
    words = _words(document, headline)
    near = [one for one in body[:opening] if len(words) >= _LEAST and _has_nearly_all(document, one, words)]
    mine = _tellings(document, headline, present=True) if near else []
    others = [other for sentence in near if mine for other in _tellings(document, sentence)]
    for one, other in product(mine, others):
        slot = _difference(one.stance, other.stance)
        told = slot and _is_same_matter(document, one, other) and not _is_told(document, one.stance, words, body)
        if told and not any(_agree(other.stance, telling.stance) for telling in mine):
            yield tuple((Told(slot, _VIEWS[slot](telling.stance)), telling) for telling in (one, other))
            return


def _has_nearly_all(document: Document, sentence: Sentence, words: frozenset[str]) -> bool:
    """Whether a sentence has all words of a headline but for the act and few others; letters tell it fast enough."""
    text = document.article.content(sentence.part)[slice(*sentence.span)].lower()
    return sum(word not in text for word in words) <= 1 + len(words) // _MISSING


def _words(document: Document, sentence: Sentence, span: Span | None = None) -> frozenset[str]:
    """Return the telling words of a sentence, or of a part of it."""
    terms = terms_of(document.article.content(sentence.part), *sentence.span)
    start, end = span or sentence.span
    return frozenset([term.term for term in terms if len(term.word) >= _LETTERS and start <= term.start < end])


def _tellings(document: Document, sentence: Sentence, *, present: bool = False) -> list[Telling]:
    """Return the acts that a sentence tells or denies as facts and in its own words."""
    text = document.article.content(sentence.part)
    quoted = [quotation.span for quotation in document.quotations if quotation.part == sentence.part]
    return [
        Telling(sentence, evidence, stance)
        for evidence, stance in read_stances(text, sentence.span, present=present)
        if not (stance.mood or stance.nominal or _is_speech(text, evidence))
        and not any(span.start < evidence.end and evidence.start < span.end for span in quoted)
    ]


def _is_speech(text: str, evidence: Span) -> bool:
    """Whether an act, or what denies it, is one of speech: who denies having paid leaves open whether he has."""
    acts = [act.name for term in terms_of(text, *evidence) if (act := act_of(term.word))]
    return "speech" in families_of(acts)


def _difference(one: Stance, other: Stance) -> str:
    """Return the slot in which two acts differ, empty where they do not."""
    if one.against_denial(other).answer is Answer.DIFFERENT:
        return "polarity"
    return "outcome" if one.against_opposite(other).answer is Answer.DIFFERENT else ""


def _agree(one: Stance, other: Stance) -> bool:
    return one.against_denial(other).agrees or one.against_opposite(other).agrees


def _is_same_matter(document: Document, one: Telling, other: Telling) -> bool:
    """Whether two acts have the same words before and after them, and one sentence denies more if its act is denied."""
    before, after = _sides(document, one)
    others_before, others_after = _sides(document, other)
    same = (before & others_before, after & others_after)
    crossed = ((before & others_after) | (after & others_before)) - same[0] - same[1]
    if not same[0] or (after and not same[1]) or len(crossed) * _STRAIGHT > len(same[0] | same[1]):
        return False
    return one.stance.negated == other.stance.negated or _denials(document, one) != _denials(document, other)


def _sides(document: Document, telling: Telling) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before and after an act."""
    start, end = telling.sentence.span
    before, after = Span(start, telling.evidence.start), Span(telling.evidence.end, end)
    return _words(document, telling.sentence, before), _words(document, telling.sentence, after)


def _denials(document: Document, telling: Telling) -> int:
    text = document.article.content(telling.sentence.part)
    return count_denials(text, terms_of(text, *telling.sentence.span))


def _is_told(document: Document, stance: Stance, words: frozenset[str], body: Sequence[Sentence]) -> bool:
    """Whether any sentence tells an act, in whatever mood, or one about the same in a word that goes the same way."""
    for sentence in body:
        about = len(words & _words(document, sentence)) >= _ABOUT
        for _, other in read_stances(document.article.content(sentence.part), sentence.span):
            if stance.against_denial(other).agrees or (about and stance.against_opposite(other).agrees):
                return True
    return False
