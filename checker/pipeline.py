"""The whole program on one screen.

    paths - read -> Article - segment -> Document - tag -> mentions - resolve -> who is meant
          - extract -> Claim - align -> Alignment - detect (+ rules) -> Discrepancy - triage -> state - report

Each arrow is the one public function of a room; values go in, frozen values come out, and no room knows another.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from checker import __version__
from checker.align import align_facts, group_stories, read_propositions
from checker.claims import claim_types
from checker.detect import detect_discrepancies
from checker.extract import extract_claims
from checker.facts import understand_facts
from checker.model import (
    Alignment,
    Article,
    Claim,
    ClaimedDocument,
    ClaimType,
    Decision,
    Outline,
    Policy,
    ReferenceFact,
    Report,
    Rule,
)
from checker.processes import map_values
from checker.resolve import resolve_mentions
from checker.rulebook import default_rules_root, load_rules
from checker.segment import segment_article
from checker.stories import StoryReader, claim_document
from checker.tag import tag_mentions
from checker.triage import apply_policy, triage_discrepancies

_REPORT_ALL = Policy()


def check(
    articles: Sequence[Article],
    rules: Sequence[Rule] | None = None,
    within: str | None = None,
    reference: Sequence[ReferenceFact] = (),
    jobs: int = 1,
) -> Report:
    """Check articles against each other and return the report; no input, no output, no clock.

    `rules` are the built-in ones unless given; `within` names the metadata field whose value is an article's story;
    `reference` are facts to hold the articles against; `jobs` processes read the articles. Raises RuleError where the
    built-in rules are damaged.
    """
    if within is not None:
        articles = [replace(a, story=str(a.metadata[within]) if a.metadata.get(within) else None) for a in articles]
    chosen = load_rules([default_rules_root()], _types()) if rules is None else rules
    return check_articles(articles, chosen, reference=reference, jobs=jobs)


def check_articles(
    articles: Sequence[Article],
    rules: Sequence[Rule],
    *,
    unreadable: int = 0,
    reference: Sequence[ReferenceFact] = (),
    decisions: Mapping[str, Decision] = MappingProxyType({}),
    policy: Policy = _REPORT_ALL,
    today: date | None = None,
    agreements: bool = False,
    jobs: int = 1,
    tell: Callable[[int], None] | None = None,
) -> Report:
    """Run every room on the articles, up to the claims of each in `jobs` processes.

    `decisions` are what people have decided, by fingerprint, and `policy` what the settings say of discrepancies; what
    expires by `today` holds no more. `agreements` asks for what was compared and agreed; `tell` is called with how
    many articles have been read.
    """
    facts, unread_facts = understand_facts(reference, claim_document)
    reader = StoryReader.for_facts() if facts else StoryReader.for_rules(rules)
    told = map_values(reader.read, group_stories(_fold_copies(articles)), jobs, tell, size=len)
    alignments = [alignment for story in told for alignment in story.alignments]
    alignments += align_facts([story.claims for story in told], claim_types(), facts) if facts else []
    outlines = tuple(outline for story in told for outline in story.outlines)
    aligned = _count_aligned(alignments)
    detection = detect_discrepancies(alignments, rules, agreements=agreements)
    reported, stale = apply_policy(detection.discrepancies, policy, today)
    ran = {name for rule in rules for name in (rule.id, *rule.formerly)}
    triage = triage_discrepancies(reported, decisions, today, ran=ran, unreported=detection.discrepancies)
    return Report(
        version=__version__,
        articles=tuple(articles),
        unreadable=unreadable,
        stories=len(told),
        claims={**_count_claims(outlines), "reference": aligned["reference"]},
        aligned=aligned,
        compared=detection.compared,
        discrepancies=triage.discrepancies,
        unread_facts=unread_facts,
        rules=tuple(rules),
        outlines=outlines,
        agreements=detection.agreements,
        gone=triage.gone,
        expired=triage.expired,
        stale=stale,
    )


def claims_of(articles: Sequence[Article]) -> tuple[Claim, ...]:
    """Return the claims of the articles, article by article."""
    return tuple(claim for article in articles for claim in _all_claims(claim_document(article)))


def _all_claims(document: ClaimedDocument) -> list[Claim]:
    """Return the claims of an article, with those that only alignment reads, by position."""
    return sorted((*document.claims, *read_propositions(document)), key=lambda claim: claim.position)


def trace_article(article: Article) -> Iterator[str]:
    """Yield what every stage makes of one article, line by line: sentences, mentions, claims with their patterns."""
    tagged = resolve_mentions(tag_mentions(segment_article(article)))
    claims = _all_claims(extract_claims(tagged))
    for sentence, mentions in zip(tagged.document.sentences, tagged.mentions, strict=True):
        text = article.content(sentence.part)
        yield f"{sentence.part}[{sentence.span.start}:{sentence.span.end}] {text[slice(*sentence.span)]}"
        for mention in mentions:
            entity = f" -> {mention.entity}" if mention.entity is not None else ""
            yield f"    {mention.kind} «{text[slice(*mention.span)]}» = {mention.value}{entity}"
        for claim in claims:
            if claim.part == sentence.part and claim.sentence == sentence.span:
                slots = ", ".join(f"{name}={value}" for name, value in claim.slots.items())
                yield f"    claim {claim.type}({slots}) by the pattern {claim.pattern}"


def _types() -> Mapping[str, ClaimType]:
    return {claim_type.name: claim_type for claim_type in claim_types()}


def _fold_copies(articles: Sequence[Article]) -> list[Article]:
    """Return one article for each text of a story, the first by id; the others are its copies, not more witnesses."""
    first: dict[tuple[object, ...], Article] = {}
    for article in sorted(articles, key=lambda article: article.id):
        key = (article.story, article.folder, article.title, article.text)
        known = first.get(key)
        first[key] = article if known is None else replace(known, copies=(*known.copies, article.id))
    return list(first.values())


def _count_claims(outlines: Sequence[Outline]) -> dict[str, int]:
    counts = Counter(name for outline in outlines for _, _, name in outline.claims)
    return {claim_type.name: counts[claim_type.name] for claim_type in claim_types()}


def _count_aligned(alignments: Sequence[Alignment]) -> dict[str, int]:
    aligned = {(alignment.claim_type, id(claim)) for alignment in alignments for claim in alignment.claims}
    counts = Counter(name for name, _ in aligned)
    return {claim_type.name: counts[claim_type.name] for claim_type in claim_types()}
