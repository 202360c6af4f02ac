"""Confusion of quotation differences against labelled pairs: `python tests/benchmarks/quotes.py DATA [--details]`.

DATA has one JSON object a line: `a`, `b`, `label` (identical, truncation, ellipsis_or_bracket, tokenisation,
wording_differs), `tight`, `diffs`, `id`.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from checker.claims import claim_types
from checker.model import Article, Rule, Span
from checker.pipeline import check
from checker.rulebook import default_rules_root, load_rules
from checker.slots.quotations.wording import Wording, read_wording
from checker.slots.quotations.wording_forms import same_lemma
from checker.slots.quotations.wording_tokens import word_class


def outcome(first: str, second: str, rules: Sequence[Rule]) -> str:
    """Return the worst severity that a check of two articles with one quotation each by one speaker gives."""
    found = check([Article(str(n), f"“{words},” Ida Roth said.") for n, words in enumerate((first, second))], rules)
    quotes = [one for one in found.discrepancies if one.claim_type == "quote"]
    return max(quotes, key=lambda one: one.severity.rank).severity.value if quotes else "silent"


def whole(text: str) -> Wording:
    return read_wording(text, [Span(0, len(text))])


def plain_brackets(text: str) -> str:
    return re.sub(r"[^\w ]", " ", " ".join(re.findall(r"\([^)]*\)", text))).lower()


def content_changed(diffs: list[list[str]], text: str) -> bool:
    """Whether a labelled difference has a word that is not grammar, in another form than inflection or contraction."""
    for one, two in diffs:
        if any(re.sub(r"['’]", "", w).lower() in (one, two) for w in re.findall(r"\w+['’]\w+", text)):
            continue
        if any(part and part in plain_brackets(text) for part in (one, two)) or re.search(
            r"\w[*–—-]+\w?", f"{one} {two}"
        ):
            continue
        sides = [[t.form for t in whole(side).tokens if word_class(t.form) is None] for side in (one, two)]
        left = [[w for w in sides[k] if not any(same_lemma(w, v) for v in sides[1 - k])] for k in (0, 1)]
        joined = ["".join(side.split()) for side in (one, two)]
        if (left[0] or left[1]) and joined[0] != joined[1]:
            return True
    return False


def group(row: dict[str, object]) -> str:
    if row["label"] != "wording_differs":
        return str(row["label"])
    changed = content_changed(row["diffs"], f"{row['a']} {row['b']}")  # type: ignore[arg-type]
    return f"{'tight' if row['tight'] else 'loose'} {'content' if changed else 'grammar'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--details", action="store_true")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.data.read_text(encoding="utf-8").splitlines()]
    rules = load_rules([default_rules_root()], {claim_type.name: claim_type for claim_type in claim_types()})
    start = time.perf_counter()
    results = [(group(row), outcome(row["a"], row["b"], rules), row) for row in rows]
    seconds = time.perf_counter() - start
    counts = Counter((name, result) for name, result, _ in results)
    for name in sorted({name for name, _ in counts}):
        cells = {result: n for (other, result), n in sorted(counts.items()) if other == name}
        total = sum(cells.values())
        print(f"{name:22}{total:6}  " + "  ".join(f"{k} {n} ({n / total:.1%})" for k, n in cells.items()))
    print(f"{seconds:.2f} s for {len(rows)} pairs")
    if options.details:
        for name, result, row in results:
            reason = whole(row["a"]).compare(whole(row["b"]), "0").reason
            print(f"\n{row['id']} {name} -> {result}: {reason}\n  {row['a']}\n  {row['b']}")


if __name__ == "__main__":
    main()
