"""Files and folders: in which order they are read, and which cannot be."""

import os
from pathlib import Path

import pytest
from reading import problems, write

from checker.errors import Problem
from checker.read import read_articles


@pytest.mark.usefixtures("folder")
def test_folders_are_walked_in_order() -> None:
    """Folders are read recursively and sorted; hidden files and other kinds are left out; ids are relative."""
    for path in (
        "news/b/2.txt",
        "news/b/1.md",
        "news/c.TXT",
        "news/a.txt",
        "news/.d/e.txt",
        "news/.f.txt",
        "news/g.pdf",
        "h.txt",
    ):
        write(path, path)
    Path("news/empty").mkdir(parents=True)
    intake = read_articles(["h.txt", "./news/"])
    assert [(article.id, article.path, article.folder) for article in intake.articles] == [
        ("h.txt", "h.txt", ""),
        ("a.txt", "news/a.txt", "news"),
        ("b/1.md", "news/b/1.md", "news/b"),
        ("b/2.txt", "news/b/2.txt", "news/b"),
        ("c.TXT", "news/c.TXT", "news"),
    ]
    assert intake.problems == ()


@pytest.mark.usefixtures("folder")
def test_a_file_is_read_once() -> None:
    """A file that several paths name is read where it is met first."""
    write("news/a.txt", "Text.")
    Path("news/b.txt").symlink_to("a.txt")
    intake = read_articles(["news/a.txt", "news", "./news/a.txt", "news"])
    assert ([article.id for article in intake.articles], intake.problems) == (["a.txt"], ())


@pytest.mark.usefixtures("folder")
def test_one_id_twice_is_a_problem_that_names_both() -> None:
    """The first article with an id is kept; the second is a problem that names both places."""
    one = write("one.jsonl", '{"id": "x", "text": "One."}')
    two = write("two.txt", "---\nid: x\n---\nTwo.")
    intake = read_articles([one, two])
    assert [article.text for article in intake.articles] == ["One."]
    assert intake.problems == (Problem("two.txt", "line 4", "the id 'x' is already that of one.jsonl: line 1"),)


@pytest.mark.usefixtures("folder")
def test_paths_that_name_nothing_readable() -> None:
    """A mistyped path, another kind of file, a broken link, a loop or a folder with the name of a file is a problem."""
    write("a.pdf", "x")
    Path("news/a.txt").mkdir(parents=True)
    os.mkfifo("news/b.txt")
    Path("news/c.txt").symlink_to("nowhere")
    Path("news/d.txt").symlink_to("d.txt")
    Path("news/e").symlink_to(".")
    assert problems(read_articles(["", "mistyped", "a\0b.txt", "\ud800.txt", "a.pdf", "a.pdf/b.txt", "news"])) == [
        ".: no such file or folder",
        "mistyped: no such file or folder",
        "a\0b.txt: not a path",
        "\ufffd.txt: not a path",
        "a.pdf: not a kind of file that can be read; known are .json .jsonl .md .txt",
        "a.pdf/b.txt: not a directory",
        "news/a.txt: a folder with the name of a file",
        "news/b.txt: not a regular file",
        "news/c.txt: no such file or folder",
        "news/d.txt: too many levels of symbolic links",
        "news/e: a link that leads back to a folder above it",
    ]


@pytest.mark.usefixtures("folder")
def test_files_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that may not be read is a problem, and the others are read."""
    refuse = PermissionError(13, "Permission denied")
    read_bytes, iterdir = Path.read_bytes, Path.iterdir
    monkeypatch.setattr(Path, "read_bytes", lambda path: _refuse(refuse) if path.stem == "b" else read_bytes(path))
    monkeypatch.setattr(Path, "iterdir", lambda path: _refuse(refuse) if path.name == "shut" else iterdir(path))
    for path in ("a.txt", "b.txt", "shut/c.txt", "z.txt"):
        write(f"news/{path}", "Text.")
    intake = read_articles(["news"])
    assert [article.id for article in intake.articles] == ["a.txt", "z.txt"]
    assert problems(intake) == ["news/b.txt: permission denied", "news/shut: permission denied"]


def _refuse(error: OSError) -> bytes:
    raise error
