"""Every word list names what it is and where it comes from, and is in canonical form."""

from pathlib import Path

import pytest

import checker.lexicon
from checker.lexicon import load_lexicon, read_header
from checker.slots.folding import fold

NAMES = sorted(path.stem for path in Path(checker.lexicon.__file__).parent.glob("*.tsv"))


@pytest.mark.parametrize("name", NAMES)
def test_lexicon_names_its_meaning_columns_source_and_licence(name: str) -> None:
    """Every word list says what it means, what its columns are, where it comes from and under which licence."""
    header = read_header(name)
    assert [key for key in ("meaning", "columns", "source", "licence") if not header.get(key)] == []


@pytest.mark.parametrize("name", NAMES)
def test_lexicon_is_sorted_and_unique(name: str) -> None:
    """The rows of every word list stand in code point order, none twice."""
    lines = ["\t".join(row) for row in load_lexicon(name)]
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("name", NAMES)
def test_lexicon_rows_have_the_declared_columns(name: str) -> None:
    """Every row of every word list has as many columns as the header declares."""
    columns = read_header(name)["columns"].replace("\t", "<TAB>").split("<TAB>")
    assert [row for row in load_lexicon(name) if len(row) != len(columns)] == []


@pytest.mark.parametrize("name", NAMES)
def test_lexicon_cells_have_no_space_around_them(name: str) -> None:
    """No cell of any word list begins or ends with white space."""
    assert [row for row in load_lexicon(name) if [cell.strip() for cell in row] != list(row)] == []


@pytest.mark.parametrize("name", NAMES)
def test_lexicon_is_read_by_something(name: str) -> None:
    """No word list outlives the code that reads it, and none names a place on somebody's disk as its source."""
    package = Path(checker.lexicon.__file__).parents[1]
    assert any(f'"{name}"' in path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    assert [value for value in read_header(name).values() if "/home/" in value or "\\" in value] == []


def test_abbreviations_use_three_answers() -> None:
    """An abbreviation may end a sentence, may not, or is one only before a number; each form has one answer."""
    rows = load_lexicon("abbreviations")
    assert {may_end for _, may_end in rows} == {"yes", "no", "unless-number"}
    assert len({form for form, _ in rows}) == len(rows) > 300
    assert [form for form, _ in rows if form[-1] not in ".!"] == []


def test_given_names_are_folded() -> None:
    """Given names stand as names of articles are compared, so that reading them need not fold them."""
    assert [name for name, _ in load_lexicon("given_names") if fold(name) != name] == []


def test_a_lexicon_that_does_not_exist_is_an_error() -> None:
    """Asking for a word list that is not there raises FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        load_lexicon("no-such-list")
