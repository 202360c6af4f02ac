"""The time of publication."""

import re
from datetime import date, datetime

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9].*")
# RFC 2822, as in feeds: "Tue, 05 Mar 2024 14:30:00 +0100".
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, *)?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}\b.*")


def parse_published(text: str) -> date | datetime:
    """Return the day of a bare ISO date, else the time of an ISO or RFC 2822 date-time, naive where no zone is given.

    Raises ValueError for anything else.
    """
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    if _TIME.fullmatch(text):
        return datetime.fromisoformat(text)
    if _MAIL.fullmatch(text):
        return _parse_mail(text)
    raise ValueError(text)


def _parse_mail(text: str) -> datetime:
    from email.utils import parsedate_to_datetime  # slow to import and seldom needed

    try:
        return parsedate_to_datetime(text)
    except (TypeError, OverflowError, IndexError) as error:
        raise ValueError(text) from error
