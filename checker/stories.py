"""Stories: the articles of one go through the rooms together, and only what alignment gives of them is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.align import align_claims
from checker.claims import claim_types
from checker.extract import extract_claims
from checker.model import Alignment, Article, Claim, ClaimedDocument, Outline, Part, Rule, Span
from checker.resolve import resolve_mentions
from checker.segment import segment_article
from checker.tag import tag_mentions


@dataclass(frozen=True, slots=True)
class StoryResult:
    """What reading and aligning one story gave; `claims` are those of each article, where they are to be kept."""

    outlines: tuple[Outline, ...]
    alignments: tuple[Alignment, ...]
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryReader:
    """Reads stories for the claim types that are asked for, by name: those of articles in company, and of one `alone`.

    With `keeps` the claims are kept, to be held against trusted facts.
    """

    company: frozenset[str]
    alone: frozenset[str]
    keeps: bool = False

    @classmethod
    def for_rules(cls, rules: Sequence[Rule]) -> "StoryReader":
        """Return what reads as much as the rules compare; an article alone can only contradict itself."""
        within = (rule for rule in rules if rule.scope == "article" or rule.kind in ("never", "total"))
        return cls(frozenset([rule.claim_type for rule in rules]), frozenset([rule.claim_type for rule in within]))

    @classmethod
    def for_facts(cls) -> "StoryReader":
        """Return what reads everything, for facts can be about anything."""
        every = frozenset([claim_type.name for claim_type in claim_types()])
        return cls(every, every, keeps=True)

    def read(self, story: Sequence[Article]) -> StoryResult:
        """Read and align the articles of a story."""
        asked = self.company if len(story) > 1 else self.alone
        alone = len(story) == 1 and not self.keeps
        documents = [claim_document(article, asked, alone=alone) for article in story]
        types = [claim_type for claim_type in claim_types() if claim_type.name in asked]
        claims = tuple(claim for document in documents for claim in document.claims) if self.keeps else ()
        return StoryResult(tuple(map(_outline, documents)), align_claims(documents, types), claims)


def claim_document(article: Article, asked: frozenset[str] | None = None, *, alone: bool = False) -> ClaimedDocument:
    """Return the claims of one article: those of the types that are asked for, of all unless given.

    An article that is `alone` is read for what it can say against itself. Whatever fails is told with its id.
    """
    heard = any(claim_type.hears for claim_type in claim_types() if asked is None or claim_type.name in asked)
    try:
        resolved = resolve_mentions(tag_mentions(segment_article(article)), speech=heard)
        return extract_claims(resolved, asked, alone=alone)
    except Exception as error:
        error.add_note(f"in the article {article.id}")
        raise


def _outline(document: ClaimedDocument) -> Outline:
    paragraphs: dict[tuple[Part, int], Span] = {}
    for sentence in document.document.sentences:
        start = paragraphs.setdefault((sentence.part, sentence.paragraph), sentence.span).start
        paragraphs[sentence.part, sentence.paragraph] = Span(start, sentence.span.end)
    return Outline(
        article=document.document.article.id,
        paragraphs=tuple([(part, span) for (part, _), span in paragraphs.items()]),
        claims=tuple([(claim.part, claim.evidence, claim.type) for claim in document.claims]),
    )
