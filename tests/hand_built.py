"""Values built by hand for the tests of the upper rooms: a claim type, a rule file, a report."""

from datetime import date
from pathlib import Path

from checker.model import (
    Article,
    Claim,
    ClaimType,
    Discrepancy,
    Reading,
    Relation,
    Report,
    Rule,
    Severity,
    Span,
)

TOLL = ClaimType(
    name="toll",
    slots={"counted": str, "place": str, "as_of": str, "value": str},
    about=(("counted", "place"),),
    needs=(),
    patterns=(),
    build=lambda _match: (),
    examples=(),
)
CLAIM_TYPES = {"toll": TOLL}

RULE_FILE = """\
summary = "Reports of one blast give one death toll."
why = "A reader who sees two tolls trusts neither."
severity = "error"
where = { counted = "killed" }
given = ["place", "as_of: 2 days"]
expect = "value"
within = "5 %"
message = "{subject}: {readings}"

[[examples]]
verdict = "conflict"
articles = [
    "2024-05-01 Reuters | The blast in Aden killed «12» people.",
    "2024-05-01 AFP | The explosion in Aden killed «15» people.",
]

[[examples]]
verdict = "agree"
because = "Both give one toll."
articles = ["2024-05-01 Reuters | The blast killed 12.", "2024-05-01 AFP | The explosion killed 12."]

[[examples]]
verdict = "apart"
articles = ["2024-05-01 Reuters | The blast killed 12.", "2024-05-01 AFP | The blast injured 15."]
"""

TREND = """\
formerly = ["toll/rising"]
summary = "S."
why = "W."
severity = "note"
expect = "value"
kind = "trend"
scope = "article"
message = "{readings}"

[[examples]]
verdict = "agree"
articles = ["| Text."]
known_gap = "not yet"
"""


def written(path: Path, text: str) -> Path:
    """Return the path of a file with this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def write_rule(root: Path, text: str = RULE_FILE, name: str = "toll/deaths") -> Path:
    """Write a rule file below a root, and return its path."""
    return written(root / f"{name}.toml", text)


FIRST = Article(
    id="a.txt",
    text="A storm passed.\nThe blast in Aden killed 12 people, officials said.",
    source="Reuters",
    published=date(2024, 5, 1),
    path="batch/a.txt",
    first_line=4,
)
SECOND = Article(id="b", title="Blast in Aden kills 15", text="Nothing else is known.", source="AFP", copies=("c", "d"))


def claim(article: Article, words: str, *, attribution: str | None = None) -> Claim:
    """Return a claim whose evidence is these words of the article, in the line that holds them."""
    part = "text" if words in article.text else "title"
    content = article.content(part)
    start = content.index(words)
    line_start = content.rfind("\n", 0, start) + 1
    line_end = content.find("\n", start) if "\n" in content[start:] else len(content)
    evidence, sentence = Span(start, start + len(words)), Span(line_start, line_end)
    return Claim("toll", article, part, evidence, sentence, {}, "a pattern", attribution)


def discrepancy(
    *,
    rule: str = "toll/deaths",
    severity: Severity = Severity.ERROR,
    relation: Relation = Relation.CONTRADICTION,
    readings: tuple[Reading, ...] | None = None,
) -> Discrepancy:
    """Return a discrepancy between the first article's text and the second one's title."""
    twelve = Reading("12", (claim(FIRST, "killed 12 people", attribution="officials"),))
    fifteen = Reading("15", (claim(SECOND, "kills 15"),))
    return Discrepancy(
        fingerprint="f00d",
        rule=rule,
        claim_type="toll",
        relation=relation,
        severity=severity,
        confidence=0.98,
        subject="killed in Aden",
        message="killed in Aden: 12 · 15",
        why=("aligned because both are about Aden", "differs because 12 is not 15", "cleared if one is corrected"),
        readings=readings or (twelve, fifteen),
    )


def report(*discrepancies: Discrepancy, compared: int = 1, articles: tuple[Article, ...] = (FIRST, SECOND)) -> Report:
    """Return a report on the two articles."""
    return Report(
        version="1.2.3",
        articles=articles,
        unreadable=0,
        stories=1,
        claims={"toll": 2, "role": 3},
        aligned={"toll": 2},
        compared={"toll/deaths": compared},
        discrepancies=discrepancies,
    )


def only_rule(rules: tuple[Rule, ...]) -> Rule:
    """Return the one rule that there is."""
    (rule,) = rules
    return rule
