"""Settings: found upwards, and checked key by key."""

from datetime import date
from pathlib import Path

import pytest
from hand_built import written

from checker.errors import SettingsError
from checker.model import PathPolicy, Severity, Suppression
from checker.report import FORMATS
from checker.settings import find_settings, read_settings


def test_the_nearest_settings_are_found(tmp_path: Path) -> None:
    """Upwards from a path; `checker.toml` before `pyproject.toml`, which counts only where it speaks of us."""
    top = written(tmp_path / "checker.toml", "")
    deep = tmp_path / "a" / "b"
    silent = written(deep / "pyproject.toml", "[tool.other]\n")
    assert find_settings(deep / "article.txt") == top
    shared = written(tmp_path / "a" / "pyproject.toml", "[tool.checker]\n")
    assert find_settings(deep) == shared
    own = written(tmp_path / "a" / "checker.toml", "")
    assert find_settings(deep) == own
    silent.write_text("[tool.checker", encoding="utf-8")
    assert find_settings(deep) == silent


FULL = """\
select = ["role", "toll/deaths"]
ignore = ["person/age"]
rules = ["newsroom"]
reference = ["facts/holders.csv"]
preview = true
within = "story"
format = "concise"
output = ["json=out/report.json"]
fail-on = "warning"
min-confidence = 0.7
decisions = "desk.toml"
rule-set = "0.1.0"
severity = { "toll/deaths" = "note" }

[[per-path]]
paths = ["sport/*"]
ignore = ["quote"]
severity = { role = "note" }
min-confidence = 0.9

[[suppress]]
rule = "role/person-office"
subject = "Rosa *"
path = "archive/*"
reason = "two persons of one name"
expires = 2027-01-01
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    """Paths are relative to the file; a table of pyproject.toml says the same."""
    path = written(tmp_path / "checker.toml", FULL)
    settings = read_settings(path, FORMATS)
    assert settings.values == {
        "select": ("role", "toll/deaths"),
        "ignore": ("person/age",),
        "rules": (str(tmp_path / "newsroom"),),
        "reference": (str(tmp_path / "facts/holders.csv"),),
        "preview": True,
        "within": "story",
        "format": "concise",
        "output": (f"json={tmp_path / 'out/report.json'}",),
        "fail-on": "warning",
        "min-confidence": 0.7,
        "severity": {"toll/deaths": Severity.NOTE},
        "decisions": str(tmp_path / "desk.toml"),
        "rule-set": "0.1.0",
    }
    assert settings.per_path == (PathPolicy(("sport/*",), ("quote",), {"role": Severity.NOTE}, 0.9),)
    place, until = f"{path}: suppress[1]", date(2027, 1, 1)
    reason = "two persons of one name"
    assert settings.suppressions == (Suppression(place, reason, "role/person-office", "Rosa *", "archive/*", until),)
    shared = written(tmp_path / "pyproject.toml", '[tool.checker]\nfail-on = "note"\n')
    assert read_settings(shared, FORMATS).values == {"fail-on": "note"}


BROKEN = """\
slect = ["role"]
fail-on = "eror"
format = "xml"
output = ["report.json"]
min-confidence = 2
preview = "yes"
ignore = "role"
severity = { role = "fatal" }

[[per-path]]
ignore = ["quote"]

[[suppress]]
rule = "role"

[[suppress]]
reason = "because"
"""


def test_everything_that_is_wrong_is_told(tmp_path: Path) -> None:
    """All together, each with its key, and a guess at what was meant."""
    path = written(
        tmp_path / "pyproject.toml", BROKEN.replace("[[", "[[tool.checker.").replace("slect", "[tool.checker]\nslect")
    )
    with pytest.raises(SettingsError) as error:
        read_settings(path, FORMATS)
    assert [str(problem).removeprefix(f"{path}: tool.checker.") for problem in error.value.problems] == [
        "slect: unknown key: did you mean 'select'?",
        "ignore: must be a list of texts",
        "preview: must be true or false",
        f"format: must be one of {', '.join(FORMATS)}; not 'xml'",
        f"output: must be FORMAT=FILE, with a format of {', '.join(FORMATS)}; not 'report.json'",
        "fail-on: must be one of error, warning, note, never; not 'eror': did you mean 'error'?",
        "min-confidence: must be a number from 0 to 1",
        "severity.role: must be one of note, warning, error; not 'fatal'",
        "per-path[1].paths: is missing",
        "suppress[1].reason: is missing",
        "suppress[2].rule: a suppression needs a rule, a subject or a path",
    ]
