"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites what the snapshots expect."""
    parser.addoption("--update", action="store_true", help="write the snapshots anew instead of comparing with them")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Return whether snapshots are written anew."""
    return bool(request.config.getoption("--update"))
