"""Claims: how they are read, what fills them, and how what fills them compares."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum, StrEnum
from typing import Any, NamedTuple, Protocol, Self, runtime_checkable

from checker.model.article import Article, Document, Mention, Part, ReferenceFact, Sentence, Span, TaggedDocument


class Match(NamedTuple):
    """One place where a pattern of a claim type fits: the mentions by slot name, and the words around them.

    `beside` are all mentions of the sentence, `persons` all persons of the article.
    """

    document: Document
    sentence: Sentence
    pattern: str
    mentions: Mapping[str, Mention]
    evidence: Span
    beside: tuple[Mention, ...] = ()
    persons: tuple[Any, ...] = ()

    @property
    def surface(self) -> str:
        """The words of the evidence."""
        return self.document.article.content(self.sentence.part)[slice(*self.evidence)]

    @property
    def words(self) -> str:
        """The text of the sentence."""
        return self.document.article.content(self.sentence.part)[slice(*self.sentence.span)]


class Passage(NamedTuple):
    """A claim that a claim type reads in a whole document without a pattern: its place and the slots that it fills."""

    part: Part
    evidence: Span
    sentence: Span
    slots: Mapping[str, "SlotValue"]


class Answer(Enum):
    """The result of comparing two slot values. Only `DIFFERENT` can ever accuse."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


_AGREED = (Answer.SAME, Answer.COMPATIBLE)


class Strength(IntEnum):
    """How firmly a link or a difference holds; it caps the severity of what is built on it."""

    FAINT = 0
    WEAK = 1
    STRONG = 2


class Focus(NamedTuple):
    """The words of an article on which a comparison turns, and the sentence that holds them."""

    evidence: Span
    sentence: Span


class Comparison(NamedTuple):
    """The answer for two slot values, why, and how firmly it holds.

    `focus` gives the deciding words of both articles where they depend on the pair: one word of a long quotation.
    """

    answer: Answer
    reason: str
    strength: Strength = Strength.STRONG
    focus: tuple[Focus, Focus] | None = None

    @property
    def agrees(self) -> bool:
        """Whether both values can be one."""
        return self.answer in _AGREED


class SlotValue(Protocol):
    """A value that fills a slot: it offers blocking keys, compares and shows itself.

    Two values that compare same or compatible share at least one key.
    """

    @property
    def canonical(self) -> str:
        """What stays of the value when it is worded otherwise: the part of a fingerprint."""
        ...

    def keys(self) -> tuple[str, ...]:
        """Return the blocking keys."""
        ...

    def compare(self, other: Self, within: str) -> Comparison:
        """Compare with a value of the same kind, within a tolerance such as "0", "5 %" or "31 days"."""
        ...

    def __str__(self) -> str:
        """Show the normalised value."""
        ...


class Factuality(StrEnum):
    """Whether the article states the claim as a fact."""

    ASSERTED = "asserted"
    DENIED = "denied"
    POSSIBLE = "possible"
    PLANNED = "planned"


@dataclass(frozen=True, eq=False, slots=True)
class Claim:
    """A typed statement by an article, with the span that states it; `attribution` names whose statement it is.

    `strength` tells how sure it is whom the words mean: a bare surname is read as the person named in full elsewhere.
    """

    type: str
    article: Article
    part: Part
    evidence: Span
    sentence: Span
    slots: Mapping[str, SlotValue]
    pattern: str
    attribution: str | None = None
    factuality: Factuality = Factuality.ASSERTED
    strength: Strength = Strength.STRONG

    @property
    def position(self) -> tuple[str, str, int, int]:
        """A sorting key that no input order changes; the headline comes before the text."""
        return (self.article.id, "0" if self.part == "title" else "1", self.evidence.start, self.evidence.end)

    @property
    def surface(self) -> str:
        """The words of the evidence, as published."""
        return self.article.content(self.part)[slice(*self.evidence)]


@runtime_checkable
class Signalling(Protocol):
    """A slot value that has signs of its own for or against belonging to the same event as another."""

    def signs(self, other: "SlotValue") -> Mapping[str, float] | None:
        """Return the signs by name, to be weighed; None where two values cannot be of one thing at all."""
        ...


@runtime_checkable
class Growing(Protocol):
    """A slot value of what can only become more with time, such as the dead of one accident."""

    def outgrows(self, other: "SlotValue") -> bool:
        """Return whether it is more than another of the same thing."""
        ...


@runtime_checkable
class Dated(Protocol):
    """A slot value that can say on which day it was told."""

    @property
    def told_on(self) -> date | None:
        """The day, None where it is that of the article."""
        ...


@runtime_checkable
class Lapsing(Protocol):
    """A slot value that can say that it holds no more, such as a former office."""

    def while_held(self) -> Self | None:
        """Return what it was while it held; None where it still holds."""
        ...


@runtime_checkable
class Worded(Protocol):
    """A slot value that has no name of its own, and is told to readers in the words around what an article says."""

    def worded(self, text: str, sentence: Span, value: Span) -> str:
        """Return these words, for a value that stands at a place of a text."""
        ...


@dataclass(frozen=True, slots=True)
class Fact:
    """A reference fact that is understood: the slot that it fills, and the names by which its subject goes.

    A name is the subject's where it agrees with all forms of one of `names`: "Tina Smith" agrees with "Alan T. Smith",
    who may go by his middle name, but not with "Alan Smith".
    """

    reference: ReferenceFact
    attribute: str
    names: tuple[tuple[Any, ...], ...]
    value: Any
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class ClaimType:
    """The schema of a claim: slots, the slot sets that decide "the same thing", patterns and how a match is read.

    `patterns` are lines such as `{person}, [the ]{office}`: `{kind}` or `{name:kind}` is a mention (without a name
    it fills no slot), `[x]` optional, `(x|y)` a choice, `<x>` what must follow, `<!x>` what must not, `~` up to three
    words. `needs` are the kinds of mention without which no pattern can fit; `anchors` the ones of which each place
    makes one claim for the same slots, by the first pattern that fits it (`needs`, unless given).
    `build` turns one match into the slots of its claims; `scan` reads claims that are no mentions, such as names of
    laws, from a whole sentence, each with its evidence; `read` reads those that no single sentence holds, such as
    quotations, from the whole document. Claims with a slot of `alone` are judged by it one by one, too.
    `values` are the slots that give a value of the event a claim is about, each a claim of its own; claims with them
    are aligned by score, for no key tells events apart. A type that `hears` reads what the article quotes; of one about
    what is `printed`, the article answers for the words of others, too.
    `examples` pair a sentence, evidence between « », with slots.
    """

    name: str
    slots: Mapping[str, type[Any]]
    about: tuple[tuple[str, ...], ...]
    examples: tuple[tuple[str, Mapping[str, str]], ...]
    patterns: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    alone: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    scan: Callable[[Match], Iterable[tuple[Span, Mapping[str, SlotValue]]]] | None = None
    anchors: frozenset[str] = frozenset()
    build: Callable[[Match], Iterable[Mapping[str, SlotValue]]] = lambda _match: ()
    read: Callable[[TaggedDocument], Iterable[Passage]] = lambda _tagged: ()
    hears: bool = False
    printed: bool = False


@dataclass(frozen=True, slots=True)
class ClaimedDocument:
    """A document with the claims that its article makes, in order of position, and the mentions of each sentence."""

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[tuple[Mention, ...], ...] = ()
