"""The served review: who is let in, what is written, and what the next check makes of it."""

import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hand_built import discrepancy, report

from checker.cli import main
from checker.errors import CheckerError, Problem
from checker.model import Decision, Report, State
from checker.triage import read_decisions, triage_discrepancies, write_decisions

pytest.importorskip("flask", reason="Flask is not installed")

from checker.review import Desk, create_app

TODAY = date(2026, 11, 22)
HOST, PORT, TOKEN = "127.0.0.1:4321", 4321, "s3cret"
SELF = {"Host": HOST, "Origin": f"http://{HOST}"}
KNOWN = Decision("f00d", State.KNOWN, "toll/deaths", "killed in Aden", ("12", "15"), date(2024, 5, 2))
DISMISSAL = {
    "state": "dismissed",
    "rule": "toll/deaths",
    "subject": "killed in Aden",
    "readings": ["12", "15"],
    "first_seen": "2026-11-22",
    "decided": "2026-11-22",
    "who": "",
    "reason": "rounding",
    "note": "",
}


class Table:
    """A desk with a report that tests can change, and a client that speaks to it."""

    def __init__(self, folder: Path) -> None:
        """Lay out one discrepancy."""
        self.report, self.stamp, self.path = report(discrepancy()), 0, folder / "checker-decisions.toml"
        self.desk = Desk(self.check, lambda: self.stamp, self.path, TODAY)
        self.client: Any = create_app(self.desk, TOKEN, PORT, "desk").test_client()

    def check(self) -> Report:
        """Return the report of the moment."""
        if isinstance(self.report, Exception):
            raise self.report
        return self.report

    def get(self, path: str) -> Any:
        """Ask as the page does."""
        return self.client.get(f"/{TOKEN}/{path}", headers={"Host": HOST})

    def decide(self, **changes: object) -> Any:
        """Send changes as the page does."""
        body = {"seen": self.desk.key(), "changes": changes}
        return self.client.post(f"/{TOKEN}/decisions", json=body, headers=SELF)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Lay the table."""
    return Table(tmp_path)


def test_the_page_is_served_with_a_strict_policy(table: Table) -> None:
    """Only the page's own script and style may run, it may speak to its own server only, and nobody may frame it."""
    answer = table.get("")
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    assert answer.status_code == 200
    assert (policy["default-src"], policy["connect-src"], policy["frame-ancestors"]) == ("'none'", "'self'", "'none'")
    assert (answer.headers["Cache-Control"], answer.headers["Referrer-Policy"]) == ("no-store", "no-referrer")
    own = answer.headers["Content-Security-Policy"].removesuffix("; frame-ancestors 'none'")
    assert answer.get_data(as_text=True).count(own) == 1


@pytest.mark.parametrize(
    ("path", "headers", "reason"),
    [
        ("/s3cret/", {"Host": "evil.example:4321"}, "this is not the address of the review"),
        ("/s3cret/", {"Host": "127.0.0.1:80"}, "this is not the address of the review"),
        ("/s3cret/", {"Host": HOST, "Origin": "http://evil.example"}, "the request comes from another page"),
        ("/s3cret/report", {"Host": HOST, "Origin": "null"}, "the request comes from another page"),
        ("/", {"Host": HOST}, "the token is missing or wrong: use the address that the program has printed"),
        ("/wrong/", {"Host": HOST}, "the token is missing or wrong: use the address that the program has printed"),
        (
            "/wrong/report",
            {"Host": HOST},
            "the token is missing or wrong: use the address that the program has printed",
        ),
    ],
)
def test_strangers_read_nothing(table: Table, path: str, headers: dict[str, str], reason: str) -> None:
    """Another name of this machine, another page, a request without the token: each is refused."""
    answer = table.client.get(path, headers=headers)
    assert (answer.status_code, answer.json) == (403, {"error": reason})


@pytest.mark.parametrize(
    ("token", "headers"),
    [
        ("s3cret", {"Host": "evil.example:4321", "Origin": "http://evil.example:4321"}),
        ("s3cret", {"Host": HOST, "Origin": "http://evil.example"}),
        ("s3cret", {"Host": HOST, "Origin": "https://127.0.0.1:4321"}),
        ("s3cret", {"Host": HOST}),
        ("wrong", SELF),
    ],
)
def test_strangers_write_nothing(table: Table, token: str, headers: dict[str, str]) -> None:
    """A request that changes decisions has to come from the page itself."""
    answer = table.client.post(f"/{token}/decisions", json={"changes": {"f00d": DISMISSAL}}, headers=headers)
    assert (answer.status_code, table.path.exists()) == (403, False)


def test_a_decision_is_written_at_once(table: Table) -> None:
    """With day and person; the next triage honours it, and taking it back leaves the file without it."""
    assert table.decide(f00d=DISMISSAL).status_code == 200
    written = read_decisions(table.path)
    assert written["f00d"] == replace(
        KNOWN, state=State.DISMISSED, first_seen=TODAY, decided=TODAY, who="desk", reason="rounding"
    )
    (one,) = triage_discrepancies(table.report.discrepancies, written).discrepancies
    assert one.state == State.DISMISSED
    assert table.decide(f00d=None).status_code == 200
    assert read_decisions(table.path) == {}


def test_a_name_from_the_page_signs(table: Table) -> None:
    """The name given on the page comes before that of the program."""
    table.decide(f00d={**DISMISSAL, "who": "Ada"})
    assert read_decisions(table.path)["f00d"].who == "Ada"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({}, "changes: must be decisions by fingerprint"),
        ([], "changes: must be decisions by fingerprint"),
        ({"changes": {"f00d": 3}}, "f00d: must be a decision"),
        ({"changes": {"f00d": {**DISMISSAL, "color": "red"}}}, "f00d.color: unknown key"),
        (
            {"changes": {"f00d": {**DISMISSAL, "decided": "now"}}},
            "f00d.decided: must be a date such as 2026-11-22, without quotes",
        ),
    ],
)
def test_what_is_no_decision_is_refused(table: Table, body: object, reason: str) -> None:
    """The reason is told, and nothing is written."""
    answer = table.client.post(f"/{TOKEN}/decisions", json=body, headers=SELF)
    assert (answer.status_code, answer.json) == (400, {"error": reason})
    assert not table.path.exists()


def test_others_entries_are_kept(table: Table) -> None:
    """What another editor has written meanwhile stays, and the page hears that there is something new."""
    before = table.desk.key()
    write_decisions(table.path, [replace(KNOWN, fingerprint="beef")])
    answer = table.client.post(
        f"/{TOKEN}/decisions", json={"seen": before, "changes": {"f00d": DISMISSAL}}, headers=SELF
    )
    assert answer.json == {"key": None}
    assert sorted(read_decisions(table.path)) == ["beef", "f00d"]


def test_a_damaged_file_is_left_alone(table: Table) -> None:
    """Nothing is written over what somebody has to mend, and the page tells it."""
    table.path.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    answer = table.decide(f00d=DISMISSAL)
    assert (answer.status_code, table.path.read_text(encoding="utf-8")) == (400, "<<<<<<< HEAD\n")
    assert "line 1: holds the marks of a merge conflict" in answer.json["error"]
    assert "merge conflict" in table.get("report?seen=").json["trouble"]
    table.path.unlink()
    assert table.get("report?seen=").json["trouble"] == ""


def test_a_former_fingerprint_is_replaced(table: Table) -> None:
    """A decision under a former id of the rule moves to the present one."""
    table.report, table.stamp = report(replace(discrepancy(), formerly=("0ld",))), 1
    write_decisions(table.path, [replace(KNOWN, fingerprint="0ld")])
    (one,) = table.get("report?seen=").json["report"]["discrepancies"]
    assert (one["fingerprint"], one["state"]) == ("f00d", "known")
    table.decide(f00d=DISMISSAL)
    assert list(read_decisions(table.path)) == ["f00d"]


def test_the_report_follows_the_articles(table: Table) -> None:
    """The page asks with what it has seen: nothing new is 204, a changed article is a new report."""
    seen = table.get("report?seen=").json["key"]
    assert table.get(f"report?seen={seen}").status_code == 204
    table.report, table.stamp = report(), 1
    answer = table.get(f"report?seen={seen}")
    assert (answer.status_code, answer.json["report"]["discrepancies"]) == (200, [])


def test_articles_that_cannot_be_read_leave_the_last_report(table: Table) -> None:
    """What is wrong is told, and gone once it is mended."""
    table.stamp, table.report = 1, CheckerError([Problem("a.txt", "line 3", "is broken")])
    told = table.get("report?seen=").json
    assert (told["trouble"], told["report"]["summary"]["discrepancies"]) == ("a.txt: line 3: is broken", 1)
    table.stamp, table.report = 2, report(discrepancy())
    assert table.get("report?seen=").json["trouble"] == ""


def test_without_flask_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The review is an extra; without it the program says so, and exits with 2."""
    monkeypatch.setitem(sys.modules, "checker.review", None)
    run = CliRunner().invoke(main, ["review", "articles"])
    assert (run.exit_code, run.output) == (
        2,
        "error: the review needs Flask: pip install 'source-consistency-checker[review]'\n",
    )


def test_there_must_be_articles(tmp_path: Path) -> None:
    """Neither stdin nor an empty folder can be reviewed."""
    run = CliRunner().invoke(main, ["review", "-"])
    reason = "error: -: stdin cannot be read again when articles change: give files\n"
    assert (run.exit_code, run.output) == (2, reason)
    run = CliRunner().invoke(main, ["review", str(tmp_path)])
    assert (run.exit_code, run.output.splitlines()[-1]) == (2, "error: no article could be read")


def test_the_state_of_the_page_is_json(table: Table) -> None:
    """The report that the page fetches is the data that the page holds."""
    fetched = table.get("report?seen=").json
    held = table.get("").get_data(as_text=True)
    assert f'"key":"{fetched["key"]}"' in held
    assert json.loads(json.dumps(fetched))["served"] is True
