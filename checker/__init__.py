"""A linter for facts: finds where the articles of a batch contradict each other."""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["Article", "Discrepancy", "Report", "Rule", "check"]
__version__ = "0.2.0"

if TYPE_CHECKING:
    from checker.model import Article, Discrepancy, Report, Rule
    from checker.pipeline import check
else:

    def __getattr__(name: str) -> object:
        """Import a public name when it is first asked for: `checker --help` needs none of them."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.pipeline" if name == "check" else f"{__name__}.model"), name)
