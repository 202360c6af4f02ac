"""Who a speaker phrase names: a person, an organisation, or whom a pronoun or a definite office stands for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Document, Focus, Mention, Part, Quotation, Sentence, Span
from checker.resolve.persons import guess_sex
from checker.resolve.speakers import Attribution, Place
from checker.slots.organisation import Organisation
from checker.slots.person import PersonName
from checker.slots.placed import Placed
from checker.slots.speaker import Speaker

_PRONOUNS = {"he": "m", "she": "f"}
_ANOTHER = re.compile(r"\b(?:for|of|to|with|from|at|in)\s|['’]s?\s", re.IGNORECASE)
_APPOSITION = re.compile(r"\Z|[,(]|\s(?:himself|herself)\b")
_WEIGHT = re.compile(r"(?:[Tt]he\s)?")


@dataclass(frozen=True, slots=True)
class Voices:
    """The mentions of one part of an article, with what is needed to say whom a phrase names."""

    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    quotations: tuple[Quotation, ...]

    @classmethod
    def of(cls, document: Document, part: Part, mentions: Sequence[Sequence[Mention]]) -> "Voices":
        """Return the voices of one part."""
        own = [(s, tuple(m)) for s, m in zip(document.sentences, mentions, strict=True) if s.part == part]
        quotations = tuple(quotation for quotation in document.quotations if quotation.part == part)
        return cls(document.article.content(part), tuple(s for s, _ in own), tuple(m for _, m in own), quotations)

    def speaker(self, attribution: Attribution, quotation: Quotation) -> Placed | None:
        """Return the speaker with the phrase that names it, None where nobody or more than one fits."""
        phrase = attribution.speaker
        index = next((i for i, s in enumerate(self.sentences) if s.span.start <= phrase.start < s.span.end), None)
        if index is None:
            return None
        words = self.text[slice(*phrase)]
        own = attribution.place is not Place.CARRIED
        sex = _PRONOUNS.get(words.lower())
        named = self._antecedent(index, phrase, sex) if sex else self._named(index, phrase)
        if named is None:
            return None
        sentence = self.sentences[index].span
        place = Focus(Span(phrase.start, min(phrase.end, sentence.end)), sentence)
        firm = own and not sex and any(m.kind == "person" and m.entity is named for m in self.mentions[index])
        return Placed(Speaker(named, self._present(index, quotation), firm=firm, sex=sex or _sex(named)), place)

    def _present(self, index: int, quotation: Quotation) -> frozenset[str]:
        """Return the surnames of all persons in the sentences around the attribution and the quotation."""
        around = [index]
        around += [
            i
            for i, s in enumerate(self.sentences)
            if s.span.start < quotation.span.end and s.span.end > quotation.span.start
        ]
        return frozenset(
            word
            for i in around
            for mention in self.mentions[i]
            for name in (mention.value, mention.entity)
            if isinstance(name, PersonName)
            for word in name.surname.split()
        )

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
        """Return the one person of this sex that the narration of this paragraph or the one before names last."""
        paragraph = self.sentences[index].paragraph
        for first in (paragraph, paragraph - 1):
            named = list(dict.fromkeys(self._persons(index, phrase, first)))
            fitting = [person for person in named if guess_sex(person) in ("", sex)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def _persons(self, index: int, phrase: Span, paragraph: int) -> Iterator[PersonName]:
        """Yield the persons that the narration names from this paragraph up to the phrase."""
        for at in range(index, -1, -1):
            if self.sentences[at].paragraph < paragraph:
                return
            for mention in self.mentions[at]:
                if mention.kind == "person" and mention.span.end <= phrase.start and not self._quoted(mention.span):
                    if not isinstance(mention.entity, PersonName):
                        yield mention.value
                    else:
                        yield mention.entity

    def _quoted(self, span: Span) -> bool:
        return any(quotation.span.start <= span.start < quotation.span.end for quotation in self.quotations)


def _sex(named: PersonName | Organisation) -> str:
    return guess_sex(named) if isinstance(named, PersonName) else ""
