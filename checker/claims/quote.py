"""Who said what, where and when: the sentences that an article quotes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.model import Article, ClaimType, Passage, SlotValue, Span, Speech, TaggedDocument
from checker.slots.names.placed import Placed
from checker.slots.quotations.appearance import Appearance
from checker.slots.quotations.clash import Name
from checker.slots.quotations.gloss import is_gloss
from checker.slots.quotations.phrase import LONGEST_SETTING, Phrase, Setting
from checker.slots.quotations.retelling import Retelling, Saying
from checker.slots.quotations.utterance import Remark, Utterance
from checker.slots.quotations.wording import Completeness, Wording, read_wording
from checker.slots.times.instant import Instant

_SHORTEST = 4  # words of a sentence that is compared by itself
_NAMED = frozenset(("person", "organisation", "place"))


@dataclass(frozen=True, slots=True)
class _Around:
    """The sentences of the text of an article with the names in each."""

    names: Mapping[Span, tuple[Name, ...]]

    @classmethod
    def of(cls, tagged: TaggedDocument) -> "_Around":
        """Return the sentences of the text."""
        pairs = zip(tagged.document.sentences, tagged.mentions, strict=True)
        return cls(
            {
                sentence.span: tuple(Name(m.kind, m.value, m.span) for m in mentions if m.kind in _NAMED)
                for sentence, mentions in pairs
                if sentence.part == "text"
            }
        )

    def retold(self, speech: Speech, wording: Wording) -> dict[str, SlotValue]:
        """Return the slots of what one speaker says in one sentence; none where nobody is known to say it."""
        if speech.part != "text" or speech.speaker is None or not wording.forms:
            return {}
        names = (name for span in speech.sentences for name in self.names[span])
        inside = tuple(n for n in names if any(p.start <= n.span.start and n.span.end <= p.end for p in speech.pieces))
        telling = Retelling(
            wording, speech.speaker.value, speech.earlier, not speech.reported, inside, tuple(self.names)
        )
        return {"telling": telling, "told": Saying(telling)}


def _read(tagged: TaggedDocument) -> Iterator[Passage]:
    """Yield one claim for each quoted sentence; its evidence is what the first sentence of the article holds of it."""
    around = _Around.of(tagged)
    for speech in tagged.speech:
        text = tagged.document.article.content(speech.part)
        if speech.reported:
            wording = read_wording(text, speech.pieces, speech.sentences)
            yield Passage(speech.part, speech.pieces[0], speech.sentences[0], around.retold(speech, wording))
            continue
        if not speech.pieces:
            yield Passage(
                speech.part,
                speech.venue.focus.evidence,
                speech.sentences[0],
                _appearance(speech, tagged.document.article),
            )
            continue
        wording = read_wording(text, speech.pieces, speech.sentences)
        if wording.forms and not is_gloss(text, speech.pieces[0].start):
            first, sentence = speech.pieces[0], speech.sentences[0]
            evidence = Span(max(first.start, sentence.start), min(first.end, sentence.end))
            yield Passage(
                speech.part, evidence, sentence, {**_slots(speech, wording), **around.retold(speech, wording)}
            )
            yield from _sentences(speech, text)


def _sentences(speech: Speech, text: str) -> Iterator[Passage]:
    """Yield the short sentences of a quotation that holds several, as phrases: another article may quote but one."""
    speaker = speech.speaker.value if speech.speaker else None
    for sentence in speech.sentences if _is_several(speech) else ():
        piece = Span(max(sentence.start, speech.pieces[0].start), min(sentence.end, speech.pieces[0].end))
        wording = read_wording(text, [piece], [sentence])
        if _SHORTEST <= len(wording.tokens) <= LONGEST_SETTING:
            slots: dict[str, SlotValue] = {
                "setting": Setting(wording, speaker, speech.earlier),
                "phrase": Phrase(wording),
            }
            yield Passage(speech.part, piece, sentence, slots)


def _is_several(speech: Speech) -> bool:
    """Whether a quotation holds several sentences."""
    return len(speech.pieces) == 1 and len(speech.sentences) > 1


def _slots(speech: Speech, wording: Wording) -> dict[str, SlotValue]:
    speaker = speech.speaker.value if speech.speaker else None
    slots: dict[str, SlotValue] = {
        "utterance": Utterance(wording, speaker, speech.earlier),
        "remark": Remark(wording),
        "words": wording,
        "whole": Completeness(wording),
        "setting": Setting(wording, speaker, speech.earlier),
        "phrase": Phrase(wording),
    }
    if len(wording.tokens) > LONGEST_SETTING or _is_several(speech):
        del slots["setting"]
    told = {"speaker": speech.speaker, "venue": speech.venue, "day": speech.day}
    return {**slots, **{slot: value for slot, value in told.items() if value}}


def _appearance(speech: Speech, article: Article) -> dict[str, SlotValue]:
    """Return the slots of a sentence that tells who spoke where."""
    venue, text = speech.venue.value, article.content(speech.part)
    own = venue.is_of(article.source)
    seen = Appearance(speech.speaker.value, venue, speech.day, text, speech.sentences[0], own)
    return {"appearance": seen, "venue": speech.venue}


CLAIM_TYPE = ClaimType(
    name="quote",
    slots={
        "utterance": Utterance,
        "remark": Remark,
        "words": Wording,
        "whole": Completeness,
        "setting": Setting,
        "phrase": Phrase,
        "appearance": Appearance,
        "speaker": Placed,
        "venue": Placed,
        "day": Placed,
        "telling": Retelling,
        "told": Saying,
        "as_of": Instant,
    },
    about=(("utterance",), ("remark",), ("setting",), ("appearance",), ("telling",)),
    read=_read,
    hears=True,
    examples=(
        (
            "“«The ferry will sail on Friday,»” Ida Roth told reporters.",
            {"words": "The ferry will sail on Friday,", "speaker": "Ida Roth"},
        ),
        (
            "“«We never saw the letter from the council.»” The harbour master left.",
            {"words": "We never saw the letter from the council."},
        ),
    ),
)
