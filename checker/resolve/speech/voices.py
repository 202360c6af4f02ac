"""Who a speaker phrase names: a person, an organisation, or whom a pronoun or a definite office stands for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Document, Focus, Mention, Part, Quotation, Sentence, Span
from checker.resolve.bare_names import bearers_of, name_in, title_sex
from checker.resolve.speech.speakers import Attribution, Place
from checker.slots.folding import fold
from checker.slots.names.organisation import Organisation
from checker.slots.names.person import PersonName
from checker.slots.names.placed import Placed
from checker.slots.names.sexes import likely_sex
from checker.slots.quotations.speaker import Speaker

_PRONOUNS = {"he": "m", "she": "f"}
_ANOTHER = re.compile(r"\b(?:for|of|to|with|from|at|in)\s|['’]s?\s", re.IGNORECASE)
_APPOSITION = re.compile(r"\Z|[,(]|\s(?:himself|herself)\b")
_WEIGHT = re.compile(r"(?:[Tt]he\s)?")
_CAPITAL = re.compile(r"[A-Z][\w-]+")
_WORD = re.compile(r"[^\W\d_][\w-]+")
_DEFINITE = re.compile(r"\b[Tt]he $")
_PREPOSITION = re.compile(r"\b(?:about|against|by|for|from|like|of|to|with) (?:(?:the|former|Mr\.|Mrs\.|Ms\.|Dr\.) )*$")
_PARAGRAPHS = 2  # so far back a pronoun can look
_NEAR = 30  # characters before a name that hold a preposition and a title


@dataclass(frozen=True, slots=True)
class Voices:
    """The mentions of one part of an article, with what is needed to say whom a phrase names."""

    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    quotations: tuple[Quotation, ...]
    bearers: Mapping[str, tuple[PersonName, ...]]

    @classmethod
    def of(cls, document: Document, part: Part, mentions: Sequence[Sequence[Mention]]) -> "Voices":
        """Return the voices of one part."""
        own = [(s, tuple(m)) for s, m in zip(document.sentences, mentions, strict=True) if s.part == part]
        quotations = tuple(quotation for quotation in document.quotations if quotation.part == part)
        bearers = bearers_of(m.entity for each in mentions for m in each if isinstance(m.entity, PersonName))
        return cls(
            document.article.content(part), tuple(s for s, _ in own), tuple(m for _, m in own), quotations, bearers
        )

    def beside(self, place: Span) -> tuple[Mention, ...]:
        """Return the mentions of the sentence that holds a place."""
        index = self._sentence_at(place.start)
        return () if index is None else self.mentions[index]

    def speaker(self, attribution: Attribution, quotation: Quotation) -> Placed | None:
        """Return the speaker with the phrase that names it, None where nobody or more than one fits."""
        phrase = attribution.speaker
        index = self._sentence_at(phrase.start)
        if index is None:
            return None
        words = self.text[slice(*phrase)]
        sex = _PRONOUNS.get(words.lower())
        tagged = None if sex else self._named(index, phrase)
        named = self._antecedent(index, phrase, sex) if sex else tagged or name_in(words, self.bearers)
        if named is None:
            return None
        sentence = self.sentences[index].span
        place = Focus(Span(phrase.start, min(phrase.end, sentence.end)), sentence)
        by_name = tagged is None or any(
            m.kind != "office" and tagged in (m.entity, m.value) for m in self.mentions[index]
        )
        firm = attribution.place is not Place.CARRIED and not sex and by_name
        return Placed(
            Speaker(named, self._present(index, quotation), firm=firm, sex=sex or title_sex(words) or _sex(named)),
            place,
        )

    def _sentence_at(self, place: int) -> int | None:
        return next((i for i, s in enumerate(self.sentences) if s.span.start <= place < s.span.end), None)

    def _present(self, index: int, quotation: Quotation) -> frozenset[str]:
        """Return the surnames of all persons in the sentences around the attribution and the quotation."""
        around = [index]
        around += [
            i
            for i, s in enumerate(self.sentences)
            if s.span.start < quotation.span.end and s.span.end > quotation.span.start
        ]
        tagged = (
            word
            for i in around
            for mention in self.mentions[i]
            for name in (mention.value, mention.entity)
            if isinstance(name, PersonName)
            for word in name.surname.split()
        )
        words = (fold(word) for i in around for word in _CAPITAL.findall(self.text, *self.sentences[i].span))
        return frozenset((*tagged, *(word for word in words if word in self.bearers)))

    def _named(self, index: int, phrase: Span) -> PersonName | Organisation | None:
        """Return the person, office holder or organisation that a phrase names as its head."""
        for mention in reversed(self.mentions[index]):
            if mention.span.start < phrase.start or mention.span.end > phrase.end:
                continue
            before = self.text[phrase.start : mention.span.start]
            if mention.kind in ("person", "office") and isinstance(mention.entity, PersonName):
                head = _APPOSITION.match(self.text, mention.span.end, phrase.end)
                return mention.entity if head and not _ANOTHER.search(before) else None
            if mention.kind == "organisation" and _WEIGHT.fullmatch(before) and mention.span.end == phrase.end:
                return mention.value if isinstance(mention.value, Organisation) else None
        return None

    def _antecedent(self, index: int, phrase: Span, sex: str) -> PersonName | None:
        """Return whom a pronoun stands for: the first fitting person of the nearest sentence that names one.

        Where such a sentence only mentions those who fit, it may be one of them or somebody else.
        """
        for at in range(index, -1, -1):
            if self.sentences[at].paragraph < self.sentences[index].paragraph - _PARAGRAPHS:
                return None
            persons = self._persons(at, phrase.start)
            fitting = [(person, start) for person, start in persons if person is None or _sex(person) in ("", sex)]
            if fitting:
                return next((person for person, start in fitting if not self._oblique(at, start)), None)
        return None

    def _persons(self, at: int, before: int) -> Iterator[tuple[PersonName | None, int]]:
        """Yield whom the narration of a sentence speaks of before a place, in order, with where it names them.

        None is the holder of an office whom the article does not name.
        """
        tagged = {mention.span.start: mention for mention in self.mentions[at]}
        span = self.sentences[at].span
        for word in _WORD.finditer(self.text, span.start, min(span.end, before)):
            mention = tagged.get(word.start())
            if self._quoted(word.start()):
                continue
            if mention and mention.kind == "office" and self._definite(mention, tagged):
                yield (mention.entity if isinstance(mention.entity, PersonName) else None), word.start()
            elif mention and mention.kind == "person":
                yield mention.entity if isinstance(mention.entity, PersonName) else mention.value, word.start()
            elif fold(word[0]) in self.bearers and not any(
                m.span.start < word.start() < m.span.end for m in tagged.values()
            ):
                person = name_in(word[0], self.bearers)
                if person:
                    yield person, word.start()

    def _definite(self, office: Mention, tagged: Mapping[int, Mention]) -> bool:
        """Whether an office stands for its holder: "the senator", but not "the senator Ida Roth", "the senator's"."""
        named = tagged.get(office.span.end + 1)
        if self.text.startswith(("'s", "’s"), office.span.end):
            return False
        return bool(_DEFINITE.search(self.text, max(0, office.span.start - _NEAR), office.span.start)) and not (
            named and named.kind == "person"
        )

    def _oblique(self, at: int, start: int) -> bool:
        """Whether a preposition stands before a name and its title: the sentence is about somebody else."""
        titles = (m.span.start for m in self.mentions[at] if m.kind == "office" and m.span.end + 1 == start)
        begin = next(titles, start)
        return bool(_PREPOSITION.search(self.text, max(0, begin - _NEAR), begin))

    def _quoted(self, at: int) -> bool:
        return any(quotation.span.start <= at < quotation.span.end for quotation in self.quotations)


def _sex(named: PersonName | Organisation) -> str:
    return likely_sex(named) if isinstance(named, PersonName) else ""
