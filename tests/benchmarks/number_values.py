"""How often the value of a number is right: run `python tests/benchmarks/number_values.py DATA [--details]`.

DATA holds JSON lines with `text` and `expected` (Text, TypeName, Resolution, Start), as in Microsoft Recognizers-Text.
Left out, and counted as such: positions without a number ("next", "last"), ages (another slot), powers of ten, and
expectations without a value. "found" asks the finder for the place and the value, "read" gives it the phrase alone.
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from checker.slots.quantity import Quantity
from checker.slots.quantity_reading import parse_quantity
from checker.tag.quantities import FoundQuantity, find_quantities

SUBJECTS = {"percentage": "share", "currency": "money"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--details", action="store_true")
    options = parser.parse_args()
    tally: Counter[str] = Counter()
    for line in options.data.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for verdict, miss in judge(case):
            tally[verdict] += 1
            if miss and options.details:
                print(f"{verdict:7} {case['id']}: {miss}")
    asked = tally["found"] + tally["read"] + tally["wrong"]
    quiet = tally["silent"] + tally["noisy"]
    print(f"found and right {tally['found']}/{asked} = {tally['found'] / asked:.1%}")
    either = tally["found"] + tally["read"]
    print(f"right with the phrase given {either}/{asked} = {either / asked:.1%}")
    print(f"silent where nothing is expected {tally['silent']}/{quiet}; left out {tally['out']}")


def judge(case: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = find_quantities(case["text"])
    if not case["expected"]:
        kind = "money" if "Currency" in case["id"] else "share" if "Percent" in case["id"] else ""
        if "Ordinal" in case["id"] or "Age" in case["id"]:
            return [("out", "")]
        noise = [str(it.quantity) for it in found if it.quantity.measure.dimension.startswith(kind)]
        return [("noisy", f"{case['text']!r} gives {noise}")] if noise else [("silent", "")]
    return [judge_one(expected, found) for expected in case["expected"]]


def judge_one(expected: Mapping[str, Any], found: list[FoundQuantity]) -> tuple[str, str]:
    value = expected["Resolution"].get("value")
    if expected["TypeName"] in ("ordinal.relative", "age") or value in (None, "null"):
        return "out", ""
    if expected["Resolution"].get("subtype") == "power":
        return "out", ""
    start, end = expected["Start"], expected["End"]
    near = [it.quantity for it in found if it.span.start <= end and start < it.span.end]
    if any(is_right(quantity, expected) for quantity in near):
        return "found", ""
    shown = f"{expected['Text']!r} is {value}, not {[str(quantity) for quantity in near]}"
    return ("read", shown) if reads_right(expected) else ("wrong", shown)


def reads_right(expected: Mapping[str, Any]) -> bool:
    try:
        return is_right(parse_quantity(expected["Text"]), expected)
    except ValueError:
        return False


def is_right(quantity: Quantity, expected: Mapping[str, Any]) -> bool:
    value: str = expected["Resolution"]["value"]
    if expected["TypeName"] == "numberrange":
        low, high = value.strip("[]()").split(",")
        return near(quantity.low, low) and near(quantity.high, high)
    if not quantity.measure.dimension.startswith(SUBJECTS.get(expected["TypeName"], "")):
        return False
    return near(quantity.number, value.rstrip("%"))


def near(number: int | Fraction | None, text: str) -> bool:
    if number is None or not text:
        return number is None and not text
    wanted = Fraction(text)
    return abs(number - wanted) <= abs(wanted) / 10**9


if __name__ == "__main__":
    main()
