"""Align the claims of events: every pair of two articles is scored, and the pairs that fit become links.

Similar words propose a pair; what decides is whether each claim is the other's best match and whether the other article
states my value elsewhere (an agreeing partner). The weights of these signs stand in one file of the lexicon.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations, product
from math import exp

from checker.align.forms import form_signs
from checker.align.likeness import Candidate, Pair, pair_features
from checker.align.occasion import shared_occasion
from checker.align.reasons import names_as_printed, words_as_printed
from checker.align.rivals import Tallies
from checker.align.story_terms import StoryTerms
from checker.align.support import Support
from checker.align.tolls import toll_links
from checker.lexicon import load_lexicon
from checker.model import Alignment, Answer, Claim, ClaimedDocument, ClaimType, Comparison, Link, Strength
from checker.slots.events.event import Event
from checker.slots.times.instant import Instant

_FIRM = ("both lede", "same act")
_OCCASION = ("one act", "same first act", "kin acts of one", "third agrees")


@dataclass(frozen=True, eq=False, slots=True)
class ScoredPair:
    """A pair with its features and the share of such pairs that are about one event."""

    pair: Pair
    features: Mapping[str, float]
    score: float


def align_events(documents: Sequence[ClaimedDocument], claim_type: ClaimType, terms: StoryTerms) -> Iterator[Alignment]:
    """Yield an alignment for each event that two articles give a value of, and one for each pair that only may be one.

    Firm links that share a claim are one event; faint ones are kept apart, for what is doubtful twice is nothing.
    """
    links = [link for scored in score_pairs(documents, claim_type, terms) if (link := _link(scored)) is not None]
    tolls = {(id(link.first), id(link.second)): link for link in toll_links(documents)}
    links = [tolls.pop((id(link.first), id(link.second)), link) for link in links]
    links += tolls.values()
    firm = [link for link in links if link.strength > Strength.FAINT]
    for group in (*_hang_together(firm), *([link] for link in links if link.strength is Strength.FAINT)):
        claims = {id(claim): claim for link in group for claim in (link.first, link.second)}
        ordered = sorted(claims.values(), key=lambda claim: claim.position)
        yield Alignment(claim_type.name, ("event",), tuple(ordered), tuple(group))


def _hang_together(links: Sequence[Link]) -> list[list[Link]]:
    """Return the links in groups that share claims."""
    of: dict[int, list[int]] = {}
    for number, link in enumerate(links):
        ends = [group for end in (link.first, link.second) if (group := of.get(id(end)))]
        met = sorted({id(group): group for group in ends}.values(), key=_latest)
        joined = met.pop() if met else []
        for earlier in met:
            joined += earlier
            of.update((id(end), joined) for n in earlier for end in (links[n].first, links[n].second))
        joined.append(number)
        of[id(link.first)] = of[id(link.second)] = joined
    groups = {id(group): group for group in of.values()}
    return [[links[number] for number in group] for group in sorted(groups.values(), key=_latest)]


def _latest(group: Sequence[int]) -> int:
    return group[-1]


def score_pairs(
    documents: Sequence[ClaimedDocument], claim_type: ClaimType, terms: StoryTerms | None = None
) -> Iterator[ScoredPair]:
    """Yield every pair of claims of two articles that state a value of one kind, with its score.

    The terms of the story are counted here unless given.
    """
    candidates = [list(_candidates(document, claim_type)) for document in documents]
    if sum(map(bool, candidates)) < 2:
        return
    terms = terms or StoryTerms.of(documents)
    weighed = [[_weigh(claim, slot, terms) for claim, slot in claims] for claims in candidates]
    support, weights = Support.of(chain.from_iterable(weighed)), alignment_weights(claim_type.name)
    for first, second in combinations(weighed, 2):
        yield from _score_articles(first, second, support, weights)


def _candidates(document: ClaimedDocument, claim_type: ClaimType) -> Iterator[tuple[Claim, str]]:
    for claim in document.claims:
        if claim.type == claim_type.name and not _is_running(claim):
            yield from ((claim, slot) for slot in claim_type.values if slot in claim.slots)


def _is_running(claim: Claim) -> bool:
    """Whether a claim is the state of a running count: "as of Tuesday" dates no event."""
    event = claim.slots["event"]
    return isinstance(event, Event) and "as of" in event.traits


def _weigh(claim: Claim, slot: str, terms: StoryTerms) -> Candidate:
    event, value = claim.slots["event"], claim.slots[slot]
    assert isinstance(event, Event)
    day = claim.article.day
    last = value.last_day if isinstance(value, Instant) and value.grain != "part" else day
    on_publication = isinstance(value, Instant) and day is not None and value.first_day == last == day
    return Candidate(claim, event, slot, terms.weigh(event), on_publication, claim.surface.lower())


def _score_articles(
    first: Sequence[Candidate], second: Sequence[Candidate], support: Support, weights: Mapping[str, float]
) -> Iterator[ScoredPair]:
    """Score the pairs of two articles; how well the others fit counts too."""
    pairs = [pair for a, b in product(first, second) if a.slot == b.slot and (pair := _pair(a, b))]
    tallies = Tallies.of(pairs)
    for pair in pairs:
        if pair.comparison.answer is Answer.UNKNOWN or (not pair.agrees and tallies.told_beside(pair)):
            continue
        features = dict(pair_features(pair, tallies.rivals(pair)))
        features.update({"stated once": 1.0} if pair.agrees else support.signs(pair))
        yield ScoredPair(pair, features, _score(features, weights))


def _pair(first: Candidate, second: Candidate) -> Pair | None:
    form = form_signs(first, second)
    if form is None:
        return None
    near, wide = first.context.likeness(second.context)
    return Pair(first, second, near, wide, first.value.compare(second.value, "0"), form)


def _score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return 1 / (1 + exp(-sum([weights.get(name, 0.0) * value for name, value in features.items() if value])))


@cache
def alignment_weights(claim_type: str) -> Mapping[str, float]:
    """Return the weights of the features and the least score of each strength, for the claims of one type."""
    return {sign: float(weight) for name, sign, weight in load_lexicon("alignment_weights") if name == claim_type}


def _strength(scored: ScoredPair) -> Strength | None:
    """Return how firm a link is; what opens both articles, or is one act, may need a lower score than the rest."""
    weights, features = alignment_weights(scored.pair.first.claim.type), scored.features
    if scored.score < weights["least faint"]:
        return None
    signs = [sign for sign in _FIRM if features[sign] and not features["both known"]]
    least = min(weights.get(f"least weak, {sign}", weights["least weak"]) for sign in ("", *signs))
    strong = scored.score >= weights["least strong"]
    sure = strong and scored.pair.comparison.answer is Answer.SAME
    if scored.score < least or (_is_soft(scored, weights) and not sure):
        return Strength.FAINT
    return Strength.STRONG if strong else Strength.WEAK


def _is_soft(scored: ScoredPair, weights: Mapping[str, float]) -> bool:
    """Whether a sign says that the two may be two occasions, and their words are less alike than it then takes."""
    signs = [sign for sign, present in scored.features.items() if present]
    return any(scored.pair.near < _least_near(sign, scored, weights) for sign in signs)


def _least_near(sign: str, scored: ScoredPair, weights: Mapping[str, float]) -> float:
    """Return how like the words must be despite a sign; what speaks for one occasion makes it less."""
    usual = weights.get(f"soft, {sign}, {scored.pair.first.slot}", weights.get(f"soft, {sign}", 0.0))
    firm = [other for other in _OCCASION if scored.features.get(other, 0.0) > weights.get(f"least {other}", 0.0)]
    return min([usual, *(weights.get(f"soft, {sign}, {other}", usual) for other in firm)])


def _link(scored: ScoredPair) -> Link | None:
    """Return the link of a pair; None where the score is low."""
    occasion = shared_occasion(scored.pair)
    strength = max(Strength.WEAK, _strength(scored) or Strength.WEAK) if occasion else _strength(scored)
    if strength is None:
        return None
    comparison = Comparison(Answer.COMPATIBLE, occasion or _reason(scored), strength)
    first, second = scored.pair.first.claim, scored.pair.second.claim
    return Link(first, second, {"event": comparison}, scored.score, strength)


def _reason(scored: ScoredPair) -> str:
    """Say which words, acts and participants both share, and how far that goes."""
    pair = scored.pair
    first, second = pair.first.event, pair.second.event
    acts = [act for act in first.acts if act in second.acts]
    named = names_as_printed([name for name in first.participants if name in second.participants])
    signs = [f"the words {words_as_printed(pair.first.claim, pair.first.context.shared(pair.second.context))}"]
    signs += [f"the act {acts[0]}"] if acts else []
    signs += [f"the participants {named}"] if named else []
    signs += ["each is the other's best match"] if scored.features["mutual best"] else []
    return f"both share {'; '.join(signs)} (score {scored.score:.2f})"
