"""Rules as SARIF describes them: a short text, the reasons, and their examples as help."""

from collections.abc import Iterator, Sequence

from checker.model import Example, Rule
from checker.report.markdown import escape


def describe_rules(ids: Sequence[str], rules: Sequence[Rule]) -> list[dict[str, object]]:
    """Return a descriptor for each id, in this order; of a rule that is not known there is only the id."""
    known = {rule.id: rule for rule in rules}
    return [_descriptor(known[rule_id]) if rule_id in known else {"id": rule_id} for rule_id in ids]


def _descriptor(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": "\n".join((rule.why, *_examples(rule.examples))),
            "markdown": "\n".join((escape(rule.why), "", *(f"- {escape(line)}" for line in _examples(rule.examples)))),
        },
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [rule.claim_type], "precision": _precision(rule)},
    }


def _examples(examples: Sequence[Example]) -> Iterator[str]:
    """Yield the examples that show the rule best: the first conflict, and the first that is none."""
    shown: set[str] = set()
    for example in examples:
        if example.verdict in ("conflict", "agree", "apart") and example.verdict not in shown:
            shown.add(example.verdict)
            because = f" ({example.because})" if example.because else ""
            yield f"{example.verdict}{because}: {' / '.join(' '.join(line.split()) for line in example.articles)}"


def _precision(rule: Rule) -> str:
    """Return the word that GitHub sorts by, for the confidence of strong evidence."""
    strong = rule.confidence.get("strong", 0.5)
    return "very-high" if strong >= 0.95 else "high" if strong >= 0.85 else "medium" if strong >= 0.6 else "low"
