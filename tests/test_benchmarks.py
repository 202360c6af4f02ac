"""Benchmarks are run by hand: that they still fit the program is tested here."""

import runpy
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parent / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_benchmark_finds_all_that_it_imports(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a benchmark takes from the program is there under that name."""
    monkeypatch.syspath_prepend(script.parent)
    assert runpy.run_path(str(script))["__doc__"]
