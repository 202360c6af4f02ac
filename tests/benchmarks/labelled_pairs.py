"""Pairs of claims of labelled stories, with their signs: untouched, and with one value of a shared fact changed.

A folder holds articles.jsonl (id, text, title, published, story) and gold.jsonl, whose rows have a kind ("agree" or
"diff"), a type, two sides `a` and `b` (article, part, spans of sentence, quote and value), for "diff" a relation, and
where a value can be changed a `mutant` with its side and its new value.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from checker.align.events import ScoredPair, score_pairs
from checker.claims import claim_types
from checker.model import Answer, Article, Claim, ClaimedDocument, ClaimType
from checker.pipeline import claim_document

TYPES = {"event": ("date", "duration", "order"), "quantity": ("count", "money", "score")}  # by claim type


@dataclass(frozen=True)
class Labelled:
    """A pair whose values differ: the features, whether they contradict, and the injection that made it."""

    story: str
    features: Mapping[str, float]
    contradicts: bool
    injection: str = ""
    shown: str = ""


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def article_of(row: Mapping[str, Any]) -> Article:
    """Return the article of a row."""
    day = date.fromisoformat(row["published"][:10]) if row.get("published") else None
    return Article(row["id"], row["text"], row.get("title") or "", published=day)


def labelled_pairs(folder: Path, name: str) -> tuple[list[Labelled], list[Labelled], list[str]]:
    """Return the pairs of the untouched stories, those of the injections, and the injections that there are."""
    (claim_type,) = (claim_type for claim_type in claim_types() if claim_type.name == name)
    stories: dict[str, list[Article]] = defaultdict(list)
    for row in read_rows(folder / "articles.jsonl"):
        stories[row["story"]].append(article_of(row))
    gold = [row for row in read_rows(folder / "gold.jsonl") if row["type"] in TYPES[name]]
    documents = {id_: [claim_document(article) for article in articles] for id_, articles in stories.items()}
    untouched = [pair for id_ in documents for pair in _untouched(id_, _different(documents[id_], claim_type), gold)]
    injections = [row for row in gold if "mutant" in row]
    injected = [pair for row in injections for pair in _injected(row, documents[row["story"]], claim_type)]
    return untouched, injected, [row["id"] for row in injections]


def _untouched(story: str, different: Iterable[ScoredPair], gold: Sequence[Mapping[str, Any]]) -> Iterator[Labelled]:
    rows = [row for row in gold if row["story"] == story and row["kind"] == "diff"]
    for scored in different:
        relations = {row["relation"] for row in rows if _covers(scored, row)}
        if relations <= {"contradiction", "apparent"}:
            yield Labelled(story, scored.features, "contradiction" in relations, shown=_show(scored))


def _injected(
    row: Mapping[str, Any], documents: Sequence[ClaimedDocument], claim_type: ClaimType
) -> Iterator[Labelled]:
    """Yield the pairs of the changed value and the partner's sentence."""
    side, other = row[row["mutant"]["side"]], row["b" if row["mutant"]["side"] == "a" else "a"]
    changed = [
        _change(d, side, row["mutant"]["value"]) if d.document.article.id == side["article"] else d for d in documents
    ]
    end = side["value"][0] + len(row["mutant"]["value"])
    for scored in _different(changed, claim_type):
        claims = (scored.pair.first.claim, scored.pair.second.claim)
        for mine, partner in (claims, claims[::-1]):
            if _overlaps(mine, side, (side["value"][0], end)) and _overlaps(partner, other, other["sentence"]):
                yield Labelled(
                    row["story"], scored.features, contradicts=True, injection=row["id"], shown=_show(scored)
                )


def _change(document: ClaimedDocument, side: Mapping[str, Any], value: str) -> ClaimedDocument:
    article, (start, end) = document.document.article, side["value"]
    text = article.content(side["part"])
    text = text[:start] + value + text[end:]
    return claim_document(replace(article, text=text) if side["part"] == "text" else replace(article, title=text))


def _different(documents: Sequence[ClaimedDocument], claim_type: ClaimType) -> Iterator[ScoredPair]:
    for scored in score_pairs(documents, claim_type):
        if scored.pair.comparison.answer is Answer.DIFFERENT:
            yield scored


def _covers(scored: ScoredPair, row: Mapping[str, Any]) -> bool:
    claims = (scored.pair.first.claim, scored.pair.second.claim)
    return any(
        _overlaps(one, row["a"], row["a"]["quote"]) and _overlaps(two, row["b"], row["b"]["quote"])
        for one, two in (claims, claims[::-1])
    )


def _overlaps(claim: Claim, side: Mapping[str, Any], span: Sequence[int]) -> bool:
    same = claim.article.id == side["article"] and claim.part == side["part"]
    return same and claim.evidence.start < span[1] and span[0] < claim.evidence.end


def _show(scored: ScoredPair) -> str:
    claims = (scored.pair.first.claim, scored.pair.second.claim)
    return " || ".join(f"[{c.surface}] {c.article.content(c.part)[slice(*c.sentence)]}" for c in claims)
