"""Measure how many propositions of two reports stay together as sentences to compare: `survival.py ALIGNMENTS.jsonl`.

Each row has two sentences `a` and `b` of two reports of one event and the propositions that people aligned in them, in
the format of QA-Align (Brook Weiss et al., EMNLP 2021). All rows become one story of two articles: each sentence
has many others beside its partner. Values of events need no words in common: of them every pair is scored.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checker import Article
from checker.align.sentences.statements import Statement, alike, told_in
from checker.align.story_terms import StoryTerms
from checker.pipeline import claim_document

_GAP = "\n\n"


def main() -> None:
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    documents = [claim_document(Article(side, _GAP.join(row[side] for row in rows), story="all")) for side in "ab"]
    first, second = told_in(documents)
    places = [_starts([row[side] for row in rows]) for side in "ab"]
    kept = {
        (_row_of(one, places[0]), _row_of(other, places[1]))
        for one, other in alike(first, second, StoryTerms.of(documents))
    }
    _tell(rows, [(number, number) in kept for number in range(len(rows))])


def _starts(texts: Sequence[str]) -> list[int]:
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + len(_GAP))
    return starts


def _row_of(statement: Statement, starts: Sequence[int]) -> int:
    return next(n for n, start in enumerate(starts) if start > statement.sentence.span.start) - 1


def _tell(rows: Sequence[dict[str, Any]], kept: Sequence[bool]) -> None:
    propositions = [len(row["alignments"]) for row in rows]
    survived = sum(count for count, stays in zip(propositions, kept, strict=True) if stays)
    print(f"propositions: {survived} of {sum(propositions)} survive ({survived / sum(propositions):.1%})")
    pairs = [stays for count, stays in zip(propositions, kept, strict=True) if count]
    print(f"sentence pairs: {sum(pairs)} of {len(pairs)} survive ({sum(pairs) / len(pairs):.1%})")


if __name__ == "__main__":
    main()
