"""Sentences as statements, and those of two articles that are about much the same."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.align.story_terms import Context, StoryTerms
from checker.model import Article, ClaimedDocument, Mention, Sentence, Span
from checker.slots.folding import fold
from checker.slots.names.person import PersonName
from checker.slots.terms import Term, terms_of

_RARE = 1.2  # the weight of a word that brings two sentences together
_ALIKE = 10.0  # the weight of the words that two sentences share, at least
_BESIDE, _SHORT = 4, 3  # words on each side, and letters of a word that tells nothing
_MARKS = frozenset(';:—–()“”"?!')
_CLOSEST = 4  # sentences of another article that one is compared with


@dataclass(frozen=True, eq=False, slots=True)
class Statement:
    """A sentence of an article with its words and mentions, and the quotations of its part."""

    article: Article
    sentence: Sentence
    terms: tuple[Term, ...]
    distinct: frozenset[str]
    mentions: tuple[Mention, ...]
    quoted: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The text of the part that holds the sentence."""
        return self.article.content(self.sentence.part)

    def surround(self, evidence: Span, terms: StoryTerms) -> Context:
        """Return the weighted words around some words of the sentence."""
        starts = [term.start for term in self.terms]
        return terms.surround(self.terms, bisect_left(starts, evidence.start), bisect_left(starts, evidence.end))

    def beside(
        self, evidence: Span, terms: StoryTerms, apart: Sequence[Span] = ()
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Return the telling words closest before and after some words of the sentence, within their clause.

        Words in the spans `apart` do not count.
        """
        starts = [term.start for term in self.terms]
        first, last = bisect_left(starts, evidence.start), bisect_left(starts, evidence.end)
        sides = (range(first - 1, -1, -1), range(last, len(starts)))
        before, after = (self._closest(side, terms, apart) for side in sides)
        return before, after

    def _closest(self, places: range, terms: StoryTerms, apart: Sequence[Span]) -> frozenset[str]:
        found: list[str] = []
        for place in places:
            low = min(place, place - places.step)
            if len(found) == _BESIDE or (place != places.start and not _MARKS.isdisjoint(self._gap(low))):
                break
            start, _, word, term = self.terms[place]
            if terms.weights[term] > _RARE and len(word) > _SHORT and not any(a <= start < b for a, b in apart):
                found.append(term)
        return frozenset(found)

    def _gap(self, place: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.terms[place].end : self.terms[place + 1].start]


def told_in(documents: Sequence[ClaimedDocument]) -> list[tuple[Statement, ...]]:
    """Return the sentences that report something, by article; what the story knows for a surname is no place."""
    surnames = frozenset(surname for document in documents for surname in _surnames(document))
    told = (tuple(_statements(document, surnames)) for document in documents)
    return [statements for statements in told if statements]


def _statements(document: ClaimedDocument, surnames: frozenset[str]) -> Iterator[Statement]:
    article, quotations = document.document.article, document.document.quotations
    for sentence, mentions in zip(document.document.sentences, document.mentions, strict=False):
        if not sentence.silent:
            text = article.content(sentence.part)
            terms = terms_of(text, *sentence.span)
            quoted = tuple(q.words for q in quotations if q.part == sentence.part and meet(q.words, sentence.span))
            named = tuple(m for m in mentions if m.kind != "place" or fold(text[slice(*m.span)]) not in surnames)
            yield Statement(article, sentence, terms, frozenset(term.term for term in terms), named, quoted)


def _surnames(document: ClaimedDocument) -> Iterator[str]:
    """Yield the surnames that an article gives with a given name."""
    for mentions in document.mentions:
        for mention in mentions:
            if isinstance(mention.value, PersonName) and mention.value.given:
                yield mention.value.surname


def meet(first: Span, second: Span) -> bool:
    """Whether two spans share a sign."""
    return first.start < second.end and second.start < first.end


def alike(
    first: Sequence[Statement], second: Sequence[Statement], terms: StoryTerms
) -> Iterator[tuple[Statement, Statement]]:
    """Yield the statements of two articles that share enough rare words."""
    bearers: dict[str, list[int]] = {}
    for number, statement in enumerate(second):
        for term in statement.distinct:
            if terms.weights[term] > _RARE:
                bearers.setdefault(term, []).append(number)
    for statement in first:
        shared = _shared(statement, bearers, terms.weights)
        for number, weight in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CLOSEST]:
            if weight >= _ALIKE:
                yield statement, second[number]


def _shared(statement: Statement, bearers: Mapping[str, Sequence[int]], weights: Mapping[str, float]) -> Counter[int]:
    """Return the weight of the words that a statement shares with each of the others."""
    shared: Counter[int] = Counter()
    for term in sorted(statement.distinct & bearers.keys()):
        for number in bearers[term]:
            shared[number] += weights[term]  # type: ignore[assignment]
    return shared
