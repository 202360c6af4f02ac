"""A quantity of an article as the tagger read it: its value, what it counts, and in what scope."""

from typing import NamedTuple

from checker.slots.counting import Counting
from checker.slots.quantity import Quantity
from checker.slots.scope import Scope


class Figure(NamedTuple):
    """A quantity with what it counts."""

    quantity: Quantity
    counting: Counting
    scope: Scope
