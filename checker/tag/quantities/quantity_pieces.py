"""What reading a place of the text gives, before it is a finished quantity."""

from typing import NamedTuple

from checker.model import Span
from checker.slots.numbers.number_words import Numeral
from checker.slots.numbers.quantity import Quantity
from checker.slots.numbers.units import Unit


class Piece(NamedTuple):
    """What was read at a place: how far it reaches, and the quantity; None for a number that is no amount."""

    start: int
    end: int
    quantity: Quantity | None
    number: Span
    unit: Span | None = None
    modifier: Span | None = None


class Measured(NamedTuple):
    """A number with its unit: where both together begin and end, the number's span, the unit with its span."""

    start: int
    end: int
    numeral: Numeral
    number: Span
    unit: Unit | None
    unit_span: Span | None


_NOWHERE = Span(0, 0)


def skipped(start: int, end: int) -> Piece:
    """Return a piece of text that holds no amount."""
    return Piece(start, end, None, _NOWHERE)
