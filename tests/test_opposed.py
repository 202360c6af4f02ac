"""An act that the headline tells and the body denies, or whose opposite it tells."""

import pytest

from tests.staged import claims


def told(title: str, text: str) -> list[tuple[str, str]]:
    """Return the slot and the words of each claim that a headline and its body make on an act."""
    found = [claim.slots["value"] for claim in claims(text, title=title) if claim.type == "headline"]
    return [(value.kind, str(value)) for value in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Senate approves dam bill",
            "The Senate rejected the dam bill on Tuesday.",
            [("outcome", "approves"), ("outcome", "rejected")],
        ),
        (
            "Senate Rejects Dam Bill",
            "It rained. The Senate in Lusaka approved the dam bill on Tuesday.",
            [("outcome", "Rejects"), ("outcome", "approved")],
        ),
        (
            "Ferry captain did not radio the harbour of Kisumu",
            "The ferry captain radioed the harbour of Kisumu on Friday.",
            [("polarity", "did not radio"), ("polarity", "radioed")],
        ),
        (
            "Ferry captain radios harbour of Kisumu",
            "The ferry captain did not radio the harbour of Kisumu on Friday.",
            [("polarity", "radios"), ("polarity", "did not radio")],
        ),
    ],
)
def test_opposites(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    """The headline's act comes first, then that of an opening sentence."""
    assert told(title, text) == expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Senate approves dam bill", "The Senate approved the dam bill on Tuesday."),
        ("Senate approves dam bill", "The Senate rejected the dam bill. The approval came later, in a second vote."),
        ("Senate to approve dam bill", "The Senate rejected the dam bill on Tuesday."),
        ("Senate approves dam bill?", "The Senate rejected the dam bill on Tuesday."),
        ("Senate approves dam bill", "The Senate plans to reject the dam bill on Tuesday."),
        ("Senate approves dam bill", "“The Senate rejected the dam bill,” a senator said."),
        ("Senate approves dam bill, rejects ferry tax", "The Senate rejected the ferry tax and liked the dam bill."),
        ("Senate approves dam bill", "The dam bill had left the Senate when the mayor rejected it."),
        ("Senate approves dam bill", "The mayor rejected a tax."),
        ("Bakers of Graz strike over flour prices", "The bakers of Graz never went on strike over flour prices."),
        ("Clerk hid papers on ferry berths", "The clerk denied having hidden the papers on ferry berths."),
        ("Ferry to Kisumu starts on lake in May", "The ferry to Kisumu ran after the end of ice on the lake in May."),
        ("Lions of Kandy win final against Tigers", "The Tigers, from near Kandy, lost the final against the Lions."),
        ("Parliament in Accra approves harbour", "Parliament in Accra rejected a tax on salt."),
        ("Kandy signs pact for trams, not buses", "Kandy signed no pact for buses but one for trams."),
        ("Senate approves dam bill", "The Senate rejected the dam bill. A day later the Senate cleared the dam bill."),
        ("Senate approves it", "The Senate rejected it."),
        ("Senate approves dam bill", "It rained. It rained. It rained. It rained. The Senate rejected the dam bill."),
    ],
)
def test_no_opposites(title: str, text: str) -> None:
    """Plans, questions, quotations, other matters, short headlines and late sentences contradict no headline."""
    assert told(title, text) == []
