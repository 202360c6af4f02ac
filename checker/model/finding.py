"""Alignments, rules, and what the rules find in the alignments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Literal, TypeVar

from checker.errors import Problem
from checker.model.article import Article, Part, Span
from checker.model.claim import Claim, Comparison, Strength
from checker.model.decision import Decision, State

Told = TypeVar("Told")


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
    to the precision measured for it. A `preview` rule runs only where asked for; `since` is the version of the rule set
    that it came with. See Song & Chen, "Differential Dependencies", ACM TODS 36(3), 2011.
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
    preview: bool = False
    since: str = "0.1.0"


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of a disputed fact with the claims that give it; `also` are other forms in which they give it."""

    value: str
    claims: tuple[Claim, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for comparing the claims of a discrepancy, or for their being different, and how firmly."""

    kind: Literal["aligned", "differs"]
    words: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A disputed fact: a rule, a subject, and two or more readings that cannot all be true.

    `why` tells the reasons in sentences, `evidence` weighs them one by one.
    `formerly` are the fingerprints that it had under former ids of its rule, `decision` is what a person has decided.
    """

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
    evidence: tuple[Reason, ...] = ()
    formerly: tuple[str, ...] = ()
    state: State = State.NEW
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Agreement(Generic[Told]):
    """Claims that a rule compared and found to agree: a rule, a subject, and the readings, one if all say the same."""

    rule: str
    claim_type: str
    subject: str
    why: tuple[str, ...]
    readings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Detection:
    """What the rules found, how many pairs they compared, by rule, and, where asked for, what agreed."""

    discrepancies: tuple[Discrepancy, ...]
    compared: Mapping[str, int]
    agreements: tuple[Agreement[Reading], ...] | None = None


@dataclass(frozen=True, slots=True)
class Triage:
    """Discrepancies with their states, the decisions on what is no longer found, and those that hold no more."""

    discrepancies: tuple[Discrepancy, ...]
    gone: tuple[Decision, ...] = ()
    expired: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """An article, by its id, as it was understood: where its paragraphs are, and where its claims, with their types."""

    article: str
    paragraphs: tuple[tuple[Part, Span], ...]
    claims: tuple[tuple[Part, Span, str], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check: what was read, what was compared, what disagrees.

    `unread_facts` are the reference facts whose words say nothing to the checker, so that nothing was held to them.
    `agreements` is what was compared and agreed, None where nobody asked;
    `rules` are those that ran, `outlines` the articles as they were understood, without copies, and `problems` tell
    why articles are `unreadable`.
    `gone` are the decisions on what is no longer found, `expired` those that hold no more;
    `stale` are the suppressions of the settings that do nothing.
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
    rules: tuple[Rule, ...] = ()
    outlines: tuple[Outline, ...] = ()
    problems: tuple[Problem, ...] = ()
    agreements: tuple[Agreement[Reading], ...] | None = None
    gone: tuple[Decision, ...] = ()
    expired: tuple[Decision, ...] = ()
    stale: tuple[Problem, ...] = ()
