"""Which act a time belongs to: the verb or noun that governs it, not the nearest one."""

import pytest
from staged import claims

CASES = (
    ("Mayor Ama Mensah said Tuesday that the vote on Thursday would stand.", ["say", "vote"]),
    ("The minister told reporters on Monday that the talks, which began on Friday, had failed.", ["say", "begin"]),
    ("Parliament will vote Thursday on the bill that the cabinet approved on Tuesday.", ["vote", "pass"]),
    ("He resigned on Monday after being arrested on Saturday.", ["resign", "arrest"]),
    ("Police arrested a man on Saturday over the murder of a nurse.", ["arrest"]),
    ("On Tuesday, the court in Porto convicted the banker.", ["convict"]),
    ("The company announced Wednesday it would close its plant in Lodz by June.", ["announce", "end"]),
    ("The trial, scheduled to begin Monday, was postponed until September.", ["begin", "postpone"]),
    ("Mr. Mensah, who was elected in 2019, died on Friday.", ["elect", "die"]),
    ("In a speech Monday, she said the budget passed last week was flawed.", ["speak", "pass"]),
    ("The earthquake struck at dawn on Saturday, the agency said Monday.", ["strike", "say"]),
    ("The minister, speaking on Tuesday, denied all of it.", ["speak"]),
    ("The factory opened in 1994 and closed last year.", ["begin", "end"]),
    ("Kenya’s president met his Ugandan counterpart on Friday, according to a statement issued on Saturday.",
     ["meet", "issue"]),
    ("The law, approved by parliament last year, was struck down on Monday.", ["pass", "strike"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "acts"), CASES)
def test_a_time_belongs_to_what_governs_it(text: str, acts: list[str]) -> None:
    """Reported speech, relative clauses, several events in a sentence, nouns that could be verbs."""
    events = [claim.slots["event"] for claim in claims(text) if claim.type == "event"]
    assert [event.acts[0] for event in events] == acts  # type: ignore[attr-defined]


@pytest.mark.xfail(
    strict=True, reason="a word that is a verb elsewhere stands as the object of a verb that says little"
)
@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The agreement takes effect on July 1.", ["begin"]),
        ("The meeting took place on May 3.", ["meet"]),
        ("A train derailed on the same line Wednesday.", ["derail"]),
    ],
)
def test_a_time_belongs_to_what_governs_it_one_day(text: str, acts: list[str]) -> None:
    """What is not bound yet."""
    test_a_time_belongs_to_what_governs_it(text, acts)
