"""The wheel holds all that the program needs at run time."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel; skip where the build backend is neither installed nor to be had."""
    target = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "--wheel-dir", str(target), str(ROOT)]
    for isolation in (["--no-build-isolation"], []):
        run = subprocess.run([*build, *isolation], capture_output=True, text=True, check=False, timeout=600)
        if run.returncode == 0:
            (built,) = target.glob("*.whl")
            return built
    unavailable = ("No module named pip", "No matching distribution found")
    if any(reason in run.stderr for reason in unavailable):
        pytest.skip(f"the wheel cannot be built here: {run.stderr.strip().splitlines()[-1]}")
    pytest.fail(run.stderr)


def test_the_wheel_holds_rules_word_lists_page_and_types(wheel: Path) -> None:
    """Every rule, word list, style and script of the checkout is inside, the marker for types and the licence too."""
    inside = set(zipfile.ZipFile(wheel).namelist())
    rules = {f"checker/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "rules").rglob("*.toml")}
    lists = {path.relative_to(ROOT).as_posix() for path in (ROOT / "checker" / "lexicon").glob("*.tsv")}
    page = {path.relative_to(ROOT).as_posix() for path in (ROOT / "checker" / "report" / "html").rglob("*.*s")}
    assert rules | lists | page | {"checker/py.typed", "checker/report/html/page.html"} <= inside
    assert [name for name in inside if name.endswith("/licenses/LICENSE")] != []
    assert {name.split("/")[0] for name in inside if ".dist-info/" not in name} == {"checker"}


def test_the_wheel_runs(wheel: Path, tmp_path: Path) -> None:
    """Unpacked anywhere, the program checks the seed articles with the rules that came with it."""
    unpacked = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(unpacked)
    code = "import checker, runpy; print(checker.__file__); runpy.run_module('checker', run_name='__main__')"
    arguments = ["check", str(ROOT / "fixtures" / "rare-earths"), "--fail-on", "error", "--color", "never"]
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    lines = run.stdout.splitlines()
    assert (run.returncode, lines[0]) == (1, str(unpacked / "checker" / "__init__.py")), run.stderr
    assert [line.split(" — ")[0] for line in lines if line.startswith(("error", "warning"))] == [
        "error role/person-office",
        "warning event/day",
    ]
