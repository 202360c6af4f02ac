"""What stands on a page and reports nothing: notices, captions, furniture, headlines of other articles."""

import pytest

from checker import Article, check
from checker.segment import segment_article


def silent(text: str) -> list[str]:
    """Return the sentences of a text that report nothing."""
    return [text[slice(*s.span)] for s in segment_article(Article("a", text)).sentences if s.silent]


@pytest.mark.parametrize(
    "line",
    [
        "Correction: The bridge is in Porto, not Braga.",
        "CORRECTION (May 3): The bridge is in Porto.",
        "An earlier version of this article misstated the age of the bridge.",
        "* An earlier version of this caption misidentified the mayor.",
        "Due to an editing error, a headline gave the wrong year.",
        "This story has been updated with a statement of the port.",
        "Editor’s note: The figures are those of the port.",
        "LISBON — In a story about the bridge, The Associated Press reported erroneously that it had closed.",
        "READ MORE: The mayor of Braga resigns",
        "Sign up for our newsletter and get the news of the port.",
        "(Photo by Rui Alves)",
        "The bridge at dawn. Rui Alves/Getty Images",
        "FILE - In this May 3, 2019 photo, the mayor opens the bridge.",
        "The mayor opens the bridge over the Cávado in Braga, Portugal, September 4, 2018.",
        "Ana Reis in Porto contributed to this report.",
        "Mayor of Braga Opens a Second Bridge Over the Cávado",
    ],
)
def test_what_reports_nothing(line: str) -> None:
    """A line of a page that is no news says nothing, the paragraph before it does."""
    found = silent(f"The bridge opened.\n\n{line}")
    assert found
    assert line.endswith(found[-1])


@pytest.mark.parametrize(
    "line",
    [
        "The correction of the budget took all night.",
        "An earlier version of this bill would have closed the port.",
        "The report misstated the cost, the minister said.",
        "She read more than the mayor.",
        "Getty opened a museum in Porto.",
        "“Read the law,” the mayor said.",
        "Porto, Braga and Faro",
        "The bridge in Braga, Portugal, opened on September 4, 2018.",
    ],
)
def test_what_reports(line: str) -> None:
    """News that only begins like a notice, or speaks of one, is news."""
    assert silent(f"The bridge opened.\n\n{line}") == []


def test_a_notice_takes_the_rest_of_its_paragraph() -> None:
    """What follows a notice in its paragraph belongs to it; the next paragraph does not, nor what precedes it."""
    text = "Rain fell. Correction: The bridge is old. It opened in 1990.\n\nThe mayor left."
    assert silent(text) == ["Correction: The bridge is old.", "It opened in 1990."]


def test_the_headline_of_the_article_itself_reports() -> None:
    """A first line in capitals is the article's own headline."""
    assert silent("Mayor of Braga Opens a Second Bridge Over the Cávado\n\nRain fell.") == []


def test_a_corrected_value_accuses_nobody() -> None:
    """The wrong value that a correction repeats is no reading."""
    notice = "Correction: An earlier version of this article gave the age of Ana Reis, 34, as 43."
    articles = [Article("a", f"The bridge opened.\n\n{notice}"), Article("b", "Ana Reis, 43, opened the bridge.")]
    assert check(articles).discrepancies == ()
    told = [Article("a", "The bridge of Ana Reis, 34, opened."), articles[1]]
    assert [found.rule for found in check(told).discrepancies] == ["person/age"]
