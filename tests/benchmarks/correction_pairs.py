"""Hold each sentence against itself with one value changed: `correction_pairs.py PAIRS.jsonl`.

Each row has an id, a right sentence `a`, a wrong one `b`, a type and the `right` and `wrong` value. Both sentences are
articles of one story; a hit is a discrepancy, no mere note, whose readings stand in both and cover what differs.
"""

import json
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from checker import Article, check
from checker.model import Discrepancy, Severity


def main() -> None:
    hits: Counter[str] = Counter()
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    for row in rows:
        found = [f"{one.rule} ({one.severity})" for one in _found(row)]
        hit = any(not name.endswith("(note)") for name in found)
        hits["hit" if hit else "note" if found else "missed"] += 1
        print(
            f"{'hit ' if hit else 'note' if found else '-   '} {row['type']:<16}{row['right']} / {row['wrong']}", found
        )
    print(f"{hits['hit']} of {len(rows)} found, {hits['note']} as notes, {hits['missed']} missed")


def _found(row: dict[str, Any]) -> list[Discrepancy]:
    articles = [Article(name, row[name], story="pair") for name in ("a", "b")]
    changed = _changed(row["a"], row["b"])
    return sorted(
        (one for one in check(articles).discrepancies if _covers(one, changed)),
        key=lambda one: -list(Severity).index(one.severity),
    )


def _changed(first: str, second: str) -> dict[str, tuple[int, int]]:
    """Return the span of each sentence that the other lacks."""
    blocks = [b for b in SequenceMatcher(None, first, second, autojunk=False).get_opcodes() if b[0] != "equal"]
    return {"a": (blocks[0][1], blocks[-1][2]), "b": (blocks[0][3], blocks[-1][4])}


def _covers(discrepancy: Discrepancy, changed: dict[str, tuple[int, int]]) -> bool:
    touched = {
        claim.article.id
        for reading in discrepancy.readings
        for claim in reading.claims
        if claim.evidence.start <= changed[claim.article.id][1] and changed[claim.article.id][0] <= claim.evidence.end
    }
    return len(touched) == 2


if __name__ == "__main__":
    main()
