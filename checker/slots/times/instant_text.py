"""How a time is written in reports, and reading that back; what is shown always reads back as the same value."""

import re
from collections.abc import Iterator
from datetime import date

from checker.slots.times.calendar import (
    DAY,
    DAY_PARTS,
    GRAINS,
    HOUR,
    PART_WORDS,
    SEASONS,
    day_of,
    first_of_month,
    part_of,
    unit_at,
)

Fields = tuple[int | None, int | None, str, str, str]

_WORDS = {"start": "start of", "end": "end of"}
_NUMBERED = {"quarter": ("Q", 3), "half": ("H", 6)}
_UNITS = tuple(
    (grain, re.compile(pattern))
    for grain, pattern in (
        ("day", r"(?P<day>\d{4}-\d\d-\d\d)"),
        ("minute", r"(?P<day>\d{4}-\d\d-\d\d) (?P<hour>\d\d):(?P<minute>\d\d)"),
        ("hour", r"(?P<day>\d{4}-\d\d-\d\d) (?P<hour>\d\d)h"),
        ("week", r"week of (?P<day>\d{4}-\d\d-\d\d)"),
        ("month", r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])"),
        ("quarter", r"(?P<year>\d{4})-Q(?P<quarter>[1-4])"),
        ("half", r"(?P<year>\d{4})-H(?P<half>[12])"),
        ("season", r"(?P<season>winter|spring|summer|fall) (?P<year>\d{4})"),
        ("year", r"(?P<year>\d{4})"),
        ("decade", r"(?P<year>\d{3}0)s"),
        ("century", r"(?P<century>\d{1,2})th century"),
    )
)
_SIDES = ("since", "after", "until", "before")
_PART = re.compile(rf"({'|'.join(_WORDS.get(word, word) for word in PART_WORDS)}) (.*)")
_DAY_PART = re.compile(rf"(\d{{4}}-\d\d-\d\d) ({'|'.join(DAY_PARTS)})")
_RANGE = re.compile(r"(open|[\d :-]{10,16}) to (open|[\d :-]{10,16})(?: \((\w+)(?: (\w+))?\))?")
_ZONE = re.compile(r"(.*?)(?: \[(.*)\])?", re.DOTALL)


def show_instant(start: int | None, end: int | None, grain: str, modifier: str, zone: str) -> str:
    """Return the shortest form that reads back as the value."""
    fields = (start, end, grain, modifier, zone)
    suffix = f" [{zone}]" if zone else ""
    for form in _short_forms(start, end, grain, modifier):
        if _reads_as(form + suffix, fields):
            return form + suffix
    note = f" ({grain} {modifier})".replace(" )", ")")
    return f"{_show_side(start, 0)} to {_show_side(end, DAY)}{note}{suffix}"


def read_instant(text: str) -> Fields:
    """Return start, end, grain, modifier and zone of a shown time; raises ValueError where it is none."""
    match = _ZONE.fullmatch(text)
    body, zone = (match[1], match[2] or "") if match else (text, "")
    return (*_read_body(body), zone)


def _reads_as(text: str, fields: Fields) -> bool:
    try:
        return read_instant(text) == fields
    except ValueError:
        return False


def _short_forms(start: int | None, end: int | None, grain: str, modifier: str) -> Iterator[str]:
    """Yield forms that may say the value, the most readable first."""
    if grain == "unknown":
        yield f"unknown ({modifier})" if modifier else "unknown"
    elif start is None and end is None:
        yield "any time"
    elif grain in GRAINS:
        if start is None or end is None:
            # "After May 3" starts on May 4: the unit named is the one before the interval.
            edge = (end or 0) - (modifier == "until") if start is None else start - (modifier == "after")
            yield f"{modifier} {_show_unit(grain, edge)}"
        elif modifier in PART_WORDS and grain != "part":
            yield f"{_WORDS.get(modifier, modifier)} {_show_unit(grain, start)}"
        elif grain == "part" and modifier in DAY_PARTS:
            yield f"{day_of(start - DAY_PARTS[modifier][0] * HOUR).isoformat()} {modifier}"
        yield _show_unit(grain, start or 0)


def _show_unit(grain: str, minute: int) -> str:
    """Return the name of the unit that holds the minute, empty where it has none."""
    if grain == "part" or not 0 < minute // DAY <= 3652059:
        return ""
    day = day_of(minute)
    if grain in ("minute", "hour"):
        hour, rest = divmod(minute % DAY, HOUR)
        return f"{day.isoformat()} {hour:02}:{rest:02}" if grain == "minute" else f"{day.isoformat()} {hour:02}h"
    if grain in _NUMBERED:
        letter, months = _NUMBERED[grain]
        return f"{day.year:04}-{letter}{(day.month - 1) // months + 1}"
    if grain == "season":
        return f"{SEASONS[day.month % 12 // 3]} {day.year:04}"
    if grain == "week":
        return f"week of {day_of(unit_at(grain, minute)[0]).isoformat()}"
    if grain == "century":
        return f"{day.year // 100 + 1}th century"
    return {
        "day": day.isoformat(),
        "month": f"{day.year:04}-{day.month:02}",
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10:03}0s",
    }[grain]


def _show_side(minute: int | None, day_length: int) -> str:
    """Return one side of a range; whole days are inclusive, so an end at midnight is shown as the day before."""
    if minute is None:
        return "open"
    if minute % DAY == 0:
        return day_of(minute - day_length).isoformat()
    return f"{day_of(minute).isoformat()} {minute % DAY // HOUR:02}:{minute % HOUR:02}"


def _read_body(body: str) -> tuple[int | None, int | None, str, str]:
    """Return start, end, grain and modifier of a time without its zone."""
    if body in ("unknown", "unknown (clash)"):
        return None, None, "unknown", "clash" if "clash" in body else ""
    if body == "any time":
        return None, None, "day", ""
    if match := _RANGE.fullmatch(body):
        return _read_side(match[1], 0), _read_side(match[2], DAY), match[3] or "day", match[4] or ""
    if match := _PART.fullmatch(body):
        word = match[1].removesuffix(" of")
        grain, start, _ = _read_unit(match[2])
        if grain in ("minute", "hour", "day"):
            raise ValueError(f"{body!r} is not a time")
        return (*part_of(grain, start, word), grain, word)
    if match := _DAY_PART.fullmatch(body):
        return (*part_of("day", _read_unit(match[1])[1], match[2]), "part", match[2])
    side, _, rest = body.partition(" ")
    if side in _SIDES and rest:
        grain, start, end = _read_unit(rest)
        return {"since": (start, None), "after": (end, None), "until": (None, end), "before": (None, start)}[side] + (
            grain,
            side,
        )
    grain, start, end = _read_unit(body)
    return start, end, grain, ""


def _read_side(text: str, day_length: int) -> int | None:
    """Return the minute of one side of a range, None where it is open."""
    if text == "open":
        return None
    grain, start, _ = _read_unit(text)
    return start + day_length if grain == "day" else start


def _read_unit(text: str) -> tuple[str, int, int]:
    """Return grain, start and end of a named unit; raises ValueError where it is none."""
    for grain, pattern in _UNITS:
        if match := pattern.fullmatch(text):
            return (grain, *unit_at(grain, _first_minute(match.groupdict())))
    raise ValueError(f"{text!r} is not a time")


def _first_minute(parts: dict[str, str | None]) -> int:
    """Return the first minute of what the parts name; raises ValueError where no such date or hour exists."""
    number = {name: int(part) for name, part in parts.items() if part and part.isdecimal()}
    if day := parts.get("day"):
        start = date.fromisoformat(day).toordinal() * DAY
        minute = number.get("hour", 0) * HOUR + number.get("minute", 0)
        if minute >= DAY or number.get("minute", 0) >= HOUR:
            raise ValueError(f"{day} has no such hour")
        return start + minute
    if "century" in number:
        return first_of_month(max((number["century"] - 1) * 1200, 12))
    if season := parts.get("season"):
        return first_of_month(number["year"] * 12 + (11, 2, 5, 8)[SEASONS.index(season)])
    months = number.get("month", 1) - 1 + (number.get("quarter", 1) - 1) * 3 + (number.get("half", 1) - 1) * 6
    return first_of_month(number["year"] * 12 + months)
