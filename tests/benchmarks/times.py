"""Measure how often times are read as a published set of cases reads them: `times.py DATA [--details]`.

DATA is JSON lines with text, reference time and expected values, as in Recognizers-Text. The past resolution is the
news reading; each case is read in the past tense, with the reference day as publication and as the time told before.
Of a day that may be one of two, as on Monday "Tuesday" may, one has to be the expected one, or to hold its hours.
"""

import argparse
import json
import re
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from checker.resolve.times.times import resolve_time
from checker.slots.times.calendar import DAY, minute_of
from checker.slots.times.duration import DAYS_IN, Duration
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import Tense
from checker.tag.times.times import FoundTime, find_times

# What people tell a calendar assistant and no newspaper prints, by the words of the expression.
LEFT_OUT = {
    "names in lower case": (r"(?-i:.*\b(?:monday|tuesday|friday|june|july|sept|nov|february)\b.*)",),
    "hours of an appointment": (
        r"from \d+ to \d+ ?.*",
        r"from \d.*\b(?:to|until)\b.*\d{4}.*",
        r".*for \d+ hours.*",
        r"five to .*",
        r".* \d+-\d+",
        r".*m\. to \d+",
        r"previous \d.*",
        r"within \d+ (?:minutes|hours|seconds)",
    ),
    "a day as a bare number": (
        r"(?:on )?(?:the )?\d{1,2}",
        r"from \d+ to .*\bmonth",
        r"\d+ (?:to|till) \d+ .*month",
        r"between \d+ and \d+ this.*",
        r"from 0\d to .*",
    ),
    "figures run together, dotted, dashed or spaced": (
        r".*[a-z]\d$",
        r".*\d\.\d.*",
        r"\d+[-/]\d+(?:[-/,]\d+)?",
        r"\d{4}[ -]+[a-z]+-\d+",
        r"\d{4} ?[-/] ?\d+",
        r"\d+ ?[-/] ?\d{4}",
        r".*\d[hH]\d?",
        r"from \d+/\d+ to \d+/\d+",
        r"\d{4} ?, ?[a-z]+",
        r".*\.\d+th",
    ),
    "chat spelling and clipped units": (
        r"tmrw",
        r"\d+[ -]?(?:hr|min)",
        r"w/c .*",
        r".*\btill \d.*",
        r"rest (?:the|of (?:this|current|my)).*",
        r"\d+ ?h",
        r".*\bmy week",
        r"1st jan .*",
    ),
    "numbers of dates in words": (
        r".*\b(?:thirty|thousand|twenty|seventies|tens|noughties)\b.*",
        r"jan first",
        r"second of .*",
        r".*twenty.tens",
        r"(?:second|third) \w+day",
        r".* the fifteen",
    ),
    "planning phrases": (
        r"(?:all|full|whole)[ -].*",
        r"another .*",
        r".*\b(?:starting|hence)\b.*",
        r".*in the future",
        r"between week .*",
        r"the (?:last )?day|past day",
        r"(?:more|less) than .*(?:today|yesterday)",
        r"within .*(?:today|years).*",
        r".*from (?:today|tomorrow|yesterday)",
        r".* between .* \d-\d.*",
        r"between now .*|.* and now",
        r"from last monday .*|from today to .*",
    ),
}


def main() -> None:
    """Print the share of right values, the cases left out by class, and the misses on demand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--details", action="store_true")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    for line in arguments.data.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for expected in case["expected"]:
            verdict, shown = judge(case, expected)
            reason = class_left_out(expected["Text"])
            counts["all"] += 1
            counts["all right"] += verdict
            if reason:
                left_out[reason] += 1
            else:
                counts["news"] += 1
                counts["news right"] += verdict
            if arguments.details and not verdict:
                print(f"{'left out' if reason else 'MISS':8} {case['id']:38} {expected['Text']!r}: {shown}")
    for name, title in (("news", "what newspapers write"), ("all", "all cases")):
        right, count = counts[f"{name} right"], counts[name]
        print(f"{title}: {right} of {count} right ({right / count:.1%})")
    for reason, count in left_out.most_common():
        print(f"left out: {count:3} {reason}")


def class_left_out(words: str) -> str:
    """Return the class of phrases that newspapers do not print to which an expression belongs, else empty."""
    classes = (
        name for name, patterns in LEFT_OUT.items() if any(re.fullmatch(p, words, re.IGNORECASE) for p in patterns)
    )
    return next(classes, "")


def judge(case: dict[str, Any], expected: dict[str, Any]) -> tuple[bool, str]:
    """Return whether the expression is found and its value right, and both values in words."""
    found = overlapping(case["text"], expected)
    value = expected.get("Value") or {}
    resolution = value.get("PastResolution") or value
    if found is None:
        # Some have no value: "the summer" of any year.
        return resolution.keys() <= {"Timex", "FutureResolution", "PastResolution"}, f"not found, expected {resolution}"
    if isinstance(found.value, Duration):
        return duration_right(found.value, resolution), f"{found.value}, expected {resolution}"
    reference = datetime.fromisoformat(case["reference"])
    # Where the set gives one value for past and future, the tense is that of the sentence.
    same = value.get("PastResolution") == value.get("FutureResolution")
    tense: Tense | None = ("future" if re.search(r"\bwill\b|'ll\b", case["text"]) else None) if same else "past"
    got = resolve_time(found.value, reference, Instant.of_day(reference), tense)
    return instant_right(got, resolution), f"{got}, expected {resolution}"


def overlapping(text: str, expected: dict[str, Any]) -> FoundTime | None:
    """Return the widest time found that overlaps the expected one."""
    start, end = expected["Start"], expected["Start"] + expected["Length"]
    inside = [found for found in find_times(text) if found.span.start < end and start < found.span.end]
    return max(inside, key=lambda found: found.span.end - found.span.start, default=None)


def duration_right(got: Duration, resolution: dict[str, str]) -> bool:
    """Whether a duration has the expected length, a month as 30 and a year as 365 days."""
    if "duration" not in resolution:
        return False
    days = {**DAYS_IN, "month": 30.0, "year": 365.0}[got.unit] * got.low
    return abs(days * 86400 - float(resolution["duration"])) < 1


def instant_right(got: Instant, resolution: dict[str, str]) -> bool:
    """Whether a time is the expected one; a vague one is if the expected day is its middle.

    The set leaves out the day of publication at the start of stretches, and counts the last unit of a range only as far
    as its first day.
    """
    if got.modifier == "either":
        hours = {"date": resolution["startDateTime"][:10]} if "startDateTime" in resolution else resolution
        return any(instant_right(choice, hours) for choice in got.choices)
    if not got.known:
        return resolution in ({}, {"date": "0001-01-01"})
    if "date" in resolution:
        day = minute_of(datetime.fromisoformat(resolution["date"]))
        if got.start is None or got.end is None:
            return day in (got.start, (got.end or 0) - DAY)
        return (got.start, got.end) == (day, day + DAY) or (
            got.modifier == "about" and abs(got.start + got.end - 2 * day - DAY) <= 4 * DAY
        )
    if "startDateTime" in resolution:
        return hours_right(
            got, *(minute_of(datetime.fromisoformat(resolution[f"{side}DateTime"])) for side in ("start", "end"))
        )
    if "startDate" not in resolution and "endDate" not in resolution:
        return got.grain == "season"
    sides = (("startDate", got.start), ("endDate", got.end))
    return all(near(resolution.get(name), minute, got.grain) for name, minute in sides)


def hours_right(got: Instant, start: int, end: int) -> bool:
    """Whether hours are as expected; which hours a morning or a night has is a convention, so ours may be wider."""
    if got.start is None or got.end is None:
        return False
    if got.grain == "part":
        return got.start <= start < end <= got.end
    return abs(got.start - start) <= 1 and abs(got.end - end) <= 1


def near(expected: str | None, minute: int | None, grain: str) -> bool:
    """Whether one side of a range is as expected, or a day or one unit of its grain later."""
    if expected is None or minute is None:
        return expected is None and minute is None
    day = datetime.fromisoformat(expected)
    allowed = {minute_of(day), minute_of(day + timedelta(days=1)), minute_of(day - timedelta(days=1))}
    if grain == "year" and day.year < 9999:
        allowed.add(minute_of(day.replace(year=day.year + 1)))
    if grain == "month":
        allowed.add(minute_of((day.replace(day=1) + timedelta(days=32)).replace(day=1)))
    return minute in allowed


if __name__ == "__main__":
    main()
