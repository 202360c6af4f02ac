"""Weekdays against dates: within one article, claim by claim."""

from datetime import date

from staged import article, claims

from checker import check
from checker.model import Answer
from checker.slots.times.weekday import Weekday


def dated(text: str, published: date | None) -> list[str]:
    """Return the dates that stand beside a weekday."""
    return [str(c.slots["date"]) for c in claims(text, published=published) if c.type == "calendar"]


def test_a_date_without_its_year_is_read_near_the_publication() -> None:
    """December and January meet; far dates, impossible ones and undated articles give nothing."""
    text = "The fair opens on Friday, January 3."
    assert dated(text, date(2024, 12, 20)) == ["Friday, 2025-01-03"]
    assert dated(text, date(2025, 1, 9)) == ["Friday, 2025-01-03"]
    assert dated(text, date(2025, 6, 9)) == []
    assert dated(text, None) == []
    assert dated("The fair opened at 8 p.m. on Saturday, June 1, 2024.", None) == ["Saturday, 2024-06-01"]


def test_one_article_is_enough() -> None:
    """A wrong weekday is reported with both of its readings, each with the words that give it."""
    found = check([article("The fair opens on Sunday, May 11.")]).discrepancies
    assert [(one.rule, one.severity.value, one.subject) for one in found] == [
        ("calendar/weekday", "warning", "Sunday, May 11")
    ]
    assert [reading.value for reading in found[0].readings] == ["Sunday", "Saturday, 2024-05-11"]
    assert found[0].why[0] == "differs because Saturday, 2024-05-11 is not Sunday"


def test_weekdays_compare_by_name() -> None:
    """Two dates on one weekday agree as weekdays."""
    first, second = Weekday(4, date(2024, 5, 10)), Weekday(4)
    assert first.compare(second).answer is Answer.SAME
    assert (first.keys(), first.canonical, second.canonical) == (("Friday",), "2024-05-10", "Friday")
