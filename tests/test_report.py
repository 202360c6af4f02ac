"""The report as JSON, its order, and lists of claims, to the letter."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hand_built import FIRST, SECOND, claim, discrepancy, report

from checker.model import Reading, Severity
from checker.report import (
    CLAIM_FORMATS,
    FORMATS,
    record_report,
    render_claims,
    render_report,
    summarise_report,
)

JSON_REPORT = """\
{
  "schema": "discrepancy-report/1",
  "tool": {
    "name": "checker",
    "version": "1.2.3"
  },
  "summary": {
    "articles": 2,
    "claims": 5,
    "compared": 1,
    "discrepancies": 1,
    "error": 1,
    "warning": 0,
    "note": 0,
    "unreadable": 0,
    "undated": 1,
    "stories": 1,
    "states": {
      "new": 1,
      "updated": 0,
      "accepted": 0,
      "known": 0,
      "dismissed": 0,
      "gone": 0
    },
    "by_claim_type": {
      "role": {
        "claims": 3,
        "aligned": 0,
        "compared": 0
      },
      "toll": {
        "claims": 2,
        "aligned": 2,
        "compared": 1
      }
    }
  },
  "discrepancies": [
    {
      "fingerprint": "f00d",
      "rule": "toll/deaths",
      "claim_type": "toll",
      "relation": "contradiction",
      "severity": "error",
      "confidence": 0.98,
      "state": "new",
      "subject": "killed in Aden",
      "message": "killed in Aden: 12 · 15",
      "why": [
        "aligned because both are about Aden",
        "differs because 12 is not 15",
        "cleared if one is corrected"
      ],
      "evidence": [],
      "readings": [
        {
          "value": "12",
          "claims": [
            {
              "article": "a.txt",
              "source": "Reuters",
              "published": "2024-05-01",
              "path": "batch/a.txt",
              "part": "text",
              "start": 34,
              "end": 50,
              "line": 5,
              "column": 19,
              "surface": "killed 12 people",
              "sentence": "The blast in Aden killed 12 people, officials said.",
              "sentence_start": 16,
              "attributed_to": "officials"
            }
          ]
        },
        {
          "value": "15",
          "claims": [
            {
              "article": "b",
              "source": "AFP",
              "published": null,
              "path": null,
              "part": "title",
              "start": 14,
              "end": 22,
              "line": null,
              "column": null,
              "surface": "kills 15",
              "sentence": "Blast in Aden kills 15",
              "sentence_start": 0,
              "attributed_to": null,
              "copies": [
                "c",
                "d"
              ]
            }
          ]
        }
      ]
    }
  ]
}
"""


def test_the_json_report_is_the_contract() -> None:
    """Keys, order, indent and the newline at the end are what programs rely on."""
    assert render_report(report(discrepancy()), "json") == JSON_REPORT


def test_every_format_renders_and_no_other() -> None:
    """The formats that are offered are those that there are."""
    assert [render_report(report(), name)[-1] for name in FORMATS] == ["\n"] * len(FORMATS)
    assert [render_claims([claim(FIRST, "12")], name)[-1] for name in CLAIM_FORMATS] == ["\n"] * len(CLAIM_FORMATS)
    with pytest.raises(ValueError, match=r"^no format 'xml'$"):
        render_report(report(), "xml")
    with pytest.raises(ValueError, match=r"^no format 'xml'$"):
        render_claims([], "xml")


def test_the_worst_come_first() -> None:
    """Discrepancies stand by severity, then confidence, then position, whatever order they come in."""
    note = discrepancy(rule="toll/note", severity=Severity.NOTE)
    warning = discrepancy(rule="toll/warning", severity=Severity.WARNING)
    unsure = replace(discrepancy(rule="toll/unsure"), confidence=0.5)
    later = discrepancy(rule="toll/later", readings=(Reading("15", (claim(SECOND, "kills 15"),)),))
    first = discrepancy()
    expected = ["toll/deaths", "toll/later", "toll/unsure", "toll/warning", "toll/note"]
    found = (note, unsure, later, warning, first)
    written = json.loads(render_report(report(*found), "json"))["discrepancies"]
    assert [one["rule"] for one in written] == expected
    assert render_report(report(*found), "text") == render_report(report(*reversed(found)), "text")


def test_a_title_has_a_line_and_no_column() -> None:
    """A title stands behind its key in front matter, so that its column on disk is not known."""
    article = replace(SECOND, path="b.txt", title_line=2, published=datetime(2024, 5, 1, 9, 30, tzinfo=UTC))
    (row,) = map(json.loads, render_claims([claim(article, "kills 15")], "jsonl").splitlines())
    assert (row["line"], row["column"], row["published"]) == (2, None, "2024-05-01T09:30:00+00:00")
    reading = Reading("15", (claim(article, "kills 15"),))
    lines = render_report(report(discrepancy(readings=(reading,))), "text").splitlines()
    assert lines[2] == "    AFP, 2024-05-01T09:30:00+00:00, b.txt:2; copied by c, d"


def test_claims_are_listed_as_json_lines_and_csv() -> None:
    """Both hold the same values; the slots of a CSV row are JSON."""
    found = replace(claim(FIRST, "killed 12 people", attribution="officials"), slots={"b": "2", "a": "1"})
    assert render_claims([found], "jsonl") == (
        '{"claim_type": "toll", "article": "a.txt", "source": "Reuters", "published": "2024-05-01", '
        '"path": "batch/a.txt", "part": "text", "start": 34, "end": 50, "line": 5, "column": 19, '
        '"surface": "killed 12 people", "sentence": "The blast in Aden killed 12 people, officials said.", '
        '"attributed_to": "officials", "factuality": "asserted", "pattern": "a pattern", '
        '"slots": {"a": "1", "b": "2"}}\n'
    )
    assert render_claims([found], "csv") == (
        "claim_type,article,source,published,path,part,start,end,line,column,surface,sentence,attributed_to,"
        "factuality,pattern,slots\n"
        'toll,a.txt,Reuters,2024-05-01,batch/a.txt,text,34,50,5,19,killed 12 people,"The blast in Aden killed 12 '
        'people, officials said.",officials,asserted,a pattern,"{""a"": ""1"", ""b"": ""2""}"\n'
    )


def test_a_check_is_summed_up_in_one_line() -> None:
    """Numbers and nouns agree."""
    note = discrepancy(severity=Severity.NOTE)
    assert [
        summarise_report(record_report(report(discrepancy(), articles=(FIRST,)))),
        summarise_report(record_report(report(discrepancy(), note, note))),
        summarise_report(record_report(report())),
        summarise_report(record_report(report(compared=0, articles=()))),
    ] == [
        "1 discrepancy (1 error, 0 warnings, 0 notes) in 1 article.",
        "3 discrepancies (1 error, 0 warnings, 2 notes) in 2 articles.",
        "No discrepancies in 2 articles.",
        "No discrepancies in 0 articles. Nothing was comparable: no two claims are about the same thing.",
    ]
