"""Words before a duration that bound it or make it vague: "nearly", "more than", "at least"."""

from functools import cache

from checker.lexicon import load_lexicon


@cache
def _modifiers() -> dict[str, str]:
    """Return the modifier that each wording gives; never changed after loading."""
    return {row[0]: row[1] for row in load_lexicon("duration_modifiers")}


def read_duration_modifier(before: str) -> tuple[int, str]:
    """Return how many characters at the end of `before` modify what follows, and the modifier; 0 and "" for none."""
    words = before.split()
    modifiers = _modifiers()
    for count in (2, 1):
        wording = " ".join(words[-count:])
        if len(words) >= count and (modifier := modifiers.get(wording.lower())) and before.endswith(f"{wording} "):
            return len(wording) + 1, modifier
    return 0, ""
