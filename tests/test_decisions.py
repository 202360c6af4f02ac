"""The decisions file: what people have decided, kept from run to run."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hand_built import FIRST, SECOND, claim, discrepancy, written
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import SettingsError
from checker.model import DECIDED, REASONS, Decision, Discrepancy, Reading, State
from checker.triage import (
    decide,
    decide_all,
    merge_decisions,
    read_decisions,
    triage_discrepancies,
    write_decisions,
)

DAY, LATER = date(2026, 11, 22), date(2027, 1, 1)
KNOWN = Decision("f00d", State.KNOWN, "toll/deaths", "killed in Aden", ("12", "15"), DAY)
DISMISSED = replace(
    KNOWN, fingerprint="beef", state=State.DISMISSED, decided=DAY, who="desk", reason="rounding", expires=LATER
)

FILE = """\
# What people have decided about discrepancies, by fingerprint. Comments are not kept: use note.

["beef"]
state = "dismissed"
rule = "toll/deaths"
subject = "killed in Aden"
readings = ["12", "15"]
first_seen = 2026-11-22
decided = 2026-11-22
who = "desk"
reason = "rounding"
expires = 2027-01-01

["f00d"]
state = "known"
rule = "toll/deaths"
subject = "killed in Aden"
readings = ["12", "15"]
first_seen = 2026-11-22
"""


def by_fingerprint(*decisions: Decision) -> dict[str, Decision]:
    """Return the decisions as a file would hold them."""
    return {decision.fingerprint: decision for decision in decisions}


def test_a_file_is_sorted_and_a_few_lines_an_entry(tmp_path: Path) -> None:
    """What is empty is left out, and nothing else is left in the folder."""
    path = tmp_path / "checker-decisions.toml"
    write_decisions(path, [KNOWN, DISMISSED])
    assert path.read_text(encoding="utf-8") == FILE
    assert list(read_decisions(path).items()) == [("beef", DISMISSED), ("f00d", KNOWN)]
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    """A first run has none."""
    assert read_decisions(tmp_path / "checker-decisions.toml") == {}


words = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1).filter(str.strip)
maybe = st.just("") | words
days = st.dates()
decisions = st.builds(
    Decision,
    fingerprint=words,
    state=st.sampled_from(DECIDED),
    rule=words,
    subject=maybe,
    readings=st.lists(words, unique=True).map(sorted).map(tuple),
    first_seen=days,
    decided=st.none() | days,
    who=maybe,
    reason=st.sampled_from(REASONS),
    right=maybe,
    note=maybe,
    expires=st.none() | days,
)


@given(st.lists(decisions, unique_by=lambda decision: decision.fingerprint))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, given: list[Decision]) -> None:
    """No text, day or fingerprint is changed by a file, and writing it again gives the same bytes."""
    path = tmp_path_factory.mktemp("decisions") / "file.toml"
    write_decisions(path, given)
    first = path.read_bytes()
    assert read_decisions(path) == by_fingerprint(*given)
    write_decisions(path, reversed(given))
    assert path.read_bytes() == first


BROKEN = """\
["f00d"]
state = "dimissed"
rule = "toll/deaths"
readings = ["12", ""]
first_seen = "2026-11-22"
expires = 2027-01-01T00:00:00
noet = "x"

["beef"]
state = "dismissed"
reason = "because"
rule = 12
first_seen = 2026-11-22

[cafe]
state = "dismissed"
rule = "toll/deaths"
readings = []
first_seen = 2026-11-22
"""


def test_everything_that_is_wrong_has_its_line_and_key(tmp_path: Path) -> None:
    """All problems are told together; what is missing is placed at the head of its entry."""
    path = written(tmp_path / "file.toml", BROKEN)
    with pytest.raises(SettingsError) as error:
        read_decisions(path)
    assert [str(problem).removeprefix(f"{path}: ") for problem in error.value.problems] == [
        "line 7: f00d.noet: unknown key: did you mean 'note'?",
        "line 2: f00d.state: must be one of known, dismissed, accepted; not 'dimissed': did you mean 'dismissed'?",
        "line 5: f00d.first_seen: must be a date such as 2026-11-22, without quotes",
        "line 4: f00d.readings[2]: must be a text that is not empty",
        "line 6: f00d.expires: must be a date such as 2026-11-22, without quotes",
        "line 12: beef.rule: must be a text that is not empty",
        "line 9: beef.readings: is missing",
        f"line 11: beef.reason: must be one of {', '.join(REASONS)}; not 'because'",
        "line 15: cafe.reason: is missing",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            FILE + "<<<<<<< ours\n",
            "line 20: holds the marks of a merge conflict; `checker baseline merge FIRST SECOND`",
        ),
        (FILE.replace("=======", "x") + "=======\n", "line 20: holds the marks of a merge conflict; "),
        (FILE + FILE, "line 22: not TOML: Cannot declare ('beef',) twice"),
        ("beef = 1", "beef: must be a table"),
        ('["beef"\n', "line 1: not TOML: Expected ']' at the end of a table declaration"),
    ],
)
def test_a_damaged_file_is_told_plainly(tmp_path: Path, text: str, told: str) -> None:
    """A conflict that a merge left is named as such, an entry twice and a broken line have their line."""
    path = written(tmp_path / "file.toml", text)
    with pytest.raises(SettingsError) as error:
        read_decisions(path)
    assert str(error.value).startswith(f"{path}: {told}")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """A folder, or bytes that are no UTF-8."""
    with pytest.raises(SettingsError, match="Is a directory"):
        read_decisions(tmp_path)
    path = tmp_path / "file.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(SettingsError, match="is not UTF-8 text"):
        read_decisions(path)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs nobody their decisions."""

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = written(tmp_path / "file.toml", FILE)
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_decisions(path, [KNOWN])
    assert path.read_text(encoding="utf-8") == FILE
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def reading(value: str, *also: str) -> Reading:
    """Return a reading with one claim."""
    return Reading(value, (claim(FIRST, "12"),), also)


def states(one: Discrepancy, *held: Decision, today: date | None = DAY) -> list[tuple[State, Decision | None]]:
    """Return the state of a discrepancy, and the decision behind it."""
    return [(d.state, d.decision) for d in triage_discrepancies([one], by_fingerprint(*held), today).discrepancies]


def test_a_decision_gives_its_state() -> None:
    """What nobody has decided is new; what is decided has the state and carries the decision."""
    accepted = replace(KNOWN, state=State.ACCEPTED, right="12")
    assert states(discrepancy()) == [(State.NEW, None)]
    assert states(discrepancy(), KNOWN) == [(State.KNOWN, KNOWN)]
    assert states(discrepancy(), accepted) == [(State.ACCEPTED, accepted)]


def test_a_new_reading_is_shown_again() -> None:
    """A reading counts as seen in any of its forms, and one that has gone is no news."""
    thirteen = discrepancy(readings=(reading("12"), reading("15"), reading("13")))
    assert states(thirteen, KNOWN) == [(State.UPDATED, KNOWN)]
    reworded = discrepancy(readings=(reading("a dozen", "12"), reading("15")))
    assert states(reworded, KNOWN) == [(State.KNOWN, KNOWN)]
    assert states(discrepancy(), replace(KNOWN, readings=("12", "13", "15"))) == [
        (State.KNOWN, replace(KNOWN, readings=("12", "13", "15")))
    ]


def test_a_decision_holds_until_it_expires() -> None:
    """From its day on the discrepancy is new; without a clock nothing expires."""
    until = replace(KNOWN, expires=LATER)
    assert states(discrepancy(), until, today=date(2026, 12, 31)) == [(State.KNOWN, until)]
    assert states(discrepancy(), until, today=LATER) == [(State.NEW, None)]
    assert states(discrepancy(), until, today=None) == [(State.KNOWN, until)]
    triage = triage_discrepancies([], by_fingerprint(until, DISMISSED), LATER)
    assert (triage.gone, triage.expired) == ((), (DISMISSED, until))


def test_what_is_no_longer_found_is_gone() -> None:
    """Its decision is told, sorted by fingerprint."""
    triage = triage_discrepancies([discrepancy()], by_fingerprint(KNOWN, DISMISSED, replace(KNOWN, fingerprint="a")))
    assert [decision.fingerprint for decision in triage.gone] == ["a", "beef"]


def test_a_rule_with_a_new_name_keeps_its_decisions() -> None:
    """A decision under the fingerprint of a former id holds, is not gone, and moves when the file is updated."""
    old = replace(KNOWN, fingerprint="01d", note="agreed")
    renamed = replace(discrepancy(), formerly=("01d",))
    assert states(renamed, old) == [(State.KNOWN, old)]
    triage = triage_discrepancies([renamed], by_fingerprint(old))
    assert triage.gone == ()
    assert decide_all(triage.discrepancies, by_fingerprint(old), LATER) == {"f00d": replace(old, fingerprint="f00d")}


def test_deciding_keeps_what_was_written_before() -> None:
    """A new state and new readings leave the first day, the reason and the expiry."""
    found = replace(discrepancy(readings=(reading("12"), reading("\ud800"))), decision=DISMISSED)
    assert decide(found, State.ACCEPTED, LATER) == replace(
        DISMISSED, fingerprint="f00d", state=State.ACCEPTED, readings=("12", "\ufffd")
    )
    assert decide(discrepancy(), State.KNOWN, DAY) == KNOWN


@given(st.lists(decisions), st.lists(decisions))
def test_two_files_merge_alike_in_either_order(first: list[Decision], second: list[Decision]) -> None:
    """Nothing is lost, and the first day on which either saw it is kept."""
    one, other = by_fingerprint(*first), by_fingerprint(*second)
    merged = merge_decisions(one, other)
    assert merged == merge_decisions(other, one)
    assert list(merged) == sorted({*one, *other})
    assert merge_decisions(merged, one) == merged


def test_the_later_of_two_decisions_is_kept() -> None:
    """A decision outweighs a baseline of the same day, and a later one anything earlier."""
    known = replace(KNOWN, first_seen=date(2026, 11, 20))
    dismissed = replace(KNOWN, state=State.DISMISSED, decided=DAY, reason="rounding")
    accepted = replace(KNOWN, state=State.ACCEPTED, decided=LATER)
    assert merge_decisions(by_fingerprint(known), by_fingerprint(dismissed)) == by_fingerprint(
        replace(dismissed, first_seen=date(2026, 11, 20))
    )
    assert merge_decisions(by_fingerprint(accepted), by_fingerprint(dismissed)) == by_fingerprint(accepted)


def test_the_witnesses_of_a_discrepancy_do_not_matter() -> None:
    """A second paper with a known value is no news."""
    joined = Reading("12", (claim(FIRST, "12"), claim(replace(SECOND, title="12"), "12")))
    assert states(discrepancy(readings=(joined, reading("15"))), KNOWN) == [(State.KNOWN, KNOWN)]
