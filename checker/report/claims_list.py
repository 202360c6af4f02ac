"""Extracted claims as lists for programs: JSON lines, or a table for spreadsheets."""

import csv
import io
import json
from collections.abc import Sequence

from checker.model import Claim
from checker.report.place import line_and_column, published, sentence

_KEYS = (
    "claim_type",
    "article",
    "source",
    "published",
    "path",
    "part",
    "start",
    "end",
    "line",
    "column",
    "surface",
    "sentence",
    "attributed_to",
    "factuality",
    "pattern",
    "slots",
)


def render_jsonl(claims: Sequence[Claim]) -> str:
    """Return one JSON object a line."""
    return "".join(json.dumps(_values(claim), ensure_ascii=False) + "\n" for claim in claims)


def render_csv(claims: Sequence[Claim]) -> str:
    """Return a table with a header, its slots as JSON."""
    table = io.StringIO()
    writer = csv.DictWriter(table, _KEYS, lineterminator="\n")
    writer.writeheader()
    for row in map(_values, claims):
        writer.writerow({**row, "slots": json.dumps(row["slots"], ensure_ascii=False)})
    return table.getvalue()


def _values(claim: Claim) -> dict[str, object]:
    line, column = line_and_column(claim)
    values = (
        claim.type,
        claim.article.id,
        claim.article.source,
        published(claim),
        claim.article.path,
        claim.part,
        claim.evidence.start,
        claim.evidence.end,
        line,
        column,
        claim.surface,
        sentence(claim),
        claim.attribution,
        claim.factuality.value,
        claim.pattern,
        {slot: str(value) for slot, value in sorted(claim.slots.items())},
    )
    return dict(zip(_KEYS, values, strict=True))
