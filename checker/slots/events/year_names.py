"""Years that name what they date: "the 2014 ban", "a 1976 law"; elections, cups and budgets have one each year."""

from checker.lexicon import load_class
from checker.slots.events.act_words import DETERMINERS, Words, function_words
from checker.slots.terms import Act

_LONGEST = 6  # words that a year stands before
# "The 1996 Defense of Marriage Act"
_JOINING = frozenset(("of", "and", "for", "on"))
_YEAR = 4  # figures
_SHORT = 3  # words: "since the 2014"


def words_named(words: Words, first: int, last: int) -> range:
    """Return the places of the words that a year names; none where it only dates the clause."""
    year = words.terms[last - 1].word
    if len(year) != _YEAR or not year.isdigit() or last - first > _SHORT or not _is_led(words, first):
        return range(0)
    end = last
    while end < min(last + _LONGEST, len(words.terms)) and _goes_on(words, end - 1):
        word = words.terms[end].word
        joins = end > last and word in _JOINING and _is_capital(words, end - 1) and _is_capital(words, end + 1)
        if not joins and (word in function_words() or (words.verb(end) and not words.noun(end))):
            break
        end += 1
    return range(last, end)


def _is_capital(words: Words, place: int) -> bool:
    """Whether a word is there and begins with a capital."""
    return place < len(words.terms) and words.text[words.terms[place].start].isupper()


def _goes_on(words: Words, place: int) -> bool:
    """Whether the word after a place belongs to the same phrase: "the 2016 U.S. election"."""
    return words.gap(place) in (" ", "-") or (words.gap(place) == ". " and "." in words.terms[place].word)


def _is_led(words: Words, first: int) -> bool:
    """Whether an article, "his" or "the court's" leads a value, within it or before it."""
    leading = {term.word for term in words.terms[max(0, first - 1) : first + 2]}
    return not leading.isdisjoint(DETERMINERS) or any(word.endswith(("'s", "’s")) for word in leading)


def is_series(words: Words, places: range) -> bool:
    """Whether the words are those of something that comes again under another year."""
    return any(words.terms[place].word in load_class("marker_words", "series") for place in places)


def act_named(words: Words, places: range) -> Act | None:
    """Return what a year names, as an act: the head of its words, all laws as one."""
    if not places:
        return None
    head = words.terms[places[-1]]
    name = "law" if head.word in load_class("marker_words", "statute") else head.term
    return Act(name, verb=False, noun=True)
