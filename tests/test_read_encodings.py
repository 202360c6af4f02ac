"""Text is read in the encoding that it is in, where that is clear."""

import pytest
from reading import problems, write

from checker.read import read_articles


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "content",
    [
        "The café.".encode(),
        "The café.".encode("utf-8-sig"),
        "The café.".encode("utf-16"),
        b"\xfe\xff" + "The café.".encode("utf-16-be"),
    ],
)
def test_unicode_encodings(content: bytes) -> None:
    """UTF-8 and UTF-16 are read without their byte order mark."""
    assert read_articles([write("a.txt", content)]).articles[0].text == "The café."


@pytest.mark.usefixtures("folder")
def test_other_encodings_are_guessed() -> None:
    """Text in an older encoding is read where the guess is clear."""
    text = "The mayor’s office said the café would open. “We are glad,” she said. A cup costs £5.\n" * 3
    assert read_articles([write("a.txt", text.encode("cp1252"))]).articles[0].text == text


@pytest.mark.usefixtures("folder")
def test_without_a_guess_the_byte_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without charset-normalizer, text in an older encoding is a problem that names the byte."""
    monkeypatch.setitem(__import__("sys").modules, "charset_normalizer", None)
    expected = ["a.txt: not Unicode text (byte 0xe9 at offset 7)"]
    assert problems(read_articles([write("a.txt", "The café.".encode("cp1252"))])) == expected
