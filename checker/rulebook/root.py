"""Where the rules that come with the program are."""

from pathlib import Path


def default_rules_root() -> Path:
    """Return the folder of the built-in rules: inside the installed package, else in the checkout around it."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "rules"
    return installed if installed.is_dir() else package.parent / "rules"
