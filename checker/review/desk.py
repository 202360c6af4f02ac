"""What lies on the desk: the report, checked anew when articles change, and the decisions in their file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from threading import RLock

from checker.errors import CheckerError
from checker.model import Decision, Report
from checker.report.html import PageData, page_data
from checker.triage import read_decisions, triage_discrepancies, write_decisions

Changes = Mapping[str, Decision | None]
Stamp = object


class Desk:
    """The state behind the page; its methods may be called from several threads.

    `check` reads the articles and reports without any decision, `stamp` tells whether they are still the same, and
    `today` is the day on which decisions are made and may have expired.
    """

    def __init__(
        self, check: Callable[[], Report], stamp: Callable[[], Stamp], decisions: Path, today: Callable[[], date]
    ) -> None:
        """Check for the first time; raises CheckerError where articles or decisions cannot be read."""
        self._check, self._stamp, self._path, self._today = check, stamp, decisions, today
        self._lock = RLock()
        self._seen, self._report = stamp(), check()
        self._identity, self._trouble = _identify(self._report), ""
        read_decisions(decisions)

    @property
    def report(self) -> Report:
        """The report as last checked, without decisions."""
        return self._report

    def key(self) -> str:
        """Return what tells this state of articles and decisions from any other, looking at both anew."""
        with self._lock:
            self._refresh()
            return f"{self._identity}-{_digest((self._decisions(), self._trouble))}"

    def data(self) -> PageData:
        """Return the data of the page."""
        with self._lock:
            key = self.key()
            triage = triage_discrepancies(self._report.discrepancies, self._decisions(), self._today())
            report = replace(self._report, discrepancies=triage.discrepancies, gone=triage.gone, expired=triage.expired)
            return {**page_data(report), "key": key, "served": True, "trouble": self._trouble}

    def decide(self, changes: Changes) -> None:
        """Write changed decisions to the file, None for one that is withdrawn.

        Raises CheckerError where the file holds something else by now, OSError where it cannot be written.
        """
        with self._lock:
            decisions = read_decisions(self._path)
            former = {one.fingerprint: one.formerly for one in self._report.discrepancies}
            for fingerprint, decision in changes.items():
                for name in (fingerprint, *former.get(fingerprint, ())):
                    decisions.pop(name, None)
                if decision is not None:
                    decisions[fingerprint] = decision
            write_decisions(self._path, decisions.values())

    def _refresh(self) -> None:
        """Check anew where the articles have changed; what cannot be read leaves the last report where it is."""
        stamp = self._stamp()
        if stamp == self._seen:
            return
        self._seen = stamp
        try:
            self._report = self._check()
            self._identity, self._trouble = _identify(self._report), ""
        except CheckerError as error:
            self._trouble = "; ".join(map(str, error.problems))

    def _decisions(self) -> dict[str, Decision]:
        try:
            return read_decisions(self._path)
        except CheckerError as error:
            self._trouble = "; ".join(map(str, error.problems))
            return {}


def _identify(report: Report) -> str:
    return str(page_data(report)["key"])


def _digest(value: object) -> str:
    return sha256(repr(value).encode(errors="backslashreplace")).hexdigest()[:16]
