"""Calendar arithmetic on minutes counted from the start of the proleptic Gregorian calendar; nothing reads a clock.

A point in time is a whole number of minutes: `date.toordinal() * DAY`. A unit is a half-open pair of such numbers.
"""

from datetime import date, datetime

HOUR = 60
DAY = 24 * HOUR
GRAINS = (
    "minute", "hour", "part", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century",
)  # fmt: skip
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
# A second is no less than a minute here, a night is one to a day, a weekend one to a week.
MINUTES_IN = {
    "second": 1,
    "minute": 1,
    "hour": HOUR,
    "day": DAY,
    "night": DAY,
    "week": 7 * DAY,
    "weekend": 7 * DAY,
    "fortnight": 14 * DAY,
}
SEASONS = ("winter", "spring", "summer", "fall")

# Hours of the day, counted from its midnight. A night runs into the next morning and a late evening past midnight,
# because papers put what happens at one o'clock on either day.
DAY_PARTS = {
    "morning": (0, 12),
    "afternoon": (12, 18),
    "evening": (16, 24),
    "night": (17, 29),
    "overnight": (-6, 12),
    "early": (0, 12),
    "late": (17, 27),
    "midday": (11, 14),
}
# Shares of a unit in sixths. A month and a week are divided in days below.
_SIXTHS = {"early": (0, 3), "late": (3, 6), "start": (0, 2), "mid": (2, 4), "end": (4, 6)}
_MONTH_DAYS = {"early": (0, 15), "late": (15, None), "start": (0, 10), "mid": (10, 20), "end": (20, None)}
_WEEK_DAYS = {"early": (0, 3), "late": (3, 7), "start": (0, 3), "mid": (1, 5), "end": (4, 7)}
PART_WORDS = tuple(_SIXTHS)


def minute_of(moment: date | datetime) -> int:
    """Return the minute of a date (its midnight) or of a local time."""
    clock = moment.hour * HOUR + moment.minute if isinstance(moment, datetime) else 0
    return moment.toordinal() * DAY + clock


def day_of(minute: int) -> date:
    """Return the date of a minute; raises ValueError outside the years 1 to 9999."""
    return date.fromordinal(minute // DAY)


def first_of_month(index: int) -> int:
    """Return the first minute of a month counted as year * 12 + month - 1; raises ValueError where no such is."""
    return date(index // 12, index % 12 + 1, 1).toordinal() * DAY


def month_index(minute: int) -> int:
    """Return the month of a minute, counted as year * 12 + month - 1."""
    day = day_of(minute)
    return day.year * 12 + day.month - 1


def unit_at(grain: str, minute: int, offset: int = 0) -> tuple[int, int]:
    """Return the unit of a grain that is `offset` units after the one that holds the minute.

    Weeks start on Monday (ISO 8601); seasons are meteorological, winter starting in December.
    Raises ValueError outside the years 1 to 9999.
    """
    if grain in MINUTES_IN:
        size = MINUTES_IN[grain]
        # Day 1 of the calendar is a Monday, so weeks count from there.
        origin = DAY if size > DAY else 0
        start = (minute - origin) // size * size + origin + offset * size
        return start, start + size
    size = MONTHS_IN[grain]
    # The years of a decade count from 0, the months of a season from December.
    shift = 1 if grain == "season" else 0
    index = (month_index(minute) + shift) // size * size - shift + offset * size
    return first_of_month(index), first_of_month(index + size)


def add_units(grain: str, minute: int, count: float) -> int:
    """Return the minute `count` units later: months keep the day of the month where they can, parts count in days."""
    if grain in MINUTES_IN:
        return minute + round(count * MINUTES_IN[grain])
    months = int(count * MONTHS_IN[grain])
    rest = count * MONTHS_IN[grain] - months
    start, end = unit_at("month", first_of_month(month_index(minute) + months))
    inside = minute - unit_at("month", minute)[0]
    return min(start + inside, end - DAY + minute % DAY) + round(rest * 30.4) * DAY


def part_of(grain: str, start: int, part: str) -> tuple[int, int]:
    """Return the early, middle or late share of a unit that starts at `start`, or the hours of a part of a day."""
    if grain == "day":
        first, last = DAY_PARTS[part]
        return start + first * HOUR, start + last * HOUR
    end = unit_at(grain, start)[1]
    if grain in ("month", "week"):
        low, high = (_MONTH_DAYS if grain == "month" else _WEEK_DAYS)[part]
        return start + (low or 0) * DAY, end if high is None else start + high * DAY
    low_share, high_share = _SIXTHS[part]
    return _sixth(start, end, low_share), _sixth(start, end, high_share)


def _sixth(start: int, end: int, sixths: int) -> int:
    """Return a point of a unit of months: the first of a month where that comes out even, a midnight otherwise."""
    months = month_index(end) - month_index(start)
    if months * sixths % 6 == 0:
        return first_of_month(month_index(start) + months * sixths // 6)
    return start + (end - start) // DAY * sixths // 6 * DAY


def nearest_weekday(minute: int, weekday: int, direction: int) -> int:
    """Return the midnight of the nearest such weekday (Monday is 0), the day itself included; direction is -1 or 1."""
    day = minute // DAY
    distance = (weekday - (day - 1)) % 7
    return (day + (distance if direction > 0 or distance == 0 else distance - 7)) * DAY
