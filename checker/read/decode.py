"""Bytes to text."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

# Enough to tell an encoding, little enough to stay fast for a large file.
_SAMPLE = 1 << 16
_MOST_CHAOS = 0.05


class DecodingError(ValueError):
    """Bytes that are no text, with the offset of the first that is none."""


def decode_text(data: bytes, *, guess: bool = True) -> str:
    """Return the text of UTF-8 or UTF-16 bytes without its byte order mark, otherwise of the encoding guessed.

    Guessing needs charset-normalizer and is refused where the guess is not clear. Raises DecodingError.
    """
    try:
        text = _decode_unicode(data)
    except UnicodeDecodeError as error:
        guessed = _decode_guessed(data, error.start) if guess else None
        if guessed is None:
            raise DecodingError(_explain(data, error.start)) from None
        text = guessed
    if "\0" in text:
        raise DecodingError(f"not a text file (NUL at offset {text.index(chr(0))})")
    return text


def _decode_unicode(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16")
    return data.removeprefix(BOM_UTF8).decode("utf-8")


def _decode_guessed(data: bytes, offset: int) -> str | None:
    if b"\0" in data:
        return None
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return None
    first = max(0, offset - _SAMPLE // 2)
    best = from_bytes(data[first : first + _SAMPLE]).best()
    if best is None or best.chaos > _MOST_CHAOS or best.coherence == 0:
        return None
    try:
        return data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _explain(data: bytes, offset: int) -> str:
    # A byte order mark is not counted by the codec that leaves it out.
    place = offset + (len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0)
    return f"not Unicode text (byte {data[place]:#04x} at offset {place})"
