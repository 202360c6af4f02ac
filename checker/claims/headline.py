"""What a headline tells in figures and titles, and the sentence of the body that tells the same or otherwise.

Headlines abbreviate: what any sentence of the body agrees with is right, and only an opening sentence that shares the
headline's words can contradict it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.model import Answer, ClaimType, Mention, Passage, Sentence, SlotValue, TaggedDocument
from checker.slots.instant import Instant
from checker.slots.matter import Matter
from checker.slots.terms import terms_of
from checker.slots.told import Told

_OPENING = 4  # sentences of the body
_SHARED = 2  # words of content
_CONTENT = 4  # letters
_AGREED = (Answer.SAME, Answer.COMPATIBLE)
_KINDS = ("duration", "age", "office", "time")


class _Place(NamedTuple):
    """A value with its place; `number` counts the sentences of the body."""

    told: Told
    mention: Mention
    sentence: Sentence
    number: int


def _read(tagged: TaggedDocument) -> Iterator[Passage]:
    """Yield two claims for each value of the headline that the body tells too, or otherwise."""
    sentences = tagged.document.sentences
    headline = _headline(tagged)
    places = list(_places(tagged, headline))
    body = [place for place in places if place.sentence is not headline]
    for place in places:
        if place.sentence is headline and (other := _counterpart(tagged, place, body)):
            article = tagged.document.article
            words = article.content(place.sentence.part)[slice(*place.mention.span)]
            matter = Matter(article.id, sentences.index(place.sentence) + place.mention.span.start, words)
            for one in (place, other):
                slots: dict[str, SlotValue] = {"matter": matter, "value": one.told}
                yield Passage(one.sentence.part, one.mention.span, one.sentence.span, slots)


def _headline(tagged: TaggedDocument) -> Sentence | None:
    """Return the title, or a first paragraph that ends like one; None where there is neither."""
    sentences, article = tagged.document.sentences, tagged.document.article
    if len(sentences) < 2 or (sentences[0].paragraph == sentences[1].paragraph == 0 and sentences[0].part == "text"):
        return None
    last = article.content(sentences[0].part)[sentences[0].span.end - 1]
    return sentences[0] if sentences[0].part == "title" or last not in '.!?”"' else None


def _places(tagged: TaggedDocument, headline: Sentence | None) -> Iterator[_Place]:
    """Yield the values that can be compared, of an article with a headline."""
    number = 0
    for sentence, mentions in zip(tagged.document.sentences, tagged.mentions, strict=True):
        if headline is None or sentence.silent or (sentence.part == "title" and sentence is not headline):
            continue
        for mention in mentions:
            if mention.kind in _KINDS and (value := _value(mention)):
                yield _Place(Told(mention.kind, value), mention, sentence, number)
        number += sentence is not headline


def _value(mention: Mention) -> SlotValue | None:
    """Return what can be compared of a mention: a time only as a day that is known."""
    value: SlotValue | None = mention.entity if mention.kind == "time" else mention.value
    return value if not isinstance(value, Instant) or (value.grain == "day" and not value.modifier) else None


def _counterpart(tagged: TaggedDocument, place: _Place, body: Sequence[_Place]) -> _Place | None:
    """Return what the body says of a value of the headline; None where it says nothing, or several things."""
    answers = [(other, place.told.compare(other.told).answer) for other in body]
    agreed = next((other for other, answer in answers if answer in _AGREED), None)
    if agreed or any(answer is Answer.UNKNOWN and other.told.kind == place.told.kind for other, answer in answers):
        return agreed
    words = _words(tagged, place.sentence)
    others = [other for other, answer in answers if answer is Answer.DIFFERENT and other.number < _OPENING]
    near = [other for other in others if len(words & _words(tagged, other.sentence)) >= _SHARED]
    return near[0] if near and len({other.told for other in others}) == 1 else None


def _words(tagged: TaggedDocument, sentence: Sentence) -> frozenset[str]:
    """Return the words of content of a sentence, without their endings."""
    terms = terms_of(tagged.document.article.content(sentence.part), *sentence.span)
    return frozenset(term.term for term in terms if len(term.word) >= _CONTENT)


CLAIM_TYPE = ClaimType(
    name="headline",
    slots={"matter": Matter, "value": Told, "as_of": Instant},
    about=(("matter",),),
    read=_read,
    examples=(
        ("Ferry stopped for «two weeks»\n\nThe ferry in Kisumu is stopped for two weeks.", {"value": "2 weeks"}),
    ),
)
