"""Labelled data from unlabelled stories: `label_stories.py STORIES.jsonl OUT_DIR`.

Where two articles of a story give one value in sentences that fit each other best, they most likely tell of one event.
Such a value is changed in one of the two, as a slip would: the weekday before or after, another month, year or number.
What is written has the format that `fit_alignment.py` and `alignment.py` read; the same lines in give the same out.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from labelled_pairs import TYPES, article_of, read_rows

from checker.align.events import ScoredPair, score_pairs
from checker.claims import claim_types
from checker.model import Answer, Claim
from checker.pipeline import claim_document

LIKE = 0.12  # nearness below which agreement may be chance
EACH = 12  # changes for each story
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PERIODS = {
    "last week": "last month",
    "last month": "last week",
    "last year": "two years ago",
    "next month": "next week",
    "next week": "next month",
    "this week": "last week",
    "this month": "last month",
    "next year": "this year",
    "summer": "winter",
    "spring": "fall",
}
SWAPPED, RESCALED = 0.3, 0.2  # of mistyped numbers
STEPS = (-1, -1, 1, 1, -1, 1, 2, -2, 3)


def main() -> None:
    parser = argparse.ArgumentParser(description="Label stories by the agreement of their articles.")
    parser.add_argument("stories", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--type", default="event", choices=TYPES)
    options = parser.parse_args()
    rows = read_rows(options.stories)
    stories: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        stories[row["story"]].append(row)
    gold = [line for name in sorted(stories) for line in _label(name, stories[name], options.type)]
    options.out.mkdir(parents=True, exist_ok=True)
    for name, lines in (("articles", rows), ("gold", gold)):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (options.out / f"{name}.jsonl").write_text(text, encoding="utf-8")


def _label(story: str, rows: Sequence[dict[str, Any]], name: str) -> Iterator[dict[str, Any]]:
    (claim_type,) = (claim_type for claim_type in claim_types() if claim_type.name == name)
    random = Random(story)
    documents = [claim_document(article_of(row)) for row in rows]
    found = [scored for scored in score_pairs(documents, claim_type) if _agree(scored)]
    random.shuffle(found)
    for number, scored in enumerate(found[:EACH]):
        first, second = scored.pair.first.claim, scored.pair.second.claim
        if random.random() < 0.5:
            first, second = second, first
        changed = change(first.surface, random) if name == "event" else change_number(first.surface, random)
        if changed:
            start, end, value = changed
            side = _side(first) | {"value": [first.evidence.start + start, first.evidence.start + end]}
            yield {
                "id": f"{story}-{number}", "story": story, "kind": "agree", "type": TYPES[name][0], "a": side,
                "b": _side(second), "mutant": {"side": "a", "value": value},
            }  # fmt: skip


def _agree(scored: ScoredPair) -> bool:
    """Whether both values are one, in the sentences of the two articles that are most alike."""
    features = scored.features
    return scored.pair.comparison.answer is Answer.SAME and bool(features["mutual best"]) and scored.pair.near > LIKE


def _side(claim: Claim) -> dict[str, Any]:
    return {"article": claim.article.id, "part": claim.part, "sentence": [*claim.sentence], "quote": [*claim.evidence]}


def change(surface: str, random: Random) -> tuple[int, int, str] | None:
    """Return where a value is changed, and to what; None for a form that no slip is known for."""
    step = random.choice(STEPS)
    for names, flags in ((WEEKDAYS, 0), (MONTHS, 0), (NUMBERS, re.IGNORECASE)):
        found = re.search(rf"\b(?:{'|'.join(names)})\b", surface, flags)
        if found and not (names is MONTHS and re.search(r"\d", surface)):
            at = [name.lower() for name in names].index(found[0].lower())
            return (*found.span(), names[(at + step) % len(names)])
    found = re.search(r"\b\d{4}\b|\b\d{1,2}\b", surface)
    if found:
        return (*found.span(), str(max(int(found[0]) + random.choice((*STEPS, 10, -10)), 1)))
    period = next((period for period in PERIODS if period in surface), "")
    start = surface.find(period)
    return (start, start + len(period), PERIODS[period]) if period else None


def change_number(surface: str, random: Random) -> tuple[int, int, str] | None:
    """Return where a number is mistyped, and how: another digit, two that change places, another scale or word."""
    scale = re.search(r"million|billion", surface)
    if scale and random.random() < RESCALED:
        return (*scale.span(), "billion" if scale[0] == "million" else "million")
    found = re.search(r"\d[\d,.]*\d|\d", surface)
    if found is None:
        return change(surface, random)
    figures = found[0]
    places = [place for place, sign in enumerate(figures) if sign.isdigit()]
    at = random.randrange(len(places))
    here, after = places[at], places[(at + 1) % len(places)]
    if random.random() < SWAPPED and figures[here] != figures[after] and figures[after] != "0":
        swapped = [*figures]
        swapped[here], swapped[after] = swapped[after], swapped[here]
        return (*found.span(), "".join(swapped))
    digit = str((int(figures[here]) + random.choice(STEPS)) % 10)
    return (*found.span(), figures[:here] + ("1" if here == 0 == int(digit) else digit) + figures[here + 1 :])


if __name__ == "__main__":
    main()
