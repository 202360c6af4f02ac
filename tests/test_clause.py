"""What an event is called in a message: the words around the value that is disputed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Span
from checker.slots.events.clause import clause_around


@pytest.mark.parametrize(
    ("sentence", "value", "expected"),
    [
        ("The ferry to Lamu sank on Tuesday.", "Tuesday", "The ferry to Lamu sank on …"),
        ("In 2011, the mill was sold.", "2011", "In …, the mill was sold"),
        ("“We are glad,” Ida Roth said on Friday — and left.", "Friday", "Ida Roth said on …"),
        ("At Monday's hearing, the judge asked for a map.", "Monday", "At …'s hearing, the judge asked for a map"),
        ("He built a 900-foot pier in Cork.", "900-foot", "He built a … pier in Cork"),
        (
            "When the gale of 1953 reached the coast of Zeeland, it broke dikes, killing 1,836 people in the night.",
            "1,836",
            "it broke dikes, killing … people in the night",
        ),
        (
            "The river rose and 40 farms were cut off from the road to the town, which had been mended in May.",
            "40",
            "The river rose and … farms were cut off from the road",
        ),
        (
            "The report of the auditors of the city that nobody wanted says that 12 bridges are weak.",
            "12",
            "auditors of the city that nobody wanted says that … bridges are weak",
        ),
        ("May 3, 2021", "May 3, 2021", ""),
    ],
)
def test_clause_around_a_value(sentence: str, value: str, expected: str) -> None:
    """It ends at marks, at a comma where enough has been said, and at a word that can end a phrase."""
    start = sentence.index(value)
    assert clause_around(sentence, Span(0, len(sentence)), Span(start, start + len(value))) == expected


@given(st.text(max_size=80), st.data())
def test_a_clause_is_short_and_in_one_line(text: str, data: st.DataObject) -> None:
    """Whatever the text holds, the clause has one gap more than the text, no line break, and few words."""
    start = data.draw(st.integers(0, len(text)))
    clause = clause_around(text, Span(0, len(text)), Span(start, data.draw(st.integers(start, len(text)))))
    assert len(clause.splitlines()) <= 1
    assert len(clause.split()) <= 18
