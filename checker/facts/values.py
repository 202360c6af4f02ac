"""Values as papers word them: each is read in a sentence about somebody, by the patterns that read articles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from checker.lexicon import load_lexicon
from checker.model import Article, ClaimedDocument, SlotValue
from checker.slots.names.place import Place

# The sentences in which a value of an attribute can stand, the first that is understood counts.
_SENTENCES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "office": ("Ann Smith, {}, spoke.", "Ann Smith is the {}.", "{} Ann Smith spoke."),
        "party": ("Ann Smith, a {}, spoke.",),
        "state": ("Ann Smith (R-{}) spoke.", "Senator Ann Smith ({}) spoke."),
    }
)
_ANY = ("Ann Smith, {}, spoke.",)
_PARTY = " Party"


@dataclass(frozen=True, slots=True)
class ValueReader:
    """Reads values of attributes, each only once."""

    claim_document: Callable[[Article], ClaimedDocument]
    known: dict[tuple[str, str], SlotValue | None]

    def read(self, attribute: str, words: str) -> SlotValue | None:
        """Return the value, None where no sentence with all of the words is understood."""
        key = (attribute, words)
        if key not in self.known:
            self.known[key] = self._read(attribute, words)
        return self.known[key]

    def _read(self, attribute: str, words: str) -> SlotValue | None:
        if attribute == "state" and words in _abbreviations():
            return Place(_abbreviations()[words], words)
        for frame in _SENTENCES.get(attribute, _ANY):
            value = self._read_sentence(attribute, words.removesuffix(_PARTY), frame)
            if value is not None:
                return value
        return None

    def _read_sentence(self, attribute: str, words: str, frame: str) -> SlotValue | None:
        """Return what a sentence says, where it takes up all words of the value and reads them in one way."""
        text, start = frame.format(words), frame.index("{")
        claims = [claim for claim in self.claim_document(Article("fact", text)).claims if attribute in claim.slots]
        whole = all(c.evidence.start <= start and start + len(words) <= c.evidence.end for c in claims)
        values = {claim.slots[attribute] for claim in claims}
        return values.pop() if whole and len(values) == 1 else None


@cache
def _abbreviations() -> Mapping[str, str]:
    return {form: id_ for form, id_, *_ in load_lexicon("state_abbreviations")}
