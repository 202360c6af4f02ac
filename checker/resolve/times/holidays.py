"""The day of a named day in a year: fixed dates, weekdays of a month, days counted from Easter."""

from datetime import date, timedelta
from functools import cache

from checker.lexicon import load_lexicon

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def _rules() -> dict[str, tuple[str, ...]]:
    """Return the rule of each named day; never changed after loading."""
    return {name: tuple(rule.split()) for name, rule in load_lexicon("holidays")}


def holiday_in(name: str, year: int) -> date | None:
    """Return the day that bears the name in a year, None where it cannot be computed or does not fall in that year.

    Raises ValueError outside the years 1 to 9999.
    """
    first, *rest = _rules()[name]
    if first == "easter":
        return easter_sunday(year) + timedelta(days=int(rest[0]))
    if first == "election":
        # 2 U.S.C. 7: the Tuesday after the first Monday of November, in even years.
        return nth_weekday(year, 11, 0, 1) + timedelta(days=1) if year % 2 == 0 else None
    if first == "inauguration":
        # Amendment XX: January 20 after an election year; on a Sunday the ceremony is held a day later.
        day = date(year, 1, 20)
        return (day + timedelta(days=int(day.weekday() == 6))) if year % 4 == 1 else None
    if first == "unknown":
        return None
    if len(first) == 10:
        return date.fromisoformat(first)
    if not rest:
        return date(year, *map(int, first.split("-")))
    count = 0 if rest[1] == "last" else int(rest[1])
    return nth_weekday(year, int(first), _WEEKDAYS.index(rest[0]), count) + timedelta(
        days=int(rest[2]) if rest[2:] else 0
    )


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """Return the nth such weekday of a month, the last one for 0; a fifth one that the month lacks is in the next."""
    if count == 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=(following.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's method, Nature 13, 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
