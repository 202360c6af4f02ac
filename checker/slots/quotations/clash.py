"""The one thing in which two tellings of a statement plainly clash: a negation, a number of one noun, a name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from checker.lexicon import load_lexicon
from checker.model import Answer, Focus, SlotValue, Span
from checker.slots.events.stance_text import count_denials
from checker.slots.quotations.phrase import cue_stems
from checker.slots.quotations.wording_forms import stem
from checker.slots.quotations.wording_tokens import Token, word_class
from checker.slots.terms import terms_of

_REACH = 3  # words between a negation or a number and what it is about
_SUPPOSED = frozenset(("condition", "hedge"))
_OPEN = frozenset(("may", "might", "could", "can", "should", "must", "ought"))
_SHORTEST = 3  # letters of a word of content
_AROUND = 2  # words shown on each side


class Name(NamedTuple):
    """A name of a statement: its kind, its value and its place."""

    kind: str
    value: SlotValue
    span: Span


@dataclass(frozen=True, slots=True)
class Clash:
    """What two statements clash in, and the words of both."""

    reason: str
    focus: tuple[Focus, Focus]


@dataclass(frozen=True, eq=False)
class Testimony:
    """The words of what somebody said, the names in them, and the span that holds their denials."""

    text: str
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    sentences: tuple[Span, ...]
    whole: Span

    @cached_property
    def denials(self) -> int:
        """How often it denies something."""
        return count_denials(self.text, terms_of(self.text, *self.whole))

    def asks_or_supposes(self) -> frozenset[str]:
        """Return what makes the statement less than plain: conditions, hedges, modal verbs of possibility."""
        forms = {token.form for token in self.tokens}
        classes = {word_class(form) for form in forms}
        asked = {"?"} if "?" in self.text[self.tokens[0].span.start : self.tokens[-1].span.end + 1] else set()
        return frozenset({one for one in classes if one in _SUPPOSED} | (_OPEN & forms) | asked)

    def about(self, index: int) -> int | None:
        """Return the place of the first word of content after a word, within its clause."""
        for place in range(index + 1, min(index + 2 + _REACH, len(self.tokens))):
            if "," in self.text[self.tokens[place - 1].span.end : self.tokens[place].span.start]:
                return None
            if _is_content(self.tokens[place]):
                return place
        return None

    def focus(self, first: int, last: int) -> Focus:
        """Return the words first to last with a few around them, no further than their sentence."""
        start = self.tokens[max(first - _AROUND, 0)].span.start
        end = self.tokens[min(last + _AROUND, len(self.tokens) - 1)].span.end
        place = self.tokens[first].span.start
        sentence = next((s for s in self.sentences if s.start <= place < s.end), self.sentences[0])
        return Focus(Span(max(start, sentence.start), min(end, sentence.end)), sentence)

    def at(self, span: Span) -> tuple[int, int]:
        """Return the places of the first and the last word of a span."""
        inside = [i for i, token in enumerate(self.tokens) if span.start <= token.span.start < span.end]
        return inside[0], inside[-1]


def find_clash(first: Testimony, second: Testimony) -> Clash | None:
    """Return the one plain clash of two statements, None where there is none, or more than one, or a doubt."""
    if first.asks_or_supposes() != second.asks_or_supposes():
        return None
    denied = [*_negations(first, second)]
    if not denied and first.denials != second.denials:
        return None
    found = [*denied, *_numbers(first, second), *_names(first, second)]
    return found[0] if len(found) == 1 else None


def content_of(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the stems of the words of content, without those of saying."""
    return frozenset(stem(token.form) for token in tokens if _is_content(token)) - cue_stems()


def _is_content(token: Token) -> bool:
    return word_class(token.form) is None and len(token.form) >= _SHORTEST and not token.form[0].isdigit()


def _negations(first: Testimony, second: Testimony) -> Iterator[Clash]:
    """Yield the negation that one statement has before a word that both have, and the other has not at all."""
    if sorted((first.denials, second.denials)) != [0, 1]:
        return
    denying, other = (first, second) if first.denials else (second, first)
    places = [i for i, token in enumerate(denying.tokens) if word_class(token.form) == "negation"]
    about = denying.about(places[0]) if len(places) == 1 else None
    if about is None:
        return
    word = stem(denying.tokens[about].form)
    same = [i for i, token in enumerate(other.tokens) if stem(token.form) == word]
    if len(same) == 1:
        focus = denying.focus(places[0], about), other.focus(same[0], same[0])
        reason = f"negation: “{denying.tokens[about].form}” is denied by one only"
        yield Clash(reason, focus if denying is first else (focus[1], focus[0]))


def _numbers(first: Testimony, second: Testimony) -> Iterator[Clash]:
    """Yield two numbers of one noun, each the only one of it."""
    ours, theirs = _counts(first), _counts(second)
    for noun in sorted(ours.keys() & theirs.keys()):
        if len(ours[noun]) == len(theirs[noun]) == 1:
            i, j = ours[noun][0], theirs[noun][0]
            one, other = first.tokens[i].form, second.tokens[j].form
            if not _rounds(one, other) and not (_is_loose(first, i) or _is_loose(second, j)):
                yield Clash(f"number: {one} against {other}", (first.focus(i, i), second.focus(j, j)))


def _counts(statement: Testimony) -> dict[str, list[int]]:
    """Return the places of the numbers by the stem of their noun."""
    counts: dict[str, list[int]] = {}
    for i, token in enumerate(statement.tokens):
        place = statement.about(i) if token.form.replace(".", "").isdigit() else None
        if place is not None:
            counts.setdefault(stem(statement.tokens[place].form), []).append(i)
    return counts


def _rounds(one: str, other: str) -> bool:
    """Whether two figures are the same, or one is the other rounded."""
    exact, rough = sorted((one, other), key=lambda form: -len(form.replace(".", "").strip("0")))
    digits = max(len(rough.replace(".", "").strip("0")), 1)
    return float(f"{float(exact):.{digits}g}") == float(rough)


def _is_loose(statement: Testimony, place: int) -> bool:
    """Whether the word before or after a number makes it a bound or an estimate."""
    before, after = statement.tokens[max(place - 1, 0) : place], statement.tokens[place + 1 : place + 2]
    return any(
        token.form in _loose_words(side) or word_class(token.form) == "hedge"
        for side, beside in (("before", before), ("after", after))
        for token in beside
    )


@cache
def _loose_words(side: str) -> frozenset[str]:
    """Return the word next to the number of each phrase that stands before it, or after it."""
    next_to = -1 if side == "before" else 0
    return frozenset(
        phrase.split()[next_to] for phrase, place, _ in load_lexicon("quantity_modifiers") if place == side
    )


def _names(first: Testimony, second: Testimony) -> Iterator[Clash]:
    """Yield two names of one kind, each the only one that the other statement lacks, and new to the other's article."""
    ours, theirs = _alone(first, second), _alone(second, first)
    if len(ours) == len(theirs) == 1 and ours[0].kind == theirs[0].kind:
        one, other = ours[0], theirs[0]
        if one.value.compare(other.value, "0").answer is Answer.DIFFERENT:
            shown = [s.text[slice(*name.span)] for s, name in ((first, one), (second, other))]
            focus = first.focus(*first.at(one.span)), second.focus(*second.at(other.span))
            yield Clash(f"name: {shown[0]} against {shown[1]}", focus)


def _alone(statement: Testimony, other: Testimony) -> list[Name]:
    """Return the names that the article of the other statement never gives."""
    return [name for name in statement.names if statement.text[slice(*name.span)].split()[-1] not in other.text]
