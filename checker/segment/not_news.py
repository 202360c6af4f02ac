"""Which sentences report nothing: notices of corrections, captions, page furniture, headlines of other articles."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from ahocorasick_rs import AhoCorasick

from checker.lexicon import load_class, load_lexicon
from checker.model import Sentence, Span

_NOTICE = "notice"
_LEADING = "*•·–—-[ \t"
_TERMINAL = frozenset(".?!:;,”\"’')…")
_CAPITAL = re.compile(r"[A-Z]\S*")
_WORD = re.compile(r"[^\W\d_]\S*")
_LETTERS = re.compile(r"\w*")
_DATED = re.compile(r"\b(?:in|at|near|outside) [A-Z][^,]*, [A-Z][\w. ]*, (?P<month>[A-Z]\w+\.?) \d{1,2}, \d{4}\.?$")
_CAPTION = "furniture"
_LONGEST_PHRASE = 80
_LONGEST_ENDING = 100
_FEWEST_WORDS, _CAPITALISED = 5, 0.7


def silent_sentences(text: str, sentences: Sequence[Sentence]) -> frozenset[Span]:
    """Return the spans of the sentences of one text that report nothing; a notice takes the rest of its paragraph."""
    marked = _marked(text, sentences)
    silent: set[Span] = set()
    for number, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        notice, paragraph = False, [sentence.span for sentence in group]
        if number and len(paragraph) == 1 and _is_headline(text[slice(*paragraph[0])]):
            silent.add(paragraph[0])
        for span in paragraph:
            kind = _opening(text[span.start : span.start + _LONGEST_PHRASE]) or marked.get(span, "")
            kind = kind or _caption(text[span.end - min(_LONGEST_ENDING, span.end - span.start) : span.end])
            notice |= kind == _NOTICE
            if notice or kind:
                silent.add(span)
    return frozenset(silent)


def _marked(text: str, sentences: Sequence[Sentence]) -> dict[Span, str]:
    """Return the kinds of the sentences that hold a telling phrase anywhere."""
    automaton, kinds = _anywhere()
    found = sorted((start, kinds[index]) for index, start, _ in automaton.find_matches_as_indexes(_plain(text)))
    return {
        sentence.span: kind
        for start, kind in reversed(found)
        for sentence in sentences
        if sentence.span.start <= start < sentence.span.end
    }


def _opening(beginning: str) -> str:
    """Return what a sentence is by its first words, empty for news."""
    plain = _plain(beginning).lstrip(_LEADING)
    first, _, rest = plain.partition(" ")
    if _second(rest) in _seconds().get(first, ()) or "" in _seconds().get(first, ()):
        for expression, kind in _openings()[first]:
            if _compiled(expression).match(plain):
                return kind
    return ""


def _second(rest: str) -> str:
    """Return the letters with which the words after the first begin."""
    found = _LETTERS.match(rest)
    return found[0] if found else ""


def _caption(ending: str) -> str:
    """Return what a sentence is that ends as agencies date a picture: in a place, a region, month, day and year."""
    found = _DATED.search(ending) if ending.rstrip(".")[-1:].isdigit() else None  # few sentences end in a year
    return _CAPTION if found and found["month"].lower() in load_class("calendar_names", "month") else ""


def _is_headline(line: str) -> bool:
    """Whether a paragraph is the headline of something else: no sentence, and nearly all words capitalised."""
    words = [] if line[-1] in _TERMINAL else _WORD.findall(line)
    if len(words) < _FEWEST_WORDS:
        return False
    return sum(1 for word in words if _CAPITAL.match(word)) >= _CAPITALISED * len(words)


def _plain(text: str) -> str:
    """Return the text in lower case with straight apostrophes, letter by letter."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).replace("’", "'")


@cache
def _anywhere() -> tuple[AhoCorasick, tuple[str, ...]]:
    rows = [(phrase, kind) for phrase, place, kind in load_lexicon("not_news") if place == "anywhere"]
    phrases = [(phrase.replace("{piece}", word), kind) for phrase, kind in rows for word in _fillers(phrase)]
    return AhoCorasick([phrase for phrase, _ in phrases]), tuple(kind for _, kind in phrases)


def _fillers(phrase: str) -> tuple[str, ...]:
    return _words("piece") if "{" in phrase else ("",)


@cache
def _openings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the phrases that open a sentence as one expression for each first word and kind."""
    table: dict[tuple[str, str], list[str]] = {}
    for phrase, place, kind in load_lexicon("not_news"):
        if place == "start":
            table.setdefault((phrase.split(" ", 1)[0], kind), []).append(_expression(phrase))
    found: dict[str, list[tuple[str, str]]] = {}
    for (first, kind), phrases in table.items():
        found.setdefault(first, []).append(("|".join(phrases), kind))
    return {first: tuple(expressions) for first, expressions in found.items()}


@cache
def _seconds() -> dict[str, frozenset[str]]:
    """Return what the second words of the opening phrases begin with, by first word; empty where there is none."""
    table: dict[str, set[str]] = {}
    for phrase, place, _ in load_lexicon("not_news"):
        if place == "start":
            first, _, rest = phrase.partition(" ")
            seconds = _words(rest[1 : rest.index("}")]) if rest.startswith("{") else (rest,)
            table.setdefault(first, set()).update(map(_second, seconds))
    return {first: frozenset(seconds) for first, seconds in table.items()}


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compile an expression once a sentence begins with its first word: few ever do."""
    return re.compile(expression)


def _expression(phrase: str) -> str:
    """Return a phrase as a regular expression, any word of a kind in place of its braces."""
    pieces = re.split(r"{(\w+)}", phrase)
    words = "".join(f"(?:{'|'.join(_words(piece))})" if n % 2 else re.escape(piece) for n, piece in enumerate(pieces))
    return words + (r"\b" if phrase[-1].isalnum() or phrase[-1] == "}" else "")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(word for word, place, other in load_lexicon("not_news") if place == "word" and other == kind)
