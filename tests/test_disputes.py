"""Which sentences are read clause by clause: those with acts on which articles differ, and what agrees with these."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article
from checker.align.sentences import denials
from checker.align.sentences.disputes import disputed
from checker.align.sentences.statements import told_in
from checker.align.story_terms import StoryTerms
from checker.pipeline import claim_document


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Rosa Quispe signed it. It rained.", "Rosa Quispe did not sign it."], [[0], [0]]),
        (["It rained. The court approved it.", "The court rejected it."], [[1], [0]]),
        (["Rosa Quispe signed it.", "Rosa Quispe did not sign it.", "Ana Mamani signed it."], [[0], [0], [0]]),
        (["Rosa Quispe signed it.", "Rosa Quispe signed it."], [[], []]),
        (["Rosa Quispe signed it. Ana Mamani did not sign it.", "It rained."], [[], []]),
        (["Rosa Quispe will sign it.", "Rosa Quispe did not sign it."], [[], []]),
    ],
)
def test_what_is_disputed(texts: list[str], expected: list[list[int]]) -> None:
    """A denial, an opposite, a third who tells it too; no agreement, no single article, no plan."""
    told = told_in([claim_document(Article(str(n), text)) for n, text in enumerate(texts)])
    assert disputed(told) == expected


SENTENCES = st.builds(
    "{} {} the {} treaty with Uganda.".format,
    st.sampled_from(["Rosa Quispe", "Ana Mamani", "The governor of Cusco"]),
    st.sampled_from(["signed", "did not sign", "approved", "rejected", "did not reject", "will sign", "backed"]),
    st.sampled_from(["hyacinth", "lake fishing"]),
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)


@given(st.lists(TEXTS, min_size=2, max_size=3))
def test_no_denial_is_lost(texts: list[str]) -> None:
    """What is found is found as if every sentence were read."""
    documents = [claim_document(Article(str(n), text)) for n, text in enumerate(texts)]
    told, terms = told_in(documents), StoryTerms.of(documents)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(denials, "disputed", lambda told: [range(len(one)) for one in told])
        every = [*map(repr, denials.align_denials(told, terms))]
    assert [*map(repr, denials.align_denials(told, terms))] == every
