"""`checker test`: the examples of a rule are tried, and each failure says what came."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import outcome
from hand_built import FIRST, RULE_FILE, TREND, claim, discrepancy, report, write_rule

from checker.model import Article, ReferenceFact, Relation, Report, Rule

BLAST = claim(replace(FIRST, id="1", text="The blast in Aden killed 12 people."), "12")

OTHER_BLAST = claim(replace(FIRST, id="2", text="The explosion in Aden killed 15 people."), "15")


def conflict(*, relation: Relation = Relation.CONTRADICTION, swallow: int = 0) -> Report:
    """Return the report that the conflict of the rule file expects, or one that goes wrong."""
    wide = replace(OTHER_BLAST, evidence=OTHER_BLAST.evidence._replace(start=OTHER_BLAST.evidence.start + swallow))
    readings = tuple(
        replace(reading, claims=(found,))
        for reading, found in zip(discrepancy().readings, (BLAST, wide), strict=True)
    )  # fmt: skip
    return report(discrepancy(relation=relation, readings=readings))


def by_example(conflicting: Report, agreeing: Report, apart: Report) -> Callable[..., Report]:
    """Return a check that gives a report for each example of the rule file."""

    def check(articles: Sequence[Article], rules: Sequence[Rule], *, reference: Sequence[ReferenceFact]) -> Report:
        assert reference == []
        assert [rule.id for rule in rules] == ["toll/deaths"]
        if "Aden" in articles[0].text:
            return conflicting
        return apart if "injured" in articles[1].text else agreeing

    return check


@pytest.mark.usefixtures("rooms")
@pytest.mark.parametrize(
    ("check", "failures"),
    [
        (by_example(conflict(), report(), report(compared=0)), []),
        (
            by_example(report(), report(compared=0), report()),
            [
                "[conflict-1]: expected one contradiction, found nothing",
                "[agree-2]: expected claims to be compared, none were",
                "[apart-3]: expected no claims to be compared, 1 pair was",
            ],
        ),
        (
            by_example(conflict(relation=Relation.UPDATE), conflict(), report(compared=2)),
            [
                "[conflict-1]: expected one contradiction, found update (killed in Aden: 12 · 15)",
                "[agree-2]: expected nothing, found contradiction (killed in Aden: 12 · 15)",
                "[apart-3]: expected no claims to be compared, 2 pairs were",
            ],
        ),
        (
            by_example(conflict(swallow=1), report(), report(compared=0)),
            ["[conflict-1]: «15» of article 2 is in the evidence of 0 claims, not of one: '12', '5'"],
        ),
    ],
)
def test_the_examples_of_a_rule_are_tried(
    monkeypatch: pytest.MonkeyPatch,
    check: Callable[..., Report],
    failures: list[str],
) -> None:
    """Each failure says what was expected and what came."""
    monkeypatch.setattr("checker.pipeline.check_articles", check)
    lines = [f"FAIL toll/deaths{failure}" for failure in failures]
    counts = f"3 examples of 1 rule: {3 - len(failures)} passed, {len(failures)} failed"
    told = "".join(f"{line}\n" for line in (*lines, counts))
    assert outcome("test", "toll/deaths") == (1 if failures else 0, told, "")


@pytest.mark.usefixtures("rooms")
def test_what_is_reported_has_to_be_marked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A claim more than the example marks is a failure; a rule file can be named by its path."""
    unmarked = RULE_FILE.replace("«15»", "15")
    path = write_rule(tmp_path / "own", unmarked)
    monkeypatch.setattr(
        "checker.pipeline.check_articles", by_example(conflict(), report(), report(compared=0))
    )  # fmt: skip
    assert outcome("test", str(path)) == (
        1,
        "FAIL toll/deaths[conflict-1]: '15' of article 2 is reported and not marked\n"
        "3 examples of 1 rule: 2 passed, 1 failed\n",
        "",
    )


@pytest.mark.usefixtures("rooms")
def test_a_known_gap_is_a_strict_expected_failure(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """It passes while the example fails, and fails once it passes; missing verdicts are failures too."""
    write_rule(tmp_path / "rules", TREND, name="toll/falling")
    told = "FAIL toll/falling: has no example of conflict, apart\n"
    monkeypatch.setattr("checker.pipeline.check_articles", lambda *_, **__: report())
    assert outcome("test", "toll/falling")[1] == told + (
        "1 example of 1 rule: 1 passed (1 known gap), 0 failed\n"
    )  # fmt: skip
    monkeypatch.setattr(
        "checker.pipeline.check_articles", lambda *_, **__: replace(report(), compared={"toll/falling": 1})
    )
    assert outcome("test", "toll/falling") == (
        1,
        told + "FAIL toll/falling[agree-1]: the known gap is closed: delete its known_gap line\n"
        "1 example of 1 rule: 0 passed, 1 failed\n",
        "",
    )
