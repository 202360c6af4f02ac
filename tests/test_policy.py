"""What a policy of paths, suppressions and severities leaves of the discrepancies."""

from dataclasses import replace
from datetime import date

from hand_built import FIRST, SECOND, claim, discrepancy

from checker.errors import Problem
from checker.model import Discrepancy, PathPolicy, Policy, Reading, Severity, State, Suppression
from checker.triage import apply_policy

DAY = date(2026, 11, 22)

OTHER = replace(SECOND, path="archive/b.txt")

APART = discrepancy(readings=(Reading("12", (claim(FIRST, "12"),)), Reading("15", (claim(OTHER, "15"),))))

THREE = replace(APART, readings=(*APART.readings, Reading("13", (claim(replace(FIRST, path="c.txt"), "12"),))))


def left(policy: Policy, *found: Discrepancy) -> list[tuple[str, str]]:
    """Return severity and state of what a policy leaves."""
    return [(one.severity.value, one.state.value) for one in apply_policy(found, policy, DAY)[0]]


def test_a_policy_on_paths_holds_for_what_rests_on_them() -> None:
    """Where two readings stand without the articles under the path, it says nothing."""
    ignore = Policy(per_path=(PathPolicy(("archive/*",), ignore=("toll",)),))
    assert left(ignore, APART, THREE) == [("error", "new")]
    assert left(Policy(per_path=(PathPolicy(("archive/*",), ignore=("role",)),)), APART) == [("error", "new")]
    milder = Policy(per_path=(PathPolicy(("b.txt",), severity={"toll/*": Severity.NOTE}),))
    assert left(milder, APART, THREE) == [("note", "new"), ("error", "new")]
    surer = Policy(per_path=(PathPolicy(("archive/*",), min_confidence=0.99),))
    assert left(surer, APART, THREE) == [("error", "new")]
    assert left(Policy(min_confidence=0.99), APART, THREE) == []


def test_a_suppression_needs_all_that_it_names() -> None:
    """Rule, subject and path are patterns that have to fit together."""
    one = Suppression("place", "reason", "toll/*", "KILLED in *", "archive/*")
    assert left(Policy(suppressions=(one,)), APART, THREE) == [("error", "dismissed"), ("error", "new")]
    for wrong in (replace(one, rule="role/*"), replace(one, subject="injured"), replace(one, path="sport/*")):
        reported, stale = apply_policy([APART], Policy(suppressions=(wrong,)), DAY)
        assert (reported, stale) == ((APART,), (Problem("place", "", "suppresses nothing: reason"),))
    assert apply_policy([APART], Policy(suppressions=(one,)))[0][0].state is State.DISMISSED
