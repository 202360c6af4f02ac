"""Whose relative a word of kinship speaks of: the name before 's, the name after "of", or the one that "his" is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from checker.lexicon import load_class, load_words
from checker.model import Answer, Document, Mention
from checker.slots.folding import fold
from checker.slots.names.person import PersonName
from checker.slots.names.sexes import likely_sex

_OWNS = re.compile(r"(?:['’] ?s|(?<=s)['’]) (?:[\w-]+ ){0,3}$")
_CAPITAL = re.compile(r"(?<!\. )(?<![“\"‘'])\b[A-Z][a-z]+")
_TITLED = re.compile(r"(?:(?P<title>\b[A-Z][a-z]+\.?) )?(?P<name>[A-Z][\w-]+)['’] ?s (?:[\w-]+ ){0,3}$")
_SEXES = {"his": "m", "her": "f"}


def name_possessors(
    document: Document, mentions: Sequence[Sequence[Mention]], persons: Sequence[PersonName]
) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions; a word of kinship refers to the person whose relative it speaks of, if that is certain."""
    return tuple(
        tuple(
            mention._replace(entity=_Kin(document, mentions, index, n, persons).owner())
            if mention.kind == "kin"
            else mention
            for n, mention in enumerate(sentence)
        )
        for index, sentence in enumerate(mentions)
    )


@dataclass(frozen=True, slots=True)
class _Kin:
    """A word of kinship, mention `n` of sentence `index`, with all that may tell whose relative is meant."""

    document: Document
    mentions: Sequence[Sequence[Mention]]
    index: int
    n: int
    persons: Sequence[PersonName]

    def owner(self) -> PersonName | None:
        """Return the person whose relative it is; None where that is open."""
        sentence, mention = self.mentions[self.index], self.mentions[self.index][self.n]
        if mention.value.pronoun:
            return self._antecedent(_SEXES[mention.value.pronoun])
        for back in (1, 2) if self.n > 1 and sentence[self.n - 1].kind == "age" else (1,):
            before = sentence[self.n - back] if self.n >= back else None
            if before and _OWNS.fullmatch(self._between(before, mention)):
                return self._person(before)
        unknown = self._unknown_owner(mention)
        if unknown:
            return self._bearer(unknown, self.n)
        for after in sentence[self.n + 1 : self.n + 3]:
            if after.kind == "person" and _leads_to_name(self._without_office(mention, sentence[self.n + 1], after)):
                return self._person(after)
        return None

    def _between(self, first: Mention, second: Mention) -> str:
        text = self.document.article.content(self.document.sentences[self.index].part)
        return text[first.span.end : second.span.start]

    def _without_office(self, kin: Mention, first: Mention, person: Mention) -> str:
        """Return the words between kinship and person, less an office that stands right before the person."""
        beside = first.kind == "office" and first.span.end + 1 == person.span.start
        return self._between(kin, first if beside else person)

    def _antecedent(self, sex: str) -> PersonName | None:
        """Return the one person whom the pronoun fits: named before in the sentence, else alone in the one before."""
        before = self.mentions[self.index][: self.n]
        if not any(mention.kind == "person" for mention in before) and self._follows():
            before = self.mentions[self.index - 1]
        named = {mention.entity for mention in before if mention.kind == "person"}
        fitting = [p for p in named if not isinstance(p, PersonName) or likely_sex(p) in ("", sex)]
        return fitting[0] if len(fitting) == 1 and not self._rivals(before) else None

    def _rivals(self, before: Sequence[Mention]) -> bool:
        """Whether an unknown name stands among the mentions, or a capital that belongs to no mention."""
        if any(mention.kind == "name" for mention in before):
            return True
        sentence = self.document.sentences[before[0].sentence]
        text, here = self.document.article.content(sentence.part), self.mentions[self.index][: self.n + 1]
        known = before if before[0].sentence == self.index else (*before, *here)
        ends = [mention.span.end for mention in known]
        starts = [mention.span.start for mention in (*known, *here[-1:])][1:]
        capitals = chain.from_iterable(_CAPITAL.finditer(text, *gap) for gap in zip(ends, starts, strict=False))
        return any(not _is_title(capital[0]) for capital in capitals)

    def _follows(self) -> bool:
        """Whether a sentence of the same paragraph goes before."""
        here, before = self.document.sentences[self.index], self.document.sentences[self.index - 1]
        return self.index > 0 and (here.part, here.paragraph) == (before.part, before.paragraph)

    def _person(self, mention: Mention) -> PersonName | None:
        """Return who a name or an office refers to; of several bearers, the one who is not the relative beside it."""
        if mention.kind == "name" and len(mention.value.words) == 1:
            surname = PersonName(mention.value.words[0], shown=mention.value.shown)
            bearer = self._bearer(surname, self.mentions[self.index].index(mention))
            return bearer if bearer.given else None
        if mention.kind != "person" or mention.value.given:
            named = mention.value if mention.kind == "person" else mention.entity
            return named if isinstance(named, PersonName) else None
        at = self.mentions[self.index].index(mention)
        bearer = self._bearer(mention.value, at)
        known = isinstance(mention.entity, PersonName) and mention.entity not in self._relatives(at)
        return mention.entity if known and bearer is mention.value else bearer

    def _unknown_owner(self, kin: Mention) -> PersonName | None:
        """Return the surname between a title and 's that was not known for a name: "President Trump's eldest son"."""
        sentence = self.document.sentences[self.index]
        text = self.document.article.content(sentence.part)
        match = _TITLED.search(text, sentence.span.start, kin.span.start)
        titles = {mention.span.end for mention in self.mentions[self.index] if mention.kind == "office"}
        if match is None or not (_is_title(match["title"] or "") or match.start("name") - 1 in titles):
            return None
        return PersonName(surname=fold(match["name"]), shown=match["name"])

    def _bearer(self, name: PersonName, at: int) -> PersonName:
        """Return the one person of a surname who is not named beside it as the relative, else the name itself."""
        relatives = self._relatives(at)
        fitting = [
            person
            for person in self.persons
            if person.surname == name.surname
            and person not in relatives
            and person.compare(name).answer is not Answer.DIFFERENT
        ]
        return fitting[0] if len(fitting) == 1 else name

    def _relatives(self, at: int) -> list[object]:
        """Return who is named right before mention `at` or right after the kinship: the relatives themselves."""
        sentence = self.mentions[self.index]
        beside = (*sentence[max(0, at - 1) : at], *sentence[self.n + 1 : self.n + 2])
        return [named for mention in beside if mention.kind == "person" for named in (mention.value, mention.entity)]


def _is_title(word: str) -> bool:
    """Whether a word is a title that anybody can have: Mr, Mrs., Dr."""
    return word.lower() in load_class("honorifics", "plain", "academic")


def _leads_to_name(words: str) -> bool:
    """Whether words between a relative and a name make it that of the other: "of the late President"."""
    first, *others = words.replace("then-", "then ").split() or [""]
    return first in ("of", "to") and words.endswith(" ") and all(_stands_before_name(word.lower()) for word in others)


def _stands_before_name(word: str) -> bool:
    return word == "the" or word in load_words("honorifics") or word in load_words("office_statuses")
