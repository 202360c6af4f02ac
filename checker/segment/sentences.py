"""Where sentences begin and end within a paragraph."""

import re

from checker.model import Span
from checker.segment.endings import ends_sentence

# One character class in front keeps the scan fast; the look-around leaves out what cannot end a sentence, such as a
# mark before a lower-case word, so that Python looks at few places. The look-behind visits a run of marks once.
_CANDIDATE = re.compile(
    r"""
    [.!?…](?<![.!?…].)[.!?…]*+
    (?: [”’"')\]»″] | \[[0-9]{1,3}\] | [ ]["'”’](?=[\s,;:]|\Z) )*+
    (?= (\s++)[^\sa-zß-öø-ÿ,;:.!?…%&)\]”»–—-]
      | “
      | (?<=[a-z][.!?])[A-Z][a-z]
      | (?<=[.!?][”’"])[A-Z] )
    """,
    re.VERBOSE | re.DOTALL,
)


def split_sentences(text: str, paragraph: Span, *, headline: bool = False) -> list[Span]:
    """Return the sentences of a paragraph, without surrounding white space; together they cover all the rest."""
    spans = []
    begin = paragraph.start
    for match in _CANDIDATE.finditer(text, begin, paragraph.end):
        start, end = match.span()
        if ends_sentence(text, begin, start, end, headline=headline):
            spans.append(Span(begin, end))
            begin = max(end, match.end(1))
    spans.append(Span(begin, paragraph.end))
    return spans
