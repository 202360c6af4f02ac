"""A saved report is read again, and shown whole or one discrepancy at a time."""

from dataclasses import replace

import pytest
from hand_built import FIRST, claim, discrepancy, report
from hand_decided import DISMISSED, TODAY, decided, every_format

from checker.errors import SettingsError
from checker.model import Agreement, Reading, Reason, State, Strength
from checker.report import (
    load_report,
    record_report,
    render_discrepancy,
    render_report,
)


@every_format
def test_a_saved_report_renders_alike(format: str) -> None:
    """A report from a JSON file gives the same bytes as the check that it was saved from."""
    agreement = Agreement("toll/injured", "toll", "injured in Aden", ("same",), (Reading("40", (claim(FIRST, "12"),)),))
    found = replace(
        report(decided(State.DISMISSED), decided(State.UPDATED), discrepancy()),
        gone=(DISMISSED,),
        expired=(replace(DISMISSED, expires=TODAY),),
        agreements=(agreement,),
    )
    saved = load_report(render_report(found, "json"), "report.json")
    assert saved == record_report(found)
    assert render_report(saved, format) == render_report(found, format)


def test_one_discrepancy_is_told_in_full() -> None:
    """With its fingerprint, state and whole sentences; the start of a fingerprint has to mean one."""
    reasons = (Reason("differs", "12 is not 15", Strength.WEAK),)
    found = record_report(report(replace(discrepancy(), evidence=reasons), replace(discrepancy(), fingerprint="f0e")))
    assert render_discrepancy(found, "f00").splitlines()[10:] == [
        "  fingerprint: f00d; relation: contradiction",
        "  state: new; confidence: 0.98",
        "  differs (weak): 12 is not 15",
        "  batch/a.txt:5:19",
        "    The blast in Aden «killed 12 people», officials said.",
        "  b",
        "    Blast in Aden «kills 15»",
    ]
    with pytest.raises(SettingsError, match=r"^several discrepancies have the fingerprint 'f0'$"):
        render_discrepancy(found, "f0")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "report.json: not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("[]", "report.json: schema: must be 'discrepancy-report/1', not 'None'"),
        ('{"schema": "discrepancy-report/2"}', "report.json: schema: must be 'discrepancy-report/1', not 'discrep"),
        ('{"schema": "discrepancy-report/1"}', "report.json: a damaged report: KeyError: 'summary'"),
    ],
)
def test_what_is_no_report_is_told(text: str, told: str) -> None:
    """Any other file is an error with its reason."""
    with pytest.raises(SettingsError) as error:
        load_report(text, "report.json")
    assert str(error.value).startswith(told)
