"""`checker rules`: all rules at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.sources import load_rulebook, rules_option
from checker.cli.streams import emit

if TYPE_CHECKING:
    from checker.model import Rule


@click.command("rules")
@rules_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def rules_command(*, rule_roots: tuple[Path, ...], as_json: bool) -> None:
    """List the rules with severity and summary."""
    loaded = load_rulebook(rule_roots)
    emit(_as_json(loaded) if as_json else _as_table(loaded))


def _as_table(loaded: Sequence[Rule]) -> str:
    from checker.report import draw_table

    rows = [(rule.id, rule.severity.value, rule.summary) for rule in loaded]
    return draw_table(rows, ("rule", "severity", "summary")) + "\n"


def _as_json(loaded: Sequence[Rule]) -> str:
    import json

    return json.dumps([_values(rule) for rule in loaded], ensure_ascii=False, indent=2) + "\n"


def _values(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "claim_type": rule.claim_type,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "why": rule.why,
        "where": {slot: list(values) for slot, values in rule.where.items()},
        "given": dict(rule.given),
        "expect": rule.expect,
        "within": rule.within,
        "kind": rule.kind,
        "scope": rule.scope,
        "over_time": rule.over_time,
        "formerly": list(rule.formerly),
        "preview": rule.preview,
        "since": rule.since,
    }
