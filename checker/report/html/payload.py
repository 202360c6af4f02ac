"""What the page knows: the JSON report as it is, and beside it the articles, the rules, the decisions, the silence."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from typing import Any

from checker.model import Agreement, Article, Claim, ClaimedDocument, Decision, Discrepancy, Report
from checker.report.json import report_values
from checker.report.place import worst_first
from checker.report.record import record_report

PageData = dict[str, Any]


def page_data(report: Report) -> PageData:
    """Return the data of the page; its `key` tells one report from another.

    `evidence` stands in the order of the discrepancies of the JSON report.
    """
    data: PageData = {
        "report": report_values(record_report(report)),
        "evidence": [_evidence(one) for one in worst_first(report.discrepancies)],
        "articles": _articles(report),
        "rules": _rules(report),
        "agreements": [_agreement(one) for one in report.agreements or ()],
        "problems": [asdict(problem) for problem in (*report.problems, *report.unread_facts)],
        "decisions": {decision.fingerprint: decision_values(decision) for decision in _decisions(report)},
        "served": False,
    }
    return {"key": sha256(json.dumps(data).encode()).hexdigest()[:16], **data}


def decision_values(decision: Decision) -> dict[str, object]:
    """Return a decision as JSON values, without its fingerprint and what it does not state."""
    stated = {key: value for key, value in asdict(decision).items() if value and key != "fingerprint"}
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in stated.items()}


def _decisions(report: Report) -> Iterable[Decision]:
    """Yield all that has been decided, also on what is no longer found: whoever exports decisions loses none."""
    yield from (one.decision for one in report.discrepancies if one.decision)
    yield from (*report.gone, *report.expired)


def _evidence(discrepancy: Discrepancy) -> list[dict[str, str]]:
    return [
        {"kind": reason.kind, "reason": reason.words, "strength": reason.strength.name.lower()}
        for reason in discrepancy.evidence
    ]


def _rules(report: Report) -> dict[str, dict[str, object]]:
    return {
        rule.id: {"summary": rule.summary, "why": rule.why, "compared": report.compared.get(rule.id, 0)}
        for rule in report.rules
    }


def _agreement(found: Agreement) -> dict[str, object]:
    claims = [claim for reading in found.readings for claim in reading.claims]
    return {
        "rule": found.rule,
        "subject": found.subject,
        "values": [reading.value for reading in found.readings],
        "sources": list(dict.fromkeys(claim.article.source or claim.article.id for claim in claims)),
    }


def _articles(report: Report) -> dict[str, dict[str, object]]:
    """Return the articles by id, with those that only a discrepancy mentions, such as trusted facts."""
    documents = {document.document.article.id: document for document in report.documents}
    own = {article.id: article for article in report.articles}
    mentioned = {claim.article.id: claim.article for claim in _claims(report)}
    return {
        id: _article(article, documents.get(id), own=id in own) for id, article in sorted({**mentioned, **own}.items())
    }


def _claims(report: Report) -> Iterable[Claim]:
    return (claim for one in report.discrepancies for reading in one.readings for claim in reading.claims)


def _article(article: Article, document: ClaimedDocument | None, *, own: bool) -> dict[str, object]:
    return {
        "title": article.title,
        "text": article.text,
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "path": article.path,
        "story": article.story or article.folder,
        "own": own and document is not None,
        "claims": [[c.part, *c.evidence, c.type] for c in document.claims] if document else [],
        **({"paragraphs": _paragraphs(document)} if document else {}),
    }


def _paragraphs(document: ClaimedDocument) -> Mapping[str, list[list[int]]]:
    """Return where the paragraphs of each part begin and end."""
    paragraphs: dict[tuple[str, int], list[int]] = {}
    for sentence in document.document.sentences:
        place = paragraphs.setdefault((sentence.part, sentence.paragraph), list(sentence.span))
        place[1] = sentence.span.end
    return {part: [span for (where, _), span in paragraphs.items() if where == part] for part in ("title", "text")}
