"""The words around numbers that tell amounts from other numbers."""

from checker.lexicon import load_class


def words_of(group: str) -> frozenset[str]:
    """Return the words of a group of the number context list, such as "month"; none for a group that does not exist."""
    return load_class("number_context", group)
