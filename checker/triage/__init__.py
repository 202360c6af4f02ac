"""Triage: the state of each discrepancy against what people have decided, and the file that holds their decisions."""

from checker.triage.decide import decide, decide_all
from checker.triage.decisions_file import read_decision, read_decisions, write_decisions
from checker.triage.merge import merge_decisions
from checker.triage.policy import apply_policy
from checker.triage.state import triage_discrepancies

__all__ = [
    "apply_policy",
    "decide",
    "decide_all",
    "merge_decisions",
    "read_decision",
    "read_decisions",
    "triage_discrepancies",
    "write_decisions",
]
