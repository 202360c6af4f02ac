"""What an article says of a subject, held against facts that the user trusts.

No pattern reads it: alignment makes these claims of the claims of the other types, and of the facts.
"""

from checker.model import ClaimType, SlotValue
from checker.slots.names.person import PersonName
from checker.slots.times.instant import Instant

CLAIM_TYPE = ClaimType(
    name="reference",
    slots={"subject": PersonName, "fact": SlotValue, "as_of": Instant},
    about=(("subject",),),
    patterns=(),
    needs=frozenset({"fact"}),
    build=lambda _: (),
    examples=(),
)
