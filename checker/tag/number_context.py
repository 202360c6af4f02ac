"""The words around numbers that tell amounts from other numbers."""

from functools import cache

from checker.lexicon import load_lexicon


@cache
def words_of(group: str) -> frozenset[str]:
    """Return the words of a group of the number context list, such as "month"; none for a group that does not exist."""
    return frozenset(word for word, name in load_lexicon("number_context") if name == group)
