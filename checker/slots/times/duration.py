"""A length of time as an interval of days: "three weeks", "21 days", "nearly two years", "22-month"."""

import re
from dataclasses import dataclass
from math import inf
from typing import Self

from checker.model import Answer, Comparison, Strength

DAYS_IN = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "week": 7.0,
    "weekend": 2.0,
    "fortnight": 14.0,
    "month": 365.25 / 12,
    "quarter": 365.25 / 4,
    "season": 365.25 / 4,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525.0,
}
# Counts of hours and days are exact; longer units are rounded to the nearest, and a little less than half a unit keeps
# seven years apart from eight.
_ROUNDED = frozenset(("week", "fortnight", "month", "quarter", "season", "year", "decade", "century"))
_ROUNDING = 0.49
_SHOWN = re.compile(
    r"(?:(about|at least|at most|nearly|more than|less than) )?(\d+(?:\.\d+)?)(?: to (\d+(?:\.\d+)?))? (\w+?)s?"
)

_UNKNOWN = Comparison(Answer.UNKNOWN, "one of the durations is not known", Strength.FAINT)
_SAME = Comparison(Answer.SAME, "the same duration")
_BOUNDED = Comparison(Answer.COMPATIBLE, "one duration is the other rounded or bounded", Strength.STRONG)
_NEAR = Comparison(Answer.COMPATIBLE, "the durations are within the tolerance", Strength.WEAK)


@dataclass(frozen=True, slots=True)
class Duration:
    """A count of units, `low` to `high`, with a modifier.

    The modifier is "about", "nearly", "more than", "less than", "at least", "at most" or empty.
    """

    low: float
    high: float
    unit: str
    modifier: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` shows; raises ValueError for anything else."""
        match = _SHOWN.fullmatch(text.replace("centuries", "centurys"))
        if not match or match[4] not in DAYS_IN:
            raise ValueError(f"{text!r} is not a duration")
        return cls(float(match[2]), float(match[3] or match[2]), match[4], match[1] or "")

    @property
    def canonical(self) -> str:
        """The length as shown."""
        return str(self)

    def days(self) -> tuple[float, float]:
        """Return the shortest and the longest length in days that the words can mean, both included."""
        rounding = _ROUNDING if self.unit in _ROUNDED else 0.0
        low, high = self.low - rounding, self.high + rounding
        if self.modifier == "about":
            low, high = min(low, self.low * 0.8), max(high, self.high * 1.2)
        elif self.modifier == "nearly":
            low, high = min(self.low * 0.8, self.low - rounding), self.high
        elif self.modifier in ("more than", "at least"):
            low, high = self.low, inf
        elif self.modifier in ("less than", "at most"):
            low, high = 0.0, self.high
        size = DAYS_IN[self.unit]
        return max(low, 0.0) * size, high * size

    def keys(self) -> tuple[str, ...]:
        """Return the one key that all durations share: bounds such as "more than an hour" agree with most others."""
        return ("duration",)

    def compare(self, other: "Duration", within: str = "0") -> Comparison:
        """Compare two lengths; `within` is "0", a share ("5 %") or a number and a unit ("1 day").

        Raises ValueError for any other tolerance.
        """
        tolerance = _tolerance(within, max(self.high * DAYS_IN[self.unit], other.high * DAYS_IN[other.unit]))
        if self == other:
            return _SAME
        (first_low, first_high), (second_low, second_high) = self.days(), other.days()
        gap = max(first_low, second_low) - min(first_high, second_high)
        if gap <= 0:
            return _BOUNDED
        if gap <= tolerance:
            return _NEAR
        strength = Strength.WEAK if self.modifier or other.modifier or self.unit != other.unit else Strength.STRONG
        return Comparison(Answer.DIFFERENT, _difference(self, other), strength)

    def __str__(self) -> str:
        """Show the value so that `parse` gives it back: "3 weeks", "nearly 2 years", "2 to 3 days"."""
        count = f"{self.low:.12g}" if self.low == self.high else f"{self.low:.12g} to {self.high:.12g}"
        unit = self.unit if self.low == self.high == 1 else "centuries" if self.unit == "century" else f"{self.unit}s"
        return f"{self.modifier} {count} {unit}".lstrip()


def _tolerance(within: str, longest: float) -> float:
    """Return a tolerance in days; a share is of the longer duration."""
    number, _, unit = within.strip().partition(" ")
    if not re.fullmatch(r"\d+(?:\.\d+)?", number) or (unit and unit != "%" and unit.removesuffix("s") not in DAYS_IN):
        raise ValueError(f'{within!r} is not a tolerance for durations, such as "0", "5 %" or "1 day"')
    if unit == "%":
        return float(number) / 100 * longest
    if not unit and float(number):
        raise ValueError(f'{within!r} lacks a unit, such as in "1 day"')
    return float(number) * DAYS_IN[unit.removesuffix("s")] if unit else 0.0


def _difference(first: Duration, second: Duration) -> str:
    """Return the two values in an order that does not depend on which comes first."""
    return " and ".join(sorted((str(first), str(second)))) + " differ"
