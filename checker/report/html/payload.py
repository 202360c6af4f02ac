"""What the page knows: the JSON report as it is, and beside it the articles, the rules, and what could not be read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from checker.model import Article, Claim, Outline, Report, Span
from checker.report.json import report_values
from checker.report.record import ReportRecord, record_report

PageData = dict[str, Any]


def page_data(report: Report | ReportRecord) -> PageData:
    """Return the data of the page; its `key` tells one report from another.

    A report that was saved comes without articles and rules: the page shows the sentences alone then.
    """
    record = report if isinstance(report, ReportRecord) else record_report(report)
    whole = report if isinstance(report, Report) else None
    data: PageData = {
        "report": report_values(record),
        "articles": _articles(whole) if whole else {},
        "rules": _rules(whole) if whole else {},
        "problems": [asdict(problem) for problem in (*whole.problems, *whole.unread_facts)] if whole else [],
        "served": False,
        "trouble": "",
    }
    return {"key": sha256(json.dumps(data).encode()).hexdigest()[:16], **data}


def _rules(report: Report) -> dict[str, dict[str, object]]:
    return {
        rule.id: {"summary": rule.summary, "why": rule.why, "compared": report.compared.get(rule.id, 0)}
        for rule in report.rules
    }


def _articles(report: Report) -> dict[str, dict[str, object]]:
    """Return the articles by id, with those that only a discrepancy mentions, such as trusted facts."""
    outlines = {outline.article: outline for outline in report.outlines}
    own = {article.id: article for article in report.articles}
    mentioned = {claim.article.id: claim.article for claim in _claims(report)}
    return {
        id: _article(article, outlines.get(id), own=id in own) for id, article in sorted({**mentioned, **own}.items())
    }


def _claims(report: Report) -> Iterable[Claim]:
    return (claim for one in report.discrepancies for reading in one.readings for claim in reading.claims)


def _article(article: Article, outline: Outline | None, *, own: bool) -> dict[str, object]:
    return {
        "title": article.title,
        "text": article.text,
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "path": article.path,
        "story": article.story or article.folder,
        "own": own and outline is not None,
        "claims": [[part, *span, name] for part, span, name in outline.claims] if outline else [],
        **({"paragraphs": _paragraphs(outline)} if outline else {}),
    }


def _paragraphs(outline: Outline) -> Mapping[str, list[Span]]:
    """Return where the paragraphs of each part begin and end."""
    return {part: [span for where, span in outline.paragraphs if where == part] for part in ("title", "text")}
