"""Judgement of what two printings of a quotation dispute: how gravely, how firmly, or whether they are two remarks.

The share of matched words is the best single measure of trust. Of 67 differences read in stories reported by several
outlets, all with a share of 0.9 or more were one remark printed twice; below that one in eight was two remarks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checker.model import Strength
from checker.slots.quotations.wording_alignment import Gap, TokenAlignment
from checker.slots.quotations.wording_forms import same_word
from checker.slots.quotations.wording_gaps import WordGap, read_gap, settle_moves
from checker.slots.quotations.wording_kinds import FAINT_KINDS, TURNING, GapKind
from checker.slots.quotations.wording_tokens import Token, word_class

SHINGLE = 4  # tokens of one blocking key: what shares no such run is not compared
FIRM_COVERAGE = 0.9
REMARK_COVERAGE = 0.8
_BESIDE_COVERAGE = 0.75  # where the first or last words differ
_BESIDE_MATCHED = 6  # words
_LEAST_COVERAGE = 0.6
_FRAGMENT = 5  # words; shorter quotations agree by chance
_LEAD = 3  # words; an opening or ending that is so different may belong to another sentence
_MUCH = 12  # words; with so many shared it is one sentence all the same
_LONG_RUN = 8  # words; nobody says the same eight by chance, however plain
_GRAVE = frozenset((GapKind.NEGATION, GapKind.NUMBER, GapKind.NAME, GapKind.CONTENT))
_ORDER = list(GapKind)


class VerdictKind(StrEnum):
    """What a difference amounts to."""

    WORDING = "wording"
    UNMARKED_CUT = "cut"
    ANOTHER_PASSAGE = "another passage"


@dataclass(frozen=True, slots=True)
class Difference:
    """The disputed gaps of two wordings, the gaps that the outlets marked, and how much of the rest agrees.

    `matched` and `longest` count words; `opening` and `ending` tell that the first or last words of both differ,
    `edited` that an ellipsis or brackets within the shared part show an outlet's hand. `adrift` counts the words with
    which both go on in quite different ways.
    """

    gaps: tuple[WordGap, ...]
    covered: tuple[WordGap, ...]
    matched: int
    longest: int
    opening: bool
    ending: bool
    edited: bool
    adrift: int = 0
    whole: bool = False

    def flipped(self) -> "Difference":
        """Return the same difference seen from the second wording."""
        gaps, covered = (tuple(gap.flipped() for gap in group) for group in (self.gaps, self.covered))
        return replace(self, gaps=gaps, covered=covered)

    @property
    def coverage(self) -> float:
        """Matched words over matched and disputed words, 0 to 1; what only one side goes on to quote is free."""
        return self.matched / (self.matched + sum(gap.size for gap in self.gaps) + self.adrift)

    @property
    def gravest(self) -> WordGap:
        """The first of the gaps of the gravest kind."""
        return min(self.gaps, key=lambda gap: _ORDER.index(gap.kind))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a difference amounts to, how firmly it holds, the gap that decides, and why."""

    kind: VerdictKind
    strength: Strength
    gap: WordGap
    reason: str


def comparable(first: Sequence[Token], second: Sequence[Token], alignment: TokenAlignment) -> bool:
    """Whether two wordings share enough to be one remark: two words that are not grammar, and a run of some length."""
    if alignment.longest < SHINGLE:
        return False
    content = sum(word_class(first[i].form) is None for i, _ in alignment.pairs)
    if min(len(first), len(second)) <= _FRAGMENT:
        return content >= 2
    if alignment.longest >= _LONG_RUN:
        return True
    return content >= 2 and len(alignment.pairs) >= _FRAGMENT


def disputed(first: Sequence[Token], second: Sequence[Token], alignment: TokenAlignment) -> Difference | None:
    """Return the differences of two aligned wordings, None where they print the same words."""
    raw = sorted([*alignment.gaps, *_false_friends(first, second, alignment)])
    edges = (alignment.gaps[:1] * alignment.openings_differ) + (alignment.gaps[-1:] * alignment.endings_differ)
    read = [read_gap(first, second, gap, edge=gap in edges) for gap in raw]
    found = settle_moves([gap for gap in read if gap])
    gaps = tuple(gap for gap in found if not gap.covered)
    if not gaps:
        return None
    covered = tuple(gap for gap in found if gap.covered)
    matched, longest = len(alignment.pairs), alignment.longest
    ends = alignment.openings_differ, alignment.endings_differ
    whole = max(len(first), len(second)) <= matched + sum(gap.size for gap in found)
    edited = _edited(first, second, alignment)
    return Difference(gaps, covered, matched, longest, *ends, edited, alignment.adrift, whole)


def _edited(first: Sequence[Token], second: Sequence[Token], alignment: TokenAlignment) -> bool:
    """Whether either side shows an ellipsis or brackets between the first and the last shared word."""
    (head, tail) = alignment.pairs[0], alignment.pairs[-1]
    inner = (*first[head[0] + 1 : tail[0] + 1], *second[head[1] + 1 : tail[1] + 1])
    return any(token.cut or token.inserted for token in inner)


def _false_friends(first: Sequence[Token], second: Sequence[Token], alignment: TokenAlignment) -> list[Gap]:
    """Return the aligned words that share a key and are two words all the same: is and has."""
    return [Gap(i, i + 1, j, j + 1) for i, j in alignment.pairs if not same_word(first[i].form, second[j].form)]


def is_cut(gap: WordGap) -> bool:
    """Whether one side only lacks words there, and words that turn the meaning."""
    return gap.one_sided and gap.kind in TURNING


def judge(found: Difference, coverage: float | None = None) -> Verdict:
    """Return what a difference amounts to; where an outlet edited openly, everything holds one degree less.

    `coverage` is that of all gaps, where the difference holds only some of them.
    """
    gravest = found.gravest
    reason = _describe(gravest)
    if coverage is None and _two_remarks(found):
        return Verdict(VerdictKind.ANOTHER_PASSAGE, Strength.FAINT, gravest, f"two remarks: {reason}")
    if gravest.kind in FAINT_KINDS:
        return Verdict(VerdictKind.WORDING, Strength.FAINT, gravest, reason)
    firm = gravest.kind in _GRAVE and (found.coverage if coverage is None else coverage) >= FIRM_COVERAGE
    kind = VerdictKind.UNMARKED_CUT if is_cut(gravest) else VerdictKind.WORDING
    return Verdict(kind, Strength.FAINT if _doubtful(found) else Strength(1 + firm - found.edited), gravest, reason)


def _doubtful(found: Difference) -> bool:
    """Whether two occasions or two sentences may be behind a difference: little is shared, or much differs."""
    gravest, grave = found.gravest, sum(gap.kind in _GRAVE for gap in found.gaps)
    edges = any(gap.edge and gap.kind in _GRAVE for gap in found.gaps)
    far = gravest.edge and (gravest.size >= _LEAD or grave > 1) and found.matched < _MUCH
    short = found.matched < _LONG_RUN and ((gravest.edge and not found.whole) or gravest.leads)
    return found.matched <= _FRAGMENT or far or short or (grave > 1 and edges and found.matched < _MUCH)


def _two_remarks(found: Difference) -> bool:
    """Whether the wordings are more likely two remarks on one theme than two printings of one."""
    if found.coverage >= REMARK_COVERAGE:
        return found.gravest.edge and found.matched < _BESIDE_MATCHED
    grave = [gap for gap in found.gaps if gap.kind in _GRAVE]
    beside = any(gap.edge for gap in grave) and found.coverage < _BESIDE_COVERAGE
    return len(grave) >= 3 or (found.opening and found.ending) or beside or found.coverage < _LEAST_COVERAGE


def _describe(gap: WordGap) -> str:
    """Say what stands on either side of a gap."""
    sides = [f"“{' '.join(words)}”" if words else "nothing" for words in (gap.first_words, gap.second_words)]
    return f"{gap.kind}: {sides[0]} against {sides[1]}"
