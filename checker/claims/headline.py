"""What a headline tells in figures, titles and acts, and the sentence of the body that tells the same or otherwise.

Headlines abbreviate: what any sentence of the body agrees with is right, and only an opening sentence that shares the
headline's words can contradict it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.model import Answer, Article, ClaimType, Mention, Passage, Sentence, SlotValue, Span, TaggedDocument
from checker.slots.events.matter import Matter
from checker.slots.events.opposed import opposed_in
from checker.slots.events.told import Told
from checker.slots.names.office import Office
from checker.slots.numbers.age import Age
from checker.slots.numbers.figure import Figure
from checker.slots.terms import terms_of
from checker.slots.times.duration import Duration
from checker.slots.times.instant import Instant

_OPENING = 4  # sentences of the body
_SHARED, _MANY, _NEVER = 2, 3, 1000  # words of content
_CONTENT = 4  # letters
_AGREED = (Answer.SAME, Answer.COMPATIBLE)


class _Place(NamedTuple):
    """A value with its place; `number` counts the sentences of the body, and is -1 in the headline."""

    told: Told
    mention: Mention
    sentence: Sentence
    number: int


def _read(tagged: TaggedDocument) -> Iterator[Passage]:
    """Yield two claims for each value of the headline that the body tells too, or otherwise."""
    if not (headline := _headline(tagged)):
        return
    article, places = tagged.document.article, list(_places(tagged, headline))
    body = [place for place in places if place.sentence is not headline]
    for place in places[: len(places) - len(body)]:
        if other := _counterpart(tagged, place, body):
            yield from _pair(article, *((one.told, one.sentence, one.mention.span) for one in (place, other)))
    for pair in opposed_in(tagged.document, headline, _body(tagged, headline), _OPENING):
        yield from _pair(article, *((told, telling.sentence, telling.evidence) for told, telling in pair))


def _pair(article: Article, *told: tuple[Told, Sentence, Span]) -> Iterator[Passage]:
    """Yield the claims of a value of the headline and of one of the body."""
    _, headline, (start, end) = told[0]
    words = article.content(headline.part)[start:end]
    for value, sentence, evidence in told:
        matter = Matter(article.id, start, words, "headline" if sentence is headline else "body")
        yield Passage(sentence.part, evidence, sentence.span, {"matter": matter, "value": value})


def _body(tagged: TaggedDocument, headline: Sentence) -> list[Sentence]:
    """Return the sentences of the body that report something."""
    sentences = tagged.document.sentences
    return [one for one in sentences if not (one.silent or one.part == "title" or one is headline)]


def _headline(tagged: TaggedDocument) -> Sentence | None:
    """Return the title, or a first paragraph that ends like one; None where there is neither."""
    sentences, article = tagged.document.sentences, tagged.document.article
    if len(sentences) < 2 or sentences[0].part == "title":
        return sentences[0] if len(sentences) > 1 else None
    last = article.content("text")[sentences[0].span.end - 1]
    return sentences[0] if sentences[1].paragraph and last not in '.!?”"' else None


def _places(tagged: TaggedDocument, headline: Sentence) -> Iterator[_Place]:
    """Yield the values that can be compared, those of the headline first."""
    number = -1
    figures: dict[int, list[Mention]] = {}
    for figure in tagged.figures:
        figures.setdefault(figure.sentence, []).append(figure)
    for index, sentence in enumerate(tagged.document.sentences):
        if sentence.silent or (sentence.part == "title" and sentence is not headline):
            continue
        for mention in (*tagged.mentions[index], *figures.get(index, ())):
            if value := _value(mention):
                yield _Place(Told(mention.kind, value), mention, sentence, number)
        number += 1


def _value(mention: Mention) -> SlotValue | None:
    """Return what can be compared of a mention: days that are known, offices of a field, more than one of something."""
    value = mention.entity if mention.kind == "time" else mention.value
    match value:
        case Instant():
            return value if value.grain == "day" and not value.modifier else None
        case Office():
            return value if value.portfolio else None
        case Figure():
            return value if value.quantity.number > 1 and value.quantity.modifier != "vague" else None
        case Duration() | Age():
            return value
    return None


def _counterpart(tagged: TaggedDocument, place: _Place, body: Sequence[_Place]) -> _Place | None:
    """Return what the body says of a value of the headline; None where it says nothing, or several things."""
    answers = [(other, place.told.compare(other.told).answer) for other in body if other.told.kind == place.told.kind]
    agreed = next((other for other, answer in answers if answer in _AGREED), None)
    if agreed or _adds_up(place, body):
        return agreed
    words = _words(tagged, place.sentence)
    others = [
        (other, len(words & _words(tagged, other.sentence)) - _needed(place.told, other.told))
        for other, answer in answers
        if answer is Answer.DIFFERENT and other.number < _OPENING
    ]
    near = [other for other, spare in others if spare >= 0]
    return near[0] if near and len({other.told.canonical for other in near}) == 1 else None


def _needed(one: Told, two: Told) -> int:
    """Return how many words two sentences must share so that their values can be of one thing: numbers count things."""
    if not isinstance(one.value, Figure) or not isinstance(two.value, Figure):
        return _SHARED
    counted = one.value.counting.compare(two.value.counting).answer
    if counted in _AGREED:
        return _SHARED
    return _MANY if counted is Answer.UNKNOWN and one.value.quantity.unit else _NEVER


def _adds_up(place: _Place, body: Sequence[_Place]) -> bool:
    """Whether a number of the headline is the sum of two of the body, or one more: "two, and then himself"."""
    if not isinstance(place.told.value, Figure):
        return False
    numbers = [other.told.value.quantity.number for other in body if isinstance(other.told.value, Figure)]
    return any(place.told.value.quantity.number - number in (1, *numbers) for number in numbers)


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
