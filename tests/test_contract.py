"""The directions in which the rooms may import."""

import subprocess
import sys
from pathlib import Path


def test_data_flows_one_way() -> None:
    """Every import contract of pyproject.toml is kept."""
    root = Path(__file__).resolve().parents[1]
    lint = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    run = subprocess.run([*lint, "--no-cache"], cwd=root, capture_output=True, text=True, check=False, timeout=600)
    assert (run.returncode, run.stdout.splitlines()[-1:]) == (0, ["Contracts: 6 kept, 0 broken."]), run.stdout
