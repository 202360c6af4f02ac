"""Reports built by hand for the tests of the formats: decided, hostile, and rendered in each."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hand_built import FIRST, claim, discrepancy, report

from checker.model import Decision, Discrepancy, Reading, Report, State
from checker.report import (
    FORMATS,
    Page,
    render_report,
)

TODAY = date(2026, 11, 22)

DISMISSED = Decision(
    "f00d", State.DISMISSED, "toll/deaths", "killed in Aden", ("12", "15"), TODAY, reason="rounding", note="by hand"
)

# The page for the browser needs the articles, and has tests of its own.
RECORDED = tuple(name for name in FORMATS if name != "html")

every_format = pytest.mark.parametrize("format", RECORDED)


def rendered(found: Report, **options: Any) -> dict[str, str]:
    """Return the report in every format."""
    return {name: render_report(found, name, Page(**options)) for name in RECORDED}


def decided(state: State, decision: Decision | None = DISMISSED) -> Discrepancy:
    """Return a discrepancy about which something has been decided."""
    return replace(discrepancy(), state=state, decision=decision)


HOSTILE = "=cmd()|x\u202e `a` <script>alert(1)</script> **b** [l](http://x) @all #1 ]]> :x: %0A::error::\n::error::y"


def hostile() -> Report:
    """Return a report in which every text of an article tries to be something else."""
    article = replace(FIRST, id=HOSTILE, text=HOSTILE, source=HOSTILE, path=HOSTILE)
    reading = Reading(HOSTILE, (claim(article, HOSTILE.partition("\n")[0], attribution=HOSTILE),), (HOSTILE,))
    odd = replace(
        discrepancy(readings=(reading, reading)), subject=HOSTILE, message=HOSTILE, why=(HOSTILE, "\x00\ud800")
    )
    return replace(report(odd), version=HOSTILE)
