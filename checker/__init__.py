"""A linter for facts: finds where the articles of a batch contradict each other."""

__version__ = "0.1.0"
