"""Stages of a course, and who did what to whom, as sentences tell them."""

import pytest

from checker import Article
from checker.pipeline import claims_of


def told(slot: str, text: str) -> list[str]:
    """Return the words of the claims of an article that fill a slot."""
    return [claim.surface for claim in claims_of([Article("a", text)]) if claim.type == "event" and slot in claim.slots]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("The banker was convicted of fraud.", ["convicted"]),
        ("The banker awaits trial.", ["awaits trial"]),
        ("The banker was not convicted of fraud.", []),
        ("The banker could be sentenced to death.", []),
        ("The governor signed the bill.", ["signed the bill"]),
        ("The governor may have signed the bill.", []),
    ],
)
def test_stages(text: str, stages: list[str]) -> None:
    """What is denied or only possible is no stage that anything has reached."""
    assert told("status", text) == stages


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Kenji Ito sued Haruka Mori in Osaka.", ["Kenji Ito sued Haruka Mori"]),
        ("Haruka Mori was sued by Kenji Ito.", ["Haruka Mori was sued by Kenji Ito"]),
        ("Kenji Ito wanted to sue Haruka Mori.", []),
        ("Kenji Ito, who sued Haruka Mori, left.", []),
        ("Kenji Ito and Haruka Mori sued.", []),
    ],
)
def test_roles(text: str, roles: list[str]) -> None:
    """Only an act that stands alone between two names says who did it to whom."""
    assert told("roles", text) == roles
