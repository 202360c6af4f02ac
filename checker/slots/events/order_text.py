"""Where a sentence tells an order: "before the vote", "hours after he left", "the second visit", "third-largest"."""

from collections.abc import Iterator, Mapping
from functools import cache

from checker.lexicon import load_class, load_lexicon
from checker.model import Span
from checker.slots.events.act_words import CLAUSE_MARKS, Words, function_words, read_words
from checker.slots.events.governing import Governor, governing_verb
from checker.slots.events.order import Order, Precedence, Rank
from checker.slots.terms import terms_of

_BEFORE, _AFTER = frozenset(("before", "ahead", "prior")), frozenset(("after", "following"))
_STEPS = frozenset(("minutes", "hours", "days", "weeks", "months", "years", "day", "shortly", "just", "hour", "soon"))
_NEGATIONS = frozenset(("not", "never", "no", "without", "until"))
# "Named after", "looked after", "was following", "soul after soul"
_NO_ORDER = frozenset(("named", "look", "looked", "looking", "is", "are", "was", "were", "be", "been", "go", "went"))
_ONE_OF = frozenset(("among", "one", "some"))
_HIGHEST = 12  # beyond, ordinals number streets, editions and centuries
_LONGEST = 3  # words of what is counted
_REACH = 12  # words from "before" to its act
_WHOLE = 3  # words from what is counted to "in" or "of"


def read_orders(text: str, sentence: Span) -> Iterator[tuple[Span, Order]]:
    """Yield each order that a sentence tells, with the words that say so."""
    telling = [index for index, term in enumerate(terms_of(text, *sentence)) if term.word in _telling()]
    for index in telling:
        words = read_words(text, sentence)
        if words.terms[index].word in _BEFORE or words.terms[index].word in _AFTER:
            yield from _precedence(words, index)
        elif (number := _number(words, index)) is not None:
            yield from _rank(words, index, number)


def _precedence(words: Words, index: int) -> Iterator[tuple[Span, Order]]:
    """Yield the order of the act before "before" and the act after it."""
    joined = 2 if words.terms[index].word in ("ahead", "prior") else 1
    clause = [*_stretch(words, index + joined, 1)]
    other = governing_verb(words, clause[:_REACH]) or _noun(words, clause[:_REACH])
    main = governing_verb(words, [*_stretch(words, index - 1, -1)]) or _after_comma(words, clause)
    first = index - (index > 0 and words.terms[index - 1].word in _STEPS)
    barred = index > 0 and words.terms[index - 1].word in _NO_ORDER
    if other is None or main is None or other.name == main.name or barred or _denied(words, main, index):
        return
    noun = _noun(words, clause[:_REACH])
    other = noun if noun and noun.place < other.place else other
    early = words.terms[index].word in _BEFORE
    end = words.terms[other.place if 0 < other.place - index <= _LONGEST else index + joined - 1].end
    acts = (main.name, other.name) if early else (other.name, main.name)
    span = Span(words.terms[first].start, end)
    yield span, Order(Precedence(*acts, f"{main.name} {'before' if early else 'after'} {other.name}"))


def _stretch(words: Words, start: int, step: int) -> Iterator[int]:
    """Yield the places of a clause from one on, in one direction."""
    index = start
    while 0 <= index < len(words.terms):
        if index != start and not CLAUSE_MARKS.isdisjoint(words.gap(min(index, index - step))):
            return
        if step > 0 and index != start and "," in words.gap(index - 1):
            return
        yield index
        index += step


def _after_comma(words: Words, clause: list[int]) -> Governor | None:
    """Return the main act of a sentence that opens with "Before": it stands after the comma."""
    return governing_verb(words, [*_stretch(words, clause[-1] + 1, 1)]) if clause else None


def _noun(words: Words, places: list[int]) -> Governor | None:
    return next((Governor(place, act) for place in places if (act := words.noun(place))), None)


def _denied(words: Words, main: Governor, index: int) -> bool:
    first, last = sorted((main.place, index))
    return any(_vague(term.word) for term in words.terms[max(0, first - 3) : last])


def _number(words: Words, index: int) -> int | None:
    """Return the number of an ordinal, 1 for a superlative; None for other words."""
    word, before = words.terms[index].word, words.terms[index - 1].word if index else ""
    if word in _ordinals():
        return _ordinals()[word]
    superlative = before in ("the", "most") or before.endswith(("'s", "’s"))
    return 1 if superlative and word in load_class("rank_words", "superlative") else None


def _rank(words: Words, index: int, number: int) -> Iterator[tuple[Span, Order]]:
    """Yield which one of several is told: "the second visit", "the third-largest bank"; not "one of the largest"."""
    counted = [*_counted(words, index)]
    if (
        not counted[words.terms[index].word not in _ordinals() :]  # "the largest" alone counts nothing
        or _is_name(words, index)
        or any(_vague(term.word) for term in words.terms[max(0, index - 3) : index])
    ):
        return
    terms = [words.terms[place].term for place in counted]
    whole = _whole(words, counted[-1] + 1)
    if load_class("rank_words", "uncounted").isdisjoint((words.terms[counted[-1]].word, whole)):
        span = Span(words.terms[index].start, words.terms[counted[-1]].end)
        shown = " ".join(words.text[slice(*span)].split())
        yield span, Order(Rank(number, terms[-1], tuple(terms[:-1]), whole, shown))


def _is_name(words: Words, index: int) -> bool:
    """Whether an ordinal begins a name: "Third Way"; that of "Third-ranking" only begins a sentence."""
    capital = words.text[words.terms[index].start].isupper()
    return capital and (index > 0 or words.text[words.terms[index + 1].start].isupper())


def _counted(words: Words, index: int) -> Iterator[int]:
    """Yield the places of the words that say what is counted; a superlative counts what follows it."""
    start = index + (words.terms[index].word in _ordinals())
    for place in range(start, min(start + _LONGEST, len(words.terms))):
        word = words.terms[place].word
        ends = word in function_words() or word in _ordinals() or (words.verb(place) and not words.noun(place))
        if ends or (place > index and words.gap(place - 1) not in (" ", "-")):
            return
        if start == index == place and (
            place + 1 == len(words.terms) or words.terms[place + 1].word in function_words()
        ):
            return
        yield place


def _vague(word: str) -> bool:
    """Whether a word before a rank takes it back: "not the first", "one of the largest"."""
    return word in _ONE_OF or word in _NEGATIONS or word.endswith(("n't", "n’t"))


def _whole(words: Words, end: int) -> str:
    """Return what the one is one of, as the word after "in", "of" or "since"."""
    for place in range(end, min(end + _WHOLE, len(words.terms) - 1)):
        if words.terms[place].word in ("in", "of", "since", "among"):
            rest = words.terms[place + 1 : place + 5]
            return next((term.word for term in rest if term.word not in function_words()), "")
    return ""


@cache
def _telling() -> frozenset[str]:
    """Return the words without which a sentence tells no order: few sentences have one."""
    return _BEFORE | _AFTER | _ordinals().keys() | load_class("rank_words", "superlative")


@cache
def _ordinals() -> Mapping[str, int]:
    rows = ((word, int(value)) for word, kind, value in load_lexicon("numerals") if kind == "ordinal")
    return {word: number for word, number in rows if number <= _HIGHEST}
