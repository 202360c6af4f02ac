"""Quotations without quotation marks: posts printed whole and signed, and blocks of lines that begin with >."""

import re
from collections.abc import Iterator, Sequence

from checker.model import Span

_DATE = r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"
# "— Ida Roth (@idaroth) March 2, 2020"; some publishers print a space after the @.
_SIGNED = re.compile(rf"\s?[—–-]{{1,2}}\s?[^\n()@—]{{2,60}}?\s\(\s?@\s?\w{{1,30}}\s?\),?(?:\s{{0,2}}{_DATE})?")
_LINKS = re.compile(r"(?:\s*(?:https?:\s?//\S+|pic\.twitter\.com/\S+|#\w+))+\s*\Z")
_FEWEST = 3  # words; less is no post that anybody quotes


def find_unmarked(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the span of each block and each post and that of its words."""
    yield from _blocks(text, paragraphs) if ">" in text else ()
    yield from _posts(text, paragraphs) if "@" in text else ()


def _blocks(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the paragraphs that begin with >, each with its words."""
    for block in paragraphs:
        words = text[slice(*block)].lstrip("> \t")
        if words and text[block.start] == ">":
            yield block, Span(block.end - len(words), block.end)


def _posts(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the span of each post and that of its words, without links at its end, in order.

    A post begins with its paragraph or after the signature of the post before it; one that is signed in a paragraph of
    its own is the paragraph before.
    """
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.start
        for signed in _SIGNED.finditer(text, *paragraph):
            alone = signed.start() <= start + 1 and number > 0 and start == paragraph.start
            post = paragraphs[number - 1] if alone else Span(start, signed.start())
            words = _words(text, post)
            if len(text[slice(*words)].split()) >= _FEWEST:
                yield post, words
            start = signed.end()


def _words(text: str, post: Span) -> Span:
    """Return the post without white space around it and the links at its end."""
    printed = text[slice(*post)]
    kept = _LINKS.sub("", printed).rstrip()
    start = post.start + len(printed) - len(printed.lstrip())
    return Span(start, max(post.start + len(kept), start))
