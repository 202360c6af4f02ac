"""Reading one TOML table key by key: what is wrong is noted with its place, and reading goes on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from checker.errors import Problem
from checker.toml.suggest import did_you_mean


@dataclass(frozen=True, slots=True)
class Table:
    """A table being read: its file, its key in the file ("" for the whole file), and the list that takes its problems.

    List items are counted from 1, as people do. What is missing or wrong is noted, and an empty value takes its place.
    """

    path: str
    key: str
    values: Mapping[str, object]
    problems: list[Problem]

    def note(self, key: str, reason: str) -> None:
        """Add a problem with one key."""
        place = f"{self.key}.{key}" if self.key else key
        self.problems.append(Problem(self.path, place, reason))

    def refuse_unknown(self, known: Collection[str]) -> None:
        """Note every key that is none of the known ones."""
        for key in self.values:
            if key not in known:
                self.note(key, f"unknown key{did_you_mean(key, known)}")

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not empty; without a default it has to be there."""
        if key not in self.values:
            if default is None:
                self.note(key, "is missing")
            return default or ""
        value = self.values[key]
        if isinstance(value, str) and value.strip():
            return value
        self.note(key, "must be a text that is not empty")
        return ""

    def choice(self, key: str, choices: Collection[str], default: str | None = None) -> str:
        """Return one of a few words."""
        word = self.text(key, default)
        if word and word not in choices:
            self.note(key, f"must be one of {', '.join(choices)}; not '{word}'{did_you_mean(word, choices)}")
        return word

    def flag(self, key: str) -> bool:
        """Return true or false, false where the key is missing."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.note(key, "must be true or false")
        return value is True

    def share(self, key: str) -> float:
        """Return a number from 0 to 1, 0 where the key is missing."""
        value = self.values.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            self.note(key, "must be a number from 0 to 1")
            return 0
        return float(value)

    def day(self, key: str, *, required: bool = False) -> date | None:
        """Return a date, None where the key is missing."""
        value = self.values.get(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if value is not None:
            self.note(key, "must be a date such as 2026-11-22, without quotes")
        elif required:
            self.note(key, "is missing")
        return None

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of texts, empty where the key is missing and need not be there."""
        values = self.values.get(key, [])
        if key not in self.values and required:
            self.note(key, "is missing")
        elif not isinstance(values, list):
            self.note(key, "must be a list of texts")
        else:
            return tuple(self._item(key, number, value) for number, value in enumerate(values, 1))
        return ()

    def _item(self, key: str, number: int, value: object) -> str:
        if isinstance(value, str) and value.strip():
            return value
        self.note(f"{key}[{number}]", "must be a text that is not empty")
        return ""

    def table(self, key: str) -> "Table":
        """Return a table inside this one, empty where it is missing."""
        values = self.values.get(key, {})
        if not isinstance(values, dict):
            self.note(key, "must be a table")
            values = {}
        return Table(self.path, f"{self.key}.{key}" if self.key else key, values, self.problems)

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return a list of tables, empty where it is missing."""
        values = self.values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            self.note(key, f"must be a list of tables, each below a line [[{key}]]")
            return ()
        place = f"{self.key}.{key}" if self.key else key
        return tuple(Table(self.path, f"{place}[{n}]", value, self.problems) for n, value in enumerate(values, 1))
