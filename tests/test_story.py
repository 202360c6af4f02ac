"""Which articles of a large folder are about the same events."""

from datetime import date

from checker.align import group_stories
from checker.model import Article

TOWNS = ("Ghent", "Turku", "Bilbao", "Pskov", "Izmir", "Nantes", "Bergen", "Gdansk", "Porto", "Aarhus", "Lviv", "Cluj")
NAMES = ("Aino Laine", "Bruno Costa", "Carla Mendes", "Dilek Aydin", "Emil Berg", "Fatou Diop")
STRIKE = (
    "Aoife Brannigan met Declan Rooney at the Foyle Harbour Board. Niamh Keane of the Port Workers Union was there."
)


def unrelated(count: int) -> list[Article]:
    """Return articles that share no rare name."""
    texts = (f"{NAMES[n % 6]} {n} spoke in {TOWNS[n % 12]} of matter number {n}." for n in range(count))
    return [Article(f"u{n:02}", text, published=date(2024, 5, 1)) for n, text in enumerate(texts)]


def stories(articles: list[Article]) -> int:
    """Return in how many stories the articles fall."""
    return len(group_stories(articles))


def strike(number: int, day: int) -> Article:
    """Return one report of the strike."""
    return Article(f"s{number}", f"{STRIKE} Report {number}.", published=date(2024, 5, day))


def test_a_small_folder_is_one_story() -> None:
    """A handful of articles is compared without looking closer."""
    assert stories([*unrelated(5), strike(1, 1)]) == 1


def test_a_large_folder_falls_into_stories() -> None:
    """Two reports that share rare names within days are one story; all others stand alone."""
    assert stories([*unrelated(24), strike(1, 2), strike(2, 4)]) == 25


def test_weeks_apart_are_two_stories() -> None:
    """The same names three weeks later are another event."""
    assert stories([*unrelated(24), strike(1, 2), strike(2, 23)]) == 26


def test_stories_and_folders_divide() -> None:
    """Articles of two stories, or of two folders where no story is named, are two stories; a named story wins."""
    assert stories([Article("a", STRIKE, story="x"), Article("b", STRIKE, story="y")]) == 2
    assert stories([Article("a", STRIKE, folder="x"), Article("b", STRIKE, folder="y")]) == 2
    assert stories([Article("a", STRIKE, story="x"), Article("b", STRIKE, folder="x")]) == 2
    assert stories([Article("a", STRIKE, story="x", folder="1"), Article("b", STRIKE, story="x", folder="2")]) == 1


def test_a_story_that_is_named_is_kept() -> None:
    """What an article says of its story wins over its names."""
    named = [Article("s1", STRIKE, story="strike"), Article("s2", STRIKE, story="board")]
    assert stories([*unrelated(24), *named]) == 26
