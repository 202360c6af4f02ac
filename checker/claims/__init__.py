"""Claim types: one module each, found by listing this package."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from checker.model import ClaimType


@cache
def claim_types() -> tuple[ClaimType, ...]:
    """Return every claim type, in the order of its name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").CLAIM_TYPE for name in names)
