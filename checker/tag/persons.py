"""Names of persons among the unknown chunks."""

import re
from collections.abc import Sequence

from checker.slots.folding import fold
from checker.slots.names.person import PersonName
from checker.tag.capitals import Capital, Gap
from checker.tag.chunks import Chunk
from checker.tag.gazetteer import Words

_LONGEST_NAME = 5
_ACRONYM = re.compile(r"[A-Z]{2,4}")
# a compound ("Perot-style"), or two words that a page ran into one ("McConnellPelosi")
_GLUED = re.compile(
    r"-[a-z]{3,}$|[a-z](?<!^Mc)(?<!^Mac)(?<!^De)(?<!^La)(?<!^Le)(?<!^Fitz)(?<!^Van)(?<!^Di)(?<!^Du)(?<!^Da)(?<!^Lo)[A-Z]"
)


def person_in(text: str, chunk: Chunk, words: Words, *, titled: bool, sex: str = "") -> PersonName | None:
    """Return the person that a chunk names; `titled` says that an honorific or an office stands before it.

    A single word is a person only with a title; several words need a given name or a surname that is known.
    """
    parts = [word for i, word in enumerate(chunk.words) if i == 0 or not word.nickname]
    suffix = fold(parts[-1].text) if len(parts) > 1 and fold(parts[-1].text) in words.suffixes else ""
    if suffix:
        parts.pop()
    if any(_GLUED.search(part.text) for part in parts):
        return None
    if len(parts) > 2 and _ACRONYM.fullmatch(parts[0].text) and fold(parts[1].text) in words.given:
        parts.pop(0)  # "AG Rod Rosenstein"
    if len(parts) > _LONGEST_NAME or any(part.text in words.organisation_ends for part in parts[1:]):
        return None
    if len(parts) == 1:
        return _surname_only(text, parts[0], chunk, words, sex) if titled or suffix else None
    if not titled and not _looks_like_person(parts, words):
        return None
    return _full_name(text, parts, chunk, words, suffix, sex)


def _surname_only(text: str, part: Capital, chunk: Chunk, words: Words, sex: str) -> PersonName | None:
    folded = fold(part.text)
    if len(folded) < 2 or (folded in words.common and folded not in words.surnames and folded not in words.given):
        return None
    return PersonName(surname=folded, sex=sex, shown=text[chunk.start : chunk.end])


def _full_name(
    text: str, parts: Sequence[Capital], chunk: Chunk, words: Words, suffix: str, sex: str
) -> PersonName | None:
    folded = [fold(part.text) for part in parts]
    if len(folded[-1]) < 2 or not folded[0]:
        return None
    shown = text[chunk.start : chunk.end]
    if _family_first(folded, words):
        return PersonName(surname=folded[0], given=("".join(folded[1:]).replace("-", ""),), sex=sex, shown=shown)
    begin = next((i for i in range(1, len(parts)) if parts[i].gap == Gap.PARTICLE), len(parts) - 1)
    start = parts[begin - 1].end if parts[begin].gap == Gap.PARTICLE else parts[begin].start
    surname = " ".join(fold(text[start : parts[-1].end]).split())
    return PersonName(surname=surname, given=tuple(folded[:begin]), suffix=suffix, sex=sex, shown=shown)


def _family_first(folded: Sequence[str], words: Words) -> bool:
    """Whether the surname stands first: Xi Jinping, Kim Jong Un; a western given name first says no."""
    if (
        folded[0] not in words.family_first
        or len(folded) > 3
        or (folded[0] in words.given and folded[-1] in words.surnames)
    ):
        return False
    return folded[-1] not in words.surnames or len(folded) == 3


def _looks_like_person(parts: Sequence[Capital], words: Words) -> bool:
    first, last = fold(parts[0].text), fold(parts[-1].text)
    if any(part.text.isupper() and len(part.text) > 3 and "." not in part.text for part in parts):
        return False
    ordinary = last in words.common and last not in words.surnames
    if ordinary and (first not in words.given or first in words.common):
        return False
    if first in words.given or len(first) == 1 or first in words.family_first:
        return True
    return last in words.surnames and first not in words.common and len(last) > 2 and not _known_adjective(parts[0])


def _known_adjective(part: Capital) -> bool:
    return "-" in part.text
