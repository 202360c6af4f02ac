"""The report as text, to the letter."""

from dataclasses import replace

import pytest
from hand_built import FIRST, claim, discrepancy, report

from checker.model import Article, Claim, Reading, Span
from checker.report import (
    Page,
    draw_table,
    render_report,
)

TEXT_REPORT = """\
error toll/deaths — killed in Aden: 12 · 15
  12
    Reuters, 2024-05-01, batch/a.txt:5:19; said by officials
      The blast in Aden «killed 12 people», officials said.
  15
    AFP, b; copied by c, d
      Blast in Aden «kills 15»
  why: aligned because both are about Aden
       differs because 12 is not 15
       cleared if one is corrected

  articles    stories    claims    aligned    compared pairs    errors    warnings    notes    undated
----------  ---------  --------  ---------  ----------------  --------  ----------  -------  ---------
         2          1         5          2                 1         1           0        0          1

Claims extracted/aligned/pairs compared: role 3/0/0; toll 2/2/1.
"""

EMPTY_TABLE = """\
  articles    stories    claims    aligned    compared pairs    errors    warnings    notes    undated
----------  ---------  --------  ---------  ----------------  --------  ----------  -------  ---------
         2          1         5          2                 {0}         0           0        0          1

Claims extracted/aligned/pairs compared: role 3/0/0; toll 2/2/{0}.
"""


def test_the_text_report_shows_both_sides() -> None:
    """Each reading has its witnesses with place and speaker, the evidence marked in the sentence, and the reasons."""
    assert render_report(report(discrepancy()), "text") == TEXT_REPORT


def test_colour_takes_the_place_of_marks() -> None:
    """The severity is coloured and the evidence bold."""
    lines = render_report(report(discrepancy()), "text", Page(color=True)).splitlines()
    assert lines[0] == "\033[1;31merror\033[0m toll/deaths — killed in Aden: 12 · 15"
    assert lines[3] == "      The blast in Aden \033[1mkilled 12 people\033[0m, officials said."


def test_nothing_comparable_is_said_plainly() -> None:
    """A check that could compare nothing must not look like agreement."""
    told = "\nNothing was comparable: no two claims are about the same thing.\n"
    assert render_report(report(compared=0), "text") == EMPTY_TABLE.format(0) + told


def test_agreement_is_said_plainly() -> None:
    """A check that compared and found nothing says so."""
    assert render_report(report(compared=7), "text") == EMPTY_TABLE.format(7) + "\nNo discrepancies.\n"


def test_unreadable_articles_are_in_the_table() -> None:
    """The column appears where there are any."""
    table = render_report(replace(report(), unreadable=3), "text").splitlines()
    assert (table[0].split()[-2:], table[2].split()[-2:]) == (["unreadable", "undated"], ["3", "1"])


def long_claim(before: str, evidence: str, after: str) -> Claim:
    """Return a claim in a sentence of these three parts."""
    article = Article("long", before + evidence + after)
    start = len(before)
    return Claim(
        "toll", article, "text", Span(start, start + len(evidence)), Span(0, len(article.text)), {}, "a pattern"
    )


WORDS = "one two three four five six seven eight nine ten "


@pytest.mark.parametrize(
    ("before", "evidence", "after", "shown"),
    [
        (WORDS, "killed 12", " people.", "…four five six seven eight nine ten «killed 12» people."),
        ("It ", "killed 12", f" {WORDS}.", "It «killed 12» one two three four five six seven eight…"),
        (WORDS, "killed 12", f" {WORDS}.", "…seven eight nine ten «killed 12» one two three four…"),
        ("x" * 50, "12", "y" * 50, f"…{'x' * 27}«12»{'y' * 27}…"),
        ("It ", f"{WORDS}{WORDS}", ".", "It «one two three four five si…six seven eight nine ten »."),
        (WORDS, "k" * 99, WORDS, f"…nine ten «{'k' * 16}…{'k' * 16}»one two…"),
        ("A\n\tline  ", "12\nmen", "\u202e\033[31m ", "A line «12 men»[31m "),
        ("", "12", "", "«12»"),
    ],
)
def test_long_sentences_are_cut_around_the_evidence(before: str, evidence: str, after: str, shown: str) -> None:
    """The line keeps its width, words stay whole, and no character steers the terminal."""
    found = discrepancy(readings=(Reading("12", (long_claim(before, evidence, after),)),))
    line = render_report(report(found), "text", Page(width=66)).splitlines()[3]
    assert line == f"      {shown}"


def test_line_breaks_in_values_do_not_break_the_layout() -> None:
    """Subject, message, reasons and speakers are printed on lines of their own."""
    odd = replace(
        discrepancy(),
        subject="a\nb",
        message="c\nd",
        why=(f"because {WORDS}{WORDS}",),
        readings=(Reading("1\n2", (claim(FIRST, "12", attribution="one\ntwo"),)),),
    )
    assert render_report(report(odd), "text", Page(width=60)).splitlines()[:7] == [
        "error toll/deaths a b — c d",
        "  1 2",
        "    Reuters, 2024-05-01, batch/a.txt:5:26; said by one two",
        "      The blast in Aden killed «12» people, officials said.",
        "  why: because one two three four five six seven eight nine",
        "         ten one two three four five six seven eight nine",
        "         ten",
    ]


def test_a_table_without_rows_has_headers() -> None:
    """An empty table is no crash."""
    assert draw_table([], ("rule", "summary")) == "rule    summary\n------  ---------"
