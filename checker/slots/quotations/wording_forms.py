"""Normal forms of quoted words: spellings, contractions, figures and masks that are one word to a reader.

A form that stands for several words ("'s" for is or has) keeps its own spelling and shares a key with each of them,
so that "she's" aligns with both "she is" and "she has", while "she is" and "she has" still differ.
"""

import re
import unicodedata
from functools import cache

from checker.lexicon import load_lexicon

_MARKS = str.maketrans("’‘`ʼ‐‑", "''''--")
_SUFFIXES = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "'s", "'d": "'d"}
_SHARED = {"is": "'s", "has": "'s", "would": "'d", "had": "'d"}
_ENDINGS = frozenset(("", "s", "es", "ed", "d", "ing", "ings", "'s", "st", "nd", "rd", "th"))
_MASK = re.compile(r"([a-z]*)[*_–—\s-]+([a-z]*)")


@cache
def lexicon_map(name: str) -> dict[str, str]:
    """Return a two-column word list as a mapping, or a one-column list with each word mapped to itself."""
    return {row[0]: row[-1] for row in load_lexicon(name)}


def plain(word: str) -> str:
    """Return the word in lower case with straight apostrophes and without accents."""
    lower = word.translate(_MARKS).lower()
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


@cache
def normal_forms(surface: str) -> tuple[str, ...]:
    """Return the words that a printed word stands for; empty where it is a mark that nobody reads aloud."""
    word = plain(surface)
    variant = lexicon_map("word_variants").get(word) or lexicon_map("word_variants").get(word.replace(".", ""))
    if variant:
        return tuple(variant.split(" "))
    if is_masked(word):
        return (word,)
    if word[:1].isdigit() or word[:1] == ".":
        return (_figures(word),)
    return _contraction(word.rstrip("'")) or (_spelling(word),)


def _figures(word: str) -> str:
    """Return figures without separators and needless zeros."""
    digits = word.replace(",", "")
    return re.sub(r"\.0+$", "", "0" + digits if digits.startswith(".") else digits)


def _contraction(word: str) -> tuple[str, ...]:
    """Return the parts of a contraction or possessive, empty for any other word."""
    if word.endswith("n't") and len(word) > 3:
        return (word[:-3], "not")
    stem, mark, rest = word.rpartition("'")
    suffix = _SUFFIXES.get(mark + rest)
    return (_spelling(stem), suffix) if suffix and stem else ()


def _spelling(word: str) -> str:
    """Return the form under which all spellings of a word meet."""
    bare = word.replace(".", "").replace("'", "")
    if word.endswith("in'") and len(bare) > 4:
        bare += "g"
    return lexicon_map("number_words").get(bare) or lexicon_map("spelling_variants").get(bare) or bare


@cache
def is_masked(word: str) -> bool:
    """Whether letters of an expletive are struck out: f***ing, s—t, s**."""
    match = _MASK.fullmatch(word)
    if not match or not match[1]:
        return False
    return any(_fits(match, known) for known in lexicon_map("expletives"))


def _fits(mask: re.Match[str], known: str) -> bool:
    """Whether a struck-out word can be the known one."""
    return known.startswith(mask[1]) and known.endswith(mask[2]) and len(known) > len(mask[1]) + len(mask[2])


def key_of(form: str) -> str:
    """Return the key under which a form aligns: one for all expletives, one for is, has and 's."""
    if form in lexicon_map("expletives") or form == "expletive" or is_masked(form):
        return "*"
    return _SHARED.get(form, form)


def same_word(first: str, second: str) -> bool:
    """Whether two forms of one key can be the same word."""
    if first == second or "'s" in (first, second) or "'d" in (first, second):
        return True
    if "expletive" in (first, second):
        return True
    masks = [_MASK.fullmatch(form) for form in (first, second)]
    if masks[0] and masks[1]:
        return first[0] == second[0]
    return any(mask is not None and _fits(mask, other) for mask, other in zip(masks, (second, first), strict=True))


@cache
def same_lemma(first: str, second: str) -> bool:
    """Whether two words are forms of one dictionary word: view and views, go and went."""
    if first == second:
        return True
    bases = [lexicon_map("irregular_forms").get(word, word) for word in (first, second)]
    return bases[0] == bases[1] or not _stems(bases[0]).isdisjoint(_stems(bases[1]))


@cache
def stem(word: str) -> str:
    """Return the shortest stem that the word can have, under which most of its forms meet."""
    return min(_stems(lexicon_map("irregular_forms").get(word, word)), key=lambda form: (len(form), form))


def _stems(word: str) -> frozenset[str]:
    """Return the stems that regular inflection could have made the word from."""
    found = {word}
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if ending and stem != word and (len(stem) > 2 or stem.isdigit() or ending == "ing"):
            found |= {stem, stem + "e"} if ending[0] in "edi" else {stem}
            found |= {stem[:-1]} if stem[-2:-1] == stem[-1:] and not stem.endswith(("l", "s", "e")) else set()
            found |= {stem[:-1] + "y"} if stem.endswith("i") else set()
    return frozenset(found)
