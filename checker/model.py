"""The frozen values that every room shares: what flows from the articles to the report."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, IntEnum, StrEnum
from typing import Any, Literal, NamedTuple, Protocol, Self, runtime_checkable

from checker.errors import Problem

Part = Literal["text", "title"]


class Span(NamedTuple):
    """A half-open range [start, end) of code points in one part of an article."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One published text with its outlet and publication time; offsets count in `text` as given, unchanged.

    `story` is set only where somebody said which story the article belongs to; `folder` is where it was found.
    `first_line` and `title_line` are the lines on disk where text and title begin, None where there is no such file.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: date | datetime | None = None
    story: str | None = None
    folder: str = ""
    url: str = ""
    path: str | None = None
    first_line: int | None = None
    title_line: int | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)
    copies: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The outlet's own day of publication; None where the time is unknown."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    def content(self, part: Part) -> str:
        """Return the text of a part."""
        return self.text if part == "text" else self.title


@dataclass(frozen=True, slots=True)
class Intake:
    """What reading gave: the articles in a stable order, and what could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ReferenceFact:
    """A fact that the user trusts: the attribute of a subject has a value from `start` to `end`, both included.

    None on a side means that nothing bounds it there. `row` is the text of the row that says so, at `line` of the file
    `path`; `nickname` is another given name of the subject.
    """

    path: str
    line: int
    row: str
    subject: str
    attribute: str
    value: str
    start: date | None = None
    end: date | None = None
    nickname: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceIntake:
    """What reading reference files gave: the facts in their order, and what could not be read."""

    facts: tuple[ReferenceFact, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place; `paragraph` counts from 0 within the part."""

    part: Part
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: `span` includes the marks, `words` leaves them out."""

    part: Part
    span: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article divided into sentences and quotations, in order; the headline first."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that refers to something of one kind; `sentence` is an index, `value` what the tagger read in it.

    `entity` is what it refers to, once resolved: the full name of a person, the holder of an office; None if unknown.
    """

    kind: str
    sentence: int
    span: Span
    value: Any
    entity: Any = None


@dataclass(frozen=True, slots=True)
class Speech:
    """A quoted sentence and what the article says of its occasion: who spoke, where, and when; None if unknown.

    `pieces` are the spans of its words, several where "he said" parts them; `sentences` those of the article that hold
    them.
    """

    part: Part
    pieces: tuple[Span, ...]
    sentences: tuple[Span, ...]
    speaker: Any = None
    venue: Any = None
    day: Any = None


@dataclass(frozen=True, slots=True)
class TaggedDocument:
    """A document with its mentions, by sentence, in order of position; mentions of one sentence never overlap.

    `persons` are the persons that the article names, each by the fullest of its forms, `speech` what it quotes, and
    `published` when it was published as far as that is known, once resolved.
    """

    document: Document
    mentions: tuple[tuple[Mention, ...], ...]
    persons: tuple[Any, ...] = ()
    speech: tuple[Speech, ...] = ()
    published: Any = None


@dataclass(frozen=True, slots=True)
class Match:
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


@dataclass(frozen=True, slots=True)
class Passage:
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


class Strength(IntEnum):
    """How firmly a link or a difference holds; it caps the severity of what is built on it."""

    FAINT = 0
    WEAK = 1
    STRONG = 2


class Focus(NamedTuple):
    """The words of an article on which a comparison turns, and the sentence that holds them."""

    evidence: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Comparison:
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
        return self.answer in (Answer.SAME, Answer.COMPATIBLE)


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
class Lapsing(Protocol):
    """A slot value that can say that it holds no more, such as a former office."""

    def while_held(self) -> Self | None:
        """Return what it was while it held; None where it still holds."""
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
    quotations, from the whole document. Claims that stand `alone` are judged one by one, not aligned.
    `examples` pair a sentence, evidence between « », with slots.
    """

    name: str
    slots: Mapping[str, type[Any]]
    about: tuple[tuple[str, ...], ...]
    examples: tuple[tuple[str, Mapping[str, str]], ...]
    patterns: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    alone: bool = False
    scan: Callable[[Match], Iterable[tuple[Span, Mapping[str, SlotValue]]]] | None = None
    anchors: frozenset[str] = frozenset()
    build: Callable[[Match], Iterable[Mapping[str, SlotValue]]] = lambda _match: ()
    read: Callable[[TaggedDocument], Iterable[Passage]] = lambda _tagged: ()


@dataclass(frozen=True, slots=True)
class ClaimedDocument:
    """A document with the claims that its article makes, in order of position."""

    document: Document
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims judged to be about one thing, with the comparisons that say so."""

    first: Claim
    second: Claim
    comparisons: Mapping[str, Comparison]
    score: float
    strength: Strength


@dataclass(frozen=True, slots=True)
class Alignment:
    """Claims of one type that agree on the `about` slots; agreement is not transitive, so the links are kept."""

    claim_type: str
    about: tuple[str, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """The alignments of a batch, and in how many stories its articles fell."""

    alignments: tuple[Alignment, ...]
    stories: int


class Severity(StrEnum):
    """How bad a discrepancy is if it is one."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 2 for an error."""
        return list(Severity).index(self)


class Relation(StrEnum):
    """How two readings relate, decided by the pair."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"
    ATTRIBUTED = "attributed"
    REFINEMENT = "refinement"


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a rule: article lines `date source | text` with the evidence between « ».

    `reference` holds the lines of a CSV file of facts that the user trusts.
    """

    verdict: Literal["conflict", "update", "attributed", "agree", "apart"]
    articles: tuple[str, ...]
    because: str = ""
    known_gap: str = ""
    reference: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A fuzzy functional dependency: aligned claims that agree on `given` must agree on `expect`, within a tolerance.

    `given` maps a slot to the tolerance within which it has to agree. `confidence` maps the strength of the evidence
    to the precision measured for it. See Song & Chen, "Differential Dependencies", ACM TODS 36(3), 2011.
    """

    id: str
    claim_type: str
    path: str
    summary: str
    why: str
    severity: Severity
    given: Mapping[str, str]
    expect: str
    message: str
    examples: tuple[Example, ...]
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    within: str = "0"
    kind: Literal["must-agree", "trend", "total", "never", "reference"] = "must-agree"
    scope: Literal["across", "article"] = "across"
    over_time: Literal["update", "contradiction", "ignore"] = "update"
    confidence: Mapping[str, float] = field(default_factory=dict)
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of a disputed fact with the claims that give it."""

    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A disputed fact: a rule, a subject, and two or more readings that cannot all be true."""

    fingerprint: str
    rule: str
    claim_type: str
    relation: Relation
    severity: Severity
    confidence: float
    subject: str
    message: str
    why: tuple[str, ...]
    readings: tuple[Reading, ...]
    state: str = "new"


@dataclass(frozen=True, slots=True)
class Detection:
    """What the rules found, and how many pairs they compared, agreed on and could not tell, by rule."""

    discrepancies: tuple[Discrepancy, ...]
    compared: Mapping[str, int]
    agreements: tuple[Discrepancy, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check: what was read, what was compared, what disagrees.

    `unread_facts` are the reference facts whose words say nothing to the checker, so that nothing was held to them.
    """

    version: str
    articles: tuple[Article, ...]
    unreadable: int
    stories: int
    claims: Mapping[str, int]
    aligned: Mapping[str, int]
    compared: Mapping[str, int]
    discrepancies: tuple[Discrepancy, ...]
    unread_facts: tuple[Problem, ...] = ()
