"""The errors that users meet: each names the file, the place and the reason, and none is a crash."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: in which file, at which place in it (a line, a key), and why."""

    path: str
    place: str
    reason: str

    def __str__(self) -> str:
        """Return one line, `path: place: reason`, leaving out what is not known."""
        return ": ".join(part for part in (self.path, self.place, self.reason) if part)


class CheckerError(Exception):
    """One or more problems, reported together."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems in the order in which they were met."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


class RuleError(CheckerError):
    """Rule files that are not rules."""


class SettingsError(CheckerError):
    """Settings or command line values that make no sense."""
