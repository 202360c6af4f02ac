"""How often the value of a number is right: run `python tests/benchmarks/number_values.py DATA [--details]`.

DATA holds JSON lines with `text` and `expected` (Text, TypeName, Resolution, Start), as in Microsoft Recognizers-Text.
Left out, and counted as such: positions without a number ("next", "last"), ages and lengths of time (other slots),
powers of ten, expectations without a value, and what no newspaper prints, by class. "found" asks the finder for the
place and the value, "read" gives it the phrase alone.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from checker.slots.numbers.quantity import Quantity
from checker.slots.numbers.quantity_reading import parse_quantity
from checker.tag.quantities.quantities import FoundQuantity, find_quantities

ASKED = ("found", "read", "wrong")
SUBJECTS = {"percentage": "share", "currency": "money"}

# What people say aloud or type and no newspaper prints, by the words of the expression, and by the words around it.
LEFT_OUT = {
    "quotients said aloud": r".* over .*",
    "parts whose denominator has several words": r".*\b(?:hundred|thousand)\b.*(?:fifths?|fif|hundredths|trillionths)",
    "a part written as if it were a range": r"[a-z]+ - [a-z]+|two out of five hundreds",
    "decimal commas": r"\d,\d{1,2}",
    "signs of comparison or minus with spaces": r"[<>]=? *-?\d+|- \d+ .*",
    "prices said aloud": r"(?:one|two|thirteen|15|17) (?:dollars?|usd|kuai) (?!.*cents)[a-z0-9 ]+",
    "a currency in front, in words or an Indian script": r"(?:dollar|sen) [\d,.]+.*|.*[\u0b80-\u0bff].*",
    "codes of a firm's books": r".*\bm(?:usd|gbp|aud)\b.*",
    "percent before its number": r"percents? of .*",
    "figures and words by turns": r"\d+ thousand \d+ hundred",
    "misspelt": r"nineth",
}
AROUND = {
    "the figures of a date, a name or a game": r".*hundred and «0».*"
    r"|.*(?:\d/[\d«]+»?/|/«|\b[A-Z]+-«|-«nought|«nought|«three»-).*",
    "lengths of time and ages": r".*» years.*",
    "an ordinal that ranks nothing": r"«[a-z0-9 -]+(?:st|nd|rd|th|second)»|.*the «first» one.*",
    "one as an adjective": r".*«one» last.*",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--details", action="store_true")
    options = parser.parse_args()
    tally: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    for line in options.data.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for verdict, miss, name in judge(case):
            tally[verdict] += 1
            classes[name] += verdict in ASKED
            tally[f"news {verdict}"] += not name
            if miss and options.details:
                print(f"{verdict:7} {case['id']}: {miss} {name and f'({name})'}")
    for news, title in (("", "all cases"), ("news ", "what newspapers print")):
        right, read, wrong = (tally[news + verdict] for verdict in ASKED)
        asked = right + read + wrong
        given = right + read
        print(f"{title}: found and right {right}/{asked} = {right / asked:.1%}; ", end="")
        print(f"right with the phrase given {given}/{asked} = {given / asked:.1%}")
    quiet = tally["silent"] + tally["noisy"]
    print(f"silent where nothing is expected {tally['silent']}/{quiet}; other slots {tally['out']}")
    for name, count in classes.most_common():
        if name:
            print(f"no newspaper prints: {count:3} {name}")


def judge(case: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return for each expectation the verdict, what was missed, and the class of what no newspaper prints."""
    found = find_quantities(case["text"])
    if not case["expected"]:
        kind = "money" if "Currency" in case["id"] else "share" if "Percent" in case["id"] else ""
        if "Ordinal" in case["id"] or "Age" in case["id"]:
            return [("out", "", "")]
        noise = [str(it.quantity) for it in found if it.quantity.measure.dimension.startswith(kind)]
        return [("noisy", f"{case['text']!r} gives {noise}", "")] if noise else [("silent", "", "")]
    return [(*judge_one(expected, found), left_out(expected, case["text"])) for expected in case["expected"]]


def left_out(expected: Mapping[str, Any], text: str) -> str:
    """Return the class of what no newspaper prints; "" for what one can."""
    words, start, end = expected["Text"].lower(), expected["Start"], expected["End"] + 1
    around = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    named = [name for name, form in LEFT_OUT.items() if re.fullmatch(form, words)]
    return next(iter(named + [name for name, form in AROUND.items() if re.fullmatch(form, around)]), "")


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
