"""How many, how much, how large, which place: numbers of news with what they count and in what scope."""

from collections.abc import Iterator, Mapping

from checker.model import ClaimType, Passage, SlotValue, TaggedDocument
from checker.slots.counting import Counting
from checker.slots.event import Event
from checker.slots.figure import Figure
from checker.slots.instant import Instant
from checker.slots.quantity import Quantity
from checker.slots.scope import Scope

_KINDS = {"count": "count", "share": "percent", "rank": "rank"}


def _read(tagged: TaggedDocument) -> Iterator[Passage]:
    for mention in tagged.figures:
        sentence = tagged.document.sentences[mention.sentence]
        if not _is_loose(mention.value.quantity):
            yield Passage(sentence.part, mention.span, sentence.span, _slots(mention.value))


def _is_loose(quantity: Quantity) -> bool:
    """Whether a quantity says too little to be held against another: "several"."""
    return quantity.modifier == "vague" and quantity.top is not None


def _slots(figure: Figure) -> Mapping[str, SlotValue]:
    return {kind_of(figure): figure, "counted": figure.counting, "scope": figure.scope}


def kind_of(figure: Figure) -> str:
    """Return the slot that a quantity fills: count, money, percent, score, rank, measure."""
    quantity = figure.quantity
    if quantity.modifier == "pair":
        return "score"
    dimension = quantity.measure.dimension
    return "money" if dimension.startswith("money") else _KINDS.get(dimension, "measure")


CLAIM_TYPE = ClaimType(
    name="quantity",
    slots={
        "event": Event,
        "count": Figure,
        "money": Figure,
        "percent": Figure,
        "measure": Figure,
        "score": Figure,
        "rank": Figure,
        "counted": Counting,
        "scope": Scope,
        "as_of": Instant,
    },
    about=(("event",),),
    values=("count", "money", "percent", "measure", "score", "rank"),
    read=_read,
    examples=(
        ("The blast killed «at least 12» people.", {"count": "at least 12", "counted": "killed"}),
        ("The bridge cost «$1.4 billion».", {"money": "$1.4 billion"}),
    ),
)
