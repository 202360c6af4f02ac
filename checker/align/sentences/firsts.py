"""Who a sentence calls the first, the only or the largest: "Ana Lima, the first woman to lead the navy"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.lexicon import load_class, load_lexicon
from checker.model import Mention, Span
from checker.slots.events.act_words import function_words
from checker.slots.events.first import First
from checker.slots.names.organisation import Organisation
from checker.slots.names.participant import Participant
from checker.slots.names.person import PersonName
from checker.slots.terms import Term, terms_of

_LEADS = re.compile(r"(?:,|\b(?:is|was|as|be|became|become|becomes|becoming|remains?|been)) (?:also )?(?:the )?$")
_FOLLOWS = re.compile(r"[^,;:.()“”]*, $")
_TAKEN_BACK = re.compile(r"\b(?:not|never|among|of|possibly|perhaps|probably|n[’']t) (?:the )?$", re.IGNORECASE)
_CALLED = re.compile(r",? (?:(?:who|which) )?(?:(?:has|had|have|will|would|is|was) )?$")
_OWNERS = frozenset(("the", "its", "their"))
_MOST = 7  # words that tell the distinction
_FEWEST = 3  # of its terms, the rank itself among them


def has_rank(terms: Sequence[Term]) -> bool:
    """Whether a sentence has a word for what one alone is."""
    return any(term.word in _ranks() for term in terms)


def read_firsts(text: str, sentence: Span, mentions: Sequence[Mention]) -> Iterator[tuple[Span, First]]:
    """Yield the distinctions that a sentence gives to somebody, with the words of the name."""
    terms = terms_of(text, *sentence)
    for place, term in enumerate(terms):
        if place and term.word in _ranks() and terms[place - 1].word in _OWNERS and text[term.start].islower():
            told = [*_distinction(text, terms, place)]
            start = terms[place - 1].start
            holder = _holder(text, start, told[-1].end, mentions)
            if holder and len(told) >= _FEWEST and not _TAKEN_BACK.search(text, sentence.start, start):
                value = holder.entity or holder.value
                if isinstance(value, PersonName | Organisation):
                    yield holder.span, First(tuple(one.term for one in told), Participant(value))


def _distinction(text: str, terms: Sequence[Term], place: int) -> Iterator[Term]:
    """Yield the words that tell something from the rank to the end of its phrase."""
    for index in range(place, min(place + _MOST, len(terms))):
        if index > place and text[terms[index - 1].end : terms[index].start] not in (" ", "-"):
            return
        if index == place or terms[index].word not in function_words():
            yield terms[index]


def _holder(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return who has a distinction: named right before it, or in apposition after it."""
    before: list[Mention] = []
    after: list[Mention] = []
    for mention in (mention for mention in mentions if mention.kind in ("person", "organisation")):
        between = text[mention.span.end : start]
        lead = _LEADS.search(between) if mention.span.end <= start else None
        if lead and _CALLED.fullmatch(f"{between[: lead.start()].rstrip()} "):
            before.append(mention)
        elif mention.span.start >= end and _FOLLOWS.fullmatch(text[end : mention.span.start]):
            after.append(mention)
    return next(iter([*reversed(before), *after]), None)


@cache
def _ranks() -> frozenset[str]:
    """Return the words for what one alone is."""
    ordinals = (word for word, kind, _ in load_lexicon("numerals") if kind == "ordinal")
    return load_class("rank_words", "superlative") | {"only", "last", "sole", *ordinals}
