"""Resolve calendar names against the day of publication: "June 11", "Tuesday", "last June", "spring", "Christmas"."""

from collections.abc import Iterable
from datetime import date

from checker.resolve.times.holidays import holiday_in
from checker.resolve.times.moment import Moment, NoTimeError
from checker.slots.times.calendar import DAY, day_of, first_of_month, nearest_weekday, unit_at
from checker.slots.times.instant import Instant
from checker.slots.times.time_expression import CalendarTime, NamedTime, RelativeName

Interval = tuple[int, int]
_WEEK = 7 * DAY
# A weekday that misses the date by which the paper surely means a day of these weeks is a slip, not another year.
_SLIP_DAYS = 60
# "The subpoena on May 6" may lie ahead in a clause about the past: after ten months a date is rarely named without its
# year.
_FAR_DAYS = 300


def resolve_calendar(time: CalendarTime, moment: Moment) -> Instant:
    """Return the day, month or year that the parts of a date name; a weekday that contradicts its date is a clash."""
    year = time.year if time.years is None else day_of(moment.now).year + time.years
    if year is not None:
        return _dated(year, time)
    if time.weekday is not None and time.day is not None:
        return _weekday_and_date(time, moment)
    if time.weekday is not None:
        return _weekday(time.weekday, moment)
    if time.day is not None:
        return _either(_days(time, moment), "day", _FAR_DAYS if time.month else None, moment)
    months = [_month(day_of(moment.now).year + years, time.month or 1) for years in (-1, 0, 1)]
    return _either(months, "month", _FAR_DAYS, moment)


def resolve_name(name: RelativeName, moment: Moment) -> Instant:
    """Return the weekday, month or season that "last", "this" or "next" points at.

    "Last Tuesday" on a Friday may be three or ten days ago, "last June" in October of this year or the year before:
    where the nearest one lies in the same week or year, the value is either.
    """
    grain = "week" if name.kind == "weekday" else "year"
    now = moment.now
    here = unit_at(grain, now)
    candidates = sorted(_around(name, now))
    if name.offset == 0:
        inside = [value for value in candidates if here[0] <= value[0] < here[1]]
        if moment.tense == "future" and name.kind == "weekday":
            inside = [value for value in candidates if value[0] >= now]
        return Instant(*(inside or candidates)[0], _grain(name))
    if name.offset < 0:
        past = [value for value in candidates if value[1] <= now]
        nearest, other = past[-1], past[-2]
    else:
        future = [value for value in candidates if value[0] >= now + DAY]
        nearest, other = future[0], future[1]
    if here[0] <= nearest[0] < here[1] and not name.nearest:
        return Instant(min(nearest[0], other[0]), max(nearest[1], other[1]), _grain(name), "either")
    return Instant(*nearest, _grain(name))


def resolve_named(named: NamedTime, moment: Moment) -> Instant:
    """Return a season, quarter, half, decade, century or holiday."""
    if isinstance(named.number, str):
        return _holiday(named.number, named.year, moment)
    if named.kind in ("decade", "century"):
        return Instant(*unit_at(named.kind, first_of_month(named.number * 12)), named.kind)
    if named.year is not None:
        start, end = _part_of_year(named, named.year)
        if named.kind == "season" and named.number == 0:
            # "The winter of 2016" may begin or end in 2016.
            return Instant(_part_of_year(named, named.year - 1)[0], end, "season", "about")
        return Instant(start, end, named.kind)
    year = day_of(moment.now).year
    return Instant(*_choose((_part_of_year(named, year + years) for years in (-2, -1, 0, 1)), moment), named.kind)


def _either(candidates: list[Interval], grain: str, far: int | None, moment: Moment) -> Instant:
    """Return the interval that the tense chooses; where that is far and the other way one is near, either of both."""
    chosen = _choose(candidates, moment)
    nearest = _choose(candidates, Moment(moment.published, None, None))
    if far is None or nearest == chosen or abs(chosen[0] - moment.now) <= far * DAY:
        return Instant(*chosen, grain)
    return Instant(min(chosen[0], nearest[0]), max(chosen[1], nearest[1]), grain, "either")


def _dated(year: int, time: CalendarTime) -> Instant:
    """Return the day, month or year of a date with its year."""
    if time.month is None:
        return Instant(first_of_month(year * 12), first_of_month(year * 12 + 12), "year")
    if time.day is None:
        return Instant(*_month(year, time.month), "month")
    day = date(year, time.month, time.day)
    clash = time.weekday is not None and day.weekday() != time.weekday
    return Instant.unknown(clash=True) if clash else Instant.of_day(day)


def _weekday_and_date(time: CalendarTime, moment: Moment) -> Instant:
    """Return the day that both weekday and date name; the weekday settles the year or the month."""
    now = moment.now
    days = sorted(_days(time, moment), key=lambda value: abs(value[0] - now))
    if not days:
        # There is no February 31.
        return Instant.unknown()
    fitting = [value for value in days if day_of(value[0]).weekday() == time.weekday]
    if time.month is not None and days[0] not in fitting and abs(days[0][0] - now) <= _SLIP_DAYS * DAY:
        return Instant.unknown(clash=True)
    return Instant(*fitting[0]) if fitting else Instant.unknown()


def _weekday(weekday: int, moment: Moment) -> Instant:
    """Return a bare weekday: the nearest past unless the clause is about the future; in the present, either."""
    now = moment.now
    past, future = nearest_weekday(now, weekday, -1), nearest_weekday(now, weekday, 1)
    if moment.tense == "present" and past != future:
        return Instant(past, future + DAY, "day", "either")
    if moment.tense != "future" and now - past == 6 * DAY:
        # Articles are often dated before their last revision: what they call Wednesday on a Tuesday may be tomorrow.
        return Instant(past, future + DAY, "day", "either")
    start = future if moment.tense == "future" else past
    return Instant(start, start + DAY)


def _days(time: CalendarTime, moment: Moment) -> list[Interval]:
    """Return the days near publication that bear a day of the month, and the month if it is told."""
    today = day_of(moment.now)
    index = today.year * 12 + today.month - 1
    months = (
        [(today.year + years) * 12 + time.month - 1 for years in range(-4, 5)]
        if time.month is not None
        else [index + months for months in range(-2, 3)]
    )
    starts = [first_of_month(month) + ((time.day or 1) - 1) * DAY for month in months]
    # The 31st of a shorter month, and February 29 of most years, do not exist.
    days = [
        (start, start + DAY) for start, month in zip(starts, months, strict=True) if start < first_of_month(month + 1)
    ]
    return days if time.month is None else _nearest(days, moment.now)


def _nearest(days: list[Interval], now: int) -> list[Interval]:
    """Return the days of one date in the year of publication and the years around it; of February 29, all."""
    return days if len(days) < 9 else [day for day in days if abs(day[0] - now) < 2 * 366 * DAY]


def _choose(candidates: Iterable[Interval], moment: Moment) -> Interval:
    """Return the latest interval that has begun, the earliest that has not ended, or the nearest, by the tense."""
    now = moment.now
    intervals = list(candidates)
    if moment.direction < 0:
        intervals = [value for value in intervals if value[0] <= now]
        return max(intervals) if intervals else _nothing()
    if moment.direction > 0:
        intervals = [value for value in intervals if value[1] > now]
        return min(intervals) if intervals else _nothing()
    return (
        min(intervals, key=lambda value: (max(value[0] - now, now + DAY - value[1]), value))
        if intervals
        else _nothing()
    )


def _nothing() -> Interval:
    raise NoTimeError


def _month(year: int, month: int) -> Interval:
    return first_of_month(year * 12 + month - 1), first_of_month(year * 12 + month)


def _part_of_year(named: NamedTime, year: int) -> Interval:
    """Return a season (winter of the year in which it begins), a quarter or a half of a year."""
    number = int(named.number)
    month = (11, 2, 5, 8)[number] if named.kind == "season" else (number - 1) * (3 if named.kind == "quarter" else 6)
    return unit_at(named.kind, first_of_month(year * 12 + month))


def _around(name: RelativeName, now: int) -> Iterable[Interval]:
    """Return the intervals of a recurring name around publication."""
    if name.kind == "weekday":
        start = nearest_weekday(now, name.number, -1)
        return [(start + weeks * _WEEK, start + weeks * _WEEK + DAY) for weeks in (-2, -1, 0, 1, 2)]
    year = day_of(now).year
    if name.kind == "month":
        return [_month(year + years, name.number) for years in range(-2, 3)]
    return [_part_of_year(NamedTime("season", name.number), year + years) for years in range(-3, 3)]


def _grain(name: RelativeName) -> str:
    return "day" if name.kind == "weekday" else name.kind


def _holiday(name: str, year: int | None, moment: Moment) -> Instant:
    """Return the day of a holiday, in the year told or the nearest by the tense."""
    if year is not None:
        day = holiday_in(name, year)
        return Instant.of_day(day) if day else Instant.unknown()
    around = day_of(moment.now).year
    days = {day for years in range(-4, 5) if (day := holiday_in(name, around + years))}
    return (
        Instant(*_choose((unit_at("day", day.toordinal() * DAY) for day in days), moment))
        if days
        else Instant.unknown()
    )
