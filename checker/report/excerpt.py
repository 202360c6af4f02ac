"""A sentence cut down around its evidence, fit for one line of a terminal."""

from checker.report.record import ClaimRecord

_CUT = "…"
_BOLD, _PLAIN = "\033[1m", "\033[0m"
_SHORTEST_CONTEXT = 12


def printable(text: str) -> str:
    """Return the text on one line, without the characters that would steer a terminal."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def excerpt(claim: ClaimRecord, *, color: bool, width: int) -> str:
    """Return the sentence of a claim with its evidence marked, at most `width` columns wide.

    Evidence that is itself wider loses its middle: a quotation differs from another at any place, but starts and ends
    tell which it is.
    """
    before, evidence, after = map(_one_line, claim.divided)
    reserved = min(len(before), _SHORTEST_CONTEXT) + min(len(after), _SHORTEST_CONTEXT)
    evidence = _cut_middle(evidence, width - reserved - 2)
    room = max(width - len(evidence) - 2, 0)
    left = min(len(before), max(room // 2, room - len(after)))
    before, after = _cut_start(before, left), _cut_end(after, room - left)
    return f"{before}{_BOLD}{evidence}{_PLAIN}{after}" if color else f"{before}«{evidence}»{after}"


def _one_line(text: str) -> str:
    """Return printable words, with a space at either end where the text has one."""
    words = printable(text)
    if not words:
        return " " if text.isspace() and text else ""
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"


def _cut_start(text: str, width: int) -> str:
    """Return the end of a text that fits, from a whole word on where there is one."""
    if len(text) <= width:
        return text
    kept = text[len(text) - max(width - 1, 0) :]
    return _CUT + kept[kept.find(" ", 0, -1) + 1 :] if width > 0 else ""


def _cut_end(text: str, width: int) -> str:
    """Return the start of a text that fits, up to a whole word where there is one."""
    if len(text) <= width:
        return text
    kept = text[: max(width - 1, 0)]
    end = kept.rfind(" ", 1)
    return (kept[:end] if end > 0 else kept) + _CUT if width > 0 else ""


def _cut_middle(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    half = max((width - 1) // 2, 1)
    return f"{text[:half].rstrip(' ')}{_CUT}{text[-half:].lstrip(' ')}"
