"""The predicates of a sentence: acts and their opposites, with the words that deny, plan or only suppose them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from checker.lexicon import load_lexicon
from checker.model import Span
from checker.slots.events.stance import Stance
from checker.slots.terms import Term, act_of, base_forms, is_irregular, terms_of

_BREAKS = frozenset(';:—–()“”"?!')
_OPENING_QUOTES = (" “", ' "', " ‘")
_ASKING = ("negation", "possible")
_REACH = 4  # words between a negation and the predicate that it denies
_VERBAL = ("ed", "ing")
_DETERMINERS = frozenset(("a", "an", "the", "all", "any", "his", "her", "its", "their", "one", "no", "more", "enough"))
_DENIED_OBJECTS = frozenset(("no", "none", "nobody", "nothing", "neither"))
_AUXILIARIES = frozenset(
    ("did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will", "would", "can")
)
_PREFIXES = ("mis", "over", "under", "out", "re", "un")
# verbs that tell something only where they are denied
_LIGHT = frozenset(
    ("say", "be", "have", "do", "make", "take", "get", "go", "come", "use", "want", "need", "let", "see")
)


class Found(NamedTuple):
    """A predicate in a text: its own words and the words of it and its negation."""

    evidence: Span
    stance: Stance


class _Entry(NamedTuple):
    """What a phrase of the lexicon says: the other words of it, its kind as a cue, its poles."""

    rest: tuple[str, ...]
    kind: str
    axes: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class _State:
    """What is known before a predicate: the words of the open negation, the mood, the end of the last negation."""

    denied: tuple[int, int] | None = None
    mood: str = ""
    ended: int = -1


@lru_cache(maxsize=1 << 10)
def read_stances(text: str, sentence: Span, *, present: bool = False) -> tuple[Found, ...]:
    """Return the predicates of a sentence in order; `present` takes "signs" for a verb, as it is in a headline.

    Several ask for those of one sentence.
    """
    return tuple(_read(text, sentence, present=present))


def _read(text: str, sentence: Span, *, present: bool) -> Iterator[Found]:
    terms = terms_of(text, *sentence)
    asked = "question" if text[sentence.start : sentence.end].rstrip("”’\"' )").endswith("?") else ""
    names = _names_stand_out(text, terms)
    state, index = _State(), 0
    if terms and terms[0].word.endswith("ing"):
        state.mood = "possible"  # "Refusing to pay is wise" tells of nobody who refused
    while index < len(terms):
        _close(text, terms, index, state)
        if _tells_nothing(terms[index].word):
            index += 1
            continue
        entry = _entry_at(text, terms, index)
        last = index + (len(entry.rest) if entry else 0)
        name = "" if names and index and text[terms[index].start].isupper() else _name(terms, index, last, entry)
        if present and not (name or (names and text[terms[index].start].isupper()) or (entry and entry.kind)):
            name = _present(terms[index].word)
        negated = bool(name) and _is_denied(terms, index, last, state)
        if name and (negated or name not in _LIGHT):
            mood = asked or state.mood or _infinitive(terms, index, state)
            span = _evidence(terms, index, last, state)
            shown, axes = " ".join(text[slice(*span)].split()), entry.axes if entry else ()
            yield Found(span, Stance(name, axes, negated, mood, shown, nominal=_is_nominal(terms, index, last)))
            state.mood, state.denied = "", None  # it uses up what stood before it
        if entry and entry.kind and not negated and not _limits(terms, last, entry.kind):
            _take_cue(entry.kind, index, last, state)
        index = last + 1


def _limits(terms: Sequence[Term], last: int, kind: str) -> bool:
    """Whether a negation is none: "wasn’t just planning" tells of planning, as "not just" does."""
    follows = terms[last + 1].word if last + 1 < len(terms) else ""
    phrases = _entries_of("not") if kind == "negation" else ()
    return any(phrase.rest == (follows,) and phrase.kind == "auxiliary" for phrase in phrases)


def _infinitive(terms: Sequence[Term], index: int, state: _State) -> str:
    """Return the mood of "pressed them to pay": nobody says that they did; "refused to pay" does say so."""
    return "planned" if index and terms[index - 1].word == "to" and state.ended != index - 1 else ""


def count_denials(text: str, terms: Sequence[Term]) -> int:
    """Return how many words and phrases of a sentence deny something."""
    entries = (_entry_at(text, terms, index) for index in range(len(terms)))
    return sum(entry is not None and entry.kind == "negation" for entry in entries)


def _is_denied(terms: Sequence[Term], first: int, last: int, state: _State) -> bool:
    """Whether a predicate is denied, before it or in its object: "did not approve", "approved no budget"."""
    before = state.denied is not None and first - state.denied[1] <= _REACH
    return before != (last + 1 < len(terms) and terms[last + 1].word in _DENIED_OBJECTS)


def _names_stand_out(text: str, terms: Sequence[Term]) -> bool:
    """Whether a capital marks a name, as it does where few words have one."""
    return sum(1 for term in terms if text[term.start].isupper()) * 2 < len(terms)


def _name(terms: Sequence[Term], first: int, last: int, entry: _Entry | None) -> str:
    """Return the act that the words first to last stand for, empty where they are no predicate.

    A word without a verbal ending can be a noun, and is a verb only after a word that asks for one.
    """
    act = act_of(terms[first].word)
    if entry and entry.axes:
        return act.name if act and first == last else " ".join(base_of(term.word) for term in terms[first : last + 1])
    before = terms[first - 1].word if first else ""
    led = before not in _DETERMINERS and _is_cue(before)
    if entry and entry.kind and (entry.rest or entry.kind != "planned" or not terms[first].word.endswith(_VERBAL)):
        return ""
    if act is None or not act.verb:
        return _prefixed(terms[first].word) if led and act is None else ""
    return act.name if led or terms[first].word.endswith(_VERBAL) or is_irregular(terms[first].word) else ""


@lru_cache(maxsize=1 << 14)
def _is_cue(word: str) -> bool:
    """Whether a single word is a cue, such as an auxiliary: a verb can follow it."""
    return any(cue.kind and not cue.rest for cue in _entries_of(word))


def _present(word: str) -> str:
    """Return the act of a verb in the present, empty for other words."""
    act = act_of(word) if word.endswith("s") else None
    return act.name if act and act.verb else ""


def _prefixed(word: str) -> str:
    """Return the act of a verb that the lexicon knows without its prefix: "misspoken"."""
    for prefix in _PREFIXES:
        act = act_of(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if act and act.verb:
            return f"{prefix}{act.name}"
    return ""


def _is_nominal(terms: Sequence[Term], first: int, last: int) -> bool:
    """Whether a predicate is a noun: "the end", "her opposition to it", "support for it"."""
    word = terms[first].word
    act = act_of(word)
    led = first > 0 and (terms[first - 1].word == "to" or terms[first - 1].word in _AUXILIARIES)
    if act is None or led or word.endswith(_VERBAL) or is_irregular(word):
        return False
    before = [term.word for term in terms[max(0, first - 2) : first]]
    follows = terms[last].word if last > first else terms[last + 1].word if last + 1 < len(terms) else ""
    owned = any(word in _DETERMINERS or word.endswith(("'s", "’s", "s'", "s’")) for word in before)
    return owned or not act.verb or (act.noun and follows in ("of", "for", "on"))


def _close(text: str, terms: Sequence[Term], index: int, state: _State) -> None:
    """Forget what a mark before a word ends: a clause its mood, a phrase its negation."""
    gap = text[terms[index - 1].end : terms[index].start] if index else ""
    if gap in _OPENING_QUOTES and _leads_on(terms[index - 1].word):
        return
    if not _BREAKS.isdisjoint(gap):
        state.mood, state.denied = "", None
    elif "," in gap:
        state.denied = None


def _leads_on(word: str) -> bool:
    """Whether a word asks for a verb, so that a quotation mark after it parts nothing: "did not “agree”"."""
    return word in _AUXILIARIES or any(not entry.rest and entry.kind in _ASKING for entry in _entries_of(word))


def _take_cue(kind: str, first: int, last: int, state: _State) -> None:
    if kind == "negation":
        state.denied = None if state.denied is not None else (first, last)
        state.ended = last
    elif kind == "break":
        state.mood, state.denied = "", None
    elif kind != "auxiliary":
        state.mood = kind


def _evidence(terms: Sequence[Term], first: int, last: int, state: _State) -> Span:
    """Return the span of a predicate with the negation before it, or of what follows it."""
    denied = state.denied if state.denied is not None and first - state.denied[1] <= _REACH else None
    if denied and denied[0] and terms[denied[0] - 1].word in _AUXILIARIES:
        denied = (denied[0] - 1, denied[1])
    follows = last + 1 < len(terms) and terms[last + 1].word in _DENIED_OBJECTS
    return Span(terms[denied[0] if denied else first].start, terms[last + follows].end)


def _entry_at(text: str, terms: Sequence[Term], index: int) -> _Entry | None:
    """Return the longest phrase of the lexicon that begins at a word."""
    for entry in _entries_of(terms[index].word):
        last = index + len(entry.rest)
        if not entry.rest or (
            last < len(terms)
            and all(terms[index + n].word == word for n, word in enumerate(entry.rest, 1))
            and "," not in text[terms[index].end : terms[last].start]
        ):
            return entry
    return None


@lru_cache(maxsize=1 << 14)
def _entries_of(word: str) -> tuple[_Entry, ...]:
    """Return the phrases that a word in any form can begin, the longest first."""
    plain = word.replace("’", "'").removesuffix("'s")
    found = {entry: None for form in base_forms(plain) for entry in _phrases().get(form, ())}
    return tuple(sorted(found, key=lambda entry: (-len(entry.rest), entry)))


@lru_cache(maxsize=1 << 14)
def _tells_nothing(word: str) -> bool:
    """Whether a word is neither a predicate nor begins a phrase of the lexicon, whatever stands around it."""
    return not _entries_of(word) and act_of(word) is None and not _prefixed(word)


@cache
def base_of(word: str) -> str:
    """Return the dictionary form of a word as far as the lexicon knows it."""
    return next((form for form in base_forms(word) if form in _phrases()), word)


@cache
def _phrases() -> Mapping[str, tuple[_Entry, ...]]:
    """Return the phrases of the lexicon by their first word."""
    kinds = {row[0]: row[1] for row in load_lexicon("stance_cues")}
    axes: dict[str, list[tuple[str, int]]] = {}
    for phrase, axis, pole in load_lexicon("opposites"):
        axes.setdefault(phrase, []).append((axis, 1 if pole == "+" else -1))
    table: dict[str, list[_Entry]] = {}
    for phrase in sorted({*kinds, *axes}):
        first, *rest = phrase.split()
        table.setdefault(first, []).append(_Entry(tuple(rest), kinds.get(phrase, ""), tuple(axes.get(phrase, ()))))
    return {first: tuple(entries) for first, entries in table.items()}
