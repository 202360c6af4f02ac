"""The words of a sentence with the acts that they can stand for, read once for all its values."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from checker.lexicon import load_class, load_lexicon
from checker.model import Span
from checker.slots.terms import Act, Term, act_of, base_forms, is_irregular, terms_of

CLAUSE_WORDS = frozenset((
    *("that", "which", "who", "whose", "whom", "after", "before", "but", "when", "while", "because", "if"),
    *("since", "though"),
))  # fmt: skip
CLAUSE_MARKS = frozenset(";:—–!?()")
DETERMINERS = frozenset(
    ("the", "a", "an", "this", "that", "his", "her", "its", "their", "of", "for", "first", "another", "any", "no")
)
# Right after these a word is no verb: "the court", "at dawn", "by plane".
_BEFORE_NOUNS = frozenset(("the", "a", "an", "his", "her", "its", "their", "at", "of", "in", "on", "by", "for", "with"))
# Right after these a word is one, though it seldom is: "will house", "to page".
BEFORE_VERBS = frozenset(("to", "will", "would", "could", "may", "might", "must", "should", "can", "they", "not"))
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "another"))
_PREFIX = 3  # letters: "re-elected" is a verb, "state-backed" none
_TITLED = 0.6  # share of capitalised words from which capitals tell nothing
_VERBAL = ("ing", "ed")
_HAPPEN = "happen"  # "took place"


class Words(NamedTuple):
    """The words of a sentence: where each starts, the number of its clause, and its act.

    `told` are all acts that the words name.
    """

    text: str
    terms: tuple[Term, ...]
    starts: tuple[int, ...]
    clauses: tuple[int, ...]
    acts: tuple[Act | None, ...]
    told: frozenset[str]

    def gap(self, index: int) -> str:
        """Return what stands between a word and the next one; nothing after the last word."""
        after = index + 1
        return self.text[self.terms[index].end : self.terms[after].start] if 0 <= index < len(self.terms) - 1 else ""

    def verb(self, index: int) -> Act | None:
        """Return the act that the word stands for as a verb, None where the words around it make it none."""
        act = self.acts[index]
        return act if act and act.verb and _is_verb(self.text, self.terms, index, act) else None

    def noun(self, index: int) -> Act | None:
        """Return the act that the word stands for as a noun."""
        act = self.acts[index]
        return act if act and act.noun and _is_noun(self.terms, index, act) else None

    def role(self, index: int) -> str:
        """Return what the word does for another that is the act: light, occur or control; empty for the others."""
        act = self.acts[index]
        return "occur" if act and act.name == _HAPPEN else _roles().get(self.terms[index].word, "")


@lru_cache(maxsize=4)
def read_words(text: str, span: Span) -> Words:
    """Read the words of a sentence."""
    terms = terms_of(text, *span)
    starts = tuple([term.start for term in terms])
    ends = (
        not CLAUSE_MARKS.isdisjoint(text[before.end : after.start]) or after.word in CLAUSE_WORDS
        for before, after in pairwise(terms)
    )
    acts = tuple(_acts(text, terms))
    told = frozenset([act.name for act in acts if act])
    return Words(text, terms, starts, tuple(accumulate(ends, initial=0)), acts, told)


def _acts(text: str, terms: Sequence[Term]) -> Iterator[Act | None]:
    """Yield the act of each word; two words that name one act together stand as their first, names as none."""
    initials = [text[term.start].isupper() for term in terms]
    titled = sum(initials) > _TITLED * len(terms)
    phrases, joined = _phrases(), False
    for index, term in enumerate(terms):
        follows = phrases.get(term.word) if not joined and index + 1 < len(terms) else None
        phrase = follows.get(terms[index + 1].word) if follows else None
        if joined or (index and initials[index] and not titled):
            yield phrase
        else:
            act = phrase or act_of(term.word)
            yield act._replace(noun=False) if act and act.verb and act.noun and term.word.endswith("ed") else act
        joined = phrase is not None


def _is_verb(text: str, terms: Sequence[Term], index: int, act: Act) -> bool:
    """Whether the words around an act leave it a verb: not "the court", "a new vote", "a promised vote"."""
    word, before = terms[index].word, terms[index - 1].word if index else ""
    if before in BEFORE_VERBS:
        return True
    if text[terms[index].start - 1 : terms[index].start] == "-" and len(before) > _PREFIX:
        return False
    if _is_seldom_verb(word) or (act.noun and _after_determiner(terms, index)):
        return False
    if (before in _BEFORE_NOUNS or _is_singular(terms, index)) and not word.endswith(_VERBAL):
        return False
    return not (word.endswith(_VERBAL) and before in _ARTICLES and _leads_noun(text, terms, index))


def _is_singular(terms: Sequence[Term], index: int) -> bool:
    """Whether a word in its base form follows an article and one more word, neither a plural: "the river dam"."""
    word, before = terms[index].word, terms[index - 1].word
    led = index > 1 and terms[index - 2].word in _ARTICLES
    return led and not before.endswith("s") and not word.endswith("s") and not is_irregular(word)


def _leads_noun(text: str, terms: Sequence[Term], index: int) -> bool:
    """Whether a participle stands before a noun: "the leading candidate"."""
    if index + 1 == len(terms):
        return False
    return text[terms[index].end : terms[index + 1].start] == " " and terms[index + 1].word not in function_words()


@cache
def function_words() -> frozenset[str]:
    """Return the words of grammar."""
    return load_class("word_classes", "function")


def _is_noun(terms: Sequence[Term], index: int, act: Act) -> bool:
    return not act.verb or _after_determiner(terms, index) or (index > 0 and terms[index - 1].word in _BEFORE_NOUNS)


def _after_determiner(terms: Sequence[Term], index: int) -> bool:
    return any(
        terms[i].word in DETERMINERS or terms[i].word.endswith(("’s", "'s")) for i in range(max(0, index - 2), index)
    )


def _is_seldom_verb(word: str) -> bool:
    return not word.endswith(_VERBAL) and not load_class("act_words", "seldom").isdisjoint(base_forms(word))


@cache
def _roles() -> Mapping[str, str]:
    return {word: role for word, role in load_lexicon("act_words") if role != "seldom"}


@cache
def _phrases() -> Mapping[str, Mapping[str, Act]]:
    """Return the acts of two words, by the first and the second."""
    table: dict[str, dict[str, Act]] = {}
    for words, act, part in load_lexicon("act_phrases"):
        first, _, second = words.partition(" ")
        table.setdefault(first, {})[second] = Act(act, "v" in part, "n" in part)
    return table
