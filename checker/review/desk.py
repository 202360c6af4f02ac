"""What lies on the desk: the report, checked anew when articles change, and the decisions in their file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from threading import RLock

from checker.errors import CheckerError
from checker.model import Decision, Report, State
from checker.report.html import PageData, page_data
from checker.triage import read_decisions, triage_discrepancies, write_decisions

Changes = Mapping[str, Decision | None]
Stamp = object


class Desk:
    """The state behind the page; its methods may be called from several threads.

    `check` reads the articles and reports on them, and `stamp` tells whether they are still the same. What expires by
    `today` holds no more.
    """

    def __init__(self, check: Callable[[], Report], stamp: Callable[[], Stamp], decisions: Path, today: date) -> None:
        """Check for the first time; raises CheckerError where articles or decisions cannot be read."""
        self._check, self._stamp, self._path, self._today = check, stamp, decisions, today
        self._lock = RLock()
        self._seen, self._report = stamp(), check()
        self._identity, self._unread = _identify(self._report), ""
        read_decisions(decisions)

    @property
    def report(self) -> Report:
        """The report as last checked."""
        return self._report

    def key(self) -> str:
        """Return what tells this state of articles and decisions from any other, looking at both anew."""
        with self._lock:
            self._refresh()
            return f"{self._identity}-{_digest((*self._decisions(), self._unread))}"

    def data(self) -> PageData:
        """Return the data of the page."""
        with self._lock:
            key = self.key()
            decisions, trouble = self._decisions()
            data = page_data(self._triaged(decisions))
            return {**data, "key": key, "served": True, "trouble": "; ".join(filter(None, (self._unread, trouble)))}

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

    def _triaged(self, decisions: Mapping[str, Decision]) -> Report:
        undecided = [replace(one, state=State.NEW, decision=None) for one in self._report.discrepancies]
        ran = {name for rule in self._report.rules for name in (rule.id, *rule.formerly)}
        triage = triage_discrepancies(undecided, decisions, self._today, ran=ran)
        return replace(self._report, discrepancies=triage.discrepancies, gone=triage.gone, expired=triage.expired)

    def _refresh(self) -> None:
        """Check anew where the articles have changed; what cannot be read leaves the last report where it is."""
        stamp = self._stamp()
        if stamp == self._seen:
            return
        self._seen = stamp
        try:
            self._report = self._check()
            self._identity, self._unread = _identify(self._report), ""
        except CheckerError as error:
            self._unread = _told(error)

    def _decisions(self) -> tuple[Mapping[str, Decision], str]:
        """Return what has been decided, or nothing and what is wrong with the file."""
        try:
            return read_decisions(self._path), ""
        except CheckerError as error:
            return {}, _told(error)


def _told(error: CheckerError) -> str:
    return "; ".join(map(str, error.problems))


def _identify(report: Report) -> str:
    return str(page_data(report)["key"])


def _digest(value: object) -> str:
    return sha256(repr(value).encode(errors="backslashreplace")).hexdigest()[:16]
